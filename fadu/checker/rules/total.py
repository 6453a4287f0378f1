"""Sums (合计、其中、分别为、其余): parts against the whole, where the list is complete."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from fadu.checker.claims import amount, range_of, total
from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.numbers import PERCENT, Number
from fadu.checker.report import Report
from fadu.checker.rules.parts import is_partition, names_rest, overlaps, parallel
from fadu.checker.sentences import Mention, Sentence

KIND = "sum"
SUBSET = "subset"
_OPENER = re.compile(r"其中|（|分为|分成|分别为|分别是|分别有")
_CLOSED = ("分为", "分成", "分别为", "分别是", "分别有")
_CUE = re.compile(
    r"^(?:以上|上述|[两三四五六七八九]项|各项|全年|总人数|总数)?(?P<cue>合计|共计|总计|总共|共)(?:为|达到|达|有|是)?(?P<verb>[\u4e00-\u9fff]{2})?$"
)
_TOTAL = re.compile(r"共|总|合计|累计")
_LISTED = re.compile(r"等|主要|部分|例如|比如|重点")
_LEFT = re.compile(
    r"^(?:，|、)?(?:剩余|其余|余下|尚余|尚有|仍有|还有|未整改|尚未整改|未办结|尚未办结|未完成)(?:的)?(?:未整改|未办结|未完成)?$"
)
_DONE = re.compile(r"整改|办结|完成|化解|销号|合格|通过|结案|审结")
_FAR = 24
_WRONG = (Verdict.INCONSISTENT, "{formula}＝{computed}，文中总数写作{stated}")
_OPEN = (
    Verdict.UNDECIDABLE, "{formula}＝{computed}，少于总数{stated}；如果各项已经列全，请核对",
)  # fmt: skip
_GAP = 10  # per cent of the whole that a list may leave out before it is plainly open


def check(report: Report) -> Outcomes:
    """Add up lists that say they are complete; compare single parts with their whole."""
    for sentence in report.sentences:
        if len(sentence.mentions) > 1:
            yield from _inside(report, sentence)
            yield from _closing(report, sentence)
            yield from _leftover(report, sentence)


def _inside(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    done: set[int] = set()
    for opener in _OPENER.finditer(sentence.view.text, sentence.start, sentence.end):
        word, place = opener.group(), opener.start()
        whole = _whole(sentence, place, word)
        if whole is None or whole.number.start in done:
            continue
        parts = _parts(sentence, whole, opener.end(), word)
        if parts:
            done.add(whole.number.start)
            yield from _assessed(report, sentence, whole, parts, word)


def _whole(sentence: Sentence, place: int, word: str) -> Mention | None:
    """The figure right before 其中 or the bracket."""
    before = [m for m in sentence.mentions if m.number.end <= place and not m.number.weak]
    if not before or not before[-1].countable or before[-1].number.unit in ("", PERCENT):
        return None
    gap = sentence.view.text[before[-1].number.end : place]
    if len(gap) > (0 if word == "（" else _FAR) and not (word == "（" and _noun(gap)):
        return None
    if (
        "；" in gap
        or gap.count("，") > 1
        or (word in _CLOSED and not _TOTAL.search(before[-1].before))
    ):
        return None
    return before[-1]


def _noun(gap: str) -> bool:
    return len(gap) <= 8 and not re.search("[，、；：]", gap)


def _parts(sentence: Sentence, whole: Mention, start: int, word: str) -> list[Mention]:
    """Figures of the whole's unit that follow the opener at its own depth of brackets."""
    text = sentence.view.text
    end = _region(text, start, sentence.end, word)
    found: list[Mention] = []
    for mention in sentence.mentions:
        if not start <= mention.number.start < end:
            continue
        inner = text[start : mention.number.start]
        if inner.count("（") > inner.count("）") or "其中" in inner:
            continue
        if mention.number.unit in (PERCENT, "") or mention.change:
            if mention.number.unit == "":
                break
            continue
        if mention.number.unit != whole.number.unit or mention.past or mention.number.weak:
            break
        if mention.number.vague or (mention.scope != whole.scope and whole.scope):
            return []
        found.append(mention)
    return found


def _region(text: str, start: int, end: int, word: str) -> int:
    if word != "（":
        depth, at = 0, start
        while at < end and not (text[at] == "）" and depth == 0):
            depth += (text[at] == "（") - (text[at] == "）")
            at += 1
        return at
    close = text.find("）", start, end)
    return end if close < 0 else close


def _assessed(
    report: Report, sentence: Sentence, whole: Mention, parts: list[Mention], word: str
) -> Iterator[Outcome]:
    known = next((parts[:n] for n in (len(parts), 4, 3, 2) if is_partition(parts[:n])), None)
    first = parts[0].part
    listed = known or parallel([part for part in parts if part.part == first])
    span = (whole.number.start - len(whole.before), listed[-1].number.end)
    if len(listed) < 2:
        yield from _subset(report, sentence, whole, parts[0])
        return
    value, limit = total([part.number for part in listed]), range_of(whole.number)
    if value.meets(limit):
        yield report.agreed(KIND, sentence, span)
        return
    text = sentence.view.text[listed[0].number.start : listed[-1].number.end + 3]
    closed = bool(known) or word in _CLOSED or names_rest(listed)
    opened = bool(_LISTED.search(text)) and not known
    if opened or max(part.number.value for part in listed) > whole.number.value:
        yield from _subset(report, sentence, whole, listed[0])
    elif closed or (
        value.low > limit.high and not _may_overlap(whole, listed) and _sane(value.point, whole)
    ):
        yield _found(report, sentence, span, _WRONG, _added(whole.number, listed))
    elif value.high < limit.low and len(listed) >= 3 and not _may_overlap(whole, listed):
        if (limit.point - value.point) * 100 <= limit.point * _GAP:
            yield _found(report, sentence, span, _OPEN, _added(whole.number, listed))
        else:
            yield report.agreed(SUBSET, sentence, span)
    elif value.high < limit.low:
        yield report.agreed(SUBSET, sentence, span)


def _may_overlap(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one thing may be counted in two parts; money is spent once."""
    return whole.number.unit != "元" and overlaps("".join(part.words for part in parts))


def _sane(value: Fraction, whole: Mention) -> bool:
    return value <= whole.number.value * 2


def _subset(report: Report, sentence: Sentence, whole: Mention, part: Mention) -> Iterator[Outcome]:
    if not part.words:
        return
    span = (whole.number.start - len(whole.before), part.number.end)
    larger = [
        m for m in sentence.mentions
        if m.number.unit == part.number.unit and m.number.end <= part.number.start
    ]  # fmt: skip
    if any(m.number.high >= part.number.low for m in larger):
        if whole.number.high >= part.number.low:
            yield report.agreed(SUBSET, sentence, span)
        return
    big, small = (
        amount(part.number.value, part.number.measure),
        amount(whole.number.value, whole.number.measure),
    )
    yield report.finding(
        SUBSET,
        sentence.index,
        span,
        Verdict.INCONSISTENT,
        f"“其中”之数{big}大于总数{small}，请核对",
        stated=big,
        computed=f"不大于{small}",
        recomputed=True,
    )


def _closing(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    """A 50人、B 70人，合计120人."""
    for position, mention in enumerate(sentence.mentions):
        cue = _CUE.match(mention.before)
        if not cue or not mention.countable or mention.number.unit in ("", PERCENT):
            continue
        run = _run_before(sentence, position, strict=cue["cue"] == "共")
        if cue["verb"] and not all(cue["verb"] in part.before for part in run):
            continue
        sums = [run[at:] for at in range(len(run) - 1)]
        if not sums:
            continue
        span = (sums[0][0].number.start, mention.number.end)
        if any(total([m.number for m in parts]).meets(range_of(mention.number)) for parts in sums):
            yield report.agreed(KIND, sentence, span)
        elif len(parallel(run)) == len(run) and not _may_overlap(mention, run):
            parts = min(sums, key=lambda each: abs(_value(each) - mention.number.value))
            yield _found(report, sentence, span, _WRONG, _added(mention.number, parts))


def _value(parts: Sequence[Mention]) -> Fraction:
    return total([part.number for part in parts]).point


def _run_before(sentence: Sentence, position: int, *, strict: bool) -> list[Mention]:
    unit = sentence.mentions[position].number.unit
    run: list[Mention] = []
    for mention in reversed(sentence.mentions[:position]):
        if mention.number.unit == PERCENT or mention.change:
            continue
        if mention.number.unit != unit or not mention.countable or mention.past:
            break
        if strict and run and not mention.joined:
            break
        run.insert(0, mention)
    return [] if _LISTED.search(sentence.text) else run


def _leftover(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    """排查2212处，整改2177处，剩余35处: exactly three figures of one unit."""
    counts = [m for m in sentence.mentions if m.number.unit != PERCENT]
    for whole, done, rest in zip(counts, counts[1:], counts[2:], strict=False):
        if not _LEFT.match(rest.before) or not _DONE.search(done.words) or rest.part != whole.part:
            continue
        units = [m for m in sentence.mentions if m.number.unit == rest.number.unit]
        three = (whole, done, rest)
        same = len(units) == 3 and all(m.number.unit == rest.number.unit for m in three)
        alike = all(m.countable and not m.past and not m.number.weak for m in three)
        if not same or not alike or len({m.scope for m in three}) > 1:
            continue
        span = (whole.number.start - len(whole.before), rest.number.end)
        left = range_of(whole.number) - range_of(done.number)
        if left.meets(range_of(rest.number)):
            yield report.agreed(KIND, sentence, span)
        elif left.point >= 0:
            unit = rest.number.measure
            stated, computed = amount(rest.number.value, unit), amount(left.point, unit)
            yield report.finding(
                KIND,
                sentence.index,
                span,
                Verdict.INCONSISTENT,
                f"总数减去已完成数应余{computed}，文中写作{stated}",
                stated=stated,
                computed=computed,
                recomputed=True,
            )


def _found(
    report: Report,
    sentence: Sentence,
    span: tuple[int, int],
    said: tuple[Verdict, str],
    sums: tuple[str, str, str],
) -> Outcome:
    """A verdict on `sums`, which are stated, computed and formula, in the words of `said`."""
    (verdict, told), (stated, computed, formula) = said, sums
    return report.finding(
        KIND,
        sentence.index,
        span,
        verdict,
        told.format(stated=stated, computed=computed, formula=formula),
        stated=stated,
        computed=computed,
        recomputed=True,
    )


def _added(whole: Number, parts: Sequence[Mention]) -> tuple[str, str, str]:
    value = total([part.number for part in parts]).point
    formula = "＋".join(amount(part.number.value, part.number.measure) for part in parts)
    return amount(whole.value, whole.measure), amount(value, whole.measure), formula

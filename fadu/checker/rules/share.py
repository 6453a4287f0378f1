"""Shares (占比): part ÷ whole where the whole is named, and shares that must not pass 100 %."""

import re
from collections.abc import Iterator, Sequence

from fadu.checker.claims import Fit, Range, division, fit, printed, range_of, rounded, total
from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.numbers import PERCENT
from fadu.checker.report import Report
from fadu.checker.rules.parts import overlaps
from fadu.checker.sentences import Mention, Sentence

KIND = "share"
_SHARE = re.compile(
    r"(?:分别)?占(?:了)?(?P<of>[^占]*?)(?:的|比重|比例)?(?:比)?(?:分别)?(?:达到|达|为|是|约)?$"
)
_GENERIC = re.compile(r"[总全的比数量额中]|全部|合计|比例|比重|人数|件数|数量|当年|本年|同期|所有")
_WHOLE = re.compile(r"共|总|合计|累计|全部|全年|合并")
_ELSEWHERE = re.compile(
    r"全市|全省|全国|全县|全区|同期|上年|去年|地区生产总值|预算|计划|任务|目标|年初"
)
_OPEN = re.compile(r"等|其他|主要|其它|前[三五十]")
_FARTHEST = 20
_NEAR_WHOLE = 95


def check(report: Report) -> Outcomes:
    """Recompute shares with both operands in the sentence; add up the shares of one whole."""
    for sentence in report.sentences:
        for share in sentence.mentions:
            plain = share.number.unit == PERCENT and not share.number.vague
            if plain and "分别" not in share.before:
                yield from _judged(report, sentence, share)
        yield from _partition(report, sentence)


def _named(mention: Mention) -> bool:
    return "占" in mention.before and bool(_SHARE.search(mention.before))


def _of_amount(sentence: Sentence, share: Mention) -> tuple[Mention, Mention] | None:
    """党员32人，占职工总数56人的57.14%；完成年初预算500万元的40.4%: the whole stands before 的."""
    place = sentence.mentions.index(share)
    if place < 2 or share.before != "的":
        return None
    part, whole = sentence.mentions[place - 2 : place]
    told = re.search("占|(?:完成|达到?|为|是)[^，]*(?:预算|计划|任务|目标|总|全年)", whole.before)
    alike = part.number.unit == whole.number.unit and part.part == share.part
    usable = part.countable and whole.countable and not part.past and whole.number.value > 0
    same = part.scope == whole.scope and not (part.number.weak or whole.number.weak)
    return (part, whole) if told and alike and usable and same else None


def _judged(report: Report, sentence: Sentence, share: Mention) -> Iterator[Outcome]:
    tied = _of_amount(sentence, share)
    if tied:
        yield _compared(report, sentence, share, tied[0], [tied[1]])
        return
    part = _part(sentence, share) if _named(share) else None
    match = _SHARE.search(share.before)
    if part is None or match is None:
        return
    wholes = _wholes(sentence, part, match["of"])
    nearest = min((abs(_share(part, w).point - share.number.value) for w in wholes), default=0)
    if wholes and (len(wholes) == 1 or nearest <= _FARTHEST):
        yield _compared(report, sentence, share, part, wholes)


def _share(part: Mention, whole: Mention) -> Range:
    return (range_of(part.number) / range_of(whole.number)).scaled(100)


def _compared(
    report: Report, sentence: Sentence, share: Mention, part: Mention, wholes: Sequence[Mention]
) -> Outcome:
    stated = share.number
    fits = [fit(stated, _share(part, whole)) for whole in wholes]
    span = sentence.claim((part.number, wholes[-1].number), stated.end)
    if Fit.RIGHT in fits:
        return report.agreed(KIND, sentence, span)
    value, cut = _share(part, wholes[-1]).point, Fit.TRUNCATED in fits
    computed, shown = (rounded(v, stated.decimals) for v in (value, stated.value))
    formula = division(part.number, wholes[-1].number)
    return report.finding(
        KIND,
        sentence.index,
        span,
        Verdict.TRUNCATED if cut else Verdict.INCONSISTENT,
        f"{formula}四舍五入为{computed}%，文中写作{shown}%，是舍去尾数的结果"
        if cut
        else f"{formula}＝{rounded(value, max(2, stated.decimals))}%，文中写作{shown}%",
        stated=f"{shown}%",
        computed=f"{computed}%",
        recomputed=True,
    )


def _part(sentence: Sentence, share: Mention) -> Mention | None:
    """The figure the share speaks of: the last count before it that is no difference."""
    place = sentence.mentions.index(share)
    subject = re.split("占", share.before)[0].strip("其中：，、分别")
    if subject:
        named = [m for m in sentence.mentions[:place] if subject in m.before and m.countable]
        return named[-1] if named and named[-1].part == share.part else None
    for mention in reversed(sentence.mentions[:place]):
        if mention.part != share.part:
            return None
        if mention.change or (mention.number.unit == PERCENT and not _named(mention)):
            continue
        usable = mention.countable and mention.number.unit != PERCENT and not mention.past
        near = share.clause - mention.clause <= 1 or _only_changes(sentence, mention, share)
        return mention if usable and near else None
    return None


def _only_changes(sentence: Sentence, part: Mention, share: Mention) -> bool:
    left, right = sentence.mentions.index(part), sentence.mentions.index(share)
    return all(m.change or m.number.unit == PERCENT for m in sentence.mentions[left + 1 : right])


def _wholes(sentence: Sentence, part: Mention, of: str) -> list[Mention]:
    wanted = _GENERIC.sub("", of)
    found = []
    for mention in sentence.mentions:
        if mention is part:
            break
        same = mention.number.unit == part.number.unit and mention.countable
        if not same or mention.past != part.past or mention.number.value < part.number.value:
            continue
        if _elsewhere(of, mention) or mention.number.weak or (mention.within and not part.within):
            continue
        whole = bool(_WHOLE.search(mention.before)) or (part.within and not mention.within)
        if whole and (not wanted or wanted in mention.words):
            found.append(mention)
    return found


def _elsewhere(of: str, whole: Mention) -> bool:
    """A share of something bigger or other (占全市的…) than the sentence's own total."""
    return any(word not in whole.before and word != whole.scope for word in _ELSEWHERE.findall(of))


def _partition(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    """Three or more shares of one whole in one sentence."""
    shares = _run(sentence)
    if len(shares) < 3 or any(m.number.vague for m in shares) or _mixed(sentence, shares):
        return
    value = total([m.number for m in shares])
    slack = Range(value.low - 0, value.point, value.high)
    span = (shares[0].number.start - len(shares[0].before), shares[-1].number.end)
    if slack.low <= 100 <= slack.high:
        yield report.agreed(KIND, sentence, span)
    elif slack.low > 100 or (value.point >= _NEAR_WHOLE and not _OPEN.search(sentence.text)):
        over = slack.low > 100
        yield report.finding(
            KIND,
            sentence.index,
            span,
            Verdict.INCONSISTENT if over else Verdict.SUSPECT,
            f"各项占比之和为{printed(value.point)}%，"
            + ("超过100%，请核对" if over else "不足100%，如已列全请核对"),
            stated=f"{printed(value.point)}%",
            computed="100%",
            recomputed=True,
        )


def _run(sentence: Sentence) -> list[Mention]:
    """The shares of the sentence, with those listed after 分别占."""
    found: list[Mention] = []
    listed = False
    for mention in sentence.mentions:
        if mention.number.unit != PERCENT:
            listed = False
        elif _named(mention):
            found.append(mention)
            listed = mention.joined
        elif listed and not mention.before.strip("和及与"):
            found.append(mention)
            listed = mention.joined or sentence.view.text[mention.number.end] in "和及与"
    return found


def _mixed(sentence: Sentence, shares: Sequence[Mention]) -> bool:
    """Shares of different wholes, of a part of a part, or of traits one person may share."""
    wholes = {
        _GENERIC.sub("", match["of"])
        for share in shares
        if "占" in share.before and (match := _SHARE.search(share.before))
    }
    text = sentence.view.text[shares[0].number.end : shares[-1].number.end]
    return len(wholes) > 1 or "其中" in text or overlaps(sentence.text) or "率" in text

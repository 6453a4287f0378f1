"""Growth (同比增长、下降、翻番): the change against the earlier value, where both are in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from fadu.checker.claims import Fit, Range, amount, fit, printed, range_of, rounded
from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.numbers import DOUBLINGS, PERCENT, POINTS, TIMES
from fadu.checker.report import Report
from fadu.checker.rules.pairs import (
    Pair,
    change_pair,
    direction,
    moved_pair,
    past_pair,
    speaks_of,
    tied_pair,
)
from fadu.checker.sentences import Mention, Sentence
from fadu.checker.words import words

KIND = "growth"
_OTHER_BASIS = re.compile(
    r"实际增|名义|年均|复合|日均|月均|力争|预计|预期|目标|计划|左右|分别|折算|人均"
    r"|均(?:增长|下降|上升|减少)|增幅.*名|占|贡献|拉动|环比"
)
_COMPARABLE = re.compile(r"可比|口径|不变价|剔除|扣除|排名|位次|名次")
_HUNDRED = 100
_DURATION_LIKE = frozenset(words("天 日 小时 分钟 个月 年 工作日 个工作日 岁 级"))


@dataclass(frozen=True, slots=True)
class Change:
    """A stated relative change: its mention and whether it goes up (1) or down (-1)."""

    mention: Mention
    sign: int


def check(report: Report) -> Outcomes:
    """Recompute each growth or fall for which the old and the new value are given."""
    for sentence in report.sentences:
        if _COMPARABLE.search(sentence.text):
            continue
        for position, mention in enumerate(sentence.mentions):
            number = mention.number
            if number.vague or _OTHER_BASIS.search(mention.words):
                continue
            if number.unit == PERCENT and (sign := direction(mention.before)):
                yield from _percent(report, sentence, position, Change(mention, sign))
            elif number.unit in (TIMES, DOUBLINGS):
                yield from _multiple(report, sentence, position, mention)
        yield from _differences(report, sentence)
        yield from _directions(report, sentence)


def _percent(
    report: Report, sentence: Sentence, position: int, change: Change
) -> Iterator[Outcome]:
    pair = (
        moved_pair(sentence, position)
        or past_pair(sentence, position)
        or change_pair(sentence, position, change.sign)
    )
    if pair is None or not speaks_of(change.mention, _said(sentence, position)):
        return
    if pair.old.unit == PERCENT:
        yield from _percent_of_percent(report, sentence, change, pair)
        return
    if pair.old.value <= 0:
        yield _undecidable(report, sentence, change.mention)
        return
    yield from _compared(report, sentence, change, pair)


def _compared(report: Report, sentence: Sentence, change: Change, pair: Pair) -> Iterator[Outcome]:
    stated = change.mention.number
    grown = _growth(pair, change.sign)
    verdict = fit(stated, grown)
    span = sentence.claim((pair.old, pair.new, stated), stated.end)
    if verdict is Fit.RIGHT or _right_otherwise(sentence, change, pair):
        yield report.agreed(KIND, sentence, span)
        return
    if pair.loose and abs(grown.point - stated.value) > _HUNDRED // 2 and grown.point > 0:
        return
    computed, shown = (rounded(v, stated.decimals) for v in (grown.point, stated.value))
    old = amount(
        pair.new.value - (pair.step_value or pair.new.value - pair.old.value), pair.new.measure
    )
    new = amount(pair.new.value, pair.new.measure)
    way = "增长" if change.sign > 0 else "下降"
    if verdict is Fit.TRUNCATED:
        text = f"由{old}到{new}，{way}{computed}%（四舍五入），文中写作{shown}%，是舍去尾数的结果"
    elif grown.point < 0:
        actual = "下降" if change.sign > 0 else "增长"
        text = f"由{old}到{new}，是{actual}而不是{way}，幅度{computed.lstrip('-')}%"
    else:
        text = f"由{old}到{new}，应{way}{computed}%，文中写作{shown}%"
    kind = Verdict.TRUNCATED if verdict is Fit.TRUNCATED else Verdict.INCONSISTENT
    yield report.finding(
        KIND,
        sentence.index,
        span,
        kind,
        text,
        stated=f"{shown}%",
        computed=f"{computed}%",
        recomputed=True,
    )


def _right_otherwise(sentence: Sentence, change: Change, pair: Pair) -> bool:
    """Whether an earlier total would make it right: 会议12次，其中党委会4次，比上年增加2次，增长20%."""
    if pair.tied:
        return False
    earlier = [
        mention.number
        for mention in sentence.mentions
        if mention.number.unit == pair.new.unit and mention.number.end <= pair.new.start
    ]
    others = (replace(pair, new=number, old=pair.old) for number in earlier if number.value > 0)
    return any(
        fit(change.mention.number, _growth(other, change.sign)) is Fit.RIGHT
        for other in others
        if other.step is None or other.new.value > other.step.value
    )


def _growth(pair: Pair, sign: int) -> Range:
    old, new = range_of(pair.old), range_of(pair.new)
    if pair.step is not None:
        step = range_of(pair.step)
        old = new - step if pair.step_sign > 0 else new + step
        share = (step / old).scaled(_HUNDRED)
        return share if pair.step_sign == sign else Range(-share.high, -share.point, -share.low)
    ratio = (new / old).scaled(_HUNDRED)
    whole = Range(Fraction(_HUNDRED), Fraction(_HUNDRED), Fraction(_HUNDRED))
    return ratio - whole if sign > 0 else whole - ratio


def _percent_of_percent(
    report: Report, sentence: Sentence, change: Change, pair: Pair
) -> Iterator[Outcome]:
    """由85%提高到91%，提高6%: a difference of rates is counted in 百分点."""
    stated = change.mention.number
    points = (pair.new.value - pair.old.value) * change.sign
    if stated.value == points != 0:
        shown = printed(stated.value)
        yield report.finding(
            "points",
            sentence.index,
            sentence.claim((pair.old, pair.new), stated.end),
            Verdict.SUSPECT,
            f"两个百分比相差{shown}个百分点，文中写作{shown}%，疑漏“个百分点”",
            stated=f"{shown}%",
            computed=f"{shown}个百分点",
            recomputed=True,
        )


def _multiple(
    report: Report, sentence: Sentence, position: int, mention: Mention
) -> Iterator[Outcome]:
    pair = moved_pair(sentence, position) or past_pair(sentence, position)
    if pair is None or pair.old.unit in (PERCENT, POINTS):
        return
    if not speaks_of(mention, _said(sentence, position)):
        return
    if pair.old.value <= 0:
        yield _undecidable(report, sentence, mention)
        return
    stated, doubling = mention.number, mention.number.unit == DOUBLINGS
    times = range_of(pair.new) / range_of(pair.old)
    if doubling:
        reached = times.high >= Fraction(2) ** int(stated.value) * Fraction(19, 20)
        verdict, computed = (Fit.RIGHT if reached else Fit.WRONG), rounded(times.point, 2)
    elif direction(mention.before) > 0 and not re.search(r"[到至为]$", mention.before):
        one = Range(Fraction(1), Fraction(1), Fraction(1))
        verdict = fit(stated, times - one)
        computed = rounded(times.point - 1, stated.decimals or 2)
    elif re.search(r"[是为至到]$", mention.before):
        verdict, computed = fit(stated, times), rounded(times.point, stated.decimals or 2)
    else:
        return
    span = sentence.claim((pair.old, pair.new), stated.end)
    if verdict is not Fit.WRONG:
        yield report.agreed(KIND, sentence, span)
        return
    plain = not doubling and fit(stated, times) is not Fit.WRONG
    old, new = (amount(number.value, number.measure) for number in (pair.old, pair.new))
    yield report.finding(
        KIND,
        sentence.index,
        span,
        Verdict.SUSPECT if plain else Verdict.INCONSISTENT,
        f"由{old}到{new}，后者是前者的{rounded(times.point, 2)}倍，与“{_quoted(sentence, _span(mention))}”"
        f"{'的通常含义不同，增长几倍不含原数' if plain else '不一致'}",
        stated=f"{printed(stated.value)}{stated.unit}",
        computed=f"{computed}倍",
        recomputed=True,
    )


def _differences(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    """由100起增加到120起，增加20起: the difference itself."""
    for position, mention in enumerate(sentence.mentions):
        number = mention.number
        sign = direction(mention.before)
        if not sign or number.vague or _OTHER_BASIS.search(mention.words):
            continue
        pair = moved_pair(sentence, position)
        if pair is None or number.unit != pair.old.unit or number.unit == PERCENT:
            continue
        if not speaks_of(mention, _said(sentence, position)):
            continue
        span = sentence.claim((pair.old, pair.new), number.end)
        gap = range_of(pair.new) - range_of(pair.old)
        if sign < 0:
            gap = range_of(pair.old) - range_of(pair.new)
        if gap.meets(range_of(number)):
            yield report.agreed(KIND, sentence, span)
            continue
        old, new, real = (
            amount(v, number.measure) for v in (pair.old.value, pair.new.value, gap.point)
        )
        stated = amount(number.value, number.measure)
        yield report.finding(
            KIND,
            sentence.index,
            span,
            Verdict.INCONSISTENT,
            f"由{old}到{new}，相差{real.lstrip('-')}，文中写作{stated}",
            stated=stated,
            computed=real,
            recomputed=True,
        )


def _directions(report: Report, sentence: Sentence) -> Iterator[Outcome]:
    """由320起上升到256起: the verb goes the other way."""
    for position, mention in enumerate(sentence.mentions[1:], start=1):
        old, new = sentence.mentions[position - 1], mention
        sign = direction(re.sub(r"[到至为成].*$", "", new.before))
        pair = tied_pair(sentence, old, new)
        if pair is None or not sign or pair.new.unit in _DURATION_LIKE:
            continue
        if (pair.new.value - pair.old.value) * sign >= 0:
            continue
        before, after = (amount(number.value, number.measure) for number in (pair.old, pair.new))
        way = "增加" if sign < 0 else "减少"
        yield report.finding(
            KIND,
            sentence.index,
            (old.number.start, new.number.end),
            Verdict.INCONSISTENT,
            f"由{before}到{after}是{way}，与文中的说法相反",
            stated=after,
            computed=way,
            recomputed=True,
        )


def _undecidable(report: Report, sentence: Sentence, mention: Mention) -> Outcome:
    return report.finding(
        KIND,
        sentence.index,
        _span(mention),
        Verdict.UNDECIDABLE,
        "基数为零，增减幅度无从计算，建议只写增减的数量",
        stated=sentence.view.quote(mention.number.start, mention.number.end),
    )


def _said(sentence: Sentence, position: int) -> str:
    """The wording of the two figures before a change."""
    return "".join(mention.words for mention in sentence.mentions[position - 2 : position])


def _span(mention: Mention) -> tuple[int, int]:
    return mention.number.start - len(mention.before), mention.number.end


def _quoted(sentence: Sentence, span: tuple[int, int]) -> str:
    return sentence.view.quote(*span)

"""Rates (整改率、合格率…): numerator ÷ whole, where one sentence gives both (比率核对)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from fadu.checker.claims import Fit, Range, division, fit, range_of, rounded
from fadu.checker.findings import Outcome, Outcomes, Verdict
from fadu.checker.numbers import PERCENT, Number
from fadu.checker.report import Report
from fadu.checker.rules.operands import Rate, failed, is_part, is_whole
from fadu.checker.rules.rate_words import RATES, TIMING
from fadu.checker.sentences import Mention, Sentence

KIND = "ratio"
_RATE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]*?(?P<stem>[\u4e00-\u9fff]{2}))(?:成功)?率(?:已|也|仅|就|总体|累计|现|实际)?"
    r"(?:达到了|达到|达|仅为|高达|为|是|保持在|保持|：|:)?$"
)
_TASK = re.compile(
    r"(?P<name>(?P<stem>完成)[\u4e00-\u9fff]{0,8}(?:任务|计划|目标|预算|指标)数?量?的?)$"
)
_FORMULA = re.compile(
    r"^[（:：，即]{1,2}(\d+)(?:[\u4e00-\u9fff]{0,2})[/÷／](\d+)(?:[\u4e00-\u9fff]{0,2})[）。，；]?"
)
_UNSETTLED = re.compile(
    r"均|分别|各|同比|环比|平均|力争|目标为|确保|争取|预计|不低于|要求|提高|提升|增长|上升|下降|占"
)
_HOPES = re.compile(r"力争|确保|争取|目标是|预计")
_FARTHEST = 20  # points; beyond it two possible wholes mean that the reading is wrong


def check(report: Report) -> Outcomes:
    """Recompute every rate whose numerator and whole stand in its sentence or the one before."""
    earlier: Sentence | None = None
    for sentence in report.sentences:
        near = earlier if earlier and earlier.index == sentence.index else None
        for rate in _rates(sentence):
            yield from _judged(report, sentence, near, rate)
        earlier = sentence


def _rates(sentence: Sentence) -> Iterator[Rate]:
    for mention in sentence.mentions:
        if mention.number.unit != PERCENT or mention.number.vague or mention.past:
            continue
        match = _RATE.search(mention.before) or _TASK.search(mention.before)
        if not match or mention.before.count("率") > 1 or _UNSETTLED.search(mention.before):
            continue
        stem = "整改" if "整改" in match["name"] else match["stem"]
        if stem in RATES:
            yield Rate(mention, match["name"], RATES[stem])


def _judged(
    report: Report, sentence: Sentence, near: Sentence | None, rate: Rate
) -> Iterator[Outcome]:
    stated = rate.mention.number
    written = _formula(sentence, stated)
    readings = [written] if written else list(_readings(sentence, near, rate))
    if not readings:
        return
    fits = [fit(stated, _quotient(part, whole)) for part, whole in readings]
    part, whole = readings[-1]
    span = sentence.claim((part, whole, stated), stated.end)
    if Fit.RIGHT in fits:
        yield report.agreed(KIND, sentence, span)
        return
    if len(readings) > 1 and min(_distance(stated, *pair) for pair in readings) > _FARTHEST:
        return
    if written is None and any(
        fit(stated, _quotient(one, other)) is Fit.RIGHT
        for one, other in _loose(sentence, near, part, whole)
    ):
        return
    quotient = _quotient(part, whole).point
    computed, shown = (rounded(value, stated.decimals) for value in (quotient, stated.value))
    formula = division(part, whole)
    if Fit.TRUNCATED in fits:
        text = f"{formula}四舍五入为{computed}%，文中写作{shown}%，是舍去尾数的结果"
        verdict = Verdict.TRUNCATED
    else:
        text = f"{formula}＝{rounded(quotient, max(2, stated.decimals))}%，文中写作{shown}%"
        verdict = Verdict.INCONSISTENT
    yield report.finding(
        KIND,
        sentence.index,
        span,
        verdict,
        text,
        stated=f"{shown}%",
        computed=f"{computed}%",
        recomputed=True,
    )


def _quotient(part: Number, whole: Number) -> Range:
    return (range_of(part) / range_of(whole)).scaled(100)


def _distance(stated: Number, part: Number, whole: Number) -> Fraction:
    return abs(_quotient(part, whole).point - stated.value)


def _formula(sentence: Sentence, stated: Number) -> tuple[Number, Number] | None:
    """Operands written out behind the rate: 98.42%（2177/2212）."""
    match = _FORMULA.match(sentence.view.text[stated.end : sentence.end])
    if not match or int(match[2]) == 0:
        return None
    place = stated.end
    return (
        Number(place, place, Fraction(match[1]), ""),
        Number(place, place, Fraction(match[2]), ""),
    )


def _readings(
    sentence: Sentence, near: Sentence | None, rate: Rate
) -> Iterator[tuple[Number, Number]]:
    """Every pair the wording allows; none when the wording does not settle the numerator."""
    if _HOPES.search(sentence.text[: rate.mention.number.start - sentence.start][-24:]):
        return
    own, before = _windows(sentence, rate.mention)
    parts = [mention for mention in own if is_part(mention, rate)]
    wholes = [mention for mention in own if mention not in parts]
    if not parts and not any(m.countable for m in own + before) and near:
        own = _last_part(near)
        parts = [mention for mention in own if is_part(mention, rate)]
        wholes = [mention for mention in own if mention not in parts]
    parts = [part for part in parts if not part.within] or parts
    if not parts:
        yield from _complements(own, rate)
    if len({part.number.value for part in parts}) != 1:
        return
    part = parts[-1]
    found = [whole for whole in wholes if is_whole(whole, part, rate)]
    if not found:
        found = [whole for whole in before if is_whole(whole, part, rate)]
    if not found and near and not before:
        found = [whole for whole in _last_part(near) if is_whole(whole, part, rate)]
        found = found if len(found) == 1 else []
    for whole in found:
        yield part.number, whole.number


def _complements(own: list[Mention], rate: Rate) -> Iterator[tuple[Number, Number]]:
    """抽检2860批次，不合格57批次，合格率…: the numerator is what is left."""
    undone = [m for m in own if m.countable and not m.past and failed(m, rate)]
    if len(undone) != 1 or any(word in rate.name for word in TIMING):
        return
    found = [m for m in own if m is not undone[0] and is_whole(m, undone[0], rate)]
    if len(found) == 1:
        whole, rest = found[0].number, undone[0].number
        yield replace(whole, value=whole.value - rest.value, ulp=whole.ulp + rest.ulp), whole


def _windows(sentence: Sentence, rate: Mention) -> tuple[list[Mention], list[Mention]]:
    """Figures since the last rate of the same ；-part, and those before it in that part."""
    own: list[Mention] = []
    before: list[Mention] = []
    for mention in sentence.mentions:
        if mention is rate:
            break
        if mention.part != rate.part:
            continue
        if mention.number.unit == PERCENT:
            before, own = before + own, []
        else:
            own.append(mention)
    return own, before


def _last_part(sentence: Sentence) -> list[Mention]:
    if not sentence.mentions:
        return []
    last = sentence.mentions[-1].part
    return [
        mention
        for mention in sentence.mentions
        if mention.part == last and mention.number.unit != PERCENT
    ]


def _loose(
    sentence: Sentence, near: Sentence | None, part: Number, whole: Number
) -> Iterator[tuple[Number, Number]]:
    """Readings with a third figure that would make the statement right: a reason for silence."""
    mentions: Sequence[Mention] = (*(near.mentions if near else ()), *sentence.mentions)
    for number in (mention.number for mention in mentions):
        if number in (part, whole) or number.unit != part.unit or number.value <= 0:
            continue
        yield part, number
        yield part, _plus(whole, number)
        if number.value <= whole.value:
            yield number, whole
            yield _plus(part, number), whole


def _plus(one: Number, other: Number) -> Number:
    return Number(one.start, one.end, one.value + other.value, one.unit, one.ulp + other.ulp)

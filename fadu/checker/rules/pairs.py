"""Which two figures a stated change compares (基期与现期): only pairs the wording ties together."""

import re
from dataclasses import dataclass
from fractions import Fraction

from fadu.checker.numbers import PERCENT, POINTS, Number
from fadu.checker.sentences import Mention, Sentence

_UP = re.compile(r"增长|增加|上升|提高|提升|增幅|升幅|涨幅|上涨|增收|增支|净增|扩大|攀升|多|增")
_DOWN = re.compile(r"下降|减少|降低|降幅|压减|缩减|回落|下滑|减幅|跌幅|减收|减支|少|压降|降|减")
_NEUTRAL = re.compile(
    r"多(?:项|个|种|次|方|元|部门|措|点|发|数|年|层)|减(?:灾|轻|免|负|震|排|速)|增(?:强|值|设|效|进|补|添)"
)
_FROM = re.compile(r"(?:^|[^理事自来])[由从](?!于|而|此|事|严|源)[^到至]{0,20}$")
_TO = re.compile(
    r"(?:增长|增加|上升|提高|提升|增|升|提|扩大|扩|上涨|涨|下降|减少|降低|降|减|压减|压降|缩减|缩短|回落|下滑|跌|变化|变|调整|发展)"
    r"(?:了)?(?:到|至|为|成)(?:\d{4}年的?|今年的?|目前的?|现在的?|本年的?)?$"
)
_CARRIED_OVER = re.compile(r"结转|遗留|存量|留存|转入|结余|含|历年")
_OF_CHANGE = re.compile(
    r"同比|环比|相比|(?:比|较|与)?(?:上年|去年|上一年|前年|年初|往年|\d{4}年)(?:同期)?(?:相比)?|增长率?|增加|上升|提高|提升|增幅|升幅"
    r"|涨幅|上涨|扩大|下降|减少|降低|降幅|压减|缩减|回落|下滑|减幅|跌幅|压降|压缩|幅度|[，、：了约达为到升降增减涨跌翻的又再净共仅均]"
)
_FAR = 24  # characters between the new value and the change that speaks of it


@dataclass(frozen=True, slots=True)
class Pair:
    """The old and the new value; `step` is the difference when the old value must be derived.

    `tied` marks a pair joined by 由…到…, `loose` one whose old value is derived.
    """

    old: Number
    new: Number
    step: Number | None = None
    step_sign: int = 0
    loose: bool = False
    tied: bool = False

    @property
    def step_value(self) -> Fraction:
        """The signed difference, zero where the old value is given."""
        return self.step.value * self.step_sign if self.step else Fraction(0)


def direction(words: str) -> int:
    """1 when the words speak of a rise, -1 of a fall, 0 of both, neither, or of a level reached."""
    plain = _NEUTRAL.sub("", words)
    if re.search(r"[到至为][了]?$", plain) and not re.search(r"幅[度]?(?:为|达到)$", plain):
        return 0
    up, down = bool(_UP.search(plain)), bool(_DOWN.search(plain))
    return int(up) - int(down)


def speaks_of(change: Mention, pair_words: str) -> bool:
    """Whether a change names nothing, or what its pair counts: not 结案率提高 after 立案120起."""
    named = _OF_CHANGE.sub("", change.before)
    return not named or named in pair_words


def moved_pair(sentence: Sentence, position: int) -> Pair | None:
    """由A增加到B，… : the two figures right before the change, tied by 由/从 and 到/至."""
    if position < 2:
        return None
    old, new, change = sentence.mentions[position - 2 : position + 1]
    return tied_pair(sentence, old, new) if _close(sentence, new, change) else None


def tied_pair(sentence: Sentence, old: Mention, new: Mention) -> Pair | None:
    """由A增加到B."""
    alike = old.number.unit in (new.number.unit, "")
    if not alike or old.number.vague or new.number.vague:
        return None
    if not _FROM.search(_clause_before(sentence, old)) or not _TO.search(new.before):
        return None
    unit = new.number.unit
    first = old.number if old.number.unit else _with_unit(old.number, unit)
    return Pair(first, new.number, tied=True)


def past_pair(sentence: Sentence, position: int) -> Pair | None:
    """立案120起，上年同期100起，同比增长…: exactly two figures, one of them marked as past."""
    if position < 2:
        return None
    one, other, change = sentence.mentions[position - 2 : position + 1]
    one = _current(sentence, position) or one
    if not _comparable(sentence, one, other) or one.part != change.part:
        return None
    third = sentence.mentions[position - 3] if position > 2 else None
    if third and third.part == change.part and third.number.unit == one.number.unit and third.past:
        return None
    old, new = (one, other) if _older(one, other) else (other, one)
    if _older(old, new) and not _older(new, old) and _close(sentence, other, change):
        return Pair(old.number, new.number)
    return None


def _current(sentence: Sentence, position: int) -> Mention | None:
    """The only figure that the past one right before the change can be held against.

    收入8.65亿元，占预算16.5亿元的52%，比上年的8.02亿元增长…: the budget, being the whole of a share,
    is no candidate.
    """
    past = sentence.mentions[position - 1]
    if not past.past:
        return None
    found = [
        mention
        for place, mention in enumerate(sentence.mentions[: position - 1])
        if mention.part == past.part
        and mention.number.unit == past.number.unit
        and sentence.mentions[place + 1].before != "的"
    ]
    return found[0] if len(found) == 1 else None


def _comparable(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether two figures count the same thing in the same scope, as far as they say."""
    if one.number.unit != other.number.unit or one.number.vague or other.number.vague:
        return False
    if _CARRIED_OVER.search(one.words + other.words):
        return False
    if one.change or other.change or one.scope != other.scope or one.period != other.period:
        return False
    return one.within == other.within or "（" in sentence.between(one, other)


def change_pair(sentence: Sentence, position: int, sign: int) -> Pair | None:
    """立案120起，同比增加20起，增长…: the new value, its difference, then the rate."""
    if position < 2:
        return None
    new, step, change = sentence.mentions[position - 2 : position + 1]
    own = direction(step.before)
    if not _is_step(new, step) or not own or not _close(sentence, step, change):
        return None
    if new.part != change.part or (new.within != step.within and not _close(sentence, new, step)):
        return None
    if step.number.value >= new.number.value and own > 0:
        return None
    if own != sign and not _same_size(new.number, step.number, own, change.number):
        return None
    return Pair(new.number, new.number, step.number, own, loose=True)


def _is_step(new: Mention, step: Mention) -> bool:
    """Whether `step` is a difference of the current figure `new`."""
    same = new.number.unit == step.number.unit and new.number.unit not in (PERCENT, POINTS)
    plain = not (new.change or new.past or new.number.vague or step.number.vague)
    return same and plain and step.change


def _same_size(new: Number, step: Number, sign: int, stated: Number) -> bool:
    """Whether only the direction of the rate differs from that of its difference."""
    share = step.value / (new.value - step.value * sign) * 100
    return abs(share - stated.value) <= stated.ulp


def _older(one: Mention, other: Mention) -> bool:
    if one.past or other.past:
        return one.past and not other.past
    return one.year is not None and other.year is not None and one.year < other.year


def _close(sentence: Sentence, near: Mention, change: Mention) -> bool:
    gap = sentence.between(near, change)
    return len(gap) <= _FAR and "；" not in gap


def _clause_before(sentence: Sentence, mention: Mention) -> str:
    start = max(sentence.start, mention.number.start - 24)
    return re.split("[，；。]", sentence.view.text[start : mention.number.start])[-1]


def _with_unit(number: Number, unit: str) -> Number:
    return Number(
        number.start, number.end, number.value, unit, number.ulp, number.decimals, number.vague
    )

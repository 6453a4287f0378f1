"""Sentences and the figures they mention: who counted what, when, in which scope (口径).

A sentence ends at 。！？; within it a part ends at ；. The label of a figure is the wording of its
own clause before and after it: that is all the checker trusts for its meaning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from fadu.checker.normal import View
from fadu.checker.numbers import Number, numbers_in
from fadu.checker.words import words

_SENTENCE_ENDS = "。！？|"
_CLAUSE = re.compile(r"[，、；。！？|（）]")
_DURATIONS = frozenset(words("年 月 日 天 小时 分钟 个月 工作日 个工作日 个小时 岁 号"))
_PAST = re.compile(
    r"上年|去年|同期|往年|历年|前年|上一年|上季|上月|前一年|上半年同|历史|年初(?!预算|计划|目标|任务|安排|下达|确定)"
)
_YEAR = re.compile(r"(\d{4})年")
_PERIOD = re.compile(r"上半年|下半年|[一二三四]季度|\d{1,2}月|本月|当月|本季|当日|本周|截至")
_ONLY_TIME = re.compile(
    r"^(?:(?:其中|而)?(?:\d{4}年度?|上年度?|去年|上年同期|去年同期|同期|今年|本年度?)(?:全年)?)$"
)
_CHANGE = re.compile(
    r"同比|环比|相比|增加|减少|增长|下降|上升|增收|减收|增支|减支|净增|多出|多于|少于|比.*[多少]|较.*[多少]|[增减]$"
)
_LEVEL = re.compile(r"[到至为]了?$")
_SCOPE = re.compile(
    r"我局|本局|局机关|市局|我厅|全局|本单位|我单位|我市|全市|全县|我县|我区|全区|我省|全省|全国"
    r"|各县|县市区|县区|区县|各区|全系统|市级|县级|省级|国家级|市本级|区级|部级|乡镇|各部门|全域"
)
_SCOPES = {"我局": "本局", "局机关": "本局", "市局": "本局", "我厅": "本局", "全局": "本局"}
_SCOPES |= {"本单位": "本局", "我单位": "本局", "我市": "全市", "我县": "全县", "我区": "全区"}
_SCOPES |= {"我省": "全省", "县市区": "各县", "县区": "各县", "区县": "各县", "各区": "各县"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in its sentence.

    `before` and `after` are the words of its clause; `part` counts the ；-parts, `clause` the
    clauses; `past` marks an earlier period, `change` a difference (同比增加20起), `within` a figure
    after 其中 or in brackets.
    """

    number: Number
    before: str
    after: str
    clause: int
    part: int
    year: int | None = None
    period: str = ""
    scope: str = ""
    past: bool = False
    change: bool = False
    within: bool = False
    joined: bool = False

    @property
    def words(self) -> str:
        """The wording of the clause around the number."""
        return self.before + self.after

    @property
    def countable(self) -> bool:
        """Whether the number may be an operand: an exact count or amount of this period."""
        number = self.number
        return not number.vague and not self.change and number.unit not in _DURATIONS


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph's view: [start, end), its text and its figures."""

    view: View
    index: int
    start: int
    end: int
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> str:
        """The sentence in the normal view."""
        return self.view.text[self.start : self.end]

    def claim(self, operands: Iterable[Number], end: int) -> tuple[int, int]:
        """The span of a claim from the clause of its first operand; operands outside are left out."""
        starts = [number.start for number in operands if self.start <= number.start < end]
        first = min(starts)
        cuts = [match.end() for match in _CLAUSE.finditer(self.view.text, self.start, first)]
        return (cuts[-1] if cuts else self.start), end

    def between(self, left: Mention, right: Mention) -> str:
        """The text between two of its figures."""
        return self.view.text[left.number.end : right.number.start]


def sentences_of(view: View, index: int) -> tuple[Sentence, ...]:
    """The sentences of paragraph number `index`."""
    numbers = numbers_in(view.text)
    found, at = [], 0
    for start, end in _bounds(view.text):
        own = []
        while at < len(numbers) and numbers[at].start < end:
            own.append(numbers[at])
            at += 1
        own = _shared_units(view.text, own)
        mentions = tuple(_mentions(view.text, start, end, own)) if own else ()
        found.append(Sentence(view, index, start, end, mentions))
    return tuple(found)


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at, sign in enumerate(text):
        if sign in _SENTENCE_ENDS:
            yield start, at + 1
            start = at + 1
    if start < len(text):
        yield start, len(text)


def _shared_units(text: str, numbers: list[Number]) -> list[Number]:
    """120、130、110人: the unit at the end of a list is that of all; of 万 nothing is said."""
    found: list[Number] = []
    for number in reversed(numbers):
        follower = found[-1] if found else None
        gap = text[number.end : follower.start] if follower else ""
        if not number.unit and follower and follower.unit and re.fullmatch("[、和及与]", gap):
            vague = number.vague or follower.value >= 10**4
            found.append(replace(number, unit=follower.unit, vague=vague))
        else:
            found.append(number)
    return found[::-1]


def _mentions(text: str, start: int, end: int, numbers: list[Number]) -> Iterator[Mention]:
    cuts = [start, *(start + m.end() for m in _CLAUSE.finditer(text[start:end])), end]
    earlier: Mention | None = None
    carried: int | bool | None = None
    position = 0
    for at, number in enumerate(numbers):
        while position + 1 < len(cuts) and cuts[position + 1] <= number.start:
            position += 1
            carried = _carried(text[cuts[position - 1] : cuts[position]], carried)
        follower = numbers[at + 1].start if at + 1 < len(numbers) else end
        left = max(cuts[position], numbers[at - 1].end if at else start)
        right = _cut_after(text, number.end, end)
        after = "" if follower < right else text[number.end : right]
        mention = Mention(
            number,
            text[left : number.start],
            after,
            position,
            text.count("；", start, number.start),
            within=_within(text, start, number.start),
            joined=text[number.end : number.end + 1] == "、",
        )
        mention = _placed(mention, text[cuts[position] : number.start], earlier, carried)
        earlier = mention
        yield mention


def _cut_after(text: str, start: int, end: int) -> int:
    match = _CLAUSE.search(text, start, end)
    return match.start() if match else end


def _carried(clause: str, carried: int | bool | None) -> int | bool | None:
    """A clause that only names a time (上年同期，) holds for the clauses after it; True is the past."""
    words = clause.strip("，、；：（）")
    if not _ONLY_TIME.match(words):
        return None if clause.endswith("；") else carried
    year = _YEAR.search(words)
    return int(year[1]) if year else bool(_PAST.search(words)) or None


def _placed(
    mention: Mention, clause: str, earlier: Mention | None, carried: int | bool | None
) -> Mention:
    """The mention with its time and scope; scope holds on within a sentence until another is named."""
    words = clause + mention.after
    years = _YEAR.findall(clause)
    scopes = _SCOPE.findall(clause)
    year = int(years[-1]) if years else None
    past = bool(_PAST.search(words))
    if year is None and not past and carried is not None:
        year, past = (None, True) if carried is True else (int(carried), False)
    period = _PERIOD.findall(clause)
    inherited = earlier.scope if earlier and earlier.part == mention.part else ""
    scope = _SCOPES.get(scopes[-1], scopes[-1]) if scopes else inherited
    change = bool(_CHANGE.search(mention.before)) and not _LEVEL.search(mention.before)
    return replace(
        mention,
        year=year,
        period=period[-1] if period else "",
        scope=scope,
        past=past,
        change=change,
    )


def _within(text: str, start: int, at: int) -> bool:
    """Whether the place is after 其中 in its part, or inside brackets."""
    part = text[max(start, text.rfind("；", start, at) + 1) : at]
    return "其中" in part or part.count("（") > part.count("）")

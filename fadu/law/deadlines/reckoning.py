"""A period of law computed for one event: the last lawful or the first allowed day, and why.

The date alone is cheap; explanations are asked for. Nothing is guessed: where a number or its unit
is open, the answer is undecidable, says what is missing, and only lists what either reading gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fadu.kernel import before, periods
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.periods import Span, Step, Unit
from fadu.kernel.zone import chinese_day, day_of
from fadu.law.deadlines.limit import Direction, Limit, OnDate, Unsettled
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.parameters.deadlines import CALENDAR, WORKING
from fadu.law.vocabulary.parameter import Parameter, Parameters
from fadu.law.vocabulary.period import Given, Period
from fadu.law.vocabulary.status import Status

_ONE_DAY = timedelta(days=1)
_UNITS = {WORKING: Unit.WORKDAY, CALENDAR: Unit.DAY}
_DECLARED: dict[str, Parameter] = {p.code: p for p in PARAMETERS}
UNVERIFIED = "未核实依据"


@dataclass(frozen=True)
class Asked:
    """One question: the event's day or instant, whether the period was extended, what is not counted.

    `excluded` is in the period's own unit; `extended` adds the whole extension the law allows.
    """

    limit: Limit
    event: date | datetime
    extended: bool = False
    excluded: int = 0

    @property
    def day(self) -> date:
        """The day of the event in Shanghai."""
        return day_of(self.event) if isinstance(self.event, datetime) else self.event


@dataclass(frozen=True)
class Answer:
    """`due` is the last lawful day or the last day of a term that must run in full; `first` the first
    allowed day. `target` is the un-rolled or prudent one; `at` the instant where hours count.
    """

    due: date
    target: date
    provisional: bool
    calendar_version: str
    first: date | None = None
    at: datetime | None = None


class Undecidable(Refused):
    """The texts leave the number or its unit open (无法确定); `readings` are what each would give."""

    def __init__(
        self, message: str, *, basis: str, todo: str, readings: tuple[tuple[str, Answer], ...] = ()
    ) -> None:
        super().__init__(message, basis=basis, todo=todo)
        self.readings = readings


def reckon(asked: Asked, law: LawView) -> Answer:
    """The date of a period; Undecidable where it cannot be settled, BadInput where the question is off."""
    limit = asked.limit
    _check(asked)
    if isinstance(limit.term, OnDate):
        return _on_date(limit.term, asked.day, law.calendar)
    return _counted(asked, span_of(asked, law), law.calendar)


def explain(asked: Asked, law: LawView) -> tuple[Step, ...]:
    """The answer in runs of days; nothing where hours or a fixed date make them idle."""
    limit = asked.limit
    _check(asked)
    if isinstance(limit.term, OnDate) or limit.hourly:
        return ()
    span, calendar = span_of(asked, law), law.calendar
    if limit.direction is Direction.BEFORE:
        return before.explain_before(asked.day, span, calendar)
    steps = periods.explain(asked.day, span, calendar, roll=limit.rolls, added=_added(asked))
    if not limit.direction.allows:
        return steps
    first = steps[-1].last + _ONE_DAY
    return (*steps, Step(first, first, 0, "期间届满的次日，最早可以办理之日"))


def span_of(asked: Asked, law: LawView) -> Span:
    """The length of the period as of its event; Undecidable where its number or unit is open."""
    limit, term = asked.limit, asked.limit.term
    if isinstance(term, Period):
        return term.span
    if isinstance(term, Given):
        return Span(_filled(limit, term, law.parameters, asked.day), term.unit)
    if isinstance(term, Unsettled):
        unit = _unit(term, law.parameters, asked.day)
        return Span(term.count, unit) if unit else _either(asked, term, law)
    raise BadInput(f"“{limit.title}”以固定日期为准，没有期间的长度")


def _counted(asked: Asked, span: Span, calendar: WorkCalendar) -> Answer:
    limit = asked.limit
    if span.unit is Unit.HOUR:
        return _in_hours(asked, span, calendar)
    if limit.direction is Direction.BEFORE:
        found = before.last_start(asked.day, span, calendar)
        first = None
    else:
        added = _added(asked)
        found = periods.last_day(asked.day, span, calendar, roll=limit.rolls, added=added)
        first = found.due + _ONE_DAY if limit.direction.allows else None
    return Answer(found.due, found.target, found.provisional, found.calendar_version, first)


def _in_hours(asked: Asked, span: Span, calendar: WorkCalendar) -> Answer:
    event = asked.event
    if not isinstance(event, datetime):
        raise BadInput(
            f"“{asked.limit.title}”按小时计算，须给出时刻", todo="例如 2025-03-03T09:30:00+08:00"
        )
    if asked.limit.direction is Direction.BEFORE:
        at = before.starts(event, span)
    else:
        at = periods.ends(event, span, calendar)
    return Answer(day_of(at), day_of(at), False, calendar.version, at=at)


def _on_date(term: OnDate, day: date, calendar: WorkCalendar) -> Answer:
    """The next such day; the working day before it is the prudent one."""
    due = _next(term, day)
    target = calendar.nth_workday_before(due if term.itself else due + _ONE_DAY, 1)
    unsure = calendar.provisional_between(target - _ONE_DAY, due)
    return Answer(due, target, unsure, calendar.version)


def _next(term: OnDate, day: date) -> date:
    for year in (day.year, day.year + 1):
        found = date(year, term.month, term.day) - (timedelta(0) if term.itself else _ONE_DAY)
        if found >= day:
            return found
    raise BadInput(f"日期“{day}”之后没有这一天")


def _added(asked: Asked) -> int:
    extension = asked.limit.extension
    return asked.excluded + (extension.most.count if asked.extended and extension else 0)


def _check(asked: Asked) -> None:
    limit = asked.limit
    if limit.status is Status.U:
        raise _unverified(limit, "其依据没有核实到任何文本")
    if not limit.in_force(asked.day):
        raise Refused(
            f"“{limit.title}”在{chinese_day(asked.day)}没有施行，不能计算", basis=limit.basis,
            todo="请核对日期，或者选择当时施行的规定。",
        )  # fmt: skip
    if asked.extended and limit.extension is None:
        raise BadInput(f"“{limit.title}”没有延长的规定", todo="依据没有规定延长的，不能延长。")
    if asked.excluded and not limit.excluded:
        raise BadInput(
            f"“{limit.title}”没有不计入期限的规定", todo="依据没有规定扣除的，不能扣除。"
        )
    if asked.excluded < 0:
        raise BadInput("不计入的日数不能为负数")


def _filled(limit: Limit, term: Given, parameters: Parameters, on: date) -> int:
    found = parameters.find(term.parameter, on)
    if found is None or found.value is None:
        raise _unverified(limit, "法律没有规定日数，参数尚未填写", _DECLARED[term.parameter].title)
    return int(found.value)


def _unverified(limit: Limit, why: str, parameter: str = "") -> Undecidable:
    who = f"请法规科在“参数”页填写“{parameter}”" if parameter else "请法规科取得原文"
    return Undecidable(
        f"“{limit.title}”：{UNVERIFIED}，{why}，不能计算",
        basis=limit.basis,
        todo=f"{who}，注明来源和施行日期。",
    )


def _unit(term: Unsettled, parameters: Parameters, on: date) -> Unit | None:
    found = parameters.find(term.parameter, on)
    return _UNITS[found.value] if found and found.value in _UNITS else term.default


def _either(asked: Asked, term: Unsettled, law: LawView) -> Span:
    """The span where both readings end on one day and the open unit does not matter; else Undecidable."""
    limit = asked.limit
    spans = {words: Span(term.count, unit) for words, unit in _UNITS.items()}
    readings = tuple((w, _counted(asked, span, law.calendar)) for w, span in spans.items())
    if len({answer.due for _, answer in readings}) == 1:
        return spans[CALENDAR]
    told = "；".join(f"按{words}为{chinese_day(answer.due)}" for words, answer in readings)
    raise Undecidable(
        f"“{limit.title}”：条文写“{term.count}日”，没有说明是工作日还是自然日，无法确定（{told}）",
        basis=limit.basis,
        todo=f"请法规科在“参数”页填写“{_DECLARED[term.parameter].title}”；未定之前，以较早的一日为准。",
        readings=readings,
    )

"""Periods of law (期间): the day of the event is not counted, the last day may roll, once.

Counting follows 民事诉讼法第八十五条 and 民法典第二百零一条至第二百零三条; which amounts are
working days is for each statute to say (行政处罚法第八十五条, 行政强制法第六十九条 …).
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of, instant_of

_ONE_DAY = timedelta(days=1)


class Unit(StrEnum):
    """The units in which the law counts; the values are what files carry."""

    WORKDAY = "workday"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"

    @property
    def words(self) -> str:
        """The unit as a statute writes it after a number."""
        return _WORDS[self]


_WORDS = {
    Unit.WORKDAY: "个工作日",
    Unit.DAY: "日",
    Unit.HOUR: "小时",
    Unit.MONTH: "个月",
    Unit.YEAR: "年",
}


@dataclass(frozen=True)
class Span:
    """A length of time as the article writes it; a negative count is BadInput."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.count < 0:
            raise BadInput(f"期间不能为负数：{self.count}{self.unit.words}")

    def __str__(self) -> str:
        return f"{self.count}{self.unit.words}"


@dataclass(frozen=True)
class Deadline:
    """`due` is the last lawful day, `target` the un-rolled one that the authority should keep.

    `provisional` says that the period touches a year whose arrangement is not published yet.
    """

    due: date
    target: date
    provisional: bool
    calendar_version: str


@dataclass(frozen=True)
class Step:
    """A run of days from `first` to `last`, how many units of it count, and why."""

    first: date
    last: date
    counted: int
    why: str


def last_day(
    start: date, span: Span, calendar: WorkCalendar, *, roll: bool = True, added: int = 0
) -> Deadline:
    """The last day of a period whose event fell on `start`.

    `added` units (suspension 中止, extension 延长) lengthen the period before its end rolls, so
    the end rolls once. Hours need an instant (`ends`): BadInput, as is a day beyond the calendar.
    """
    target = _target(start, span, calendar, added)
    due = calendar.roll(target) if roll else calendar.day(target).day
    return Deadline(
        due=due,
        target=target,
        provisional=calendar.provisional_between(start, due),
        calendar_version=calendar.version,
    )


def ends(
    start: datetime, span: Span, calendar: WorkCalendar, *, roll: bool = True, added: int = 0
) -> datetime:
    """The UTC instant at which a period is over: 24:00 of its last day, hours to the second."""
    day = day_of(start)
    if span.unit is Unit.HOUR:
        return start.astimezone(UTC) + timedelta(hours=_length(span, added))
    due = last_day(day, span, calendar, roll=roll, added=added).due
    return instant_of(due + _ONE_DAY)


def first_allowed(
    start: date, span: Span, calendar: WorkCalendar, *, roll: bool = True, added: int = 0
) -> date:
    """The day after the period has run in full: the first on which what waits for it may happen."""
    return last_day(start, span, calendar, roll=roll, added=added).due + _ONE_DAY


def used(since: datetime, until: datetime, unit: Unit, calendar: WorkCalendar) -> int:
    """Whole units between two instants: what a suspension adds to the period it stopped.

    The day of `since` is not counted and the day of `until` is. Months and years are Refused:
    no text says how a suspension of days is converted into them.
    """
    if until < since:
        raise BadInput("中止期间的终点早于起点")
    if unit is Unit.HOUR:
        return (until - since) // timedelta(hours=1)
    first, last = day_of(since), day_of(until)
    if unit is Unit.DAY:
        return (last - first).days
    if unit is Unit.WORKDAY:
        return calendar.workdays_between(first, last)
    raise Refused(
        f"按{unit.words.removeprefix('个')}计算的期间如何扣除中止时间，法律没有规定",
        todo="请由法制机构在参数中明确折算方法",
    )


def explain(
    start: date, span: Span, calendar: WorkCalendar, *, roll: bool = True, added: int = 0
) -> tuple[Step, ...]:
    """The period told in runs of days from the event to the last day; `counted` sums to its length."""
    deadline = last_day(start, span, calendar, roll=roll, added=added)
    opening = Step(start, start, 0, "起算当日不计入")
    return (
        opening,
        *_counted(start, deadline, span, added, calendar),
        *_rolled(deadline, calendar),
    )


def _counted(
    start: date, deadline: Deadline, span: Span, added: int, calendar: WorkCalendar
) -> Iterator[Step]:
    if deadline.target == start:
        return
    if span.unit is Unit.WORKDAY:
        yield from _runs(start + _ONE_DAY, deadline.target, calendar, counting=True)
        return
    length = span.count + added
    whys = {
        Unit.DAY: "按日连续计算，含休息日和节假日",
        Unit.MONTH: "按月计算，至届满月的对应日，没有对应日的至月末",
        Unit.YEAR: "按年计算，至届满年的对应日，没有对应日的至月末",
    }
    yield Step(start + _ONE_DAY, deadline.target, length, whys[span.unit])


def _rolled(deadline: Deadline, calendar: WorkCalendar) -> Iterator[Step]:
    """Days off at the end of the period and the working day to which it rolls."""
    if deadline.due == deadline.target:
        return
    for run in _runs(deadline.target, deadline.due - _ONE_DAY, calendar, counting=False):
        yield Step(run.first, run.last, 0, f"届满遇{run.why}，顺延")
    yield Step(deadline.due, deadline.due, 0, "顺延后的第一个工作日，为最后一日")


def _runs(first: date, last: date, calendar: WorkCalendar, *, counting: bool) -> Iterator[Step]:
    days = (
        calendar.day(date.fromordinal(ordinal))
        for ordinal in range(first.toordinal(), last.toordinal() + 1)
    )
    for (works, why), run in groupby(days, key=_reason):
        block = list(run)
        yield Step(block[0].day, block[-1].day, len(block) if works and counting else 0, why)


def _reason(row: CalendarDay) -> tuple[bool, str]:
    if row.works:
        return True, row.name or "工作日"
    return False, row.name or "周末休息日"


def _target(start: date, span: Span, calendar: WorkCalendar, added: int) -> date:
    length = _length(span, added)
    if span.unit is Unit.HOUR:
        raise BadInput("按小时计算的期间须从时刻起算，不能只给日期")
    calendar.day(start)
    if length == 0:
        return start
    if span.unit is Unit.WORKDAY:
        return calendar.nth_workday_after(start, length)
    if span.unit is Unit.DAY:
        limit = (calendar.last - start).days
        return calendar.last + _ONE_DAY if length > limit else start + timedelta(days=length)
    months = length * 12 if span.unit is Unit.YEAR else length
    return _months_later(start, months, calendar)


def _length(span: Span, added: int) -> int:
    if span.count + added < 0:
        raise BadInput("期间扣减后不能为负数")
    return span.count + added


def _months_later(start: date, months: int, calendar: WorkCalendar) -> date:
    """The corresponding day, or the month's end where there is none (民法典第二百零二条)."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > calendar.last.year:
        return calendar.last + _ONE_DAY
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))

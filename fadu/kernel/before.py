"""Periods counted back from a fixed day (…日前): what must happen so long before a hearing, an expiry.

The other direction of `periods`, by the same count: the last day for the event is the latest from
which the whole period still lies between it and the fixed day. The fixed day does not move, so
nothing rolls.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Deadline, Span, Step, Unit, explain, last_day

_ONE_DAY = timedelta(days=1)


def last_start(until: date, span: Span, calendar: WorkCalendar) -> Deadline:
    """The last day for what must happen `span` before `until`; neither of the two days is counted.

    `target` is the working day on or before it, by which it is prudent to act. Hours need an
    instant (`starts`): BadInput, as is a day beyond the calendar.
    """
    due = _latest(until, span, calendar)
    return Deadline(
        due=calendar.day(due).day,
        target=calendar.nth_workday_before(due + _ONE_DAY, 1),
        provisional=calendar.provisional_between(due - _ONE_DAY, until),
        calendar_version=calendar.version,
    )


def starts(until: datetime, span: Span) -> datetime:
    """The last UTC instant for what must happen so many hours before `until`."""
    if span.unit is not Unit.HOUR:
        raise BadInput("只有按小时计算的期间从时刻倒算")
    return until.astimezone(UTC) - timedelta(hours=span.count)


def explain_before(until: date, span: Span, calendar: WorkCalendar) -> tuple[Step, ...]:
    """The period in runs of days from the last day for the event to `until`; sums to its length."""
    due = last_start(until, span, calendar).due
    _, *runs = explain(due, span, calendar, roll=False)
    over = (runs[-1].last if runs else due) + _ONE_DAY
    left = () if over >= until else (Step(over, until - _ONE_DAY, 0, "期间已满，余下的日子"),)
    return (
        Step(due, due, 0, "最迟办理之日，当日不计入"),
        *runs,
        *left,
        Step(until, until, 0, "期间须在此日之前完整经过，当日不计入"),
    )


def _latest(until: date, span: Span, calendar: WorkCalendar) -> date:
    if span.unit is Unit.HOUR:
        raise BadInput("按小时计算的期间须从时刻起算，不能只给日期")
    calendar.day(until)
    if span.count == 0:
        return until - _ONE_DAY
    if span.unit is Unit.WORKDAY:
        return calendar.nth_workday_before(until, span.count) - _ONE_DAY
    if span.unit is Unit.DAY:
        most = (until - calendar.first).days
        return until - timedelta(days=min(span.count, most) + 1)
    day = _months_earlier(until, span.count * 12 if span.unit is Unit.YEAR else span.count)
    while last_day(day, span, calendar, roll=False).due < until:
        day += _ONE_DAY
    return day - _ONE_DAY


def _months_earlier(until: date, months: int) -> date:
    """A day from which the months end before `until`, a few days too early at most."""
    year, month = divmod(until.year * 12 + until.month - 1 - months, 12)
    most = monthrange(max(year, 1), month + 1)[1]
    return date(max(year, 1), month + 1, min(until.day, most)) - timedelta(days=4)

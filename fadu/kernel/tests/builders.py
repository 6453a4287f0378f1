"""Calendars and lengths of time for the tests of the kernel."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.periods import Span, Unit

SEED = seed_calendar()

INSTANTS = st.integers(min_value=0, max_value=4 * 10**15).map(
    lambda microseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
)
STARTS = st.dates(min_value=date(2022, 1, 1), max_value=date(2026, 12, 31))
COUNTS = st.integers(min_value=0, max_value=400)
DAY_UNITS = st.sampled_from([Unit.WORKDAY, Unit.DAY])
SPANS = st.one_of(
    st.builds(Span, COUNTS, DAY_UNITS),
    st.builds(Span, st.integers(min_value=0, max_value=36), st.just(Unit.MONTH)),
    st.builds(Span, st.integers(min_value=0, max_value=3), st.just(Unit.YEAR)),
)


def a_week(first: date = date(2025, 3, 3), *, confirmed: bool = True) -> list[CalendarDay]:
    """Seven days beginning with a Monday unless told, five of them working days."""
    days = (first + timedelta(days=n) for n in range(7))
    return [CalendarDay(day, day.weekday() < 5, "", "示例通知", confirmed) for day in days]


def a_calendar(days: list[CalendarDay] | None = None) -> WorkCalendar:
    """A calendar of one ordinary week."""
    return WorkCalendar.from_days(a_week() if days is None else days, "示例")

"""Calendars and lengths of time for the tests of the kernel."""

from datetime import date, timedelta

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.calendar_seed import seed_calendar

SEED = seed_calendar()


def a_week(first: date = date(2025, 3, 3), *, confirmed: bool = True) -> list[CalendarDay]:
    """Seven days beginning with a Monday unless told, five of them working days."""
    days = (first + timedelta(days=n) for n in range(7))
    return [CalendarDay(day, day.weekday() < 5, "", "示例通知", confirmed) for day in days]


def a_calendar(days: list[CalendarDay] | None = None) -> WorkCalendar:
    """A calendar of one ordinary week."""
    return WorkCalendar.from_days(a_week() if days is None else days, "示例")

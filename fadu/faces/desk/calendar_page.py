"""The working calendar by years: what departs from the week, what is provisional, and a preview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from fadu.faces.desk import year_grid
from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.statutes import selectors
from fadu.statutes.calendars import days_of
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import full_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

COLUMNS = (
    Column("年度", "narrow"),
    Column("工作日", "number"),
    Column("放假（不含周末）", "number"),
    Column("调休上班", "number"),
    Column("状态", "narrow"),
    Column("来源"),
)
PROVISIONAL = Badge(
    "暂定", Tone.WARN, "clock", "国务院办公厅尚未发布，按周末推算，跨入该年度的期限可能变动"
)
CONFIRMED = Badge("已发布", Tone.GOOD, "check")


@dataclass(frozen=True)
class Year:
    """One year of the table: its days, and what departs from the week."""

    year: int
    days: tuple[CalendarDay, ...]

    @property
    def working(self) -> int:
        """How many days are worked."""
        return sum(d.works for d in self.days)

    @property
    def exceptions(self) -> tuple[CalendarDay, ...]:
        """The days that depart from the week."""
        return tuple(d for d in self.days if d.works != (d.day.weekday() < 5))

    @property
    def confirmed(self) -> bool:
        """Whether the State Council's arrangement is out."""
        return all(d.confirmed for d in self.days)

    @property
    def rests(self) -> int:
        """Weekdays that rest."""
        return sum(not d.works for d in self.exceptions)

    @property
    def shifts(self) -> int:
        """Weekend days that are worked."""
        return sum(d.works for d in self.exceptions)


def year_of(calendar: WorkCalendar, year: int) -> Year:
    """A year of the table in force."""
    day, days = date(year, 1, 1), []
    while day.year == year:
        days.append(calendar.day(day))
        day += timedelta(days=1)
    return Year(year, tuple(days))


def context(request: Any) -> dict[str, Any]:
    """The years around today; older and later ones by their address."""
    today, calendar = day_of(request.now), request.law.calendar
    years = range(
        max(calendar.first.year, today.year - 4), min(calendar.last.year, today.year + 3) + 1
    )
    rows = tuple(Row(_cells(year_of(calendar, y))) for y in reversed(years))
    return {
        "table": Table("工作日历", COLUMNS, rows),
        "missing": selectors.missing_year(calendar, today),
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
        "version": called(calendar.version),
    }


def called(version: str) -> str:
    """The version of a calendar in words: the years that come with the system, and what was registered."""
    _, _, registered = version.partition("+")
    return (
        f"随系统提供的历年安排，加上本单位登记的安排（校验值 {registered}）"
        if registered
        else ("随系统提供的历年安排")
    )


def year_context(request: Any, year: int) -> dict[str, Any]:
    """One year: every exception with its name."""
    found = year_of(request.law.calendar, year)
    return {
        "year": found,
        "table": exceptions_table(found),
        "months": year_grid.months(found.days),
        "registered": selectors.calendar_year(year),
        "source": source_of(found),
        "badge": CONFIRMED if found.confirmed else PROVISIONAL,
        "keeps": request.viewer.holds(Role.LEGAL_OFFICE),
        "crumbs": (Crumb("工作日历", reverse("calendar")), Crumb(f"{year}年")),
    }


def preview(year: int, lines: str, calendar: WorkCalendar, *, confirmed: bool) -> dict[str, Any]:
    """What the year would be, and which days change against the table in force."""
    made = Year(year, tuple(days_of(year, lines, "", confirmed=confirmed)))
    held = {d.day: d for d in year_of(calendar, year).days} if _known(calendar, year) else {}
    moved = [d for d in made.days if held and held[d.day].works != d.works]
    final = bool(held) and confirmed and not all(d.confirmed for d in held.values())
    return {
        "made": made,
        "table": exceptions_table(made),
        "moved": moved,
        "final": final,
        "lines": lines,
        "months": year_grid.months(made.days, {d.day for d in moved}),
    }


def exceptions_table(year: Year) -> Table:
    """The days that depart from the week."""
    columns = (Column("日期"), Column("安排", "narrow"), Column("名称"))
    rows = tuple(Row(_exception(d)) for d in year.exceptions)
    return Table(f"{year.year}年放假和调休", columns, rows)


def source_of(year: Year) -> str:
    """Where the arrangement comes from."""
    return next((d.source for d in year.days if d.source), "")


def _known(calendar: WorkCalendar, year: int) -> bool:
    return calendar.first.year <= year <= calendar.last.year


def _exception(day: CalendarDay) -> tuple[Cell, ...]:
    words = Badge("上班", Tone.INFO) if day.works else Badge("放假", Tone.GOOD)
    return (Cell(full_day(day.day)), Cell("", badges=(words,)), Cell(day.name or "—"))


def _cells(year: Year) -> tuple[Cell, ...]:
    url = reverse("calendar_year", kwargs={"year": year.year})
    return (
        Cell(f"{year.year}年", url),
        Cell(str(year.working)),
        Cell(str(year.rests)),
        Cell(str(year.shifts)),
        Cell("", badges=(CONFIRMED if year.confirmed else PROVISIONAL,)),
        Cell(source_of(year) or "—"),
    )

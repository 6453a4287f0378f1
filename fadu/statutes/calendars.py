"""Calendar years as text and as days: the lines of a notice, and the table they make."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.calendar_seed import seed_days
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day

WORKS, RESTS = "班", "休"


def write_lines(days: Iterable[CalendarDay]) -> str:
    """The days that depart from the week, one a line: 2025-10-11 班 国庆节调休."""
    return "\n".join(
        f"{row.day} {WORKS if row.works else RESTS} {row.name or '调休'}"
        for row in days
        if row.works != (row.day.weekday() < 5)
    )


def read_lines(year: int, text: str) -> dict[date, tuple[bool, str]]:
    """Parse the lines of a year; every wrong line is named at once (BadInput)."""
    found: dict[date, tuple[bool, str]] = {}
    wrong = []
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split(maxsplit=2)
        if not parts:
            continue
        try:
            day = parse_day(parts[0])
            if len(parts) < 2 or parts[1] not in (WORKS, RESTS) or day.year != year or day in found:
                raise BadInput("须写成：日期 班|休 名称，日期在本年度内且不重复")
        except BadInput as problem:
            wrong.append(f"第{number}行“{line}”：{problem}")
            continue
        found[day] = (parts[1] == WORKS, parts[2] if len(parts) > 2 else "")
    if wrong:
        raise BadInput("；".join(wrong), todo="每行写一个日期，例如：2025-10-11 班 国庆节调休")
    return found


def days_of(year: int, exceptions: str, source: str, *, confirmed: bool) -> Iterator[CalendarDay]:
    """Every day of a year: the week, corrected by the exceptions."""
    named = read_lines(year, exceptions)
    day = date(year, 1, 1)
    while day.year == year:
        works, name = named.get(day, (day.weekday() < 5, ""))
        yield CalendarDay(day, works, name, source, confirmed)
        day += timedelta(days=1)


def calendar_of(
    years: Iterable[tuple[int, str, str, bool, int]], *, seed_years: tuple[int, int]
) -> WorkCalendar:
    """The calendar of rows (year, exceptions, source, confirmed, version) over the shipped years.

    A registered year takes the place of the shipped one; years that nobody has registered and that
    the State Council has not announced follow the plain week and are provisional.
    """
    rows = {row[0]: row for row in years}
    first, last = min((seed_years[0], *rows)), max((seed_years[1], *rows))
    days = [d for d in seed_days(first, last) if d.day.year not in rows]
    for year, exceptions, source, confirmed, _ in rows.values():
        days += days_of(year, exceptions, source, confirmed=confirmed)
    return WorkCalendar.from_days(days, _version(rows.values()))


def _version(rows: Collection[tuple[int, str, str, bool, int]]) -> str:
    """A short name of exactly these years in these versions: it stands in every entry (`pins`)."""
    if not rows:
        return "seed"
    years = " ".join(f"{year}.{version}" for year, *_, version in sorted(rows))
    return f"seed+{sha256(years.encode()).hexdigest()[:12]}"

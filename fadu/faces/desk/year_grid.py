"""A year on one sheet: twelve months, each day with its word where it departs from the week."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.kernel.calendar import CalendarDay
from fadu.ui.formats import full_day

WEEK = "一二三四五六日"


@dataclass(frozen=True)
class GridDay:
    """One square: the number, 休 or 班 where the day departs from the week, what to read on hover."""

    number: int
    mark: str = ""
    kind: str = ""  # rest, work, weekend or ""
    changed: bool = False
    title: str = ""

    @property
    def word(self) -> str:
        """What stands beside the number."""
        return self.mark or ("改" if self.changed else "")

    @property
    def classes(self) -> str:
        """How the square looks; never by colour alone."""
        kind = f"fd-day-{self.kind}" if self.kind else ""
        return " ".join(filter(None, (kind, "fd-day-changed" if self.changed else "")))


@dataclass(frozen=True)
class Month:
    """One month as weeks of seven squares, empty ones as None; `working` is its working days."""

    number: int
    weeks: tuple[tuple[GridDay | None, ...], ...]
    working: int

    @property
    def head(self) -> str:
        """The days of the week, Monday first."""
        return WEEK


def months(days: Sequence[CalendarDay], changed: Collection[date] = ()) -> tuple[Month, ...]:
    """The months of a whole year's days."""
    return tuple(
        _month(number, [d for d in days if d.day.month == number], changed)
        for number in range(1, 13)
    )


def _month(number: int, days: Sequence[CalendarDay], changed: Collection[date]) -> Month:
    squares: list[GridDay | None] = [None] * days[0].day.weekday()
    squares += [_square(d, d.day in changed) for d in days]
    squares += [None] * (-len(squares) % 7)
    weeks = tuple(tuple(squares[n : n + 7]) for n in range(0, len(squares), 7))
    return Month(number, weeks, sum(d.works for d in days))


def _square(row: CalendarDay, changed: bool) -> GridDay:
    weekend = row.day.weekday() >= 5
    if row.works != weekend:
        return GridDay(row.day.day, "", "weekend" if weekend else "", changed)
    mark, kind = ("班", "work") if row.works else ("休", "rest")
    words = f"{full_day(row.day)}{'上班' if row.works else '放假'}"
    title = f"{words}：{row.name}" if row.name else words
    return GridDay(row.day.day, mark, kind, changed, title)

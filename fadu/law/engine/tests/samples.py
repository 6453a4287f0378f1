"""What engine tests share: a calendar of plain weekends, instants, acts of an invented statute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation, Instrument, WorkdayClause
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule

MONDAY = date(2025, 3, 3)
STATUTE = Instrument(
    "TEST-2025", "测试法", "测试法", date(2025, 1, 1), date(2025, 1, 1),
    workdays=WorkdayClause(amounts=frozenset({2, 5, 7})),
)  # fmt: skip


def _days() -> list[CalendarDay]:
    first = date(2025, 1, 1)
    days = (first + timedelta(days=n) for n in range(730))
    return [CalendarDay(d, d.weekday() < 5, "", "test", True) for d in days]


CALENDAR = WorkCalendar.from_days(_days(), "test")
LAW = LawView(CALENDAR)


def law(parameters: Parameters) -> LawView:
    """The test calendar with a parameter register."""
    return LawView(CALENDAR, parameters)


def at(day: int, hour: int = 9) -> datetime:
    """An instant `day` days after the Monday, at an hour in Shanghai."""
    return instant_of(MONDAY + timedelta(days=day), time(hour))


def record(act: str, day: int = 0, key: str = "", **facts: Any) -> Record:
    """A record without people."""
    return Record(act, at(day), key, facts)


def by(act: str, *who: tuple[str, str], day: int = 0, key: str = "", **facts: Any) -> Record:
    """A record by (person, role) pairs."""
    return Record(act, at(day), key, facts, tuple(Actor(p, r, "证1") for p, r in who))


def procedure(
    *acts: Act,
    rules: Mapping[Citation, Sequence[tuple[Rule, ...]]] | Sequence[tuple[Rule, ...]] = (),
    closing: Act | None = None,
    kinds: Mapping[str, str] | None = None,
) -> Procedure:
    """A procedure of the test statute; bare rules stand under its first article."""
    table = rules if isinstance(rules, Mapping) else {STATUTE.art(1): list(rules)}
    return Procedure("test", "测试程序", date(2025, 1, 1), closing, acts, table, kinds or {})

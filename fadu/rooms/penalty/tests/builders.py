"""Entries of a case as the fold sees them, and a scope that sees its agency."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.figures.span import Span
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore, write
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.penalty.services import fold

PLACE = Place("P", "C", "X")
OWN = Scope("viewer", "X", Reach.COUNTY)
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))
FILED = date(2024, 3, 4)


def entry(n: int, act: str, key: str = "", day: date = FILED, **facts: Any) -> Recorded:
    """One entry on a day."""
    at = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
    return Recorded("CASE", PLACE, n, act, key, at, at, facts, ("officer",))


def record(*entries: Recorded) -> None:
    """Fold entries into rows, as the one door does."""
    store = RowStore()
    for one in entries:
        store.hold(fold(one, store))
        write(store.waiting())


def a_filed_case(*parties: str) -> tuple[Recorded, ...]:
    """A case with its parties named."""
    return (
        entry(0, "file_case", number="12号", cause="未按规定培训"),
        entry(1, "name_party", party=list(parties)),
    )

"""Entries of a hazard matter as the fold sees them, and a scope that sees its city."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.figures.span import Span
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore, write
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.hazards.services import fold

PLACE = Place("P", "C", "X")
CITY = Scope("viewer", "C", Reach.CITY)
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))


def entry(n: int, act: str, key: str = "", day: date = date(2024, 5, 6), **facts: Any) -> Recorded:
    """One entry on a day."""
    at = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
    return Recorded("MATTER", PLACE, n, act, key, at, at, facts, ("officer",))


def record(*entries: Recorded) -> None:
    """Fold entries into rows, as the one door does."""
    store = RowStore()
    for one in entries:
        store.hold(fold(one, store))
        write(store.waiting())


def put(id: str, **more: object) -> Hazard:
    """An open hazard."""
    place = {"province": "P", "city": "C", "county": "X", "found_on": date(2024, 1, 1)}
    return Hazard.objects.create(id=id, matter="M", key=id, **{**place, "major": True, **more})

"""Entries of a decision as the fold sees them, and a scope that sees its agency."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.figures.span import Span
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore, write
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.major_decisions.services import fold

OWN = Scope("viewer", "X", Reach.COUNTY)
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))


def record(*acts: tuple[str, date], **facts: Any) -> None:
    """Fold acts of one matter into its row; `facts` belong to the first of them."""
    store = RowStore()
    for n, (act, day) in enumerate(acts):
        at = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
        given = {"subject": "布点规划", **facts} if act == "propose" else {}
        entry = Recorded("M", Place("P", "C", "X"), n, act, "", at, at, given, ("drafter",))
        store.hold(fold(entry, store))
        write(store.waiting())

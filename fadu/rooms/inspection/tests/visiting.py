"""Entries of a visit as the fold sees them, folded as the one door does; and a scope that sees their city."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore, write
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.inspection.folds.folding import fold_visit

PLACE = Place("P", "C", "X")
CITY, ELSEWHERE = Scope("viewer", "C", Reach.CITY), Scope("viewer", "D", Reach.CITY)
MONDAY = date(2025, 3, 3)
TASK: dict[str, Any] = {
    "enterprise": "PARTY", "site": "一号库", "trade": "工贸", "source": f.PLANNED, "occasion": "一般检查",
    "manner": f.UNANNOUNCED, "team": f.ALONE, "counted": True, "approval": "检查前批准",
    "planned_on": "2025-03-05",
}  # fmt: skip
FOUND: dict[str, Any] = {"category": f.ORDINARY, "description": "通道堵塞", "punishable": False}


def entry(
    act: str, key: str = "", day: date = MONDAY, *, n: int = 0, matter: str = "VISIT", **facts: Any
) -> Recorded:
    """One entry at ten in the morning of a day."""
    at = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
    return Recorded(matter, PLACE, n, act, key, at, at, facts, ("officer",))


def record(*entries: Recorded) -> None:
    """Fold entries into rows, as the one door does; their place in the matter is their turn."""
    store = RowStore()
    for n, one in enumerate(entries):
        changed = Recorded(**{**one.__dict__, "n": one.n or n})
        store.hold(fold_visit(changed, store))
        write(store.waiting())


def checked(matter: str = "VISIT", day: date = MONDAY, **task: Any) -> list[Recorded]:
    """A task that was opened, approved, staffed and checked on one day, with its record."""
    told = {"day": day, "matter": matter}
    return [
        entry("open_visit", **told, **(TASK | task)),
        entry("approve_visit", **told, number="检审〔2025〕1号"),
        entry("assign_officers", **told, first_officer="A", second_officer="B"),
        entry("check_site", **told),
        entry("sign_record", **told, signature=f.SIGNED),
    ]


def found(*keys: str, matter: str = "VISIT", day: date = MONDAY, **stated: Any) -> Recorded:
    """Findings of a visit, ordinary hazards unless told otherwise."""
    return entry("find_problem", matter=matter, day=day, finding=list(keys), **(FOUND | stated))

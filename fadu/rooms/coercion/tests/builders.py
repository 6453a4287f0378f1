"""Entries of measures of coercion as the folds see them, folded as the one door does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.coercion_seizure import judgements as j
from fadu.matters.folds import Fold, Recorded
from fadu.matters.rows import RowStore, write
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.coercion.folds import fold_seizure

PLACE = Place("P", "C", "X")
OWN, ELSEWHERE = Scope("viewer", "X", Reach.COUNTY), Scope("viewer", "Y", Reach.COUNTY)
DAY = date(2026, 6, 1)
GROUNDS: dict[str, Any] = {
    "party": "PARTY",
    "target": f.GOODS,
    "route": j.LEADER,
    "chemicals": False,
}
TAKEN: dict[str, Any] = {"measure": f.SEAL, "number": "查扣〔2026〕1号", "until": "2026-07-01"}


def entry(act: str, day: date = DAY, key: str = "", *, matter: str = "M", **facts: Any) -> Recorded:
    """One entry at ten in the morning of a day."""
    at = datetime(day.year, day.month, day.day, 2, 0, tzinfo=UTC)
    return Recorded(matter, PLACE, 0, act, key, at, at, facts, ("officer",))


def record(*entries: Recorded, by: Fold = fold_seizure) -> None:
    """Fold entries into rows, as the one door does; their place in the matter is their turn."""
    store = RowStore()
    for n, one in enumerate(entries):
        store.hold(by(Recorded(**{**one.__dict__, "n": n}), store))
        write(store.waiting())


def taken(matter: str = "M", **stated: Any) -> list[Recorded]:
    """A seizure looked into, approved and carried out on the day."""
    return [
        entry("check_grounds", matter=matter, **GROUNDS),
        entry("approve", matter=matter, approved=True),
        entry("execute", matter=matter, **(TAKEN | stated)),
    ]

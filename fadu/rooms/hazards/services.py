"""The fold of the major-hazard procedure: entries in, hazard rows out.

Matters handled elsewhere come with the facts their list of documents has: none is taken for granted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.kernel.zone import day_of, stated_day
from fadu.ledger import images
from fadu.matters import rollups
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.hazards.models import DUE, FOUND, Hazard

ELIMINATED = "已消除"


def fold(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What one entry makes of the hazards it concerns."""
    if entry.act == "find_hazard":
        return [
            Change(Hazard, f"{entry.matter}:{key}", _found(entry, key))
            for key in entry.facts.get("hazard", ())
        ]
    moved = _moved(entry) if entry.key else {}
    return [Change(Hazard, f"{entry.matter}:{entry.key}", moved)] if moved else []


def _found(entry: Recorded, key: str) -> Mapping[str, Any]:
    facts = entry.facts
    return {
        "matter": entry.matter,
        "key": key,
        **entry.place.columns,
        "enterprise": facts.get("enterprise") or "",
        "sector": facts.get("trade") or "",
        "source": facts.get("source") or "",
        "campaign": facts.get("campaign") or "",
        "major": None,
        "found_on": day_of(entry.at),
        "listed": False,
    }


def _moved(entry: Recorded) -> Mapping[str, Any]:
    made = MOVES.get(entry.act)
    return made(entry.facts, day_of(entry.at)) if made else {}


Facts = Mapping[str, Any]
# What each act on a hazard makes of its row; an act that is not here leaves it as it is.
MOVES: Mapping[str, Callable[[Facts, date], Facts]] = {
    "judge_hazard": lambda f, day: {"major": f.get("is_major"), "sector": f.get("sector") or ""},
    "order_elimination": lambda f, day: {"term": stated_day(f.get("deadline"))},
    "extend_term": lambda f, day: {"term": stated_day(f.get("new_deadline"))},
    "rectify": lambda f, day: {"rectified_on": stated_day(f.get("completed"))},
    "review": lambda f, day: {"eliminated_on": day if f.get("result") == ELIMINATED else None},
    "list_supervision": lambda f, day: {"listed": True},
    "close_hazard": lambda f, day: {"closed_on": day},
    "transfer_department": lambda f, day: {"transferred_on": day},
    "reopen_hazard": lambda f, day: {
        "closed_on": None,
        "eliminated_on": None,
        "transferred_on": None,
    },
}


_IMAGED = (
    "matter", "key", "province", "city", "county", "enterprise", "sector", "source", "major",
    "found_on", "term", "rectified_on", "eliminated_on", "closed_on", "listed",
)  # fmt: skip


def register_fold() -> None:
    """Tell the one door and the ledger about the room's rows, and verification about their roll-ups."""
    for rollup in (FOUND, DUE):
        rollups.register(rollup)
    register("hazard.major", Folding(fold, (Hazard,), ("find_hazard.subject",)))
    for v, fields in ((1, _IMAGED), (2, (*_IMAGED, "campaign", "transferred_on"))):
        images.register("hazards_hazard", v, Hazard, fields)

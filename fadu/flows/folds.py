"""Ordinary hazards that visits find are rows of the hazards' ledger, folded from the visits' own entries (decision 24)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.kernel.zone import day_of, stated_day
from fadu.law.procedures.hazard_major import facts as hazard
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.folds import Change, Folding, Recorded, Rows, join
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.inspection.models import Visit

Fields = dict[str, Any]
_SPECIAL = "重大危险源专项监督检查"
"""The occasion that the hazards' ledger knows as a way of finding of its own."""


def fold_ordinary(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What one entry of a visit makes of the ordinary hazards that it found; nothing of other findings."""
    if entry.act == a.find_problem.code:
        return _found(entry, rows.get(Visit, entry.matter) or {})
    effect = MOVES.get(entry.act) if entry.key else None
    id = f"{entry.matter}:{entry.key}"
    if effect is None or rows.get(Hazard, id) is None:
        return []
    return [Change(Hazard, id, effect(entry.facts, day_of(entry.at)))]


def _found(entry: Recorded, visit: Mapping[str, Any]) -> Sequence[Change]:
    if entry.facts.get("category") != f.ORDINARY:
        return []
    said = {
        "matter": entry.matter,
        **entry.place.columns,
        "enterprise": visit.get("party") or "",
        "sector": visit.get("sector") or "",
        "source": hazard.SPECIAL if visit.get("occasion") == _SPECIAL else hazard.VISIT,
        "campaign": visit.get("campaign") or "",
        "major": False,
        "found_on": day_of(entry.at),
        "listed": False,
    }
    keys = entry.facts.get("finding") or ()
    return [Change(Hazard, f"{entry.matter}:{key}", {**said, "key": key}) for key in keys]


def _gone(facts: Mapping[str, Any], day: date) -> Fields:
    """Done with, as the review says: no further signature is asked for (law/procedures/inspection_visit)."""
    return {"eliminated_on": day, "closed_on": day}


def _reviewed(facts: Mapping[str, Any], day: date) -> Fields:
    return _gone(facts, day) if facts.get("result") == f.CORRECTED else {"rectified_on": None}


def _left(facts: Mapping[str, Any], day: date) -> Fields:
    """To other hands: it is off this ledger's list and owes it no term, and it was not found gone."""
    return {"closed_on": day, "term": None}


def _transferred(facts: Mapping[str, Any], day: date) -> Fields:
    """Another department has it; that it is off the list does not say that it is gone."""
    return {**_left(facts, day), "transferred_on": day}


def _referred(facts: Mapping[str, Any], day: date) -> Fields:
    return _left(facts, day) if facts.get("follow_up") == f.IN_CASE else {}


MOVES: Mapping[str, Callable[[Mapping[str, Any], date], Fields]] = {
    a.correct_on_spot.code: _gone,
    a.order_correction.code: lambda facts, day: {"term": stated_day(facts.get("deadline"))},
    a.extend_term.code: lambda facts, day: {"term": stated_day(facts.get("new_deadline"))},
    a.rectify.code: lambda facts, day: {"rectified_on": stated_day(facts.get("completed"))},
    a.reinspect.code: _reviewed,
    a.refer_penalty.code: _referred,
    a.hand_to_major.code: _left,
    a.transfer_department.code: _transferred,
    a.take_back.code: lambda facts, day: {
        "closed_on": None,
        "rectified_on": None,
        "transferred_on": None,
    },
}
"""What each act on a finding makes of its hazard; an act that is not here leaves it as it is."""


def register_all() -> None:
    """Tell the one door what a visit's entries make of the hazards' rows besides its own."""
    join("inspection.visit", Folding(fold_ordinary, (Hazard,)))

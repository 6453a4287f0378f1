"""What the acts on a finding make of its row: ordered, reported, reviewed, handed on or come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from fadu.kernel.zone import day_of, stated_day
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.folds import Change, Recorded, Rows
from fadu.rooms.inspection.folds.columns import Effect, Fields
from fadu.rooms.inspection.models import FindingState, VisitFinding

Row = Mapping[str, Any]


def found(entry: Recorded, visit: Row) -> Sequence[Change]:
    """One row for each finding that is named."""
    facts = entry.facts
    said = {
        **entry.place.columns,
        "visit": entry.matter,
        "party": visit.get("party") or "",
        "sector": visit.get("sector") or "",
        "category": facts.get("category") or "",
        "description": facts.get("description"),
        "violated": facts.get("violated") or "",
        "punishable": bool(facts.get("punishable")),
        "found_before": facts.get("found_before") or "",
        "found_on": day_of(entry.at),
        "state": FindingState.FOUND.value,
    }
    keys = facts.get("finding") or ()
    return [Change(VisitFinding, f"{entry.matter}:{key}", {**said, "key": key}) for key in keys]


def moved(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What an act on one finding makes of its row."""
    id = f"{entry.matter}:{entry.key}"
    row, effect = rows.get(VisitFinding, id), FINDING.get(entry.act)
    return [Change(VisitFinding, id, effect(entry, row))] if effect and row else []


def _after(term: date | None) -> date | None:
    return term + timedelta(days=1) if term else None


def _gone(state: FindingState) -> Fields:
    return {"state": state.value, "review_on": None}


def _on_spot(entry: Recorded, row: Row) -> Fields:
    return _gone(FindingState.CORRECTED) | {"corrected_on": day_of(entry.at), "on_spot": True}


def _ordered(entry: Recorded, row: Row) -> Fields:
    """A review is owed from the day after the last day of the term on."""
    term = stated_day(entry.facts.get("deadline"))
    return {
        "state": FindingState.ORDERED.value,
        "mode": entry.facts.get("mode") or "",
        "ordered_on": day_of(entry.at),
        "order_number": entry.facts.get("order_number") or "",
        "term": term,
        "review_on": _after(term),
        "reviewed_on": None,
    }


def _extended(entry: Recorded, row: Row) -> Fields:
    term = stated_day(entry.facts.get("new_deadline"))
    state = FindingState.ORDERED.value
    return {"state": state, "term": term, "review_on": _after(term), "reviewed_on": None}


def _reported(entry: Recorded, row: Row) -> Fields:
    """The unit says that it has put it right: a review is owed from then on."""
    done, state = stated_day(entry.facts.get("completed")), FindingState.REPORTED.value
    return {"state": state, "rectified_on": done, "review_on": day_of(entry.at)}


def _reviewed(entry: Recorded, row: Row) -> Fields:
    on, result = day_of(entry.at), entry.facts.get("result") or ""
    answers = result in (f.CORRECTED, f.OVERDUE)
    said: Fields = {
        "result": result,
        "reviewed_on": row.get("reviewed_on") or (on if answers else None),
    }
    if result == f.CORRECTED:
        return said | _gone(FindingState.CORRECTED) | {"corrected_on": on}
    due = _after(row.get("term")) if result == f.NOT_YET else None
    said |= {"state": FindingState.REMAINS.value, "rectified_on": None}
    return said | {"review_on": due or on}


def _referred(entry: Recorded, row: Row) -> Fields:
    """To a case: only where the case also follows the correction does the visit owe no review any more."""
    said: Fields = {"penalty": entry.facts.get("linked") or ""}
    follows = entry.facts.get("follow_up") == f.IN_CASE
    done = row.get("state") == FindingState.CORRECTED.value
    return said | (_gone(FindingState.CASE) if follows and not done else {})


def _handed(entry: Recorded, row: Row) -> Fields:
    return _gone(FindingState.MAJOR) | {"major": entry.facts.get("linked") or ""}


def _transferred(entry: Recorded, row: Row) -> Fields:
    return _gone(FindingState.DEPARTMENT) | {"department": entry.facts.get("receiver") or ""}


def _came_back(entry: Recorded, row: Row) -> Fields:
    """It is dealt with here again, from the order on; where it had been stays told."""
    told = {"state": FindingState.FOUND.value, "review_on": day_of(entry.at), "reviewed_on": None}
    return told | {"ordered_on": None, "term": None, "rectified_on": None}


FINDING: Mapping[str, Effect] = {
    a.correct_on_spot.code: _on_spot,
    a.order_correction.code: _ordered,
    a.rectify.code: _reported,
    a.extend_term.code: _extended,
    a.reinspect.code: _reviewed,
    a.refer_penalty.code: _referred,
    a.hand_to_major.code: _handed,
    a.transfer_department.code: _transferred,
    a.take_back.code: _came_back,
}
"""What each act makes of a finding's row; an act that is not here leaves it as it is."""

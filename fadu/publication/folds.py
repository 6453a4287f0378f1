"""From entries of the register of complaints to rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.publication.models import COMPLAINT_FIELDS, Complaint, ComplaintState


def fold_complaint(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A complaint: lodged, taken up, answered."""
    facts = entry.facts
    match entry.act:
        case registers.lodge_complaint.code:
            changed = _lodged(entry)
        case registers.take_up_complaint.code:
            changed = {"state": ComplaintState.TAKEN_UP.value, "handler": facts["handler"]}
        case _:
            changed = {
                "state": ComplaintState.ANSWERED.value,
                "finding": facts["finding"],
                "answered": entry.at,
            }
    return [Change(Complaint, entry.matter, {**changed, "n": entry.n})]


def _lodged(entry: Recorded) -> dict[str, Any]:
    facts = entry.facts
    return {
        "number": facts["number"],
        "about": facts["about"],
        "concerned": facts.get("concerned") or "",
        "way": facts["way"],
        "lodged": entry.at,
        "state": ComplaintState.LODGED.value,
        **entry.place.columns,
    }


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.complaint", Folding(fold_complaint, (Complaint,)))
    images.register("publication_complaint", 1, Complaint, COMPLAINT_FIELDS)

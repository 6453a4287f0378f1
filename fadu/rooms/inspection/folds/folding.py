"""The fold of the visit's procedure: entries in; visits, entries into firms and findings out.

Matters handled elsewhere come with the facts their list of documents has: none is taken for granted.
"""

from __future__ import annotations

from collections.abc import Sequence

from fadu.law.procedures.inspection_visit import acts as a
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.inspection.folds.findings import found, moved
from fadu.rooms.inspection.folds.visits import VISIT, entries_of
from fadu.rooms.inspection.models import SiteEntry, Visit, VisitFinding
from fadu.rooms.inspection.models.visits import (
    ENTRY_FIELDS,
    FINDING_FIELDS,
    VISIT_FIELDS,
    VISIT_FIELDS_2,
)


def fold_visit(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What one entry makes of the visit, its entries into the firm and its findings."""
    before = rows.get(Visit, entry.matter)
    visit, effect = before or {}, VISIT.get(entry.act)
    told = {} if before else entry.place.columns
    if effect:
        told |= effect(entry, visit)
    changes = [Change(Visit, entry.matter, told)] if told else []
    if entry.act == a.find_problem.code:
        return [*changes, *found(entry, visit)]
    if entry.key:
        return [*changes, *moved(entry, rows)]
    return [*changes, *entries_of(entry, visit, rows)]


def folding() -> Folding:
    """What the one door is told: the fold, its rows, and what names and numbers the matter."""
    models = (Visit, SiteEntry, VisitFinding)
    numbered = ("approve_visit.number", "make_up_approval.number")
    columns = ((Visit, "id"), (SiteEntry, "visit"), (VisitFinding, "visit"))
    return Folding(fold_visit, models, ("open_visit.subject",), numbered, columns=columns)


def register_fold() -> None:
    """Tell the one door and the ledger about the room's rows."""
    register("inspection.visit", folding())
    for v, fields in ((1, VISIT_FIELDS), (2, VISIT_FIELDS_2)):
        images.register("inspection_visit", v, Visit, fields, personal=("site",))
    images.register("inspection_siteentry", 1, SiteEntry, ENTRY_FIELDS)
    images.register(
        "inspection_visitfinding", 1, VisitFinding, FINDING_FIELDS, personal=("description",)
    )

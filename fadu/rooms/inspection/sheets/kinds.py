"""The papers of a visit in the order in which they come, told to the documents when Django starts."""

from __future__ import annotations

from fadu.documents.papers import remedy
from fadu.documents.papers.kinds import PaperKind, register
from fadu.documents.papers.paper import Shape
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.rooms.inspection.sheets import approval, notice, order, record, review, scheme, told

KINDS: tuple[PaperKind, ...] = (
    PaperKind("approval", approval.TITLE, told.openings, approval.make, shape=Shape.FORM),
    PaperKind("scheme", scheme.TITLE, scheme.entries, scheme.make, shape=Shape.FORM),
    PaperKind(
        "notice", notice.TITLE, notice.entries, notice.make, numbered=False,
        says=(told.UNIT, notice.NUMBER, notice.DAY, notice.BASIS),
    ),
    PaperKind("record", record.TITLE, record.entries, record.make, shape=Shape.FORM),
    PaperKind(
        "order", order.TITLE, order.entries, order.make, numbered=False,
        says=(told.UNIT, order.NUMBER, remedy.SPOKEN),
    ),
    PaperKind("review", review.TITLE, review.entries, review.make),
)  # fmt: skip


def register_all() -> None:
    """Tell the documents which papers a visit has."""
    register(INSPECTION_VISIT.code, KINDS)

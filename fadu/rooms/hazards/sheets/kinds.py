"""The papers of a major hazard, told to the documents when Django starts."""

from __future__ import annotations

from fadu.documents.papers.kinds import PaperKind, register
from fadu.documents.papers.paper import Shape
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.rooms.hazards.sheets import measures, order, review

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "order",
        order.TITLE,
        order.entries,
        order.make,
        numbered=False,
        shape=Shape.OFFICIAL,
        tells=True,
    ),
    PaperKind(
        "measures",
        measures.TITLE,
        measures.entries,
        measures.make,
        numbered=False,
        required=measures.SAYS,
        tells=True,
        shape=Shape.OFFICIAL,
    ),
    PaperKind("review", review.TITLE, review.entries, review.make, shape=Shape.OFFICIAL),
)


def register_all() -> None:
    """Tell the documents which papers a hazard has."""
    register(MAJOR_HAZARD.code, KINDS)

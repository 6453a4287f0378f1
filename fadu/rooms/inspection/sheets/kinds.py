"""The papers of a visit in the order in which they come, told to the documents when Django starts."""

from __future__ import annotations

from fadu.documents.papers import remedy
from fadu.documents.papers.kinds import PaperKind, Volume, register
from fadu.documents.papers.paper import Shape
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit.acts import find_problem
from fadu.rooms.inspection.sheets import (
    approval,
    extension,
    notice,
    order,
    record,
    review,
    scheme,
    told,
)

KINDS: tuple[PaperKind, ...] = (
    PaperKind("approval", approval.TITLE, told.openings, approval.make, volume=Volume.SIDE),
    PaperKind("scheme", scheme.TITLE, scheme.entries, scheme.make),
    PaperKind(
        "notice",
        notice.TITLE,
        notice.entries,
        notice.make,
        numbered=False,
        shape=Shape.OFFICIAL,
        required=(told.UNIT, notice.NUMBER, notice.DAY, notice.BASIS),
    ),
    PaperKind(
        "record",
        record.TITLE,
        record.entries,
        record.make,
        tells=True,
        inner=frozenset((find_problem.code,)),
    ),
    PaperKind(
        "order",
        order.TITLE,
        order.entries,
        order.make,
        numbered=False,
        shape=Shape.OFFICIAL,
        required=(told.UNIT, order.NUMBER, remedy.SPOKEN),
        tells=True,
    ),
    PaperKind(
        "extension",
        extension.TITLE,
        extension.entries,
        extension.make,
        numbered=False,
        shape=Shape.OFFICIAL,
    ),
    PaperKind("review", review.TITLE, review.entries, review.make, shape=Shape.OFFICIAL),
)


def register_all() -> None:
    """Tell the documents which papers a visit has."""
    register(INSPECTION_VISIT.code, KINDS)

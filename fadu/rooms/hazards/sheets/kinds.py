"""The papers of a major hazard, told to the documents when Django starts."""

from __future__ import annotations

from fadu.documents.papers.kinds import PaperKind, register
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.rooms.hazards.sheets import measures

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "measures",
        measures.TITLE,
        measures.entries,
        measures.make,
        numbered=False,
        says=measures.SAYS,
    ),
)


def register_all() -> None:
    """Tell the documents which papers a hazard has."""
    register(MAJOR_HAZARD.code, KINDS)

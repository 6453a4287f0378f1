"""The papers of measures of coercion in the order in which they come, told to the documents when Django starts."""

from __future__ import annotations

from fadu.documents.papers.kinds import PaperKind, Volume, register
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.rooms.coercion.sheets import closing, cutting, ending, seizing

SEIZING: tuple[PaperKind, ...] = (
    PaperKind("coercion_approval", seizing.APPROVAL, seizing.checks, seizing.approval, volume=Volume.SIDE),
    PaperKind("seize_decision", seizing.DECISION, seizing.seizures, seizing.decision, numbered=False),
    PaperKind("seize_list", seizing.INVENTORY, seizing.lists, seizing.inventory),
    PaperKind("scene_record", seizing.SCENE, seizing.scenes, seizing.scene),
    PaperKind("seize_extension", ending.EXTENSION, ending.extensions, ending.extension, numbered=False),
    PaperKind("seize_disposal", ending.DISPOSAL, ending.disposals, ending.disposal, numbered=False),
    PaperKind("seize_lifting", ending.LIFTING, ending.liftings, ending.lifting, numbered=False),
)  # fmt: skip
CUTTING: tuple[PaperKind, ...] = (
    PaperKind("cut_notice", cutting.NOTICE, cutting.notices, cutting.notice, numbered=False),
    PaperKind("cut_order", cutting.CUT, cutting.cuts, cutting.cut, numbered=False),
    PaperKind("cut_lifting", cutting.LIFTING, cutting.liftings, cutting.lifting, numbered=False),
)
CLOSING: tuple[PaperKind, ...] = (
    PaperKind(
        "closure_proposal",
        closing.TITLE,
        closing.entries,
        closing.make,
        numbered=False,
        volume=Volume.SIDE,
    ),
)
KINDS = {SEIZURE.code: SEIZING, POWER_CUT.code: CUTTING, CLOSURE.code: CLOSING}


def register_all() -> None:
    """Tell the documents which papers each has."""
    for code, kinds in KINDS.items():
        register(code, kinds)

"""The papers of measures of coercion in the order in which they come, told to the documents when Django starts."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from fadu.documents.papers.kinds import PaperKind, Volume, register
from fadu.documents.papers.paper import Shape
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.rooms.coercion.sheets import closing, cutting, ending, seizing
from fadu.rooms.coercion.sheets.needs import contents


class Stage(StrEnum):
    """Under which heading a paper is listed."""

    APPROVAL = "审批"
    CARRYING_OUT = "实施"
    TERM = "期限和处理"
    ENDING = "解除和退还"
    PROPOSAL = "提请"


_form = partial(PaperKind, numbered=False, unnumbered=True)
_official = partial(PaperKind, numbered=False, shape=Shape.OFFICIAL)
SEIZING: tuple[PaperKind, ...] = (
    _form("coercion_approval", seizing.APPROVAL, seizing.checks, seizing.approval,
          stage=Stage.APPROVAL, volume=Volume.SIDE, required=contents(seizing.APPROVAL_NEEDS)),
    _official("seize_decision", seizing.DECISION, seizing.seizures, seizing.decision,
              stage=Stage.CARRYING_OUT, required=contents(seizing.DECISION_NEEDS), tells=True),
    _form("seize_list", seizing.INVENTORY, seizing.lists, seizing.inventory,
          stage=Stage.CARRYING_OUT, required=contents(seizing.INVENTORY_NEEDS)),
    _form("scene_record", seizing.SCENE, seizing.scenes, seizing.scene,
          stage=Stage.CARRYING_OUT, required=contents((*seizing.SCENE_NEEDS, *seizing.RECORDED))),
    _official("seize_extension", ending.EXTENSION, ending.extensions, ending.extension,
              stage=Stage.TERM, required=contents(ending.EXTENSION_NEEDS)),
    _official("seize_disposal", ending.DISPOSAL, ending.disposals, ending.disposal,
              stage=Stage.TERM, required=contents(ending.DISPOSAL_NEEDS)),
    _official("seize_lifting", ending.LIFTING, ending.liftings, ending.lifting,
              stage=Stage.ENDING, required=contents(ending.LIFTING_NEEDS)),
    _form("seize_return", ending.RETURN, ending.returns, ending.returned,
          stage=Stage.ENDING, required=contents(ending.RETURN_NEEDS)),
)  # fmt: skip
CUTTING: tuple[PaperKind, ...] = (
    _official("cut_notice", cutting.NOTICE, cutting.notices, cutting.notice,
              stage=Stage.CARRYING_OUT, required=contents(cutting.NOTICE_NEEDS), tells=True),
    _official("cut_order", cutting.CUT, cutting.cuts, cutting.cut,
              stage=Stage.CARRYING_OUT, required=contents(cutting.CUT_NEEDS), tells=True),
    _official("cut_lifting", cutting.LIFTING, cutting.liftings, cutting.lifting,
              stage=Stage.ENDING, required=contents(cutting.LIFTING_NEEDS)),
)  # fmt: skip
CLOSING: tuple[PaperKind, ...] = (
    _official("closure_proposal", closing.TITLE, closing.entries, closing.make,
              stage=Stage.PROPOSAL, volume=Volume.SIDE, required=contents(closing.NEEDS)),
)  # fmt: skip
KINDS = {SEIZURE.code: SEIZING, POWER_CUT.code: CUTTING, CLOSURE.code: CLOSING}


def register_all() -> None:
    """Tell the documents which papers each has."""
    for code, kinds in KINDS.items():
        register(code, kinds)

"""The papers of measures of coercion in the order in which they come, told to the documents when Django starts."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from fadu.documents.papers.kinds import PaperKind, Volume, register
from fadu.documents.papers.paper import Shape
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.rooms.coercion.sheets import (
    approving,
    closing,
    cutting,
    ending,
    hearing,
    receipts,
    recusing,
    seizing,
    serving,
    telling,
    verifying,
    weighing,
)
from fadu.rooms.coercion.sheets.needs import contents


class Stage(StrEnum):
    """Under which heading a paper is listed."""

    APPROVAL = "审批"
    CARRYING_OUT = "实施"
    TERM = "期限和处理"
    ENDING = "解除和退还"
    SERVICE = "送达"
    VERIFYING = "核对和回避"
    HEARING = "告知和听证"
    PROPOSAL = "审核、讨论和提请"


_form = partial(PaperKind, numbered=False, unnumbered=True)
_official = partial(PaperKind, numbered=False, shape=Shape.OFFICIAL)
_taken = partial(PaperKind, shape=Shape.OFFICIAL)
SEIZING: tuple[PaperKind, ...] = (
    _form("coercion_approval", seizing.APPROVAL, seizing.checks, seizing.approval,
          stage=Stage.APPROVAL, volume=Volume.SIDE, required=contents(seizing.APPROVAL_NEEDS)),
    _form("legal_review", approving.REVIEW, approving.reviews, approving.review,
          stage=Stage.APPROVAL, volume=Volume.SIDE, required=contents(approving.SEIZURE_REVIEWED)),
    _official("seize_decision", seizing.DECISION, seizing.seizures, seizing.decision,
              stage=Stage.CARRYING_OUT, required=contents(seizing.DECISION_NEEDS), tells=True),
    _form("seize_list", seizing.INVENTORY, seizing.lists, seizing.inventory,
          stage=Stage.CARRYING_OUT, required=contents(seizing.INVENTORY_NEEDS)),
    _form("scene_record", seizing.SCENE, seizing.scenes, seizing.scene,
          stage=Stage.CARRYING_OUT, required=contents((*seizing.SCENE_NEEDS, *seizing.RECORDED))),
    _official("seize_test", telling.TEST, telling.periods, telling.period,
              stage=Stage.TERM, required=contents(telling.TEST_NEEDS)),
    _official("seize_extension", ending.EXTENSION, ending.extensions, ending.extension,
              stage=Stage.TERM, required=contents(ending.EXTENSION_NEEDS)),
    _official("seize_disposal", ending.DISPOSAL, ending.disposals, ending.disposal,
              stage=Stage.TERM, required=contents(ending.DISPOSAL_NEEDS)),
    _official("seize_lifting", ending.LIFTING, ending.liftings, ending.lifting,
              stage=Stage.ENDING, required=contents(ending.LIFTING_NEEDS)),
    _form("seize_return", ending.RETURN, ending.returns, ending.returned,
          stage=Stage.ENDING, required=contents(ending.RETURN_NEEDS)),
    _official("seize_moved", telling.MOVED, telling.moves, telling.moved,
              stage=Stage.ENDING, required=contents(telling.MOVED_NEEDS)),
    _form("seize_moved_list", telling.MOVED_LIST, telling.moves, telling.moved_list,
          stage=Stage.ENDING, required=contents(telling.LIST_NEEDS)),
    _form("receipt", receipts.TITLE, receipts.of_seizure, receipts.receipt,
          stage=Stage.SERVICE, required=contents(receipts.NEEDS)),
)  # fmt: skip
CUTTING: tuple[PaperKind, ...] = (
    _official("demand", approving.DEMAND, approving.demands, approving.demand,
              stage=Stage.APPROVAL, required=contents(approving.DEMAND_NEEDS)),
    _form("legal_review", approving.REVIEW, approving.reviews, approving.review,
          stage=Stage.APPROVAL, volume=Volume.SIDE, required=contents(approving.CUT_REVIEWED)),
    _form("cut_approval", approving.APPROVAL, approving.safe, approving.approval,
          stage=Stage.APPROVAL, volume=Volume.SIDE, required=contents(approving.APPROVAL_NEEDS)),
    _official("cut_notice", cutting.NOTICE, cutting.notices, cutting.notice,
              stage=Stage.CARRYING_OUT, required=contents(cutting.NOTICE_NEEDS), tells=True),
    _official("cut_order", cutting.CUT, cutting.cuts, cutting.cut,
              stage=Stage.CARRYING_OUT, required=contents(cutting.CUT_NEEDS), tells=True),
    _official("cut_lifting", cutting.LIFTING, cutting.liftings, cutting.lifting,
              stage=Stage.ENDING, required=contents(cutting.LIFTING_NEEDS)),
    _form("receipt", receipts.TITLE, receipts.of_cut, receipts.receipt,
          stage=Stage.SERVICE, required=contents(receipts.NEEDS)),
)  # fmt: skip
CLOSING: tuple[PaperKind, ...] = (
    _form("closure_check", verifying.TITLE, verifying.entries, verifying.make,
          stage=Stage.VERIFYING, volume=Volume.SIDE, required=contents(verifying.NEEDS)),
    _taken("recusal", recusing.TITLE, recusing.entries, recusing.make,
           stage=Stage.VERIFYING, required=contents(recusing.NEEDS)),
    _official("hearing_told", hearing.NOTICE, hearing.notices, hearing.notice,
              stage=Stage.HEARING, required=contents(hearing.NOTICE_NEEDS), tells=True),
    _official("hearing_call", hearing.CALL, hearing.calls, hearing.call,
              stage=Stage.HEARING, required=contents(hearing.CALL_NEEDS)),
    _form("address", serving.ADDRESS, serving.addresses, serving.address,
          stage=Stage.SERVICE, required=contents(serving.ADDRESS_NEEDS)),
    _form("receipt", receipts.TITLE, receipts.of_closure, receipts.receipt,
          stage=Stage.SERVICE, required=contents(receipts.NEEDS)),
    _form("public_notice", serving.PUBLIC, serving.announcements, serving.announcement, shape=Shape.OFFICIAL,
          stage=Stage.SERVICE, required=contents(serving.PUBLIC_NEEDS)),
    _form("hearing_record", hearing.RECORD, hearing.records, hearing.record,
          stage=Stage.HEARING, required=contents(hearing.RECORD_NEEDS)),
    _form("hearing_report", hearing.REPORT, hearing.records, hearing.report,
          stage=Stage.HEARING, volume=Volume.SIDE, required=contents(hearing.REPORT_NEEDS)),
    _form("legal_review", weighing.REVIEW, weighing.reviews, weighing.review,
          stage=Stage.PROPOSAL, volume=Volume.SIDE, required=contents(weighing.REVIEW_NEEDS)),
    _form("discussion", weighing.DISCUSSION, weighing.discussions, weighing.discussion,
          stage=Stage.PROPOSAL, volume=Volume.SIDE, required=contents(weighing.DISCUSSION_NEEDS)),
    _official("closure_proposal", closing.TITLE, closing.entries, closing.make,
              stage=Stage.PROPOSAL, volume=Volume.SIDE, required=contents(closing.NEEDS)),
)  # fmt: skip
KINDS = {SEIZURE.code: SEIZING, POWER_CUT.code: CUTTING, CLOSURE.code: CLOSING}


def register_all() -> None:
    """Tell the documents which papers each has."""
    for code, kinds in KINDS.items():
        register(code, kinds)

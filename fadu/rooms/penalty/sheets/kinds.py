"""The papers of a penalty case in the order in which they come, told to the documents when Django starts."""

from __future__ import annotations

from fadu.documents.papers.kinds import PaperKind, register
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.rooms.penalty.sheets import (
    announcing,
    correcting,
    court,
    daily,
    deciding,
    decision,
    evidence,
    execution,
    filing,
    hearing,
    inquiry,
    notice,
    paying,
    proposing,
    reminding,
    sampling,
    serving,
    spot,
    spot_after,
    transfer,
)
from fadu.rooms.penalty.sheets.sheet import Sheet

SHEETS: tuple[Sheet, ...] = (
    *filing.SHEETS,
    *inquiry.SHEETS,
    *sampling.SHEETS,
    *evidence.SHEETS,
    *correcting.SHEETS,
    inquiry.REPORT,
    filing.RECUSED,
    filing.EXTENSION,
    *notice.SHEETS,
    *hearing.SHEETS,
    *proposing.SHEETS,
    *deciding.SHEETS,
    *decision.SHEETS,
    *daily.SHEETS,
    *serving.SHEETS,
    *announcing.SHEETS,
    *paying.SHEETS,
    *reminding.SHEETS,
    *execution.SHEETS,
    *court.SHEETS,
    *execution.STOPS,
    *transfer.SHEETS,
    filing.CLOSING,
)
KINDS: tuple[PaperKind, ...] = tuple(sheet.kind for sheet in SHEETS)
SPOT_SHEETS: tuple[Sheet, ...] = (*spot_after.BEFORE, *spot.SHEETS, *spot_after.AFTER)
ON_THE_SPOT: tuple[PaperKind, ...] = tuple(sheet.kind for sheet in SPOT_SHEETS)


def register_all() -> None:
    """Tell the documents which papers a case has, and a penalty on the spot."""
    register(ORDINARY_PENALTY.code, KINDS)
    register(SIMPLE_PENALTY.code, ON_THE_SPOT)

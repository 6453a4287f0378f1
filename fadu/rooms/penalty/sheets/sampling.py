"""The voucher of sampling (抽样取证凭证), given to the party whose goods were sampled."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.kinds import OTHERS
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.rooms.penalty.sheets.inquiry import (
    CAUSE_IF_FILED,
    HOLD,
    OFFICERS,
    PAIR,
    PERIOD,
    SHOWN,
    by,
    filled,
)
from fadu.rooms.penalty.sheets.sheet import Said, Sheet, Stage, officers, own
from fadu.rooms.penalty.sheets.told import Told


def _sampled(told: Told) -> str | None:
    """Whose goods were sampled: the party that the entry names, or the only one."""
    named = stated(told.line, q.sampled_party.code)
    return (told.party_of(str(named)) if named else told.party).name


def _sampled_from(file: CaseFile, n: int) -> str:
    """Whom the voucher is given to (行政处罚法 56): that party; of several, where the entry names none, nobody is told."""
    told = Told(file, next(line for line in file.lines if line.n == n))
    named, parties = stated(told.line, q.sampled_party.code), told.parties
    if not named:
        return parties[0] if len(parties) == 1 else OTHERS
    return str(named) if named in parties else OTHERS


SAMPLE = Sheet(
    "sample", "抽样取证凭证", Stage.INQUIRY, (a.investigate,),
    (
        CAUSE_IF_FILED, PERIOD, Said("被抽样取证人", _sampled, must=False), filled("地点", q.site),
        *officers(PAIR), own(f.shown, SHOWN), own(f.summary, HOLD, "抽样取证物品和情况"),
        filled("规格、批号、数量", q.samples, lines=4),
    ),
    signs=(*OFFICERS, "被抽样取证人（签字）"), note="一式两份，一份交被抽样取证人，一份存档。", gives=by("抽样取证"),
    concerns=_sampled_from,
)  # fmt: skip
SHEETS = (SAMPLE,)

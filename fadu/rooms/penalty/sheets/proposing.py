"""案件处理呈批表、裁量说明: what is proposed for a party, on which facts and grounds."""

from __future__ import annotations

from fadu.documents.papers.casefile import stated
from fadu.documents.papers.kinds import Volume
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.filing import HANDLER
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    FILED,
    PARTY,
    Said,
    Sheet,
    Stage,
    joined,
    name,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import penalty

PROPOSALS = (a.propose, a.propose_daily)
GIVEN = joined(PROPOSALS)
TOLD = APL.art(44)
HEARING = APL.art(63, par=1)
DAILY = WSL.art(112)


def proposal(told: Told) -> Line | None:
    """The newest proposal to the party, of a penalty or of a daily fine."""
    return told.last(*PROPOSALS)


def proposed(told: Told) -> str | None:
    """What is proposed, in words and figures."""
    line = proposal(told)
    if line is None or line.act == a.propose.code:
        return penalty(line)
    since, until, total = (
        told.printed(x, line) for x in (d.fined_from, d.fined_until, d.daily_total)
    )
    return f"自{since}起至{until}止按日连续处罚，罚款{total}" if total else ""


def _basis(told: Told) -> str | None:
    line = proposal(told)
    daily = line is not None and line.act == a.propose_daily.code
    return str(DAILY) if daily else told.printed(f.legal_basis, line)


def _why(told: Told) -> str | None:
    """Why so: the reasons of discretion; of a daily fine, that nothing was corrected."""
    line = proposal(told)
    if line is not None and line.act == a.propose_daily.code:
        return told.printed(f.summary, told.last(a.find_refusal))
    return told.printed(f.discretion, line)


def _offence(told: Told) -> str | None:
    return told.printed(f.facts_found, proposal(told))


def heavy(told: Told) -> bool:
    return stated(proposal(told), f.hearing_right.code) is True


PROPOSED = (
    Said("违法事实和证据", _offence, TOLD, GIVEN), Said("拟处罚的理由", _why, TOLD, GIVEN),
    Said("拟处罚的依据", _basis, TOLD, GIVEN), Said("拟作出的行政处罚", proposed, TOLD, GIVEN),
)  # fmt: skip

PROPOSAL = Sheet(
    "proposal", "案件处理呈批表", Stage.DECISION, PROPOSALS,
    (
        CAUSE, FILED, *PARTY, *(Said(s.title, s.read, APL.art(57, par=1)) for s in PROPOSED),
        Said("提出或者变更的原因", lambda told: told.value(f.change), must=False, pen=False),
        Said("听证权利", lambda told: "应当告知" if heavy(told) else "不属于应当告知的情形", HEARING),
        room("承办机构意见", 3), room("审核意见", 3), room("负责人审批意见", 3),
    ),
    volume=Volume.SIDE, note="承办人、审核人和负责人在意见后签名并注明日期。",
)  # fmt: skip
DISCRETION = Sheet(
    "discretion", "裁量说明", Stage.DECISION, (a.propose,),
    (
        CAUSE, name(title="当事人"), own(f.legal_basis, APL.art(5, par=2)),
        Said("违法事实", _offence, APL.art(5, par=2)),
        own(f.discretion, APL.art(34), "裁量基准的适用和情节"),
        Said("拟作出的行政处罚", proposed, APL.art(5, par=2)),
        Said("与陈述申辩、听证前告知的内容比较", lambda told: told.value(f.weight), must=False, pen=False),
    ),
    volume=Volume.SIDE, signs=(HANDLER, HANDLER),
)  # fmt: skip
SHEETS = (DISCRETION, PROPOSAL)

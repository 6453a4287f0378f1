"""Papers of payment (缴纳罚款): deferral and surcharge; one a party."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.vocabulary.instrument import Citation
from fadu.rooms.penalty.sheets.counting import BASE, COUNTED, DECIDES, outstanding, owed
from fadu.rooms.penalty.sheets.decision import LATE, remedies
from fadu.rooms.penalty.sheets.filing import HANDLER
from fadu.rooms.penalty.sheets.serving import DECIDED
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    FILED,
    PARTY,
    Numbering,
    Said,
    Sheet,
    Stage,
    address,
    addressed,
    joined,
    name,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence

DEFERRED = APL.art(66, par=2)


def _surcharged(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, most, so_far, left = (
        told.party.you,
        said[BASE.title],
        said[COUNTED.title],
        outstanding(told),
    )
    return (
        addressed(told),
        Prose(f"当事人：{told.party.whole}。"),
        Prose(
            f"本机关以{said['处罚决定书文号']}决定对{you}罚款{said['罚款数额']}。{you}到期没有缴纳：{sentence(said['理由'])}"
        ),
        Prose(
            f"缴款期限届满时，{you}未缴罚款{most}。依照{LATE}，决定自{said['加处罚款起算']}起，每日按未缴罚款的百分之三加处罚款，"
            f"加处罚款的总额不超出{most}；缴纳部分罚款的，自缴纳的次日起按其余未缴的数额计算。行政复议、行政诉讼期间不予计算"
            f"（{APL.art(73, par=3)}）。"
            + (f"截至本决定作出之日，计算{so_far}。" if so_far else "")
            + (f"现尚未缴纳：{sentence(left)}" if left else "")
        ),
        Prose(said[remedy.TITLE]),
    )


def _in(item: int) -> Citation:
    """One of the contents of a decision of execution."""
    return AEL.art(37, par=2, item=item)


SURCHARGE = Sheet(
    "surcharge", "加处罚款决定书", Stage.SERVICE, (a.start_surcharge, a.start_daily_surcharge),
    (
        name(_in(1)), address(_in(1)), DECIDED, Said("罚款数额", owed, AEL.art(45, par=1), DECIDES),
        own(f.reason, _in(2)), own(x.surcharge_from, _in(3)), BASE, COUNTED, remedies("决定", _in(4)),
        Said("行政机关名称", lambda told: told.file.agency, _in(5), "登记机构"),
        Said("决定日期", lambda told: parts.when(told.line), _in(5)),
    ),
    _surcharged, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。",
)  # fmt: skip


def _asked(told: Told) -> str | None:
    return told.printed(x.hardship, told.last(a.request_deferral, a.request_daily_deferral))


HARDSHIP = Said(
    "经济困难情况", _asked, DEFERRED, joined((a.request_deferral, a.request_daily_deferral))
)
APPROVALS = (a.approve_deferral, a.approve_daily_deferral)
REFUSALS = (a.refuse_deferral, a.refuse_daily_deferral)


def _agreed(told: Told) -> str:
    agreed = told.line.act in (act.code for act in APPROVALS)
    return f"{'同意' if agreed else '不同意'}。{told.signed(told.line)}"


DEFERRAL_FORM = Sheet(
    "deferral_form", "延期（分期）缴纳罚款审批表", Stage.SERVICE, (*APPROVALS, *REFUSALS),
    (
        CAUSE, FILED, *PARTY, DECIDED, Said("罚款数额", owed, DEFERRED, DECIDED.given_by), HARDSHIP,
        Said("批准延至", lambda told: told.value(x.deferred_until), must=False, pen=False),
        Said("分期安排", lambda told: told.value(x.plan), must=False, pen=False), own(f.reason, DEFERRED),
        room("承办机构意见", 3), Said("负责人审批意见", _agreed, must=False, lines=3),
    ),
    volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip


def _deferred(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, plan = told.party.you, said["分期安排"]
    return (
        addressed(told),
        Prose(f"{you}因经济困难，申请延期（分期）缴纳{said['处罚决定书文号']}所处的罚款{said['罚款数额']}。"),
        Prose(f"依照{DEFERRED}，经审查，准予缴至{said['暂缓或者分期缴纳的最后一日']}。" + (f"分期安排：{sentence(plan)}" if plan else "")),
        Prose(f"期限届满仍不缴纳的，依照{APL.art(72)}执行。"),
    )  # fmt: skip


DEFERRAL = Sheet(
    "deferral", "延期（分期）缴纳罚款批准书", Stage.SERVICE, APPROVALS,
    (
        name(), DECIDED, Said("罚款数额", owed, DEFERRED, DECIDED.given_by), own(x.deferred_until, DEFERRED),
        Said("分期安排", lambda told: told.value(x.plan), must=False, pen=False),
    ),
    _deferred, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
)  # fmt: skip
SHEETS = (DEFERRAL_FORM, DEFERRAL, SURCHARGE)

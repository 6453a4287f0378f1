"""Papers of evidence held and appraised (先行登记保存、鉴定): approval, notice, list, decision, commission."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.kinds import OTHERS, Volume
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.rooms.penalty.sheets.filing import HANDLER
from fadu.rooms.penalty.sheets.inquiry import (
    BLANK,
    CAUSE_IF_FILED,
    HOLD,
    OFFICERS,
    PAIR,
    SHOWN,
    WHEN,
    filled,
)
from fadu.rooms.penalty.sheets.sheet import (
    NUMBER,
    Numbering,
    Said,
    Sheet,
    Stage,
    of,
    officers,
    opinion,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import GONE, in_row, sentence

HOLD_APPROVAL = Sheet(
    "hold_approval", "先行登记保存证据审批表", Stage.INQUIRY, (a.approve_registration,),
    (
        CAUSE_IF_FILED, Said("当事人", lambda told: told.names, must=False), own(f.reason, HOLD),
        filled("拟登记保存的证据", q.to_register, lines=3), room("承办机构意见", 3), opinion("负责人审批意见", "同意先行登记保存"),
    ),
    volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip


def _whose(file: CaseFile, n: int) -> str:
    """Whose goods they are that were held: the party to whom notice, list and decision are given (行政处罚法 56); of several
    parties the entry names the holder, or none is told.
    """
    told = Told(file, next(line for line in file.lines if line.n == n))
    holder, parties = stated(told.last(a.register_evidence), q.holder.code), told.parties
    if not holder:
        return parties[0] if holder is not None and len(parties) == 1 else OTHERS
    return str(holder) if holder in parties else OTHERS


def _holding(told: Told) -> str | None:
    """Who held the evidence as the entry states it, or the only party of the case; "" where neither is known."""
    holder = stated(told.last(a.register_evidence), q.holder.code)
    return (told.party_of(str(holder)) if holder else told.party).name


def _holder(told: Told) -> Prose:
    """To the holder; else room for a name."""
    name = _holding(told)
    return Prose(f"{GONE if name is None else name or BLANK}：", flush=True)


def _held(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        _holder(told),
        Prose(
            f"因证据可能灭失或者以后难以取得，经本机关负责人批准，依照{HOLD}，对下列物品先行登记保存："
            f"{in_row(said['物品名称和数量'])}"
        ),
        Prose(
            f"本机关将自登记保存之日起七个工作日内作出处理决定（{HOLD + APL.art(85)}）。在此期间，不得销毁或者转移。"
        ),
        Prose(f"执法人员：{said['执法人员姓名及执法证件号']}，{said[f.shown.title]}执法证件。"),
    )


_APPROVED = Said(
    "负责人批准",
    lambda told: told.signed(told.naming(a.approve_registration)),
    HOLD,
    a.approve_registration.title,
    shown=False,
)
HOLD_NOTICE = Sheet(
    "hold_notice", "先行登记保存证据通知书", Stage.INQUIRY, (a.register_evidence,),
    (_APPROVED, own(f.goods, HOLD), own(f.shown, SHOWN), *officers(PAIR)),
    _held, Shape.OFFICIAL, Numbering.TAKEN, signs=(*OFFICERS, "当事人（签收）"),
    note="附：先行登记保存证据清单。一式两份，一份交当事人，一份存档。",
    concerns=_whose,
)  # fmt: skip
HOLD_LIST = Sheet(
    "hold_list", "先行登记保存证据清单", Stage.INQUIRY, (a.register_evidence,),
    (
        CAUSE_IF_FILED, Said("证据持有人", _holding, must=False), WHEN, filled("保存地点和条件", q.kept_at),
        own(f.goods, HOLD), room("规格、成色、备注", 4), *officers(PAIR),
    ),
    signs=(*OFFICERS, "当事人（签字）", "见证人（签字）"), note="一式两份，一份交当事人，一份存档。",
    concerns=_whose,
)  # fmt: skip


def _disposed(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        _holder(told),
        Prose(
            f"本机关于{said['登记保存日期']}先行登记保存下列证据：{in_row(said['物品名称和数量'])}"
        ),
        Prose(f"依照{HOLD}，对上述证据作出处理决定：{said['处理决定']}。"),
    )


HOLD_DECISION = Sheet(
    "hold_decision", "先行登记保存证据处理决定书", Stage.INQUIRY, (a.dispose_evidence,),
    (
        NUMBER, own(f.disposal, HOLD), of(f.goods, a.register_evidence, basis=HOLD),
        Said("登记保存日期", lambda told: told.on(a.register_evidence), HOLD, a.register_evidence.title),
    ),
    _disposed, Shape.OFFICIAL, Numbering.STATED, signs=("当事人（签收）",),
    concerns=_whose,
)  # fmt: skip


def _commissioned(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    cause = f"“{told.cause}”一案" if told.cause else "案件"
    return (
        Prose(f"{said['检测鉴定机构']}：", flush=True),
        Prose(
            f"因办理{cause}的需要，现委托你机构对下列事项进行检测、鉴定：{sentence(said['委托事项和要求'])}"
        ),
        Prose("请出具书面意见，写明依据和结论，由检测、鉴定人员签名并加盖机构印章，附资质证明。"),
        Prose(f"承办人员：{said['执法人员姓名及执法证件号']}。"),
    )


APPRAISED = APL.art(46, par=1, item=7)
APPRAISAL = Sheet(
    "appraisal", "鉴定委托书", Stage.INQUIRY, (a.commission_appraisal,),
    (own(f.appraiser, APPRAISED), own(f.summary, APPRAISED, "委托事项和要求"), *officers(PAIR)),
    _commissioned, Shape.OFFICIAL, Numbering.TAKEN, signs=("受委托机构（签收）",),
)  # fmt: skip
SHEETS = (HOLD_APPROVAL, HOLD_NOTICE, HOLD_LIST, HOLD_DECISION, APPRAISAL)

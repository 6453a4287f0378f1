"""Papers of a transfer to the police (涉嫌犯罪案件移送), one a party: 移送规定 5, 6, 9, 12.

All are of the 副卷: they go to police and procuratorate, and no article has the party told of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import stated
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Block, Field, Prose, Shape
from fadu.law.instruments import CTR
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_transfer as x
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.rooms.penalty.sheets.inquiry import OFFICERS, PAIR
from fadu.rooms.penalty.sheets.sheet import (
    FILED,
    NUMBER,
    PARTY,
    Numbering,
    Said,
    Sheet,
    Stage,
    name,
    of,
    officers,
    opinion,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import GONE, sentence

REPORTED = CTR.art(5, par=1)
DECIDED = CTR.art(5, par=2)
CAUSE_IF_FILED = Said("案由", lambda told: told.cause, must=False)
FILED_IF = Said("立案文号", FILED.read, must=False)
POLICE = "＿＿＿＿＿＿＿＿公安局："


def _team(told: Told) -> str | None:
    line = told.last(a.form_team)
    names = [told.printed(fact, line) for fact in (x.first_member, x.second_member)]
    return None if None in names else "、".join(n for n in names if n)


TEAM = Said("专案组成员", _team, REPORTED, a.form_team.title)
REPORT = Sheet(
    "transfer_report", "涉嫌犯罪案件情况的调查报告", Stage.TRANSFER, (a.report_transfer,),
    (
        CAUSE_IF_FILED, *PARTY, TEAM, of(f.reason, a.check_crime, a.find_crime, basis=REPORTED, title="涉嫌犯罪的理由"),
        own(f.summary, CTR.art(6, item=2), "案件情况"), *officers(PAIR),
    ),
    volume=Volume.SIDE, signs=OFFICERS,
)  # fmt: skip


def _approved(told: Told) -> str:
    approved = told.line.facts.get(x.approved.code)
    return "" if approved not in (True, False) else "批准移送" if approved else "不批准移送"


FORM = Sheet(
    "transfer_form", "移送涉嫌犯罪案件审批表", Stage.TRANSFER, (a.decide_transfer,),
    (
        CAUSE_IF_FILED, FILED_IF, *PARTY, TEAM,
        of(f.summary, a.report_transfer, basis=REPORTED, title="移送报告的主要内容"),
        Said("决定", _approved, DECIDED), own(x.approval_reason, DECIDED),
        opinion("正职负责人或者主持工作的负责人", ""),
    ),
    volume=Volume.SIDE, signs=("正职负责人或者主持工作的负责人（签字）",),
)  # fmt: skip


def _police(told: Told) -> Prose:
    """To whom the case was sent as that was stated; else room for a name."""
    receiver = told.value(q.receiver, a.send_transfer)
    return Prose(
        f"{GONE if receiver is None else receiver}：" if receiver != "" else POLICE, flush=True
    )


def _sent(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    copied = told.line.facts.get(x.copied.code) is True
    return (
        _police(told),
        Prose(
            f"本机关办理的{said['当事人姓名或者名称']}{'“' + told.cause + '”' if told.cause else ''}一案，"
            f"经调查涉嫌犯罪：{sentence(said['涉嫌犯罪的理由'])}"
        ),
        Prose(f"依照{CTR.art(3, par=1) + DECIDED}，现将该案移送你局。请依法审查，自接受之日起三日内将是否立案的决定书面通知本机关。"),
        Prose(f"随案材料：涉嫌犯罪案件情况的调查报告；涉案物品清单（{said['涉案物品清单']}）；检验报告、鉴定结论（{said['检验报告、鉴定结论']}）。"),
        Prose("联系人：" + str(told.team.names) + "。"),
        *([Prose("抄送：＿＿＿＿＿＿人民检察院。")] if copied else []),
    )  # fmt: skip


TRANSFER = Sheet(
    "transfer", "涉嫌犯罪案件移送书", Stage.TRANSFER, (a.send_transfer,),
    (
        NUMBER, name(CTR.art(6, item=1)),
        of(f.reason, a.check_crime, a.find_crime, basis=CTR.art(3, par=1), title="涉嫌犯罪的理由"),
        own(x.goods_listed, CTR.art(6, item=3)), own(x.appraisal_attached, CTR.art(6, item=4)), *officers(PAIR),
    ),
    _sent, Shape.OFFICIAL, Numbering.STATED, Volume.SIDE, ("公安机关（签收）",), "一式两份，一份交公安机关，一份存档。",
)  # fmt: skip


def _goods(told: Told) -> tuple[Block, ...]:
    """The goods that were held as evidence, a row a batch; room for what else there is."""
    lines = told.file.every(a.register_evidence.code)
    found = [
        (x, told.printed(f.goods, x)) for x in lines if (x.at, x.n) <= (told.line.at, told.line.n)
    ]
    rows = (
        Field(f"物品{i}", f"{words or GONE}（{parts.when(line)}登记保存）")
        for i, (line, words) in enumerate(found, 1)
    )
    return (*rows, Field("其他涉案物品的名称、规格、数量", "", 5))  # fmt: skip


GOODS = Sheet(
    "goods", "涉案物品清单", Stage.TRANSFER, (a.send_transfer,),
    (CAUSE_IF_FILED, name(CTR.art(6, item=3)), own(f.number, title="移送书文号"), *officers(PAIR)),
    lambda told, said: _goods(told),
    volume=Volume.SIDE, signs=(*OFFICERS, "接收人（签字）"), gives=lambda told: stated(told.line, x.goods_listed.code) == "已附",
)  # fmt: skip
HANDOVER = Sheet(
    "handover", "涉案物品和材料交接清单", Stage.TRANSFER, (a.handover,),
    (
        CAUSE_IF_FILED, name(CTR.art(12)), of(f.number, a.receive_filing, basis=CTR.art(12), title="立案通知书文号"),
        of(q.receiver, a.send_transfer, title="接收机关", must=False), own(f.summary, CTR.art(12), "移交的物品和材料"), own(x.party_told), room("名称、规格、数量、页数", 5),
        *officers(PAIR),
    ),
    volume=Volume.SIDE, signs=("移交人（签字）", "移交人（签字）", "接收人（签字）"), note="一式两份，移交、接收双方各一份。",
)  # fmt: skip


def _objected(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        _police(told),
        Prose(
            f"你局对本机关以{said['移送书文号']}移送的{said['当事人姓名或者名称']}一案决定不予立案，通知书文号为"
            f"{said['不予立案通知书文号']}。本机关认为依法应当立案：{sentence(said['理由'])}"
        ),
        Prose(
            f"依照{CTR.art(9, par=1)}，提请复议。请自收到本文件之日起三日内作出决定，并书面通知本机关。"
        ),
    )


OBJECTION = Sheet(
    "police_review", "提请复议书", Stage.TRANSFER, (a.object_refusal,),
    (
        name(), of(f.number, a.send_transfer, title="移送书文号"),
        of(f.number, a.receive_refusal, basis=CTR.art(9, par=1), title="不予立案通知书文号"),
        own(f.reason, CTR.art(9, par=1)),
    ),
    _objected, Shape.OFFICIAL, Numbering.TAKEN, Volume.SIDE, ("公安机关（签收）",),
)  # fmt: skip
SHEETS = (REPORT, FORM, TRANSFER, GOODS, HANDOVER, OBJECTION)

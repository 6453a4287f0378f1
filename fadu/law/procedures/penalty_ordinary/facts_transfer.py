"""Facts of criminal transfer (涉嫌犯罪案件移送), and of what the police, procuratorate and courts answer."""

from __future__ import annotations

from fadu.law.instruments import CTR
from fadu.law.procedures.penalty_ordinary import judgements as j
from fadu.law.procedures.penalty_ordinary import trying
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

LONG, CHOICE, BOOL, DATE, PERSON = Kind.LONG_TEXT, Kind.CHOICE, Kind.BOOL, Kind.DATE, Kind.PERSON

first_member = Fact("first_member", "专案组成员", PERSON)
second_member = Fact("second_member", "专案组成员（二）", PERSON)
approved = Fact("approved", "批准移送", BOOL)
APPROVED = When(approved, "==", True)
approval_reason = Fact("approval_reason", "批准或者不批准的理由", LONG)
goods_listed = Fact("goods_listed", "涉案物品清单", CHOICE, ("已附", "没有涉案物品"))
appraisal_attached = Fact(
    "appraisal_attached", "检验报告、鉴定结论", CHOICE, ("已附", "没有检验鉴定")
)
copied = Fact("copied", "抄送人民检察院", BOOL)
# 19: crimes of officials go elsewhere than the case itself.
clue_receiver = Fact("clue_receiver", "接受线索的机关", CHOICE, ("监察机关", "人民检察院"))
clue = Fact("clue", "职务犯罪线索", LONG, help="写明涉及的公职人员、事实和来源。")
in_charge = Fact(
    "in_charge", "受移送机关管辖", BOOL, help="不属于其管辖的，由其在二十四小时内转送。"
)
filed = Fact("filed", "公安机关立案", BOOL, denied="公安机关不予立案")
FILED = When(filed, "==", True)
NOT_FILED = When(filed, "==", False)
# Open again once a file is put away, whatever came before: what it answers stands in the record.
suggested = Fact(
    "suggested",
    "已经建议立案监督",
    BOOL,
    derived=Derivation(
        j.suggested, CTR.art(9, par=1), recalls=("suggest_supervision.",), alone=True
    ),
)
prosecuted = Fact(
    "prosecuted",
    "移送的案件已经立案",
    BOOL,
    derived=Derivation(
        j.prosecuted,
        CTR.art(12),
        recalls=j.FILED_BY,
        alone=True,
    ),
)
police_filed = Fact(
    "police_filed",
    "公安机关已经立案",
    BOOL,
    derived=Derivation(j.police_filed, CTR.art(11, par=1), recalls=j.FILED_BY, alone=True),
)
POLICE_FILED = When(police_filed, "==", True)
received_on = Fact("received_on", "收到通知日期", DATE, past=True)
party_told = Fact(
    "party_told", "移送查封、扣押财物告知当事人", CHOICE, ("已经书面告知", "没有查封、扣押的财物")
)
criminal = Fact(
    "criminal",
    "刑事处理结果",
    CHOICE,
    (
        "公安机关撤销案件并移送处理",
        "人民检察院不起诉",
        "免予刑事处罚",
        "宣告无罪",
        trying.FINED,
        "判处刑罚，没有判处罚金",
    ),
)
RETURNED = When(
    criminal, "in", ("公安机关撤销案件并移送处理", "人民检察院不起诉", "免予刑事处罚", "宣告无罪")
)
CRIMINAL_FINE = When(criminal, "==", trying.FINED)

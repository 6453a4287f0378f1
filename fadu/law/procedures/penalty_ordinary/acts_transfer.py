"""Acts of transfer to the police (涉嫌犯罪案件移送), one copy a party: 移送规定 3 to 13."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_transfer as t
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.procedures.penalty_ordinary import resuming, trying, wanting
from fadu.law.procedures.penalty_ordinary.acts_case import LEADER, OFFICER, by_two
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

POLICE = (Role.POLICE,)
RECEIVER = replace(q.receiver, required=True, help="写明受移送的公安机关的全称。")


def _on(code: str, title: str, by: tuple[Role, ...] = (), **more: Any) -> Act:
    return Act(code, title, by, each="party", **more)


refer_officials = Act(
    "refer_officials",
    "移送公职人员职务犯罪线索",
    LEADER,
    repeats=True,
    starts_open=True,
    facts=(f.number, t.clue_receiver, t.clue),
    document="案件线索移送函",
)
find_crime = _on(
    "find_crime",
    "归档后发现涉嫌犯罪",
    OFFICER,
    repeats=True,
    facts=(f.reason,),
    document="涉嫌犯罪审查意见",
)
form_team = _on(
    "form_team",
    "指定移送专案组",
    LEADER,
    facts=(t.first_member, t.second_member, wanting.two_members),
    document="专案组指定书",
    phrase="指定两名以上执法人员组成专案组",
)
report_transfer = by_two(
    "report_transfer",
    "提出移送书面报告",
    each="party",
    facts=(f.summary,),
    document="移送涉嫌犯罪案件报告",
)
decide_transfer = _on(
    "decide_transfer",
    "决定是否移送",
    (Role.FULL_HEAD,),
    facts=(t.approved, t.approval_reason),
    document="移送涉嫌犯罪案件审批表",
)
send_transfer = by_two(
    "send_transfer",
    "移送公安机关",
    each="party",
    facts=(f.number, RECEIVER, t.goods_listed, t.appraisal_attached, t.copied),
    document="涉嫌犯罪案件移送书",
    milestone=True,
)
police_sign = _on(
    "police_sign",
    "公安机关签收",
    POLICE,
    facts=(t.in_charge,),
    document="移送书回执",
    phrase="由公安机关签收",
)
police_decide = _on(
    "police_decide",
    "公安机关决定是否立案",
    POLICE,
    facts=(t.filed,),
    document="立案或者不予立案决定书",
    phrase="由公安机关决定是否立案",
)
receive_filing = _on(
    "receive_filing",
    "接到立案通知书",
    OFFICER,
    facts=(f.number,),
    document="立案通知书",
)
receive_refusal = _on(
    "receive_refusal",
    "接到不予立案通知书",
    OFFICER,
    facts=(f.number,),
    document="不予立案通知书",
)
object_refusal = _on(
    "object_refusal",
    "提请公安机关复议",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="提请复议书",
)
objection_over = _on("objection_over", "提请复议期限届满", lapse=True)
police_review = _on(
    "police_review",
    "公安机关复议决定",
    POLICE,
    facts=(t.filed,),
    document="复议决定书",
    phrase="由公安机关作出复议决定",
)
receive_review = _on(
    "receive_review",
    "收到复议决定通知书",
    OFFICER,
    facts=(f.number,),
    document="复议决定通知书",
)
supervision_over = _on("supervision_over", "建议立案监督期限届满", lapse=True)
suggest_supervision = _on(
    "suggest_supervision",
    "建议检察院立案监督",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="立案监督建议书",
)
procuratorate_reply = _on(
    "procuratorate_reply",
    "立案监督结果",
    (Role.PROCURATOR,),
    repeats=True,  # to each suggestion
    facts=(t.suggested, t.filed),
    document="立案监督通知",
    phrase="收到立案监督结果",
)
handover = by_two(
    "handover",
    "移交物品材料",
    each="party",
    facts=(t.party_told, f.summary),
    document="交接清单",
    phrase="移交涉案物品和材料",
)
criminal_result = _on(
    "criminal_result",
    "收到刑事处理结果",
    repeats=True,  # of each case that is filed, and of what a higher court changes
    facts=(t.prosecuted, t.criminal, trying.relation, trying.lifted, t.received_on),
    document="刑事处理文书",
)
resume_penalty = _on(
    "resume_penalty",
    "处理退回的案件",
    LEADER,
    facts=(resuming.course, f.reason, resuming.then),
    document="案件处理呈批表",
)

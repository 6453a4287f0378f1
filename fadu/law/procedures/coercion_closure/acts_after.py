"""Acts of review and discussion, of the proposal, and of what follows the government's answer (审核、讨论、提请、答复、落实)."""

from __future__ import annotations

from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure.acts_before import ENTERPRISE, LEADER, OFFICER, by_two
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

legal_review = Act(
    "legal_review",
    "法制审核",
    (Role.LEGAL_REVIEWER,),
    repeats=True,
    facts=(f.passed, f.summary),
    document="法制审核意见书",
    milestone=True,
)
discuss = Act(
    "discuss",
    "集体讨论是否提请关闭",
    LEADER,
    officers=2,
    repeats=True,
    facts=(f.conclusion, f.summary),
    document="集体讨论记录",
)
propose_closure = Act(
    "propose_closure",
    "提请人民政府予以关闭",
    LEADER,
    facts=(f.government, f.number, f.reason),
    document="提请关闭的请示",
    milestone=True,
)
receive_answer = Act(
    "receive_answer",
    "收到人民政府的答复",
    OFFICER,
    facts=(f.answer, f.coal, f.number, f.evidence, f.of_coal),
    milestone=True,
)
refer_licences = Act(
    "refer_licences",
    "通知有关部门吊销证照",
    OFFICER,
    repeats=True,
    facts=(f.receiver, f.number),
    document="通知书",
)
record_ban = Act(
    "record_ban", "登记主要负责人任职限制", OFFICER, repeats=True, facts=(f.ban, f.reason)
)
announce_closure = Act(
    "announce_closure", "公告煤矿关闭", OFFICER, facts=(f.channel,), document="公告"
)
follow_up = by_two(
    "follow_up",
    "核查关闭的落实",
    repeats=True,
    facts=(f.done, f.summary),
    document="现场检查记录",
)
seek_remedy = Act(
    "seek_remedy", "申请行政复议或者提起行政诉讼", ENTERPRISE, repeats=True, facts=(f.remedy,)
)
record_outcome = Act(
    "record_outcome", "收到复议、诉讼结果", OFFICER, repeats=True, facts=(f.outcome, f.number)
)
close_proposal = Act("close_proposal", "办结归档", LEADER, facts=(f.reason,))

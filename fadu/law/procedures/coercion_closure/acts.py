"""Acts of a proposed closure (提请关闭), in the order in which they come."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)
_CHAIR = (Role.HEARING_CHAIR,)


def _pair(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers."""
    return Act(code, title, _OFFICER, officers=2, certified=True, **more)


verify_ground = _pair(
    "verify_ground",
    "核对提请关闭的情形",
    repeats=True,
    starts_open=True,
    facts=(
        f.subject,
        f.enterprise,
        f.coal,
        f.major,
        f.counted_on,
        f.listed,
        f.elsewhere,
        f.times_180,
        f.times_year,
        f.coal_counted,
        f.coal_more,
        f.coal_more_source,
        f.coal_more_reason,
        f.coal_times,
        f.ground,
        f.reason,
        f.linked,
        f.course,
        f.review_due,
    ),
    document="提请关闭情形核对表",
)
declare_recusal = Act(
    "declare_recusal",
    "自行回避",
    (Role.OFFICER, Role.HEARING_CHAIR, Role.LEGAL_REVIEWER, Role.LEADER),
    repeats=True,
    facts=(f.recused, f.relation),
    document="回避申请书",
    bars="recused",
)
request_recusal = Act(
    "request_recusal",
    "申请回避",
    _ENTERPRISE,
    repeats=True,
    facts=(f.recused, f.relation, f.reason),
    document="回避申请书",
)
decide_recusal = Act(
    "decide_recusal",
    "决定是否回避",
    _LEADER,
    repeats=True,
    facts=(f.recused, f.granted, f.reason),
    document="回避决定书",
    bars="recused",
    bars_when=f.GRANTED,
)
notify_party = _pair(
    "notify_party",
    "告知拟提请关闭的内容和权利",
    facts=(f.told_by, f.number, f.statement_until),
    document="行政处罚听证告知书",
    phrase="告知拟提请关闭的事实、理由、依据和陈述、申辩、听证的权利",
    milestone=True,
)
make_statement = Act("make_statement", "陈述申辩", _ENTERPRISE, repeats=True, facts=(f.summary,))
waive_statement = Act(
    "waive_statement",
    "放弃陈述申辩",
    _ENTERPRISE,
    repeats=True,
    document="放弃陈述申辩声明",
    phrase="明确放弃陈述申辩",
)
end_statement = _pair("end_statement", "确认陈述申辩期限届满", document="陈述申辩情况记录")
review_statement = _pair(
    "review_statement",
    "复核陈述申辩",
    facts=(f.adopted, f.reason),
    document="陈述申辩复核意见书",
)
request_hearing = Act(
    "request_hearing",
    "要求听证",
    _ENTERPRISE,
    repeats=True,
    facts=(f.summary,),
    document="听证申请书",
)
waive_hearing = Act(
    "waive_hearing",
    "放弃听证",
    _ENTERPRISE,
    repeats=True,
    facts=(f.waiver_ends,),
    document="放弃听证声明",
)
hearing_lapse = Act(
    "hearing_lapse", "等待听证要求期满", (), lapse=True, phrase="要求听证的期限届满"
)
notify_hearing = Act(
    "notify_hearing",
    "通知听证",
    _OFFICER,
    repeats=True,
    facts=(
        f.heard_by,
        f.hearing_on,
        f.hearing_eve,
        f.hearing_hour,
        f.place,
        f.chair,
        f.openness,
        f.number,
    ),
    document="听证会通知书",
)
request_chair_recusal = Act(
    "request_chair_recusal",
    "申请听证主持人回避",
    _ENTERPRISE,
    repeats=True,
    facts=(f.recused, f.reason),
    document="回避申请书",
)
decide_chair_recusal = Act(
    "decide_chair_recusal",
    "决定听证主持人是否回避",
    _LEADER,
    repeats=True,
    facts=(f.recused, f.granted, f.reason),
    document="回避决定书",
    bars="recused",
    bars_when=f.GRANTED,
)
hold_hearing = Act(
    "hold_hearing",
    "举行听证",
    _CHAIR,
    facts=(f.heard_by, f.agents, f.openness, f.summary),
    milestone=True,
)
record_hearing = Act(
    "record_hearing",
    "制作听证笔录",
    _CHAIR,
    facts=(f.signed, f.summary, f.recorder, f.attendees),
    document="听证笔录、听证会报告书",
)
withdraw_hearing = Act(
    "withdraw_hearing",
    "撤回听证要求",
    _ENTERPRISE,
    repeats=True,
    document="撤回听证要求声明",
)
end_hearing = Act(
    "end_hearing",
    "终止听证",
    _CHAIR,
    repeats=True,
    facts=(f.hearing_ended, f.summary),
    document="终止听证记录",
)
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
    _LEADER,
    repeats=True,
    facts=(f.conclusion, f.summary),
    document="集体讨论记录",
)
propose_closure = Act(
    "propose_closure",
    "提请人民政府予以关闭",
    _LEADER,
    facts=(f.government, f.number, f.reason),
    document="提请关闭的请示",
    milestone=True,
)
receive_answer = Act(
    "receive_answer",
    "收到人民政府的答复",
    _OFFICER,
    facts=(f.answer, f.coal, f.number, f.evidence, f.of_coal),
    milestone=True,
)
refer_licences = Act(
    "refer_licences",
    "通知有关部门吊销证照",
    _OFFICER,
    repeats=True,
    facts=(f.receiver, f.number),
    document="通知书",
)
record_ban = Act(
    "record_ban", "登记主要负责人任职限制", _OFFICER, repeats=True, facts=(f.ban, f.reason)
)
announce_closure = Act(
    "announce_closure", "公告煤矿关闭", _OFFICER, facts=(f.channel,), document="公告"
)
follow_up = _pair(
    "follow_up",
    "核查关闭的落实",
    repeats=True,
    facts=(f.done, f.summary),
    document="现场检查记录",
)
seek_remedy = Act(
    "seek_remedy", "申请行政复议或者提起行政诉讼", _ENTERPRISE, repeats=True, facts=(f.remedy,)
)
record_outcome = Act(
    "record_outcome", "收到复议、诉讼结果", _OFFICER, repeats=True, facts=(f.outcome, f.number)
)
close_proposal = Act("close_proposal", "办结归档", _LEADER, facts=(f.reason,))

ACTS: tuple[Act, ...] = tuple(v for v in tuple(globals().values()) if type(v) is Act)

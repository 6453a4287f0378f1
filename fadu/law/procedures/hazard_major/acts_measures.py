"""Acts on a major hazard: refusal, penalty, crime, suspension, what goes over to coercion, and the end."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.hazard_major import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)


def _on(code: str, title: str, by: tuple[Role, ...], **more: Any) -> Act:
    """An act with one copy per hazard."""
    return Act(code, title, by, each="hazard", **more)


def _visit(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers on one hazard."""
    return _on(code, title, _OFFICER, officers=2, certified=True, **more)


# Refusal, penalty, crime
find_elimination_refused = _visit(
    "find_elimination_refused",
    "认定拒不消除隐患",
    repeats=True,
    facts=(f.danger, f.evidence, f.grounds),
    document="现场检查记录",
)
find_stop_refused = _visit(
    "find_stop_refused",
    "认定拒不执行停产停业等决定",
    repeats=True,
    facts=(f.decision, f.danger, f.evidence, f.grounds),
    document="现场检查记录",
)
refer_penalty = _on(
    "refer_penalty",
    "移交行政处罚立案",
    _OFFICER,
    repeats=True,
    facts=(f.stage, f.linked),
    document="案件线索移交单",
)
note_no_referral = _on(
    "note_no_referral", "记明不移交处罚的理由", _LEADER, repeats=True, facts=(f.grounds,)
)
assess_crime = _on(
    "assess_crime",
    "核查是否涉嫌犯罪",
    _OFFICER,
    officers=2,
    facts=(f.suspected, f.grounds),
    document="涉嫌犯罪核查报告",
)
start_transfer = _on(
    "start_transfer",
    "启动涉嫌犯罪案件移送",
    _LEADER,
    facts=(f.linked,),
    document="指定专案组通知",
    phrase="指定两名以上执法人员启动涉嫌犯罪案件移送",
)

# Power and explosives: a matter of its own (coercion.power_cut)
open_cut = _visit(
    "open_cut",
    "转入停止供电、停止供应民用爆炸物品",
    repeats=True,
    facts=(f.opened,),
    phrase="另立事项办理停止供电、停止供应民用爆炸物品",
)
end_cut = _on(
    "end_cut",
    "收到停电停供的结果",
    (Role.OFFICER, Role.LEADER),
    facts=(f.cut_result, f.opened),
    phrase="收到另立事项停电停供的结果",
)

# Suspension for rectification, coal mines, closure
record_suspension = Act(
    "record_suspension",
    "责令停产停业整顿",
    _OFFICER,
    repeats=True,
    facts=(f.coal, f.linked, f.coal_rules),
    phrase="记录责令停产停业整顿的决定",
)
assess_conditions = Act(
    "assess_conditions",
    "核查整顿后的安全生产条件",
    _OFFICER,
    officers=2,
    certified=True,
    facts=(f.fitness, f.opinion),
)
announce_stop = Act(
    "announce_stop", "公告煤矿停产整顿", _OFFICER, facts=(f.channel,), document="公告"
)
coal_plan = Act("coal_plan", "制定煤矿整改方案", _ENTERPRISE, repeats=True, facts=(f.plan,))
apply_coal_resumption = Act(
    "apply_coal_resumption", "申请煤矿恢复生产", _ENTERPRISE, repeats=True, facts=(f.evidence,)
)
accept_coal = Act(
    "accept_coal",
    "组织煤矿复产验收",
    _OFFICER,
    officers=2,
    certified=True,
    facts=(f.qualified, f.opinion),
    document="复产验收意见书",
)
sign_coal = Act(
    "sign_coal",
    "主要负责人签字",
    (Role.PRINCIPAL,),
    facts=(f.opinion,),
    phrase="由本部门主要负责人签字",
)
consent_coal = Act(
    "consent_coal", "取得矿山安全监察机构审核同意", _OFFICER, facts=(f.order_number, f.evidence)
)
approve_coal = Act(
    "approve_coal", "取得人民政府主要负责人批准", _OFFICER, facts=(f.order_number, f.evidence)
)
resume_coal = Act(
    "resume_coal", "煤矿恢复生产", _ENTERPRISE, repeats=True, facts=(f.completed,), milestone=True
)
announce_resumption = Act(
    "announce_resumption", "公告煤矿恢复生产", _OFFICER, facts=(f.channel,), document="公告"
)
end_coal_suspension = Act(
    "end_coal_suspension",
    "记明煤矿不再恢复或者整顿决定撤销",
    _OFFICER,
    facts=(f.reason, f.evidence),
)
determine_closure = Act(
    "determine_closure",
    "核对提请关闭情形",
    _LEADER,
    repeats=True,
    facts=(f.closure_ground, f.grounds),
    phrase="核对是否符合提请关闭情形",
)
open_closure = Act(
    "open_closure",
    "转入提请关闭",
    _OFFICER,
    officers=2,
    certified=True,
    repeats=True,
    facts=(f.opened,),
    phrase="另立事项办理提请关闭",
)
end_closure = Act(
    "end_closure",
    "收到提请关闭的结果",
    (Role.OFFICER, Role.LEADER),
    facts=(f.closure_result, f.opened),
    phrase="收到另立事项提请关闭的结果",
)

# The end of a hazard and of the matter
transfer_department = _on(
    "transfer_department",
    "移送其他有关部门处理",
    _OFFICER,
    facts=(f.receiver, f.stop_passed, f.order_number),
    document="移送函",
)
hand_to_ordinary = _on(
    "hand_to_ordinary", "转入一般事故隐患处理", _OFFICER, facts=(f.linked, f.grounds)
)
close_hazard = _on(
    "close_hazard",
    "销号",
    _LEADER,
    starts_open=True,
    facts=(f.evidence, f.system_number),
    document="重大事故隐患销号单",
    milestone=True,
)
reopen_hazard = _on("reopen_hazard", "撤销销号或者转出", _LEADER, repeats=True, facts=(f.grounds,))
close_matter = Act("close_matter", "结案归档", _LEADER, facts=(f.grounds,))

"""Acts of a power cut (停电、停供民用爆炸物品), in the order in which they come."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)


def _pair(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers."""
    return Act(code, title, _OFFICER, officers=2, certified=True, **more)


register_stop = Act(
    "register_stop",
    "登记停产停业等决定",
    _OFFICER,
    repeats=True,
    starts_open=True,
    facts=(
        f.subject,
        f.enterprise,
        f.major,
        f.decision,
        f.decision_number,
        f.served_on,
        f.linked,
    ),
)
establish_refusal = _pair(
    "establish_refusal",
    "认定拒不执行和现实危险",
    repeats=True,
    facts=(f.finding, f.evidence, f.grounds),
    document="现场检查记录",
)
confirm_safe = _pair(
    "confirm_safe",
    "确认能够保证安全",
    repeats=True,
    facts=(f.secure, f.grounds, f.demand_due),
    phrase="确认采取停电停供措施能够保证安全",
)
demand = _pair(
    "demand",
    "催告",
    facts=(f.demand_until, f.number),
    document="催告书",
    phrase="书面催告履行决定",
)
approve_cut = Act(
    "approve_cut",
    "批准停止供电、停止供应民用爆炸物品等措施",
    (Role.PRINCIPAL,),
    repeats=True,
    facts=(f.approved, f.cut_kind, f.urgent, f.grounds, f.verdict),
    document="停止供电（供应民用爆炸物品）审批表",
    duty="由主要负责人决定是否批准停电停供",
)
withdraw_cut = Act(
    "withdraw_cut",
    "撤回尚未实施的批准",
    (Role.PRINCIPAL,),
    repeats=True,
    facts=(f.grounds,),
)
notify_enterprise = _pair(
    "notify_enterprise",
    "停电前通知生产经营单位",
    repeats=True,
    facts=(f.number,),
    document="停电告知书",
)
notice_over = Act("notice_over", "停电前通知满二十四小时", (), lapse=True)
cut_power = _pair(
    "cut_power",
    "书面通知停止供电",
    repeats=True,
    facts=(f.supplier, f.number),
    document="停止供电通知书",
    milestone=True,
)
cut_supply = _pair(
    "cut_supply",
    "书面通知停止供应民用爆炸物品等",
    repeats=True,
    facts=(f.supplier, f.number),
    document="停止供应民用爆炸物品通知书",
    milestone=True,
)
record_cut = Act(
    "record_cut", "记录有关单位执行情况", _OFFICER, repeats=True, facts=(f.carried_out,)
)
report_compliance = Act(
    "report_compliance",
    "报告履行决定、消除隐患",
    _ENTERPRISE,
    repeats=True,
    facts=(f.grounds,),
    document="整改报告",
)
verify_compliance = _pair(
    "verify_compliance",
    "核查履行和消除情况",
    repeats=True,
    facts=(f.result, f.grounds),
    document="整改复查意见书",
)
lift_cut = _pair(
    "lift_cut",
    "解除停止供电、停止供应措施",
    facts=(f.lifted_for, f.number),
    document="解除停止供电（供应民用爆炸物品）通知书",
    milestone=True,
)
tell_supplier = Act(
    "tell_supplier",
    "通知有关单位恢复供应",
    _OFFICER,
    repeats=True,
    facts=(f.supplier, f.number),
    document="解除停止供电（供应民用爆炸物品）通知书",
)
make_objection = Act(
    "make_objection", "陈述、申辩", _ENTERPRISE, repeats=True, facts=(f.objection,)
)
seek_remedy = Act(
    "seek_remedy", "申请行政复议或者提起行政诉讼", _ENTERPRISE, repeats=True, facts=(f.remedy,)
)
record_outcome = Act(
    "record_outcome", "收到复议、诉讼结果", _OFFICER, repeats=True, facts=(f.outcome, f.number)
)
close_cut = Act("close_cut", "办结归档", _LEADER, facts=(f.grounds,))

ACTS: tuple[Act, ...] = tuple(v for v in tuple(globals().values()) if type(v) is Act)

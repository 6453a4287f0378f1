"""Acts of a power cut (停电、停供民用爆炸物品), in the order in which they come."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)
_PRINCIPAL = (Role.PRINCIPAL,)
APPROVAL = "停止供电（供应民用爆炸物品）审批表"
LIFTING = "解除停止供电（供应民用爆炸物品）通知书"


def _pair(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers."""
    return Act(code, title, _OFFICER, officers=2, certified=True, **more)


register_stop = _pair(
    "register_stop",
    "登记停产停业等决定",
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
    "确认措施必要并能够保证安全",
    repeats=True,
    facts=(
        f.measures,
        f.secure,
        f.grounds,
        f.milder,
        f.means,
        f.residents,
        f.residents_spared,
        f.safe_for,
        f.demand_due,
        f.review_due,
    ),
    phrase="确认采取停电停供措施必要并能够保证安全",
)
legal_review = Act(
    "legal_review",
    "法制审核",
    (Role.LEGAL_REVIEWER,),
    repeats=True,
    facts=(f.passed, f.opinion),
    document="法制审核意见书",
    milestone=True,
)
demand = _pair(
    "demand",
    "催告",
    facts=(f.demand_until, f.number),
    document="催告书",
    phrase="书面催告履行决定",
)

# Power: an approval of its own, and twenty-four hours of notice (第七十条第二款)
approve_power = Act(
    "approve_power",
    "批准停止供电",
    _PRINCIPAL,
    repeats=True,
    facts=(f.approved, f.urgent, f.grounds, f.needed, f.verdict),
    document=APPROVAL,
    duty="由主要负责人决定是否批准停止供电",
)
withdraw_power = Act(
    "withdraw_power", "撤回尚未实施的停电批准", _PRINCIPAL, repeats=True, facts=(f.grounds,)
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
    facts=(f.supplier, f.number, f.stop_at, f.pressing, f.needed, f.power_stops),
    document="停止供电通知书",
    milestone=True,
)
record_power = Act(
    "record_power", "记录供电单位执行情况", _OFFICER, repeats=True, facts=(f.carried_out,)
)
lift_power = _pair(
    "lift_power",
    "解除停止供电措施",
    facts=(f.lifted_for, f.number),
    document=LIFTING,
    milestone=True,
)
restore_power = Act(
    "restore_power",
    "通知供电单位恢复供电",
    _OFFICER,
    repeats=True,
    facts=(f.supplier, f.number),
    document=LIFTING,
)

# Explosives and other supplies: no notice beforehand
approve_supply = Act(
    "approve_supply",
    "批准停止供应民用爆炸物品等",
    _PRINCIPAL,
    repeats=True,
    facts=(f.approved, f.supply_kind, f.grounds, f.needed),
    document=APPROVAL,
    duty="由主要负责人决定是否批准停止供应民用爆炸物品等",
)
withdraw_supply = Act(
    "withdraw_supply", "撤回尚未实施的停供批准", _PRINCIPAL, repeats=True, facts=(f.grounds,)
)
cut_supply = _pair(
    "cut_supply",
    "书面通知停止供应民用爆炸物品等",
    repeats=True,
    facts=(f.supplier, f.number, f.stop_at, f.pressing, f.needed, f.supply_stops),
    document="停止供应民用爆炸物品通知书",
    milestone=True,
)
record_supply = Act(
    "record_supply", "记录供应单位执行情况", _OFFICER, repeats=True, facts=(f.carried_out,)
)
lift_supply = _pair(
    "lift_supply",
    "解除停止供应措施",
    facts=(f.lifted_for, f.number),
    document=LIFTING,
    milestone=True,
)
restore_supply = Act(
    "restore_supply",
    "通知供应单位恢复供应",
    _OFFICER,
    repeats=True,
    facts=(f.supplier, f.number),
    document=LIFTING,
)

# Compliance, objections, the end
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

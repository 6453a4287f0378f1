"""Acts of a seizure (查封、扣押), in the order in which they come.

Everything on the spot is done by two certified officers; the power may not be delegated to another body (17).
"""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

_OFFICER, _LEADER, _PARTY = (Role.OFFICER,), (Role.LEADER, Role.PRINCIPAL), (Role.PARTY,)
_PRINCIPAL = (Role.PRINCIPAL,)


def _pair(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers."""
    return Act(code, title, _OFFICER, officers=2, certified=True, **more)


# Grounds and approval
check_grounds = _pair(
    "check_grounds",
    "核对查封、扣押的对象和理由",
    repeats=True,
    facts=(
        f.subject,
        f.party,
        f.target,
        f.basis_rank,
        f.basis,
        f.chemicals,
        f.unrelated,
        f.necessities,
        f.sealed_before,
        f.milder,
        f.discretion,
        f.reason,
        f.linked,
        f.route,
        f.later_route,
        f.review_due,
    ),
    document="行政强制措施审批表",
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
approve = Act(
    "approve",
    "批准查封、扣押",
    _LEADER,
    repeats=True,
    facts=(f.approved, f.reason),
    document="行政强制措施审批表",
    duty="决定是否批准查封、扣押",
)
approve_principal = Act(
    "approve_principal",
    "由主要负责人批准查封、扣押",
    _PRINCIPAL,
    repeats=True,
    facts=(f.approved, f.reason),
    document="行政强制措施审批表",
    duty="由主要负责人决定是否批准查封、扣押",
)

# On the spot
execute = _pair(
    "execute",
    "实施查封、扣押",
    facts=(*f.ON_SITE, f.number),
    document="查封（扣押）决定书",
    milestone=True,
)
execute_urgent = _pair(
    "execute_urgent",
    "紧急情况下当场实施查封、扣押",
    facts=(*f.ON_SITE, f.urgency, f.number),
    document="查封（扣押）决定书",
    milestone=True,
)
report_urgent = Act(
    "report_urgent",
    "向行政机关负责人报告紧急实施情况",
    _OFFICER,
    facts=(f.report,),
    document="紧急实施行政强制措施报告",
)
approve_later = Act(
    "approve_later",
    "补办批准手续",
    _LEADER,
    facts=(f.approved, f.reason),
    document="行政强制措施审批表",
    phrase="由行政机关负责人补办批准手续",
)
approve_later_principal = Act(
    "approve_later_principal",
    "由主要负责人补办批准手续",
    _PRINCIPAL,
    facts=(f.approved, f.reason),
    document="行政强制措施审批表",
)
urgent_over = Act("urgent_over", "紧急实施满二十四小时", (), lapse=True)
list_item = _pair(
    "list_item",
    "登记查封、扣押清单",
    names="item",
    repeats=True,
    facts=(f.item, f.item_name, f.quantity, f.spec, f.condition),
    document="查封（扣押）清单",
)
record_scene = _pair(
    "record_scene",
    "制作现场笔录",
    facts=(f.content, f.signature),
    document="现场笔录",
)
deliver_decision = _pair(
    "deliver_decision",
    "当场交付决定书和清单",
    facts=(f.received, f.copies),
    document="查封（扣押）决定书、清单",
)

# Custody
keep = Act("keep", "落实保管", _OFFICER, repeats=True, facts=(f.storage,))
entrust_keeper = Act(
    "entrust_keeper",
    "委托第三人保管",
    _OFFICER,
    repeats=True,
    facts=(f.keeper, f.duties),
    document="委托保管书",
)
sell_perishable = _pair(
    "sell_perishable",
    "拍卖、变卖不易保管的财物",
    repeats=True,
    facts=(f.sold_by, f.proceeds, f.reason),
)
record_loss = Act("record_loss", "记录损失", _OFFICER, repeats=True, facts=(f.loss, f.reason))
compensate = Act(
    "compensate", "赔偿、补偿损失", _LEADER, facts=(f.paid, f.amount), document="赔偿（补偿）决定书"
)
recover_cost = Act("recover_cost", "向第三人追偿", _OFFICER, repeats=True, facts=(f.amount,))

# Facts, tests, term
establish_facts = _pair(
    "establish_facts", "查清事实", repeats=True, facts=(f.violation, f.related, f.reason)
)
start_test = _pair(
    "start_test",
    "委托检测、检验、检疫或者技术鉴定",
    repeats=True,
    facts=(f.tester, f.test_until, f.notice),
    document="检测（鉴定）期间告知书",
)
end_test = _pair(
    "end_test",
    "取得检测、检验、检疫或者技术鉴定结果",
    facts=(f.former_until, f.tested_from, f.tested_to, f.moved_until, f.result),
)
extend = Act(
    "extend",
    "批准延长查封、扣押期限",
    _LEADER,
    facts=(f.former_until, f.extended_until, f.reason, f.extension_fits),
    document="延长查封（扣押）期限审批表",
    milestone=True,
)
notify_extension = _pair(
    "notify_extension",
    "书面告知延长期限的决定和理由",
    facts=(f.number,),
    document="延长查封（扣押）期限决定书",
)
term_over = Act("term_over", "查封、扣押期限届满", (), lapse=True)
extended_over = Act("extended_over", "延长的查封、扣押期限届满", (), lapse=True)
tested_over = Act("tested_over", "扣除检测鉴定期间后的期限届满", (), lapse=True)

# The end
lift_item = Act(
    "lift_item",
    "部分解除查封、扣押",
    _LEADER,
    each="item",
    facts=(f.lifted_for, f.number),
    document="解除查封（扣押）决定书",
)
lift = Act(
    "lift",
    "解除查封、扣押",
    _LEADER,
    facts=(f.lifted_for, f.reason, f.number),
    document="解除查封（扣押）决定书",
    duty="作出处理决定或者解除查封、扣押",
    milestone=True,
)
return_goods = _pair(
    "return_goods",
    "启封、退还财物",
    facts=(f.returned, f.signature),
    document="退还财物清单",
    phrase="立即启封、退还财物",
)
dispose = Act(
    "dispose",
    "作出处理决定",
    _LEADER,
    facts=(f.disposal, f.decided_by, f.number),
    document="查封（扣押）财物处理决定书",
    phrase="对查封、扣押的财物作出处理决定",
    milestone=True,
)
hand_over = Act(
    "hand_over",
    "随案移送财物",
    _LEADER,
    facts=(f.organ, f.notice, f.linked),
    document="查封（扣押）财物移送清单",
    phrase="将查封、扣押的财物随案移送",
    milestone=True,
)

# Besides
refer_penalty = Act(
    "refer_penalty",
    "移交行政处罚立案",
    _OFFICER,
    repeats=True,
    facts=(f.referred_for, f.linked),
    document="案件线索移交单",
)
record_obstruction = _pair(
    "record_obstruction", "记录妨碍实施的情形", repeats=True, facts=(f.obstruction,)
)
make_objection = Act(
    "make_objection", "提出陈述、申辩或者异议", _PARTY, repeats=True, facts=(f.objection,)
)
review_objection = Act(
    "review_objection", "审查当事人的意见", _OFFICER, officers=2, facts=(f.adopted, f.reason)
)
seek_remedy = Act(
    "seek_remedy", "申请行政复议或者提起行政诉讼", _PARTY, repeats=True, facts=(f.remedy,)
)
record_outcome = Act(
    "record_outcome",
    "收到复议、诉讼结果",
    _OFFICER,
    repeats=True,
    facts=(f.outcome, f.number),
)
close_measure = Act("close_measure", "办结归档", _LEADER, facts=(f.reason,))

ACTS: tuple[Act, ...] = tuple(v for v in tuple(globals().values()) if type(v) is Act)

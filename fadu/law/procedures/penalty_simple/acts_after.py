"""Acts after the decision: payment, surcharge, demand, court, remedies, alteration, closing."""

from __future__ import annotations

from fadu.law.procedures.penalty_ordinary import collecting as c
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary import facts_execution as x
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple.acts_spot import LEADER, OFFICER, PARTY, by_two
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

COURT = (Role.COURT,)


def over(code: str, title: str) -> Act:
    """A period that runs out by itself."""
    return Act(code, title, lapse=True)


# 缴款
pay_fine = Act("pay_fine", "缴清罚款", PARTY, facts=(f.amount, f.receipt), document="罚款票据")
pay_instalment = Act(
    "pay_instalment", "缴纳部分罚款", PARTY, repeats=True, facts=(f.amount, f.receipt)
)
request_deferral = Act(
    "request_deferral",
    "申请延期、分期缴纳",
    PARTY,
    repeats=True,
    facts=(x.hardship, x.asked_until),
    document="延期（分期）缴纳罚款申请书",
)
approve_deferral = Act(
    "approve_deferral",
    "批准延期、分期缴纳",
    LEADER,
    facts=(x.deferred_until, x.plan, f.reason),
    document="延期（分期）缴纳罚款批准书",
    duty="决定是否批准延期、分期缴纳",
)
refuse_deferral = Act(
    "refuse_deferral",
    "不批准延期、分期缴纳",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="不予批准延期（分期）缴纳告知书",
)
deferral_over = over("deferral_over", "延期、分期期限届满")
fine_overdue = over("fine_overdue", "缴款期限届满")
start_surcharge = Act(
    "start_surcharge",
    "决定加处罚款",
    LEADER,
    repeats=True,
    facts=(x.deferred, x.surcharge_from, f.reason),
    document="加处罚款决定书",
)
pay_surcharge = Act(
    "pay_surcharge",
    "缴清加处罚款",
    PARTY,
    facts=c.PAID,
)
remit_surcharge = Act(
    "remit_surcharge",
    "减免加处罚款",
    LEADER,
    facts=(f.amount, f.reason),
    document="执行协议",
)
complete_performance = by_two(
    "complete_performance",
    "确认全部履行",
    facts=(x.how_performed,),
    document="履行情况确认表",
    milestone=True,
)

# 催告、执行
demand = by_two(
    "demand",
    "催告",
    repeats=True,
    facts=(x.demand_until, x.demand_how, x.service, x.effect),
    document="行政决定履行催告书",
    phrase="送达催告书",
)
announce_demand = by_two(
    "announce_demand",
    "公告催告书",
    repeats=True,
    facts=x.NOTICE,
    document="送达公告",
    phrase="发出催告书的送达公告",
)
demand_announcement_over = over("demand_announcement_over", "催告书公告期满")
answer_demand = Act(
    "answer_demand",
    "对催告陈述申辩",
    PARTY,
    repeats=True,
    facts=(f.summary,),
    document="陈述申辩笔录",
)
review_answer = by_two("review_answer", "复核催告陈述申辩", facts=(f.adopted, f.reason))
settle_window = Act(
    "settle_window",
    "确定申请法院强制执行期限的起算",
    (Role.LEADER, Role.LEGAL_REVIEWER),
    repeats=True,
    facts=(f.reading, f.reason),
)
review_limit_over = over("review_limit_over", "行政复议申请期限届满")
six_months_over = over("six_months_over", "自收到决定书起六个月届满")
suit_over = over("suit_over", "复议后的起诉期限届满")
apply_court = Act(
    "apply_court",
    "申请法院强制执行",
    LEADER,
    facts=(x.applied_for, f.demanded),
    document="强制执行申请书",
)
court_window_over = over("court_window_over", "申请法院强制执行期限届满")
apply_court_late = Act(
    "apply_court_late",
    "逾期申请法院强制执行",
    LEADER,
    facts=(x.applied_for, f.demanded, x.excuse),
    document="强制执行申请书",
    phrase="因正当理由逾期申请法院强制执行",
)
court_rule = Act(
    "court_rule",
    "法院裁定",
    COURT,
    facts=(x.ruled,),
    document="行政裁定书",
    phrase="由法院裁定",
)
appeal_court = Act(
    "appeal_court",
    "向上一级法院申请复议",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="复议申请书",
)
appeal_over = over("appeal_over", "对裁定申请复议期限届满")
court_executed = Act(
    "court_executed", "法院执行完毕", COURT, facts=(x.performed,), phrase="由法院执行完毕"
)
suspend_execution = Act(
    "suspend_execution",
    "中止执行",
    LEADER,
    repeats=True,
    facts=(x.suspended, f.reason),
    document="中止执行决定书",
)
resume_execution = Act(
    "resume_execution", "恢复执行", LEADER, facts=(f.reason,), document="恢复执行通知书"
)
cease_execution = Act(
    "cease_execution",
    "决定不再执行",
    LEADER,
    facts=(x.harmless, x.unable, f.reason),
    document="不再执行决定书",
)
end_execution = Act(
    "end_execution",
    "终结执行",
    LEADER,
    facts=(x.ended, f.reason),
    document="终结执行决定书",
)

# 救济、变更
apply_reconsideration = Act(
    "apply_reconsideration", "申请行政复议", PARTY, repeats=True, facts=(f.body, f.through)
)
forward_reconsideration = Act(
    "forward_reconsideration",
    "转送行政复议申请",
    OFFICER,
    facts=(f.body,),
    document="行政复议申请转送函",
)
end_reconsideration = Act(
    "end_reconsideration", "收到复议结果", facts=(f.reviewed,), document="行政复议决定书"
)
file_suit = Act("file_suit", "提起行政诉讼", PARTY, repeats=True, facts=(f.body,))
end_suit = Act("end_suit", "收到诉讼结果", facts=(x.judged,), document="生效裁判文书")
apply_judgment = Act(
    "apply_judgment", "申请执行生效裁判", LEADER, facts=(x.applied_for,), document="执行申请书"
)
judgment_window_over = over("judgment_window_over", "申请执行裁判期限届满")
apply_judgment_late = Act(
    "apply_judgment_late",
    "逾期申请执行生效裁判",
    LEADER,
    facts=(x.applied_for, x.excuse),
    document="执行申请书",
    phrase="因正当理由逾期申请执行生效裁判",
)
alter_decision = Act(
    "alter_decision",
    "登记决定变更、撤销、违法、无效",
    repeats=True,
    facts=(f.altered, d.altered_by, d.published, d.taken_before, f.reason),
    document="变更、撤销决定文书",
    phrase="登记决定被变更、撤销、确认违法或者无效",
)
refund = Act("refund", "退还收缴的钱物", OFFICER, facts=(f.amount, f.receipt), document="退款凭证")

# 结案、归档
close_case = Act(
    "close_case", "结案", LEADER, facts=(f.summary,), document="结案审批表", milestone=True
)
archive_case = Act(
    "archive_case",
    "立卷归档",
    (Role.OFFICER, Role.ARCHIVIST),
    facts=(f.number,),
    document="卷内目录",
    milestone=True,
)

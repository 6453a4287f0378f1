"""Acts after the decision: payment, surcharge, demand, court, remedies, alteration, closing."""

from __future__ import annotations

from fadu.law.procedures.penalty import execution, stating
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty.deferring import beyond
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple.acts_spot import LEADER, OFFICER, PARTY
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

FINE = beyond(execution.fine(f.FINE_SUM), "deliver")
ALL = execution.enforcement(f.COURT)


def over(code: str, title: str) -> Act:
    """A period that runs out by itself."""
    return Act(code, title, lapse=True)


# 缴款
pay_instalment = FINE.instalment
pay_fine = FINE.pay
request_deferral = FINE.request_deferral
approve_deferral = FINE.approve_deferral
refuse_deferral = FINE.refuse_deferral
deferral_over = FINE.deferral_over
fine_overdue = FINE.overdue
start_surcharge = FINE.start_surcharge
serve_surcharge = FINE.serve_surcharge
announce_surcharge = FINE.announce_surcharge
surcharge_announcement_over = FINE.surcharge_announcement_over
pay_surcharge_part = FINE.surcharge_part
pay_surcharge = FINE.pay_surcharge
remit_surcharge = FINE.remit_surcharge
agree_execution = FINE.agree
break_agreement = FINE.break_agreement
complete_performance = ALL.complete_performance

# 催告、执行
demand = FINE.demand
announce_demand = FINE.announce_demand
demand_announcement_over = FINE.demand_announcement_over
answer_demand = FINE.answer_demand
review_answer = FINE.review_answer
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
apply_court = FINE.apply_court
court_window_over = FINE.window_over
apply_court_late = FINE.apply_court_late
apply_judgment = ALL.apply_judgment
judgment_window_over = ALL.judgment_window_over
apply_judgment_late = ALL.apply_judgment_late
court_rule = ALL.court_rule
appeal_court = ALL.appeal_court
appeal_over = ALL.appeal_over
court_executed = ALL.court_executed
suspend_execution = ALL.suspend_execution
resume_execution = ALL.resume_execution
cease_execution = ALL.cease_execution
end_execution = ALL.end_execution

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
end_suit = ALL.end_suit
alter_decision = Act(
    "alter_decision",
    "登记决定变更、撤销、违法、无效",
    repeats=True,
    facts=(
        f.altered, stating.altered_by, *f.ALTERATION.stated, *f.ALTERATION.derived, x.published, *f.ALTERATION.returning, f.reason,
    ),
    document="变更、撤销决定文书",
    phrase="登记决定被变更、撤销、确认违法或者无效",
)  # fmt: skip
refund = ALL.refund

withdraw_publication = ALL.withdraw_publication

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

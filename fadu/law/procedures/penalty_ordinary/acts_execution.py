"""Acts of service, publication, performance, remedies, execution and closing, mostly a copy a party."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import execution
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty.deferring import beyond
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import sums
from fadu.law.procedures.penalty_ordinary.acts_case import LEADER, OFFICER, by_two, of_party
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

# Every party has a fine of its own; beside it the decision may bind or take.
FINE = beyond(execution.fine(sums.FINE, "party", sums.BESIDES), "serve")
ALL = execution.enforcement(sums.COURT, "party")


def on(code: str, title: str, by: tuple[Role, ...] = (), **more: Any) -> Act:
    return Act(code, title, by, each="party", **more)


def over(code: str, title: str) -> Act:
    """A period that runs out by itself."""
    return Act(code, title, each="party", lapse=True)


# 送达、公开
confirm_address = by_two(
    "confirm_address",
    "取得送达地址确认书",
    each="party",
    repeats=True,
    starts_open=True,
    facts=(x.address,),
    document="送达地址确认书",
)
agree_electronic = of_party(
    "agree_electronic",
    "同意电子送达并签订确认书",
    repeats=True,
    starts_open=True,
    facts=(x.receiving,),
    document="送达地址确认书",
)
serve = by_two(
    "serve",
    "送达决定书",
    each="party",
    facts=(x.service, x.effect),
    document="送达回执",
    milestone=True,
)
start_service = by_two(
    "start_service",
    "启动送达",
    each="party",
    repeats=True,
    facts=x.START,
    document="邮寄凭证、委托送达函、送达公告",
    phrase="以邮寄、委托、公告等方式启动送达",
)
announcement_over = over("announcement_over", "公告期满")
publish = on("publish", "公开处罚决定信息", OFFICER, facts=(x.channel,), document="公开信息摘要")
withdraw_publication = ALL.withdraw_publication

# 履行
pay_instalment = FINE.instalment
pay_fine = FINE.pay
request_deferral = FINE.request_deferral
approve_deferral = FINE.approve_deferral
refuse_deferral = FINE.refuse_deferral
deferral_over = FINE.deferral_over
fine_overdue = FINE.overdue
conduct_overdue = over("conduct_overdue", "履行期限届满")
start_surcharge = FINE.start_surcharge
serve_surcharge = FINE.serve_surcharge
announce_surcharge = FINE.announce_surcharge
surcharge_announcement_over = FINE.surcharge_announcement_over
pay_surcharge_part = FINE.surcharge_part
pay_surcharge = FINE.pay_surcharge
remit_surcharge = FINE.remit_surcharge
agree_execution = FINE.agree
break_agreement = FINE.break_agreement
confiscate_part = by_two(
    "confiscate_part",
    "执行部分没收",
    each="party",
    repeats=True,
    facts=c.taking_part(sums.INCOME),
    document="没收财物清单、票据",
)
execute_confiscation = by_two(
    "execute_confiscation",
    "执行没收",
    each="party",
    facts=(x.confiscated, *c.taking(sums.INCOME, sums.GOODS)),
    document="没收财物清单、票据",
)
perform_conduct = by_two(
    "perform_conduct",
    "确认履行停业、证照等处罚",
    each="party",
    facts=(x.performed,),
    document="履行情况核查记录",
)
complete_performance = ALL.complete_performance

# 救济
apply_reconsideration = of_party(
    "apply_reconsideration", "申请行政复议", repeats=True, starts_open=False, facts=(x.body,)
)
end_reconsideration = on(
    "end_reconsideration", "收到复议结果", facts=(x.reviewed,), document="行政复议决定书"
)
file_suit = of_party("file_suit", "提起行政诉讼", repeats=True, starts_open=False, facts=(x.body,))
end_suit = ALL.end_suit
refund = ALL.refund

# 执行
direct_suit_over = over("direct_suit_over", "直接起诉期限届满")
suit_over = over("suit_over", "起诉期限届满")
demand = FINE.demand
announce_demand = FINE.announce_demand
demand_announcement_over = FINE.demand_announcement_over
answer_demand = FINE.answer_demand
review_answer = FINE.review_answer
apply_court = FINE.apply_court
apply_at_once = on(
    "apply_at_once",
    "申请法院立即执行",
    LEADER,
    repeats=True,
    facts=(x.applied_for, x.urgency),
    document="强制执行申请书",
    phrase="因情况紧急、为保障公共安全申请法院立即执行",
)
offset_seized = on(
    "offset_seized",
    "拍卖查封、扣押的财物抵缴罚款",
    LEADER,
    repeats=True,
    facts=(
        c.demanded, c.fine_of(sums.FINE, AEL.art(46, par=3)), c.left_of(sums.FINE, AEL.art(46, par=3)), c.amount, c.auctioned,
        c.offset, x.receipt,
    ),
    document="拍卖抵缴决定书",
)  # fmt: skip
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

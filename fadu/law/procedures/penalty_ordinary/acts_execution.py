"""Acts of service, publication, performance, remedies, execution and closing, mostly a copy a party."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.penalty_ordinary import collecting as c
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_execution as x
from fadu.law.procedures.penalty_ordinary.acts_case import LEADER, OFFICER, by_two, of_party
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

COURT = (Role.COURT,)


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
withdraw_publication = on(
    "withdraw_publication",
    "撤回公开信息",
    OFFICER,
    facts=(f.reason,),
    document="撤回说明",
    phrase="撤回处罚决定信息并公开说明理由",
)

# 履行
pay_instalment = of_party(
    "pay_instalment", "缴纳部分罚款", repeats=True, facts=(x.amount, x.receipt)
)
pay_fine = of_party("pay_fine", "缴清罚款", facts=(x.amount, x.receipt), document="罚款票据")
request_deferral = of_party(
    "request_deferral",
    "申请延期、分期缴纳",
    repeats=True,
    facts=(x.hardship, x.asked_until),
    document="延期（分期）缴纳罚款申请书",
)
approve_deferral = on(
    "approve_deferral",
    "批准延期、分期缴纳",
    LEADER,
    facts=(x.deferred_until, x.plan, f.reason),
    document="延期（分期）缴纳罚款批准书",
    duty="决定是否批准延期、分期缴纳",
)
refuse_deferral = on(
    "refuse_deferral",
    "不批准延期、分期缴纳",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="不予批准延期（分期）缴纳告知书",
)
deferral_over = over("deferral_over", "延期、分期期限届满")
fine_overdue = over("fine_overdue", "缴款期限届满")
conduct_overdue = over("conduct_overdue", "履行期限届满")
start_surcharge = on(
    "start_surcharge",
    "决定加处罚款",
    LEADER,
    repeats=True,
    facts=(x.deferred, x.surcharge_from, f.reason),
    document="加处罚款决定书",
)
pay_surcharge = of_party("pay_surcharge", "缴清加处罚款", facts=c.PAID)
remit_surcharge = on(
    "remit_surcharge", "减免加处罚款", LEADER, facts=(x.amount, f.reason), document="执行协议"
)
break_agreement = on(
    "break_agreement",
    "因不履行执行协议恢复执行",
    LEADER,
    facts=(f.reason,),
    document="恢复执行通知书",
    phrase="因当事人不履行执行协议恢复执行",
)
execute_confiscation = by_two(
    "execute_confiscation",
    "执行没收",
    each="party",
    facts=(x.confiscated, x.amount),
    document="没收财物清单、票据",
)
perform_conduct = by_two(
    "perform_conduct",
    "确认履行停业、证照等处罚",
    each="party",
    facts=(x.performed,),
    document="履行情况核查记录",
)
complete_performance = by_two(
    "complete_performance",
    "确认全部履行",
    each="party",
    facts=(x.how_performed,),
    document="履行情况确认表",
    milestone=True,
)

# 救济
apply_reconsideration = of_party(
    "apply_reconsideration", "申请行政复议", repeats=True, starts_open=False, facts=(x.body,)
)
end_reconsideration = on(
    "end_reconsideration", "收到复议结果", facts=(x.reviewed,), document="行政复议决定书"
)
file_suit = of_party("file_suit", "提起行政诉讼", repeats=True, starts_open=False, facts=(x.body,))
end_suit = on("end_suit", "收到诉讼结果", facts=(x.judged,), document="生效裁判文书")
refund = on("refund", "退还收缴的钱物", OFFICER, facts=(x.amount, x.receipt), document="退款凭证")

# 执行
direct_suit_over = over("direct_suit_over", "直接起诉期限届满")
suit_over = over("suit_over", "起诉期限届满")
demand = by_two(
    "demand",
    "催告",
    each="party",
    repeats=True,
    facts=(x.demand_until, x.demand_how, x.service, x.effect),
    document="行政决定履行催告书",
    phrase="送达催告书",
)
announce_demand = by_two(
    "announce_demand",
    "公告催告书",
    each="party",
    repeats=True,
    facts=x.NOTICE,
    document="送达公告",
    phrase="发出催告书的送达公告",
)
demand_announcement_over = over("demand_announcement_over", "催告书公告期满")
answer_demand = of_party(
    "answer_demand", "对催告陈述申辩", repeats=True, facts=(f.summary,), document="陈述申辩笔录"
)
review_answer = by_two(
    "review_answer", "复核催告陈述申辩", each="party", facts=(f.adopted, f.reason)
)
apply_court = on(
    "apply_court",
    "申请法院强制执行",
    LEADER,
    facts=(c.demanded, x.applied_for),
    document="强制执行申请书",
)
apply_at_once = on(
    "apply_at_once",
    "申请法院立即执行",
    LEADER,
    facts=(x.applied_for, x.urgency),
    document="强制执行申请书",
    phrase="因情况紧急、为保障公共安全申请法院立即执行",
)
offset_seized = on(
    "offset_seized",
    "拍卖查封、扣押的财物抵缴罚款",
    LEADER,
    facts=(c.demanded, c.fine, c.amount, c.auctioned, c.offset, x.receipt),
    document="拍卖抵缴决定书",
)
court_window_over = over("court_window_over", "申请法院强制执行期限届满")
apply_court_late = on(
    "apply_court_late",
    "逾期申请法院强制执行",
    LEADER,
    facts=(c.demanded, x.applied_for, x.excuse),
    document="强制执行申请书",
    phrase="因正当理由逾期申请法院强制执行",
)
apply_judgment = on(
    "apply_judgment", "申请执行生效裁判", LEADER, facts=(x.applied_for,), document="执行申请书"
)
judgment_window_over = over("judgment_window_over", "申请执行裁判期限届满")
apply_judgment_late = on(
    "apply_judgment_late",
    "逾期申请执行生效裁判",
    LEADER,
    facts=(x.applied_for, x.excuse),
    document="执行申请书",
    phrase="因正当理由逾期申请执行生效裁判",
)
court_rule = on(
    "court_rule", "法院裁定", COURT, facts=(x.ruled,), document="行政裁定书", phrase="由法院裁定"
)
appeal_court = on(
    "appeal_court",
    "向上一级法院申请复议",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="复议申请书",
)
appeal_over = over("appeal_over", "对裁定申请复议期限届满")
court_executed = on(
    "court_executed", "法院执行完毕", COURT, facts=(x.performed,), phrase="由法院执行完毕"
)
suspend_execution = on(
    "suspend_execution",
    "中止执行",
    LEADER,
    repeats=True,
    facts=(x.suspended, f.reason),
    document="中止执行决定书",
)
resume_execution = on(
    "resume_execution", "恢复执行", LEADER, facts=(f.reason,), document="恢复执行通知书"
)
cease_execution = on(
    "cease_execution",
    "决定不再执行",
    LEADER,
    facts=(x.harmless, x.unable, f.reason),
    document="不再执行决定书",
)
end_execution = on(
    "end_execution",
    "终结执行",
    LEADER,
    facts=(x.ended, f.reason),
    document="终结执行决定书",
)

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

"""Acts on a daily fine (按日连续处罚): service, payment, deferral, surcharge, demand and court, a copy a party.

It is a decision of its own with a sum of its own (安全生产法 112): what may be done about the fine that
came first may be done about it, each for itself.
"""

from __future__ import annotations

from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import deferring, execution, outstanding
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import surcharge_facts as s
from fadu.law.procedures.penalty.demanding import demanded_until
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import sums
from fadu.law.procedures.penalty_ordinary.acts_case import LEADER, by_two, of_party
from fadu.law.procedures.penalty_ordinary.acts_execution import on, over

OWED, KEPT = outstanding.owed(sums.DAILY), s.not_agreed(sums.DAILY)

# 送达、履行
serve_daily = by_two(
    "serve_daily",
    "送达按日连续处罚决定书",
    each="party",
    facts=(x.service, x.effect),
    document="送达回执",
)
start_daily_service = by_two(
    "start_daily_service",
    "启动送达按日连续处罚决定书",
    each="party",
    repeats=True,
    facts=x.START,
    document="邮寄凭证、委托送达函、送达公告",
)
daily_announcement_over = over("daily_announcement_over", "按日连续处罚决定书公告期满")
pay_daily_instalment = of_party(
    "pay_daily_instalment",
    "缴纳部分按日连续处罚罚款",
    repeats=True,
    facts=c.paying_part(sums.DAILY),
)
pay_daily = of_party("pay_daily", "缴清按日连续处罚罚款", facts=c.paying(sums.DAILY))
request_daily_deferral = of_party(
    "request_daily_deferral",
    "申请延期、分期缴纳按日连续处罚罚款",
    repeats=True,
    facts=(x.hardship, x.asked_until),
    document="延期（分期）缴纳罚款申请书",
)
approve_daily_deferral = on(
    "approve_daily_deferral",
    "批准延期、分期缴纳按日连续处罚罚款",
    LEADER,
    facts=(x.deferred_until, x.plan, f.reason, s.stops(sums.DAILY), deferring.ahead("serve_daily")),
    document="延期（分期）缴纳罚款批准书",
    duty="决定是否批准延期、分期缴纳按日连续处罚罚款",
)
refuse_daily_deferral = on(
    "refuse_daily_deferral",
    "不批准延期、分期缴纳按日连续处罚罚款",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="不予批准延期（分期）缴纳告知书",
)
daily_deferral_over = over("daily_deferral_over", "按日连续处罚罚款延期、分期期限届满")
daily_overdue = over("daily_overdue", "按日连续处罚罚款缴款期限届满")
start_daily_surcharge = on(
    "start_daily_surcharge",
    "决定对按日连续处罚罚款加处罚款",
    LEADER,
    repeats=True,
    facts=(s.deferred(sums.DAILY), x.surcharge_from, f.reason),
    document="加处罚款决定书",
)
serve_daily_surcharge = by_two(
    "serve_daily_surcharge",
    "送达按日连续处罚的加处罚款决定书",
    each="party",
    facts=(x.service, x.effect),
    document="送达回执",
)
announce_daily_surcharge = by_two(
    "announce_daily_surcharge",
    "公告按日连续处罚的加处罚款决定书",
    each="party",
    repeats=True,
    facts=x.NOTICE,
    document="送达公告",
    phrase="发出按日连续处罚的加处罚款决定书的送达公告",
)
daily_surcharge_announcement_over = over(
    "daily_surcharge_announcement_over", "按日连续处罚的加处罚款决定书公告期满"
)
pay_daily_surcharge_part = of_party(
    "pay_daily_surcharge_part",
    "缴纳部分按日连续处罚罚款的加处罚款",
    repeats=True,
    facts=s.paying_part(sums.DAILY),
)
pay_daily_surcharge = of_party(
    "pay_daily_surcharge",
    "缴清按日连续处罚罚款的加处罚款",
    facts=s.paying(sums.DAILY),
)
remit_daily_surcharge = on(
    "remit_daily_surcharge",
    "减免按日连续处罚罚款的加处罚款",
    LEADER,
    repeats=True,
    facts=s.remitting(sums.DAILY),
    document="执行协议",
)
agree_daily_execution = on(
    "agree_daily_execution",
    "达成分阶段履行按日连续处罚的执行协议",
    LEADER,
    repeats=True,
    facts=s.agreeing(sums.DAILY),
    document="执行协议",
)
break_daily_agreement = on(
    "break_daily_agreement",
    "因不履行按日连续处罚执行协议恢复执行",
    LEADER,
    repeats=True,
    facts=(f.reason,),
    document="恢复执行通知书",
)

# 执行
direct_daily_over = over("direct_daily_over", "对按日连续处罚直接起诉期限届满")
daily_suit_over = over("daily_suit_over", "对按日连续处罚起诉期限届满")
demand_daily = by_two(
    "demand_daily",
    "催告缴纳按日连续处罚罚款",
    each="party",
    repeats=True,
    facts=(
        x.service,
        x.demand_until,
        x.demand_how,
        x.effect,
        demanded_until("announce_daily_demand"),
        OWED,
    ),
    document="行政决定履行催告书",
    phrase="送达按日连续处罚罚款催告书",
)
announce_daily_demand = by_two(
    "announce_daily_demand",
    "公告按日连续处罚罚款催告书",
    each="party",
    repeats=True,
    facts=(x.announced_until, x.announced_how, *x.NOTICE),
    document="送达公告",
    phrase="发出按日连续处罚罚款催告书的送达公告",
)
daily_demand_announcement_over = over(
    "daily_demand_announcement_over", "按日连续处罚罚款催告书公告期满"
)
answer_daily_demand = of_party(
    "answer_daily_demand",
    "对按日连续处罚罚款催告陈述申辩",
    repeats=True,
    facts=(f.summary,),
    document="陈述申辩笔录",
)
review_daily_answer = by_two(
    "review_daily_answer",
    "复核按日连续处罚罚款催告陈述申辩",
    each="party",
    facts=(f.adopted, f.reason),
)
apply_daily = on(
    "apply_daily",
    "申请法院强制执行按日连续处罚",
    LEADER,
    facts=(c.demanded, x.applied_for, OWED, KEPT),
    document="强制执行申请书",
)
daily_window_over = over("daily_window_over", "申请法院强制执行按日连续处罚期限届满")
apply_daily_late = on(
    "apply_daily_late",
    "逾期申请法院强制执行按日连续处罚",
    LEADER,
    repeats=True,
    facts=(c.demanded, x.applied_for, x.excuse, OWED, KEPT),
    document="强制执行申请书",
    phrase="因正当理由逾期申请法院强制执行按日连续处罚",
)

DAILY_FINE = execution.Fine(
    pay=pay_daily,
    instalment=pay_daily_instalment,
    request_deferral=request_daily_deferral,
    approve_deferral=approve_daily_deferral,
    refuse_deferral=refuse_daily_deferral,
    deferral_over=daily_deferral_over,
    overdue=daily_overdue,
    start_surcharge=start_daily_surcharge,
    serve_surcharge=serve_daily_surcharge,
    announce_surcharge=announce_daily_surcharge,
    surcharge_announcement_over=daily_surcharge_announcement_over,
    surcharge_part=pay_daily_surcharge_part,
    pay_surcharge=pay_daily_surcharge,
    remit_surcharge=remit_daily_surcharge,
    agree=agree_daily_execution,
    break_agreement=break_daily_agreement,
    demand=demand_daily,
    announce_demand=announce_daily_demand,
    demand_announcement_over=daily_demand_announcement_over,
    answer_demand=answer_daily_demand,
    review_answer=review_daily_answer,
    apply_court=apply_daily,
    window_over=daily_window_over,
    apply_court_late=apply_daily_late,
)

"""Acts by which a fine is paid, or enforced (缴纳、催告、申请执行), once for both procedures: 行政处罚法 66 to 73, 行政强制法.

On the spot a matter has one fine; in the ordinary procedure each party has its own, so the same acts come in a
copy a party. Rules that link them are in `performing.py` and `enforcing.py`. What may be done once of a decision and is
owed by nobody repeats here and takes itself out of play there, so that a decision made anew brings it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import outstanding, returning
from fadu.law.procedures.penalty import surcharge_facts as s
from fadu.law.procedures.penalty.court_taking import Taking
from fadu.law.procedures.penalty.demanding import demanded_until
from fadu.law.procedures.penalty.fines import Enforcement, Fine
from fadu.law.procedures.penalty.sums import Sum
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

OFFICER, LEADER, PARTY, COURT = (Role.OFFICER,), (Role.LEADER,), (Role.PARTY,), (Role.COURT,)


def _by_two(code: str, title: str, **more: Any) -> Act:
    """An act of at least two certified officers (行政处罚法 42(1))."""
    return Act(code, title, OFFICER, officers=2, certified=True, **more)


_FINE = Fine(
    pay=Act("pay_fine", "缴清罚款", PARTY, document="罚款票据"),
    instalment=Act("pay_instalment", "缴纳部分罚款", PARTY, repeats=True),
    request_deferral=Act(
        "request_deferral",
        "申请延期、分期缴纳",
        PARTY,
        repeats=True,
        facts=(x.hardship, x.asked_until),
        document="延期（分期）缴纳罚款申请书",
    ),
    approve_deferral=Act(
        "approve_deferral",
        "批准延期、分期缴纳",
        LEADER,
        facts=(x.deferred_until, x.plan, x.reason),
        document="延期（分期）缴纳罚款批准书",
        duty="决定是否批准延期、分期缴纳",
    ),
    refuse_deferral=Act(
        "refuse_deferral",
        "不批准延期、分期缴纳",
        LEADER,
        repeats=True,
        facts=(x.reason,),
        document="不予批准延期（分期）缴纳告知书",
    ),
    deferral_over=Act("deferral_over", "延期、分期期限届满", lapse=True),
    overdue=Act("fine_overdue", "缴款期限届满", lapse=True),
    start_surcharge=Act(
        "start_surcharge",
        "决定加处罚款",
        LEADER,
        repeats=True,
        document="加处罚款决定书",
    ),
    serve_surcharge=_by_two(
        "serve_surcharge",
        "送达加处罚款决定书",
        facts=(x.service, x.effect),
        document="送达回执",
    ),
    announce_surcharge=_by_two(
        "announce_surcharge",
        "公告加处罚款决定书",
        repeats=True,
        facts=x.NOTICE,
        document="送达公告",
        phrase="发出加处罚款决定书的送达公告",
    ),
    surcharge_announcement_over=Act(
        "surcharge_announcement_over", "加处罚款决定书公告期满", lapse=True
    ),
    surcharge_part=Act("pay_surcharge_part", "缴纳部分加处罚款", PARTY, repeats=True),
    pay_surcharge=Act("pay_surcharge", "缴清加处罚款", PARTY),
    remit_surcharge=Act(
        "remit_surcharge",
        "减免加处罚款",
        LEADER,
        repeats=True,
        document="执行协议",
    ),
    agree=Act(
        "agree_execution",
        "达成分阶段履行的执行协议",
        LEADER,
        repeats=True,
        document="执行协议",
    ),
    break_agreement=Act(
        "break_agreement",
        "因不履行执行协议恢复执行",
        LEADER,
        repeats=True,
        facts=(x.reason,),
        document="恢复执行通知书",
        phrase="因当事人不履行执行协议恢复执行",
    ),
    demand=_by_two(
        "demand",
        "催告",
        repeats=True,
        facts=(
            x.service,
            x.demand_until,
            x.demand_how,
            x.effect,
            demanded_until("announce_demand"),
        ),
        document="行政决定履行催告书",
        phrase="送达催告书",
    ),
    announce_demand=_by_two(
        "announce_demand",
        "公告催告书",
        repeats=True,
        facts=(x.announced_until, x.announced_how, *x.NOTICE),
        document="送达公告",
        phrase="发出催告书的送达公告",
    ),
    demand_announcement_over=Act("demand_announcement_over", "催告书公告期满", lapse=True),
    answer_demand=Act(
        "answer_demand",
        "对催告陈述申辩",
        PARTY,
        repeats=True,
        facts=(x.summary,),
        document="陈述申辩笔录",
    ),
    review_answer=_by_two("review_answer", "复核催告陈述申辩", facts=(x.adopted, x.reason)),
    apply_court=Act(
        "apply_court",
        "申请法院强制执行",
        LEADER,
        facts=(c.demanded, x.applied_for),
        document="强制执行申请书",
    ),
    window_over=Act("court_window_over", "申请法院强制执行期限届满", lapse=True),
    apply_court_late=Act(
        "apply_court_late",
        "逾期申请法院强制执行",
        LEADER,
        repeats=True,
        facts=(c.demanded, x.applied_for, x.excuse),
        document="强制执行申请书",
        phrase="因正当理由逾期申请法院强制执行",
    ),
)

_ENFORCEMENT = Enforcement(
    complete_performance=Act(
        "complete_performance",
        "确认全部履行",
        OFFICER,
        officers=2,
        certified=True,
        facts=(x.how_performed,),
        document="履行情况确认表",
        milestone=True,
    ),
    suspend_execution=Act(
        "suspend_execution",
        "中止执行",
        LEADER,
        repeats=True,
        facts=(x.suspended, x.reason),
        document="中止执行决定书",
    ),
    resume_execution=Act(
        "resume_execution", "恢复执行", LEADER, facts=(x.reason,), document="恢复执行通知书"
    ),
    cease_execution=Act(
        "cease_execution",
        "决定不再执行",
        LEADER,
        repeats=True,
        facts=(x.harmless, x.unable, x.reason),
        document="不再执行决定书",
    ),
    end_execution=Act(
        "end_execution",
        "终结执行",
        LEADER,
        repeats=True,
        facts=(x.ended, x.reason),
        document="终结执行决定书",
    ),
    court_rule=Act(
        "court_rule",
        "法院裁定",
        COURT,
        facts=(x.ruled,),
        document="行政裁定书",
        phrase="由法院裁定",
    ),
    appeal_court=Act(
        "appeal_court",
        "向上一级法院申请复议",
        LEADER,
        repeats=True,
        facts=(x.reason,),
        document="复议申请书",
    ),
    appeal_over=Act("appeal_over", "对裁定申请复议期限届满", lapse=True),
    court_executed=Act(
        "court_executed",
        "登记法院执行情况",
        COURT,
        document="执行款票据、执行结案通知",
        phrase="由法院执行",
    ),
    end_suit=Act("end_suit", "收到诉讼结果", facts=(x.judged,), document="生效裁判文书"),
    apply_judgment=Act(
        "apply_judgment",
        "申请执行生效裁判",
        LEADER,
        repeats=True,
        facts=(x.applied_for,),
        document="执行申请书",
    ),
    judgment_window_over=Act("judgment_window_over", "申请执行裁判期限届满", lapse=True),
    apply_judgment_late=Act(
        "apply_judgment_late",
        "逾期申请执行生效裁判",
        LEADER,
        repeats=True,
        facts=(x.applied_for, x.excuse),
        document="执行申请书",
        phrase="因正当理由逾期申请执行生效裁判",
    ),
    withdraw_publication=Act(
        "withdraw_publication",
        "撤回公开信息",
        OFFICER,
        facts=(x.reason,),
        document="撤回说明",
        phrase="撤回处罚决定信息并公开说明理由",
    ),
    refund=Act(
        "refund",
        "退还收缴的钱物",
        OFFICER,
        document="退款凭证",
    ),
)


def fine(of: Sum, each: str = "", besides: outstanding.Besides | None = None) -> Fine:
    """The acts on a fine, in a copy for each key of a kind where one is named; of: how its sum is known from the record.

    besides: what the decision may impose beside it.
    """
    copied = {name: replace(act, each=each) for name, act in vars(_FINE).items()}
    stated = {
        "pay": c.paying(of),
        "instalment": c.paying_part(of),
        "start_surcharge": (s.deferred(of), x.surcharge_from, x.reason),
        "surcharge_part": s.paying_part(of),
        "pay_surcharge": s.paying(of),
        "remit_surcharge": s.remitting(of),
        "agree": s.agreeing(of),
        "approve_deferral": (*copied["approve_deferral"].facts, s.stops(of)),
    }
    for name in ("demand", "apply_court", "apply_court_late"):
        kept = () if name == "demand" else (s.not_agreed(of),)
        stated[name] = (*copied[name].facts, outstanding.owed(of, besides), *kept)
    return Fine(**copied | {name: replace(copied[name], facts=f) for name, f in stated.items()})


def enforcement(taking: Taking, each: str = "") -> Enforcement:
    """The acts on the enforcement of a decision, in a copy for each key of a kind where one is named; taking: what it imposes."""
    copied = {name: replace(act, each=each) for name, act in vars(_ENFORCEMENT).items()}
    back = replace(copied["refund"], facts=returning.stated(taking.sums))
    executed = replace(copied["court_executed"], facts=taking.stated)
    return Enforcement(**copied | {"refund": back, "court_executed": executed})

"""Rules of a daily fine once it is decided: what holds of every fine, for this one alone.

It is a decision with a sum of its own (安全生产法 112), so it is served, paid, deferred (行政处罚法 66(2)),
surcharged up to its own sum (72), demanded and brought to court for itself: neither its deferral nor its
demand says anything of the fine that came first, nor the other way round.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL, SPC_ALI
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import collecting as c
from fadu.law.procedures.penalty_ordinary.rules_decision import DAILY_SERVICE
from fadu.law.procedures.penalty_ordinary.rules_execution import (
    DAILY_APPLICATIONS,
    DEFERRED,
    PENDING_REMEDIES,
    WINDOW,
)
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

DEFERRAL = (
    a.request_daily_deferral,
    a.approve_daily_deferral,
    a.refuse_daily_deferral,
    a.daily_deferral_over,
)

TABLE: RuleTable = {
    APL.art(61, par=1): [
        a.daily_fine.opens(*DAILY_SERVICE),
        a.daily_fine.obliges(*DAILY_SERVICE, within=APL.days(7)),
        a.start_daily_service.pauses(a.serve_daily),
        a.serve_daily.releases(a.start_daily_service),
        a.serve_daily.closes(a.start_daily_service, a.daily_announcement_over),
    ],
    APL.art(66, par=2): [
        a.daily_fine.opens(a.request_daily_deferral),
        a.request_daily_deferral.opens(a.approve_daily_deferral, a.refuse_daily_deferral),
        a.request_daily_deferral.obliges(a.approve_daily_deferral),
        a.refuse_daily_deferral.closes(a.refuse_daily_deferral),
        a.refuse_daily_deferral.releases(a.approve_daily_deferral),
        a.approve_daily_deferral.closes(a.refuse_daily_deferral),
        a.approve_daily_deferral.releases(a.pay_daily),
        a.approve_daily_deferral.obliges(a.pay_daily, within=DEFERRED),
        a.approve_daily_deferral.opens(a.daily_deferral_over),
        a.approve_daily_deferral.obliges(a.daily_deferral_over),
        a.daily_deferral_over.needs(a.approve_daily_deferral, after=DEFERRED),
        a.pay_daily.closes(*DEFERRAL),
    ],
    APL.art(67, par=3): [
        a.daily_fine.opens(a.pay_daily, a.pay_daily_instalment, a.daily_overdue),
        a.daily_fine.obliges(a.daily_overdue),
        a.daily_overdue.waits_for(a.serve_daily),
        a.serve_daily.obliges(a.pay_daily, within=APL.days(15)),
        a.daily_overdue.needs(a.serve_daily, after=APL.days(15)),
        a.pay_daily.closes(a.pay_daily, a.daily_overdue, a.pay_daily_instalment),
    ],
    APL.art(72, par=1, item=1): [
        a.daily_overdue.opens(a.start_daily_surcharge),
        a.start_daily_surcharge.opens(a.pay_daily_surcharge, a.remit_daily_surcharge),
        a.start_daily_surcharge.obliges(a.pay_daily_surcharge),
    ],
    APL.art(72, par=1, item=4): [
        a.daily_overdue.opens(a.demand_daily, a.announce_daily_demand),
    ],
    APL.art(72, par=2): [
        *(
            y.waits_for(a.approve_daily_deferral, a.daily_deferral_over)
            for y in (
                a.daily_overdue,
                a.start_daily_surcharge,
                a.demand_daily,
                a.daily_suit_over,
                *DAILY_APPLICATIONS,
            )
        ),
        a.approve_daily_deferral.closes(*DAILY_APPLICATIONS, a.daily_window_over),
        a.approve_daily_deferral.obliges(a.daily_suit_over),
    ],
    ARL.art(20, par=1): [a.direct_daily_over.needs(a.serve_daily, after=ARL.days(60))],
    ALIL.art(46, par=1): [
        a.daily_fine.opens(a.direct_daily_over),
        a.daily_fine.obliges(a.direct_daily_over),
        a.direct_daily_over.waits_for(a.serve_daily),
        a.direct_daily_over.needs(a.serve_daily, after=ALIL.months(6)),
        a.daily_suit_over.needs(a.direct_daily_over),
        a.daily_suit_over.waits_for(a.serve_daily, a.direct_daily_over, *PENDING_REMEDIES),
    ],
    AEL.art(35): [a.demand_daily.waits_for(a.resume_execution)],
    AEL.art(36): [
        a.demand_daily.opens(a.answer_daily_demand),
        a.answer_daily_demand.opens(a.review_daily_answer),
        a.answer_daily_demand.obliges(a.review_daily_answer),
        *(y.waits_for(a.review_daily_answer) for y in DAILY_APPLICATIONS),
    ],
    AEL.art(42, par=1): [
        a.remit_daily_surcharge.releases(a.pay_daily_surcharge),
        a.remit_daily_surcharge.closes(a.pay_daily_surcharge),
    ],
    AEL.art(46, par=3): [a.start_daily_surcharge.obliges(a.apply_daily)],
    AEL.art(53).with_status(Status.P): [
        a.daily_suit_over.obliges(
            a.apply_daily, within=AEL.months(3), restart=True, said=f"对按日连续处罚{WINDOW}"
        ),
    ],
    AEL.art(53) + SPC_ALI.art(156): [
        a.daily_suit_over.opens(a.apply_daily, a.daily_window_over),
        a.daily_suit_over.obliges(a.daily_window_over),
        a.daily_window_over.needs(a.daily_suit_over, after=AEL.months(3)),
        a.daily_window_over.closes(a.apply_daily),
        a.daily_window_over.opens(a.apply_daily_late),
        a.apply_daily.closes(a.daily_window_over),
    ],
    AEL.art(54): [
        a.demand_daily.needs(a.serve_daily),
        a.demand_daily.waits_for(a.serve_daily),
        *(y.needs(a.demand_daily, when=c.IS_DEMANDED, standing=True) for y in DAILY_APPLICATIONS),
        *(y.needs(a.demand_daily, after=AEL.days(10)) for y in DAILY_APPLICATIONS),
        # Another daily fine before says nothing of this one: it is demanded for itself.
        a.daily_overdue.obliges(a.demand_daily),
        a.daily_overdue.opens(a.daily_suit_over),
        a.daily_overdue.obliges(a.daily_suit_over),
        *(y.waits_for(a.daily_overdue, a.demand_daily) for y in DAILY_APPLICATIONS),
    ],
}

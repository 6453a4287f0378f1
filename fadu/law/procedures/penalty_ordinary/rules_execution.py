"""Rules of service, publication, performance, surcharge and court: 行政处罚法 48, 61, 66 to 73; 行政强制法.

`serve` is the day of effect; posting and publishing only start service, so they stop the seven
days and leave service itself owed, as firmly as it was. The court's window opens when the limits for review and suit
have run and stays open three months; review and suit hold it back, and stop the surcharge.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL, CPL, SPC_ALI, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import collecting as c
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary import facts_execution as x
from fadu.law.procedures.penalty_ordinary.rules_decision import (
    DAILY_SERVICE,
    DUE,
    FORCE,
    OUTCOMES,
    SERVICE,
)
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

DEFERRED = Given(fact=x.deferred_until)
TERM = Given(fact=d.perform_until)
DEFERRAL = (a.request_deferral, a.approve_deferral, a.refuse_deferral, a.deferral_over)
REMEDIES = (a.apply_reconsideration, a.file_suit)
PENDING_REMEDIES = (a.end_reconsideration, a.end_suit)
FINE_APPLICATIONS = (a.apply_court, a.apply_court_late)
DAILY_APPLICATIONS = (a.apply_daily, a.apply_daily_late)
APPLICATIONS = (*FINE_APPLICATIONS, *DAILY_APPLICATIONS)
WINDOWS = (a.court_window_over, a.daily_window_over)
# The last day of what may be done is kept in sight, as a reminder.
WINDOW = "起诉期限届满后，可以在3个月内申请法院强制执行"
LIMITS = (a.direct_suit_over, a.suit_over, a.direct_daily_over, a.daily_suit_over)
JUDGMENTS = (a.apply_judgment, a.apply_judgment_late)
MONEY_AND_KIND = DUE[:-1]
NOTICES = (
    (a.start_service, a.announcement_over, a.serve),
    (a.start_daily_service, a.daily_announcement_over, a.serve_daily),
)
WIRED = (
    (APL.art(61, par=2), (a.serve, a.serve_daily)),
    (AEL.art(38) + CPL.art(90, par=1), (a.demand, a.demand_daily)),
)
DEMANDS = (
    (a.announce_demand, a.demand_announcement_over, a.demand),
    (a.announce_daily_demand, a.daily_demand_announcement_over, a.demand_daily),
)

TABLE: RuleTable = {
    APL.art(48, par=1): [
        *(y.opens(a.publish) for y in a.PENALTIES),
        *(y.obliges(a.publish, when=d.SOCIAL) for y in a.DECISIONS),
    ],
    APL.art(48, par=2): [
        a.alter_decision.opens(a.withdraw_publication, when=d.PUBLISHED),
        a.alter_decision.obliges(a.withdraw_publication, within=APL.days(3), when=d.PUBLISHED),
    ],
    WSL.art(78, par=2): [
        *(y.obliges(a.publish, within=WSL.workdays_of(7), when=d.UNIT) for y in a.PENALTIES),
    ],
    APL.art(61, par=1): [
        *(y.opens(*SERVICE) for y in OUTCOMES),
        # Within seven days it is served or, where that takes longer, service is started; it stays owed.
        *(y.obliges(*SERVICE, within=APL.days(7)) for y in a.DECISIONS),
        a.start_service.pauses(a.serve),
        a.serve.releases(a.start_service),
        a.serve.closes(a.start_service, a.announcement_over),
    ],
    APL.art(61, par=1).with_status(Status.P): [
        *(y.obliges(a.serve) for y in (a.no_penalty, a.dismiss)),
    ],
    # 经当事人同意并签订确认书的: agreed to in this case, by this party, before.
    **{
        cite: [y.needs(a.agree_electronic, when=x.BY_WIRE, standing=True) for y in services]
        for cite, services in WIRED
    },
    CPL.art(95, par=1): [
        rule
        for start, over, served in NOTICES
        for rule in (
            start.opens(over, when=x.ANNOUNCED),
            start.obliges(over, when=x.ANNOUNCED),
            start.closes(over, when=x.NOT_ANNOUNCED),
            over.needs(start, after=CPL.days(30)),
            # Served by notice only by one that has run; otherwise whenever the party is found.
            served.needs(over, when=x.BY_NOTICE, standing=True),
        )
    ],
    # A demand is served as a decision is: by notice only where thirty days of one have run.
    AEL.art(38) + CPL.art(95, par=1): [
        rule
        for start, over, served in DEMANDS
        for rule in (
            start.opens(over),
            start.obliges(over),
            over.needs(start, after=CPL.days(30)),
            served.needs(over, when=x.BY_NOTICE, standing=True),
            served.closes(over),
        )
    ],
    APL.art(66, par=1): [
        *(y.opens(a.complete_performance) for y in a.PENALTIES),
        *(y.obliges(a.complete_performance) for y in a.PENALTIES),
        a.complete_performance.waits_for(a.serve, a.serve_daily, a.refund, *MONEY_AND_KIND),
        a.complete_performance.closes(*FORCE, a.end_execution),
        *(y.opens(a.perform_conduct, a.conduct_overdue, when=d.BINDS) for y in a.DECISIONS),
        *(y.obliges(a.perform_conduct, within=TERM, when=d.BINDS) for y in a.DECISIONS),
        *(y.obliges(a.conduct_overdue, when=d.BINDS) for y in a.DECISIONS),
        *(y.obliges(a.conduct_overdue, when=d.TAKES) for y in a.DECISIONS),
        *(y.opens(a.execute_confiscation, a.conduct_overdue, when=d.TAKES) for y in a.DECISIONS),
        *(y.obliges(a.execute_confiscation, within=TERM, when=d.TAKES) for y in a.DECISIONS),
        a.conduct_overdue.waits_for(a.serve),
        *(a.conduct_overdue.needs(y, after=TERM) for y in a.DECISIONS),
        *(y.opens(a.suspend_execution, a.end_execution) for y in a.PENALTIES),
    ],
    APL.art(66, par=2): [
        a.penalize.opens(a.request_deferral, when=d.FINED),
        a.request_deferral.opens(a.approve_deferral, a.refuse_deferral),
        a.request_deferral.obliges(a.approve_deferral),
        # A plan that was granted before stands, whatever becomes of a further application.
        a.refuse_deferral.closes(a.refuse_deferral),
        a.refuse_deferral.releases(a.approve_deferral),
        a.approve_deferral.closes(a.refuse_deferral),
        a.approve_deferral.releases(a.pay_fine),
        a.approve_deferral.obliges(a.pay_fine, within=DEFERRED),
        a.approve_deferral.opens(a.deferral_over),
        a.approve_deferral.obliges(a.deferral_over),
        a.deferral_over.needs(a.approve_deferral, after=DEFERRED),
        a.pay_fine.closes(*DEFERRAL),
    ],
    APL.art(67, par=3): [
        a.penalize.opens(a.pay_fine, a.pay_instalment, a.fine_overdue, when=d.FINED),
        a.penalize.obliges(a.fine_overdue, when=d.FINED),
        a.fine_overdue.waits_for(a.serve),
        a.serve.obliges(a.pay_fine, within=APL.days(15)),
        a.fine_overdue.needs(a.serve, after=APL.days(15)),
        # What was paid before service is not to be paid again after it.
        a.pay_fine.closes(a.pay_fine, a.fine_overdue, a.pay_instalment),
    ],
    APL.art(72, par=1, item=1): [
        a.fine_overdue.opens(a.start_surcharge),
        a.start_surcharge.opens(a.pay_surcharge, a.remit_surcharge),
        a.start_surcharge.obliges(a.pay_surcharge),
    ],
    APL.art(72, par=1, item=4): [
        *(y.opens(a.demand, a.announce_demand) for y in (a.fine_overdue, a.conduct_overdue)),
    ],
    # Nothing overdue while an instalment plan runs, nor while an application for one is undecided;
    # the three months for the court begin with the end of the plan.
    APL.art(72, par=2): [
        *(
            y.waits_for(a.approve_deferral, a.deferral_over)
            for y in (a.fine_overdue, a.start_surcharge, a.demand, a.suit_over, *FINE_APPLICATIONS)
        ),
        a.approve_deferral.closes(*FINE_APPLICATIONS, a.court_window_over),
        a.approve_deferral.obliges(a.suit_over),
    ],
    APL.art(73, par=3): [
        *(y.pauses(a.pay_surcharge, a.pay_daily_surcharge) for y in REMEDIES),
        *(y.resumes(a.pay_surcharge, a.pay_daily_surcharge) for y in PENDING_REMEDIES),
    ],
    ARL.art(20, par=1) + ALIL.art(46, par=1): [
        *(y.opens(*REMEDIES) for y in (*OUTCOMES, a.daily_fine)),
    ],
    ARL.art(20, par=1): [
        a.apply_reconsideration.opens(a.end_reconsideration),
        a.apply_reconsideration.obliges(a.end_reconsideration),
        a.end_reconsideration.obliges(a.alter_decision, when=x.REVIEW_ALTERED),
        a.direct_suit_over.needs(a.serve, after=ARL.days(60)),
    ],
    # After a review decision the suit limit is fifteen days, so the six months no longer count.
    ALIL.art(45): [
        a.end_reconsideration.closes(
            a.direct_suit_over, a.direct_daily_over, when=x.REVIEW_DECIDED
        ),
        *(
            y.needs(a.end_reconsideration, after=ALIL.days(15))
            for y in (a.suit_over, a.daily_suit_over)
        ),
    ],
    # What the organ of reconsideration changed or mediated, that organ enforces.
    ARL.art(78, item=2) + ARL.art(78, item=3): [
        a.end_reconsideration.closes(*LIMITS, *APPLICATIONS, *WINDOWS, when=x.REVIEW_ENFORCES),
    ],
    ALIL.art(46, par=1): [
        # The limits count for what may be enforced: where nothing was imposed none is waited for.
        *(y.opens(a.direct_suit_over, a.suit_over) for y in a.DECISIONS),
        *(y.obliges(a.direct_suit_over, a.suit_over) for y in a.DECISIONS),
        *(y.waits_for(a.serve) for y in (a.direct_suit_over, a.suit_over)),
        a.direct_suit_over.needs(a.serve, after=ALIL.months(6)),
        a.suit_over.needs(a.direct_suit_over),
        a.suit_over.waits_for(a.direct_suit_over, *PENDING_REMEDIES),
        a.file_suit.opens(a.end_suit),
        a.file_suit.obliges(a.end_suit),
        a.end_suit.closes(*LIMITS, when=x.SUIT_TRIED),
        a.end_suit.obliges(a.alter_decision, when=x.SUIT_WON),
    ],
    ALIL.art(95) + SPC_ALI.art(153, par=1): [
        a.end_suit.closes(*APPLICATIONS, *WINDOWS, when=x.SUIT_TRIED),
        a.end_suit.opens(a.apply_judgment, a.judgment_window_over, when=x.ENFORCEABLE),
        a.judgment_window_over.needs(a.end_suit, after=SPC_ALI.years(2)),
        a.judgment_window_over.closes(a.apply_judgment),
        a.apply_judgment.closes(a.judgment_window_over),
    ],
    SPC_ALI.art(153, par=3): [a.judgment_window_over.opens(a.apply_judgment_late)],
    AEL.art(35): [a.demand.waits_for(a.resume_execution)],
    AEL.art(36): [
        a.demand.opens(a.answer_demand),
        a.answer_demand.opens(a.review_answer),
        a.answer_demand.obliges(a.review_answer),
        *(y.waits_for(a.review_answer) for y in FINE_APPLICATIONS),
    ],
    AEL.art(39, par=1): [
        a.suspend_execution.needs(a.serve),
        a.suspend_execution.opens(a.resume_execution, a.cease_execution),
        a.suspend_execution.obliges(a.resume_execution),
    ],
    AEL.art(39, par=2): [
        a.resume_execution.closes(a.cease_execution),
        a.cease_execution.needs(a.suspend_execution, after=AEL.years(3, roll=False)),
        a.cease_execution.closes(*DUE, *FORCE),
        *(y.waits_for(a.resume_execution) for y in APPLICATIONS),
    ],
    AEL.art(40): [
        a.end_execution.releases(*DUE, a.apply_court, a.apply_daily),
        a.end_execution.closes(*DUE, *FORCE, *SERVICE, *DAILY_SERVICE),
    ],
    AEL.art(42, par=1): [
        a.remit_surcharge.releases(a.pay_surcharge),
        a.remit_surcharge.closes(a.pay_surcharge),
    ],
    # 53: it may be brought to court; 46(3): money must be, once a surcharge runs and nothing is paid.
    AEL.art(46, par=3): [a.start_surcharge.obliges(a.apply_court)],
    AEL.art(53).with_status(Status.P): [
        a.suit_over.obliges(a.apply_court, within=AEL.months(3), restart=True, said=WINDOW),
    ],
    AEL.art(53) + SPC_ALI.art(156): [
        a.suit_over.opens(a.apply_court, a.court_window_over),
        a.suit_over.obliges(a.court_window_over),
        *(y.waits_for(*PENDING_REMEDIES) for y in APPLICATIONS),
        a.court_window_over.needs(a.suit_over, after=AEL.months(3)),
        a.court_window_over.closes(a.apply_court),
        a.court_window_over.opens(a.apply_court_late),
        a.apply_court.closes(a.court_window_over),
    ],
    AEL.art(54): [
        a.demand.needs(a.serve),
        # 55(1)(三): the application tells of the demand, so without one there is none.
        *(y.needs(a.demand, when=c.IS_DEMANDED, standing=True) for y in FINE_APPLICATIONS),
        *(y.needs(a.demand, after=AEL.days(10)) for y in FINE_APPLICATIONS),
    ],
    AEL.art(57): [
        *(y.opens(a.court_rule) for y in (*APPLICATIONS, *JUDGMENTS)),
        *(y.obliges(a.court_rule) for y in (*APPLICATIONS, *JUDGMENTS)),
        a.court_rule.opens(a.court_executed, when=x.ALLOWED),
        a.court_rule.obliges(a.court_executed, when=x.ALLOWED),
        a.court_executed.releases(*MONEY_AND_KIND),
    ],
    AEL.art(56, par=2) + AEL.art(58, par=3): [
        a.court_rule.opens(a.appeal_court, a.appeal_over, when=x.REFUSED_BY_COURT),
        a.court_rule.obliges(a.appeal_over, when=x.REFUSED_BY_COURT),
        a.appeal_over.needs(a.court_rule, after=AEL.days(15)),
        a.appeal_over.closes(a.appeal_court),
        a.appeal_court.closes(a.appeal_over, a.appeal_court),
        a.appeal_court.obliges(a.court_rule),
    ],
}

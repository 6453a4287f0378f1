"""Rules of service, publication, performance and remedies: 行政处罚法 48, 61, 66; those of the fine and of enforcement
are shared (`procedures/penalty`).

`serve` is the day of effect; posting and publishing only start service, so they stop the seven
days and leave service itself owed, as firmly as it was. The court's window opens when the limits for review and suit
have run and stays open three months; review and suit hold it back, and stop the surcharge.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL, CPL, WSL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import performing
from fadu.law.procedures.penalty.enforcing import altering, ending, ruling
from fadu.law.procedures.penalty.performing import Course, tables
from fadu.law.procedures.penalty.upshots import returns, taken_again, taken_enough
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import dating, sums
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary.rules_decision import (
    DAILY_SERVICE,
    DUE,
    FORCE,
    LIMITS,
    OUTCOMES,
    SERVICE,
)
from fadu.law.procedures.penalty_ordinary.sums import ALTERATION, COURT
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

TERM = Given(fact=dating.perform_until, optional=True)
REMEDIES = (a.apply_reconsideration, a.file_suit)
PENDING_REMEDIES = (a.end_reconsideration, a.end_suit)
APPLICATIONS = (*a.FINE.applications, *a.DAILY_FINE.applications)
WINDOWS = (a.court_window_over, a.daily_window_over)
# The last day of what may be done is kept in sight, as a reminder.
WINDOW = "起诉期限届满后，可以在3个月内申请法院强制执行"
MONEY_AND_KIND = DUE[:-1]
EXECUTED = (
    ((a.pay_fine,), COURT.taken(sums.FINE)),
    ((a.pay_surcharge,), COURT.whole(sums.FINE)),
    ((a.pay_daily,), COURT.taken(sums.DAILY)),
    ((a.pay_daily_surcharge,), COURT.whole(sums.DAILY)),
    ((a.execute_confiscation,), When(COURT.confiscated, "==", True)),
    ((a.perform_conduct,), When(COURT.others, "==", True)),
)
NOTICES = (
    (a.start_service, a.announcement_over, a.serve),
    (a.start_daily_service, a.daily_announcement_over, a.serve_daily),
    (a.start_notice_service, a.notice_announcement_over, a.serve_notice),
    (a.start_call_service, a.call_announcement_over, a.serve_call),
)
WIRED = (
    (APL.art(61, par=2), (a.serve, a.serve_daily, a.serve_notice, a.serve_call)),
    (
        AEL.art(38) + CPL.art(90, par=1),
        (a.demand, a.demand_daily, a.serve_surcharge, a.serve_daily_surcharge),
    ),
)

TABLE: RuleTable = {
    APL.art(48, par=1): [
        *(y.opens(a.publish) for y in a.PENALTIES),
        *(y.obliges(a.publish, when=d.SOCIAL) for y in a.DECISIONS),
    ],
    WSL.art(78, par=2): [
        *(y.obliges(a.publish, within=WSL.workdays_of(7), when=d.UNIT) for y in a.DECISIONS),
        # None but production units are fined by the day (112).
        a.daily_fine.obliges(a.publish, within=WSL.workdays_of(7)),
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
    APL.art(66, par=1): [
        *(y.opens(a.complete_performance) for y in a.PENALTIES),
        *(y.obliges(a.complete_performance) for y in a.PENALTIES),
        a.complete_performance.waits_for(a.serve, a.serve_daily, a.refund, *MONEY_AND_KIND),
        # Of a case that begins with a decision it cites the only thing to be served may be that nothing is imposed.
        a.complete_performance.needs(a.serve),
        *(y.opens(a.perform_conduct, a.conduct_overdue, when=d.BINDS) for y in a.DECISIONS),
        *(y.obliges(a.perform_conduct, within=TERM, when=d.BINDS) for y in a.DECISIONS),
        *(y.obliges(a.conduct_overdue, when=d.BINDS) for y in a.DECISIONS),
        *(y.obliges(a.conduct_overdue, when=d.TAKES) for y in a.DECISIONS),
        *(y.opens(a.execute_confiscation, a.conduct_overdue, when=d.TAKES) for y in a.DECISIONS),
        *(y.obliges(a.execute_confiscation, within=TERM, when=d.TAKES) for y in a.DECISIONS),
        *(y.opens(a.confiscate_part, when=d.TAKES) for y in a.DECISIONS),
        a.execute_confiscation.closes(a.confiscate_part),
        a.alter_decision.opens(
            a.execute_confiscation, a.confiscate_part, when=taken_again(ALTERATION)
        ),
        a.alter_decision.obliges(a.execute_confiscation, when=taken_again(ALTERATION)),
        a.alter_decision.releases(a.execute_confiscation, when=taken_enough(ALTERATION)),
        a.conduct_overdue.waits_for(a.serve),
        *(a.conduct_overdue.needs(y, after=TERM) for y in a.DECISIONS),
        *(y.opens(a.suspend_execution, a.end_execution) for y in a.PENALTIES),
    ],
    APL.art(72, par=1, item=4): [a.conduct_overdue.opens(a.demand, a.announce_demand)],
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
    AEL.art(40): [
        a.end_execution.releases(*DUE, a.apply_court, a.apply_daily),
    ],
}

FINE = Course(
    fine=a.FINE,
    of=sums.FINE,
    all=a.ALL,
    decide=a.penalize,
    fined=d.FINED,
    serve=a.serve,
    limits=(a.suit_over,),
    window=WINDOW,
    remedies=REMEDIES,
    pending=PENDING_REMEDIES,
)
TABLES: tuple[RuleTable, ...] = (
    TABLE,
    *tables(FINE),
    ending(a.ALL, serve=a.serve, due=DUE, force=FORCE, unasked=(*SERVICE, *DAILY_SERVICE)),
    ruling(a.ALL, executed=EXECUTED, done=COURT.done),
    altering(a.ALL, a.alter_decision, returns(ALTERATION)),
    performing.altering(
        FINE, a.alter_decision, ALTERATION, sums.FINE, a.collect_fine, a.offset_seized
    ),
)

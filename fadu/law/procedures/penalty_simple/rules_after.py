"""Rules after the hand-over: reconsideration before suit, the court's window, alteration, closing; those of the fine and
of enforcement are shared (`procedures/penalty`).

Article 23 of 行政复议法 lets nobody sue before reconsideration. From which limit the three months of 行政强制法 53 then
run where nobody asked for it is written nowhere: `settle_window` takes the bureau's reading from a parameter, and is
refused while that is empty. After reconsideration it is the fifteen days of 行政诉讼法 45.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARC, ARL, SPC_ALI
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import performing
from fadu.law.procedures.penalty.enforcing import altering, ending, ruling
from fadu.law.procedures.penalty.performing import Course, tables
from fadu.law.procedures.penalty.upshots import returns
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

WINDOW = "起算的期限届满后，可以在3个月内申请法院强制执行"
ARCHIVE_LIMIT = Given(parameter=p.ARCHIVE_LIMIT, unit=Unit.WORKDAY, status=Status.U, optional=True)
APPLICATIONS = a.FINE.applications
UNREVIEWED = (a.review_limit_over, a.six_months_over)
LIMITS = (*UNREVIEWED, a.suit_over)
PENDING_REMEDIES = (a.end_reconsideration, a.end_suit)
DUE = (a.pay_fine, a.pay_surcharge, a.complete_performance)
FORCE = (*a.FINE.force, a.settle_window, *LIMITS, *a.ALL.force)
ENDS = (a.decide, a.spare, a.transfer_out, a.hand_to_ordinary)
LATER = (a.apply_reconsideration, a.file_suit, a.alter_decision)

TABLE: RuleTable = {
    APL.art(66, par=1): [
        a.decide.opens(a.complete_performance, a.suspend_execution, a.end_execution, when=f.FINED),
        a.decide.obliges(a.complete_performance, when=f.FINED),
        a.complete_performance.waits_for(
            a.deliver, a.refund, a.pay_fine, a.pay_surcharge, a.hand_in, a.bank_in
        ),
    ],
    APL.art(66, par=2): [a.collect.closes(*a.FINE.deferral, when=f.WHOLE)],
    ARL.art(20, par=1): [
        a.decide.opens(a.apply_reconsideration),
        a.review_limit_over.needs(a.deliver, after=ARL.days(60)),
    ],
    # 复议前置: who has not been reconsidered cannot sue.
    ARL.art(23, par=1, item=1): [
        a.decide.opens(a.file_suit),
        a.apply_reconsideration.opens(a.end_reconsideration),
        a.apply_reconsideration.obliges(a.end_reconsideration),
        a.file_suit.needs(a.apply_reconsideration),
        a.file_suit.waits_for(a.end_reconsideration),
        a.end_reconsideration.obliges(a.alter_decision, when=f.REVIEW_ALTERED),
    ],
    # What comes through us is dealt with here: altered, or sent on within five working days.
    ARL.art(32, par=2): [
        a.apply_reconsideration.opens(a.forward_reconsideration, when=f.BY_US),
        a.apply_reconsideration.obliges(
            a.forward_reconsideration, within=ARL.days(5), when=f.BY_US
        ),
        a.alter_decision.releases(a.forward_reconsideration),
        a.end_reconsideration.releases(a.forward_reconsideration),
    ],
    ARL.art(34) + ALIL.art(45): [
        a.end_reconsideration.closes(*UNREVIEWED, a.settle_window, when=f.REVIEW_ENDED),
        a.end_reconsideration.opens(a.suit_over, when=f.REVIEW_ENDED),
        a.end_reconsideration.obliges(a.suit_over, when=f.REVIEW_ENDED),
        a.suit_over.needs(a.end_reconsideration, after=ALIL.days(15)),
        a.suit_over.waits_for(*PENDING_REMEDIES),
    ],
    # What the organ of reconsideration changed or mediated, that organ enforces.
    ARL.art(78, item=2) + ARL.art(78, item=3): [
        a.end_reconsideration.closes(
            *LIMITS, *APPLICATIONS, a.court_window_over, when=f.REVIEW_ENFORCES
        ),
    ],
    ALIL.art(46, par=1): [a.six_months_over.needs(a.deliver, after=ALIL.months(6))],
    ALIL.art(70): [
        a.file_suit.opens(a.end_suit),
        a.file_suit.obliges(a.end_suit),
        a.end_suit.closes(*LIMITS, when=x.SUIT_TRIED),
        a.end_suit.obliges(a.alter_decision, when=x.SUIT_WON),
    ],
    ALIL.art(95) + SPC_ALI.art(153, par=1): [
        a.end_suit.closes(a.settle_window, when=x.SUIT_TRIED),
    ],
    AEL.art(40): [a.end_execution.releases(*DUE, a.apply_court)],
    AEL.art(53).with_status(Status.U): [
        a.decide.opens(a.settle_window, when=f.FINED),
        a.settle_window.opens(a.review_limit_over, when=f.AFTER_SIXTY),
        a.settle_window.obliges(a.review_limit_over, when=f.AFTER_SIXTY),
        a.settle_window.closes(a.six_months_over, when=f.AFTER_SIXTY),
        a.settle_window.opens(a.six_months_over, when=f.AFTER_SIX_MONTHS),
        a.settle_window.obliges(a.six_months_over, when=f.AFTER_SIX_MONTHS),
        a.settle_window.closes(a.review_limit_over, when=f.AFTER_SIX_MONTHS),
    ],
    AEL.art(53) + SPC_ALI.art(156): [
        *(y.waits_for(*PENDING_REMEDIES) for y in UNREVIEWED),
        *(a.apply_court.needs(y) for y in LIMITS),
        *(y.waits_for(*LIMITS) for y in APPLICATIONS),
    ],
    ARL.art(63) + ARL.art(64, par=1) + ARL.art(65) + ARL.art(67) + ALIL.art(70) + APL.art(75, par=2): [
        a.decide.opens(a.alter_decision),
        a.alter_decision.closes(
            a.deliver, a.publish, a.collect, a.break_agreement, *a.FINE.answers, *DUE, *FORCE, when=f.VOIDED
        ),
        a.alter_decision.releases(a.deliver, a.publish, a.pay_fine, a.pay_surcharge, when=f.VOIDED),
        # Made anew it is no longer made on the spot: it goes over.
        a.alter_decision.opens(a.hand_to_ordinary, when=f.IS_ANEW),
        a.alter_decision.obliges(a.hand_to_ordinary, when=f.IS_ANEW),
    ],
}  # fmt: skip
FINE = Course(
    fine=a.FINE,
    of=f.FINE_SUM,
    all=a.ALL,
    decide=a.decide,
    fined=f.FINED,
    serve=a.deliver,
    limits=LIMITS,
    window=WINDOW,
    remedies=(a.apply_reconsideration, a.file_suit),
    pending=PENDING_REMEDIES,
)
CLOSING: RuleTable = {
    APL.art(47): [
        *(y.opens(a.close_case) for y in ENDS),
        a.close_case.opens(a.archive_case),
        a.close_case.obliges(a.archive_case),
        a.close_case.obliges(a.archive_case, within=ARCHIVE_LIMIT),
    ],
    APL.art(47) + ARC.art(14, par=1): [
        a.archive_case.needs(a.close_case),
        *(y.opens(a.archive_case) for y in LATER),
        *(y.obliges(a.archive_case) for y in LATER),
        a.archive_case.opens(*LATER),
    ],
}
TABLES: tuple[RuleTable, ...] = (
    TABLE,
    *tables(FINE),
    ending(a.ALL, serve=a.deliver, due=DUE, force=FORCE, unasked=()),
    ruling(
        a.ALL,
        executed=(
            ((a.pay_fine,), f.COURT.taken(f.FINE_SUM)),
            ((a.pay_surcharge,), f.COURT.whole(f.FINE_SUM)),
        ),
        done=f.COURT.done,
    ),
    altering(a.ALL, a.alter_decision, returns(f.ALTERATION)),
    performing.altering(FINE, a.alter_decision, f.ALTERATION, f.FINE_SUM, a.collect),
    CLOSING,
)

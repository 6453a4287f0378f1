"""Rules after the hand-over: payment, surcharge, demand, court, reconsideration before suit, alteration, closing.

Article 23 of 行政复议法 lets nobody sue before reconsideration. From which limit the three months of 行政强制法 53 then
run where nobody asked for it is written nowhere: `settle_window` takes the bureau's reading from a parameter, and is
refused while that is empty. After reconsideration it is the fifteen days of 行政诉讼法 45.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARC, ARL, CPL, SPC_ALI
from fadu.law.parameters import penalty as p
from fadu.law.procedures.penalty_ordinary import facts_execution as x
from fadu.law.procedures.penalty_ordinary.facts_decision import PUBLISHED, TAKEN_BEFORE
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

DEFERRED = Given(fact=x.deferred_until)
WINDOW = "起算的期限届满后，可以在3个月内申请法院强制执行"
ARCHIVE_LIMIT = Given(parameter=p.ARCHIVE_LIMIT, unit=Unit.WORKDAY, status=Status.U, optional=True)
DEFERRAL = (a.request_deferral, a.approve_deferral, a.refuse_deferral, a.deferral_over)
APPLICATIONS = (a.apply_court, a.apply_court_late)
UNREVIEWED = (a.review_limit_over, a.six_months_over)
LIMITS = (*UNREVIEWED, a.suit_over)
PENDING_REMEDIES = (a.end_reconsideration, a.end_suit)
DEMANDING = (a.demand, a.announce_demand, a.demand_announcement_over)
DUE = (a.pay_fine, a.pay_surcharge, a.complete_performance)
# What is still asked of a party by force: of what is paid, void or ended nothing of it runs.
FORCE = (
    *DEFERRAL,
    a.fine_overdue,
    a.start_surcharge,
    *DEMANDING,
    a.settle_window,
    *LIMITS,
    *APPLICATIONS,
    a.court_window_over,
    a.apply_judgment,
    a.judgment_window_over,
    a.apply_judgment_late,
    a.court_rule,
    a.appeal_court,
    a.appeal_over,
    a.court_executed,
    a.suspend_execution,
    a.resume_execution,
    a.cease_execution,
)
ENDS = (a.decide, a.spare, a.transfer_out, a.hand_to_ordinary)
LATER = (a.apply_reconsideration, a.file_suit, a.alter_decision)

TABLE: RuleTable = {
    APL.art(48, par=2): [
        a.alter_decision.opens(a.withdraw_publication, when=PUBLISHED),
        a.alter_decision.obliges(a.withdraw_publication, within=APL.days(3), when=PUBLISHED),
    ],
    APL.art(66, par=1): [
        a.decide.opens(a.complete_performance, a.suspend_execution, a.end_execution, when=f.FINED),
        a.decide.obliges(a.complete_performance, when=f.FINED),
        a.complete_performance.waits_for(
            a.deliver, a.refund, a.pay_fine, a.pay_surcharge, a.hand_in, a.bank_in
        ),
        a.complete_performance.closes(*FORCE, a.end_execution),
    ],
    APL.art(66, par=2): [
        a.decide.opens(a.request_deferral, when=f.FINED),
        a.request_deferral.opens(a.approve_deferral, a.refuse_deferral),
        a.request_deferral.obliges(a.approve_deferral),
        a.refuse_deferral.closes(a.refuse_deferral),
        a.refuse_deferral.releases(a.approve_deferral),
        a.approve_deferral.closes(a.refuse_deferral),
        a.approve_deferral.releases(a.pay_fine),
        a.approve_deferral.obliges(a.pay_fine, within=DEFERRED),
        a.approve_deferral.opens(a.deferral_over),
        a.approve_deferral.obliges(a.deferral_over),
        a.deferral_over.needs(a.approve_deferral, after=DEFERRED),
        a.pay_fine.closes(*DEFERRAL),
        a.collect.closes(*DEFERRAL, when=f.WHOLE),
    ],
    APL.art(67, par=3): [
        a.decide.opens(a.pay_fine, a.pay_instalment, a.fine_overdue, when=f.FINED),
        a.decide.obliges(a.fine_overdue, when=f.FINED),
        a.fine_overdue.waits_for(a.deliver),
        a.deliver.obliges(a.pay_fine, within=APL.days(15)),
        a.fine_overdue.needs(a.deliver, after=APL.days(15)),
        a.pay_fine.closes(a.pay_fine, a.fine_overdue, a.pay_instalment),
    ],
    APL.art(72, par=1, item=1): [
        a.fine_overdue.opens(a.start_surcharge),
        a.start_surcharge.opens(a.pay_surcharge, a.remit_surcharge),
        a.start_surcharge.obliges(a.pay_surcharge),
    ],
    APL.art(72, par=1, item=4): [a.fine_overdue.opens(a.demand, a.announce_demand)],
    # Nothing overdue while an instalment plan runs, nor while an application for one is undecided;
    # the three months for the court begin with the end of the plan.
    APL.art(72, par=2): [
        *(
            y.waits_for(a.approve_deferral, a.deferral_over)
            for y in (a.fine_overdue, a.start_surcharge, a.demand, *LIMITS, *APPLICATIONS)
        ),
        a.approve_deferral.closes(*APPLICATIONS, a.court_window_over),
        a.approve_deferral.obliges(*LIMITS),
    ],
    APL.art(73, par=3): [
        *(y.pauses(a.pay_surcharge) for y in (a.apply_reconsideration, a.file_suit)),
        *(y.resumes(a.pay_surcharge) for y in PENDING_REMEDIES),
    ],
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
        a.end_suit.closes(*APPLICATIONS, a.court_window_over, a.settle_window, when=x.SUIT_TRIED),
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
        *(y.waits_for(a.review_answer) for y in APPLICATIONS),
    ],
    AEL.art(38) + CPL.art(95, par=1): [
        a.announce_demand.opens(a.demand_announcement_over),
        a.announce_demand.obliges(a.demand_announcement_over),
        a.demand_announcement_over.needs(a.announce_demand, after=CPL.days(30)),
        a.demand.needs(a.demand_announcement_over, when=x.BY_NOTICE, standing=True),
        a.demand.closes(a.demand_announcement_over),
    ],
    AEL.art(39, par=1): [
        a.suspend_execution.needs(a.deliver),
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
        a.end_execution.releases(*DUE, a.apply_court),
        a.end_execution.closes(*DUE, *FORCE),
    ],
    AEL.art(42, par=1): [
        a.remit_surcharge.releases(a.pay_surcharge),
        a.remit_surcharge.closes(a.pay_surcharge),
    ],
    AEL.art(46, par=3): [a.start_surcharge.obliges(a.apply_court)],
    AEL.art(53).with_status(Status.U): [
        a.decide.opens(a.settle_window, when=f.FINED),
        a.settle_window.opens(a.review_limit_over, when=f.AFTER_SIXTY),
        a.settle_window.obliges(a.review_limit_over, when=f.AFTER_SIXTY),
        a.settle_window.closes(a.six_months_over, when=f.AFTER_SIXTY),
        a.settle_window.opens(a.six_months_over, when=f.AFTER_SIX_MONTHS),
        a.settle_window.obliges(a.six_months_over, when=f.AFTER_SIX_MONTHS),
        a.settle_window.closes(a.review_limit_over, when=f.AFTER_SIX_MONTHS),
    ],
    AEL.art(53).with_status(Status.P): [
        *(y.obliges(a.apply_court, within=AEL.months(3), restart=True, said=WINDOW) for y in LIMITS),
    ],
    AEL.art(53) + SPC_ALI.art(156): [
        *(y.waits_for(*PENDING_REMEDIES) for y in (*UNREVIEWED, *APPLICATIONS)),
        *(y.opens(a.apply_court, a.court_window_over) for y in LIMITS),
        *(y.obliges(a.court_window_over) for y in LIMITS),
        *(a.apply_court.needs(y) for y in LIMITS),
        *(y.waits_for(*LIMITS) for y in APPLICATIONS),
        *(a.court_window_over.needs(y, after=AEL.months(3)) for y in LIMITS),
        a.court_window_over.closes(a.apply_court),
        a.court_window_over.opens(a.apply_court_late),
        a.apply_court.closes(a.court_window_over),
    ],
    AEL.art(54): [
        a.demand.needs(a.deliver),
        *(y.needs(a.demand, when=f.IS_DEMANDED, standing=True) for y in APPLICATIONS),
        *(y.needs(a.demand, after=AEL.days(10)) for y in APPLICATIONS),
    ],
    AEL.art(57): [
        *(y.opens(a.court_rule) for y in (*APPLICATIONS, a.apply_judgment, a.apply_judgment_late)),
        *(y.obliges(a.court_rule) for y in (*APPLICATIONS, a.apply_judgment, a.apply_judgment_late)),
        a.court_rule.opens(a.court_executed, when=x.ALLOWED),
        a.court_rule.obliges(a.court_executed, when=x.ALLOWED),
        a.court_executed.releases(a.pay_fine, a.pay_surcharge),
    ],
    AEL.art(56, par=2) + AEL.art(58, par=3): [
        a.court_rule.opens(a.appeal_court, a.appeal_over, when=x.REFUSED_BY_COURT),
        a.court_rule.obliges(a.appeal_over, when=x.REFUSED_BY_COURT),
        a.appeal_over.needs(a.court_rule, after=AEL.days(15)),
        a.appeal_over.closes(a.appeal_court),
        a.appeal_court.closes(a.appeal_over, a.appeal_court),
        a.appeal_court.obliges(a.court_rule),
    ],
    ARL.art(63) + ARL.art(64, par=1) + ARL.art(65) + ARL.art(67) + ALIL.art(70) + APL.art(75, par=2): [
        a.decide.opens(a.alter_decision),
        a.alter_decision.closes(a.deliver, a.publish, a.collect, *DUE, *FORCE, when=f.VOIDED),
        a.alter_decision.releases(a.deliver, a.publish, a.pay_fine, a.pay_surcharge, when=f.VOIDED),
        # Made anew it is no longer made on the spot: it goes over.
        a.alter_decision.opens(a.hand_to_ordinary, when=f.IS_ANEW),
        a.alter_decision.obliges(a.hand_to_ordinary, when=f.IS_ANEW),
    ],
    AEL.art(41): [
        a.alter_decision.opens(a.refund, when=TAKEN_BEFORE),
        a.alter_decision.obliges(a.refund, when=TAKEN_BEFORE),
    ],
}  # fmt: skip
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

"""Rules of review, discussion and decision: 行政处罚法 33, 35, 57, 58; annulment.

Yes-or-no findings on review and discussion are owed by every proposal; what comes up afterwards
(statement, hearing record, a review not passed) makes both owed again. After a hearing of major
interest the review is owed by law, and no finding on it is asked for.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary.facts_transfer import CRIMINAL_FINE
from fadu.law.procedures.penalty_ordinary.rules_notice import REQUEST, SESSION, TELLING
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.sentences import words

PROPOSALS = (a.propose, a.propose_daily)
# What may be owed before a decision, and is no longer once nothing is to be imposed. A statement
# made is looked into before (45(1)), and a hearing held is recorded first (64(8), 65).
PENDING = (
    a.cite_fined,
    a.propose,
    a.notify,
    *TELLING,
    a.make_statement,
    a.end_statement,
    *REQUEST,
    *SESSION,
    a.recheck_limitation,
    a.determine_review,
    a.legal_review,
    a.correct_case,
    a.determine_complexity,
    a.discuss,
)
# What would begin the matter again behind a decision.
RESTART = (
    a.recheck_limitation,
    a.propose,
    a.make_statement,
    a.request_hearing,
    a.decide_chair_recusal,
)
OUTCOMES = (a.penalize, a.penalize_without_fine, a.no_penalty, a.dismiss)
DUE = (
    a.pay_fine,
    a.pay_surcharge,
    a.pay_daily,
    a.pay_daily_surcharge,
    a.execute_confiscation,
    a.perform_conduct,
    a.complete_performance,
)
LIMITS = (a.direct_suit_over, a.suit_over, a.direct_daily_over, a.daily_suit_over)
FORCE = (
    *a.FINE.force, *a.DAILY_FINE.force, a.confiscate_part, a.conduct_overdue, *LIMITS, *a.ALL.force,
)  # fmt: skip
SERVICE = (a.serve, a.start_service)
DAILY_SERVICE = (a.serve_daily, a.start_daily_service)
DAILY = (a.reinspect_fined, a.find_refusal, a.propose_daily, a.daily_fine)
# What runs from the service of a decision: of one that is void nothing runs, and nothing is demanded.
TERMS = (
    *(
        act
        for fine in (a.FINE, a.DAILY_FINE)
        for act in (
            *fine.serving_surcharge,
            fine.surcharge_part,
            fine.agree,
            fine.break_agreement,
            *fine.answers,
        )
    ),
    a.demand,
    a.announce_demand,
    a.demand_daily,
    a.announce_daily_demand,
    a.fine_overdue,
    a.conduct_overdue,
    a.direct_suit_over,
    a.suit_over,
    a.apply_court,
    a.court_window_over,
    a.daily_overdue,
    a.direct_daily_over,
    a.daily_suit_over,
    a.apply_daily,
    a.daily_window_over,
)
# Of a daily fine that is void alone nothing runs either; what is left of an earlier one is owed as before.
DAILY_TERMS = (
    *DAILY_SERVICE, a.daily_announcement_over, *a.DAILY_FINE.answers,
    *a.DAILY_FINE.force, a.pay_daily, a.pay_daily_instalment, a.pay_daily_surcharge, a.remit_daily_surcharge,
    a.break_daily_agreement, a.direct_daily_over, a.daily_suit_over,
)  # fmt: skip
# What a decision is made of: archiving takes it out of play, filing and making anew bring it back.
MAKING = (
    a.investigate,
    a.approve_registration,
    a.commission_appraisal,
    a.order_to_correct,
    a.recheck_limitation,
    a.check_crime,
    a.conclude_investigation,
    a.declare_recusal,
    a.request_recusal,
    a.decide_recusal,
    a.assign_officers,
    a.propose,
    a.notify,
    a.make_statement,
    a.determine_review,
    a.determine_complexity,
    a.confirm_address,
    a.agree_electronic,
    a.request_assistance,
    a.cite_delegation,
    a.no_penalty,
    a.dismiss,
)
# A case that was never filed is filed first, after the findings on jurisdiction and limitation.
FILING = (a.check_jurisdiction, a.check_limitation, a.file_case)
# Everything an annulled decision needs when it must be made anew.
REDO = (*FILING, *MAKING)
# What ends a case, or a party's part in it, without a penalty.
SPARING = (*a.DROPS, a.no_penalty, a.dismiss, a.forgo_daily, *a.PENALTIES)
_ANEW = "应当重新提出拟处罚意见并告知，方可作出处罚决定"
# 57(1)(二) is for what is slight; the other grounds have their own articles.
SPARED = (
    APL.art(30) + APL.art(31) + APL.art(33, par=1) + APL.art(33, par=2) + APL.art(36, par=1)
    + APL.art(57, par=1, item=2)
)  # fmt: skip
REMAKES = ((a.penalize, d.REMADE), (a.penalize_without_fine, d.REMADE_WITHOUT_FINE))

TABLE: RuleTable = {
    APL.art(33, par=3): [
        a.no_penalty.opens(a.educate),
        a.no_penalty.obliges(a.educate, when=d.EDUCATED),
    ],
    # A fine by the criminal court bars every later administrative one; other penalties stay open.
    APL.art(35, par=2): [
        a.criminal_result.closes(a.penalize, a.daily_fine, when=CRIMINAL_FINE),
        a.propose.opens(a.penalize_without_fine, when=f.NO_FINE),
    ],
    APL.art(57, par=1): [
        a.penalize.closes(*RESTART, a.no_penalty, a.dismiss, a.penalize_without_fine),
        a.penalize_without_fine.closes(*RESTART, a.no_penalty, a.dismiss, a.penalize),
    ],
    # What ended without a penalty and is taken up again is another decision, told and heard anew.
    APL.art(44) + APL.art(62): [
        *(y.obliges(a.propose, said=f"{words(y)}后恢复办理的，{_ANEW}") for y in SPARING),
    ],
    SPARED: [a.no_penalty.closes(*PENDING, *OUTCOMES, *DAILY, a.forgo_daily)],
    APL.art(57, par=1, item=3): [a.dismiss.closes(*PENDING, *OUTCOMES, *DAILY, a.forgo_daily)],
    APL.art(45, par=1) + APL.art(57, par=2): [
        *(y.waits_for(a.propose) for y in a.PENALTIES),
    ],
    APL.art(57, par=2): [
        *(y.obliges(a.determine_complexity) for y in PROPOSALS),
        *(y.needs(a.determine_complexity) for y in a.PENALTIES),
        *(y.waits_for(a.determine_complexity) for y in a.PENALTIES),
        a.determine_complexity.opens(a.discuss, when=d.DISCUSSION),
        a.determine_complexity.obliges(a.discuss, when=d.DISCUSSION),
        a.determine_complexity.closes(a.discuss, when=d.NO_DISCUSSION),
        a.discuss.needs(a.notify, a.determine_review, a.legal_review),
        a.discuss.waits_for(
            a.propose,
            a.notify,
            a.end_statement,
            a.review_statement,
            a.hearing_lapse,
            a.hold_hearing,
            a.record_hearing,
            a.determine_review,
            a.legal_review,
        ),
        *(y.obliges(a.discuss) for y in (a.review_statement, a.record_hearing, a.correct_case)),
        a.discuss.obliges(a.propose, a.propose_daily, when=d.PROPOSE_AGAIN),
        a.discuss.obliges(a.conclude_investigation, when=d.INQUIRE_AGAIN),
        *(y.waits_for(a.conclude_investigation) for y in a.PENALTIES),
        # What the leaders decided together binds until they decide otherwise.
        a.discuss.obliges(a.no_penalty, when=d.SPARED),
        a.discuss.obliges(a.forgo_daily, when=d.SPARED),
        a.discuss.releases(a.no_penalty, a.forgo_daily, when=d.NOT_SPARED),
        *(y.waits_for(a.no_penalty) for y in a.DECISIONS),
        a.discuss.obliges(a.check_crime, a.discuss, when=d.TO_POLICE),
        a.discuss.closes(a.daily_fine, when=d.OTHERWISE),
        *(y.waits_for(a.check_crime) for y in a.PENALTIES),
        *(y.needs(a.discuss) for y in a.PENALTIES),
        *(y.waits_for(a.discuss) for y in a.PENALTIES),
    ],
    APL.art(58, par=1): [
        *(y.obliges(a.determine_review) for y in PROPOSALS),
        *(y.needs(a.determine_review) for y in a.PENALTIES),
        *(y.waits_for(a.determine_review) for y in a.PENALTIES),
        a.determine_review.opens(a.legal_review, when=d.REVIEW),
        a.determine_review.obliges(a.legal_review, when=d.REVIEW),
        a.legal_review.waits_for(
            a.review_statement, a.hold_hearing, a.record_hearing, a.correct_case
        ),
        a.review_statement.obliges(a.legal_review),
        a.legal_review.opens(a.correct_case, when=d.NOT_PASSED),
        a.legal_review.obliges(a.correct_case, a.legal_review, when=d.NOT_PASSED),
        *(y.needs(a.legal_review) for y in a.PENALTIES),
        *(y.waits_for(a.legal_review) for y in a.PENALTIES),
        # A new proposal is reviewed anew, unless it is found that it need not be.
        *(y.obliges(a.legal_review) for y in PROPOSALS),
        a.determine_review.closes(a.legal_review, a.correct_case, when=d.NO_REVIEW),
        # A review is of one decision: a daily fine is looked at for itself, and reviewed if it must be.
        *(y.closes(a.legal_review, a.correct_case) for y in a.PENALTIES),
        *(y.releases(a.determine_review) for y in a.PENALTIES),
        *(y.opens(a.determine_review) for y in a.PENALTIES),
    ],
    APL.art(58, par=1, item=2): [
        a.record_hearing.opens(a.legal_review, when=f.REVIEW_AFTER),
        a.record_hearing.obliges(a.legal_review),  # in play for another ground: made anew
        # The hearing has settled it: what would find otherwise is out of play until the decision.
        a.record_hearing.closes(a.determine_review, when=f.REVIEW_AFTER),
    ],
    ARL.art(63)
    + ARL.art(64, par=1)
    + ARL.art(65)
    + ARL.art(67)
    + ALIL.art(70)
    + ALIL.art(74)
    + ALIL.art(75)
    + ALIL.art(77)
    + APL.art(75, par=2): [
        *(y.opens(a.alter_decision) for y in (*OUTCOMES, a.daily_fine)),
        a.alter_decision.closes(
            *SERVICE,
            *DAILY_SERVICE,
            a.announcement_over,
            a.daily_announcement_over,
            a.publish,
            *DAILY,
            *TERMS,
            when=d.VOIDED,
        ),
        # Without the fine there is none by the day: what was proposed of one is given up.
        a.alter_decision.obliges(a.forgo_daily, when=d.GONE),
        a.alter_decision.closes(a.forgo_daily, when=d.ANEW),
        # What was still to be served or published of it is no longer; a new decision has its own days.
        a.alter_decision.releases(*SERVICE, *DAILY_SERVICE, a.publish, when=d.VOIDED),
        # 112: a daily fine is a decision of its own; what came first, and was paid on it, stands.
        a.alter_decision.releases(*DAILY_SERVICE, when=d.DAILY_VOIDED),
        a.alter_decision.closes(*DAILY_TERMS, when=d.DAILY_ENDED),
        a.alter_decision.releases(
            a.pay_daily, a.pay_daily_surcharge, a.apply_daily, when=d.DAILY_ENDED
        ),
        # Made anew it begins with the refusal, which is found once more on what the court or the organ said.
        a.alter_decision.opens(a.remade_elsewhere, when=d.DAILY_ANEW),
        a.alter_decision.obliges(a.find_refusal, a.remade_elsewhere, when=d.DAILY_ANEW),
        a.alter_decision.opens(*REDO, when=d.ANEW),
        a.alter_decision.obliges(a.propose, when=d.ANEW),
        *(a.alter_decision.opens(y, *FILING, when=w) for y, w in REMAKES),
        *(a.alter_decision.obliges(y, when=w) for y, w in REMAKES),
    ],
    AEL.art(40): [
        a.alter_decision.obliges(a.end_execution, when=d.VOIDED),
        *(y.waits_for(a.end_execution) for y in (*a.DECISIONS, a.complete_performance)),
        # What was performed before it was annulled has no execution left to end: the new decision has its own.
        *(y.releases(a.end_execution) for y in a.PENALTIES),
    ],
}

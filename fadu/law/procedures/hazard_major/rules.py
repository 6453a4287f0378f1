"""Rules of the major-hazard procedure, in the order of the articles under which they stand.

Orders do not wait for the judgement whether a hazard is major: 65(1)(三) commands them on finding.
"""

from __future__ import annotations

from itertools import pairwise

from fadu.law.instruments import ALIL, APL, ARC, CCL, CMSR, CTR, WSL
from fadu.law.procedures.correcting import Correction, rules
from fadu.law.procedures.hazard_major import acts as a
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.procedures.local import local
from fadu.law.vocabulary.period import Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

CUT_BRANCH = (a.find_stop_refused, a.open_cut)
STOP_BRANCH = (a.decide_resumption, a.withdraw_stop, a.note_no_resumption, a.reassess_stop)
# What a hazard that goes to another hand no longer owes; penalty and crime stay possible.
DEBTS = (
    a.judge_hazard,
    a.register_hazard,
    a.list_supervision,
    a.assess_safety,
    a.order_elimination,
    a.submit_plan,
    a.report_progress,
    a.decide_extension,
    a.extend_term,
    a.rectify,
    a.review,
    a.stop_work,
    a.hand_to_ordinary,
)
REMOVAL = Correction(
    order=a.order_elimination,
    rectify=a.rectify,
    review=a.review,
    term_over=a.term_over,
    extended_over=a.extended_over,
    apply_extension=a.apply_extension,
    decide_extension=a.decide_extension,
    extend_term=a.extend_term,
    deadline=f.deadline,
    new_deadline=f.new_deadline,
    granted=f.GRANTED,
    refused=f.NOT_GRANTED,
    done=f.IS_ELIMINATED,
    remains=f.IS_NOT_ELIMINATED,
    settled=(a.order_elimination, a.rectify, a.decide_extension, a.extend_term),
    asked=(a.term_over, a.extended_over),
)
# What ends with a hazard that goes to another hand.
COURSE = (*REMOVAL.terms, *REMOVAL.extension)
# 验收、主要负责人签字、监察机构审核同意、人民政府主要负责人批准
COAL_CHAIN = (a.accept_coal, a.sign_coal, a.consent_coal, a.approve_coal)
COAL = (a.coal_plan, a.apply_coal_resumption, a.resume_coal, *COAL_CHAIN)
# With any of these there is something to put away, whether or not a hazard was found (68, 113(三)).
BEGINNINGS = (a.find_hazard, a.record_inspection, a.record_suspension, a.determine_closure)

TABLE: RuleTable = {
    WSL.art(41, par=2): [
        a.rectify.obliges(a.review),
        a.order_elimination.obliges(
            a.report_progress, within=local("hazard.progress_days", Unit.DAY)
        ),
    ],
    WSL.art(41, par=3): [
        a.find_hazard.obliges(a.judge_hazard),
        a.judge_hazard.opens(a.register_hazard, when=f.MAJOR),
        a.judge_hazard.obliges(a.register_hazard, when=f.MAJOR),
        a.judge_hazard.obliges(
            a.register_hazard, when=f.MAJOR, within=local("hazard.register_days")
        ),
        a.judge_hazard.closes(a.register_hazard, a.list_supervision, when=f.NOT_MAJOR),
        a.judge_hazard.opens(a.hand_to_ordinary, when=f.NOT_MAJOR),
        a.judge_hazard.obliges(a.hand_to_ordinary, when=f.NOT_MAJOR),
        a.judge_hazard.closes(a.hand_to_ordinary, when=f.MAJOR),
        a.judge_hazard.releases(a.hand_to_ordinary, when=f.MAJOR),
        a.hand_to_ordinary.waits_for(a.decide_resumption, a.end_cut),
        a.hand_to_ordinary.releases(*DEBTS, a.reopen_hazard),
        a.hand_to_ordinary.opens(a.reopen_hazard),
        a.hand_to_ordinary.closes(
            a.hand_to_ordinary, a.close_hazard, *COURSE, *STOP_BRANCH, *CUT_BRANCH
        ),
        a.close_hazard.needs(a.judge_hazard, a.review),
        a.close_hazard.waits_for(
            a.judge_hazard,
            a.register_hazard,
            a.assess_safety,
            a.order_elimination,
            a.stop_work,
            a.rectify,
            a.term_over,
            a.extended_over,
            a.review,
            a.decide_resumption,
            a.end_cut,
            a.hand_to_ordinary,
        ),
        a.close_hazard.opens(a.reopen_hazard),
        a.close_hazard.releases(a.reopen_hazard),
        a.close_hazard.closes(*CUT_BRANCH),
        a.reopen_hazard.opens(a.close_hazard),
        a.reopen_hazard.obliges(a.judge_hazard, a.order_elimination, a.review),
        a.reopen_hazard.closes(a.reopen_hazard),
        *(order.opens(a.close_hazard) for order in (a.order_elimination, a.stop_work)),
    ],
    # 挂牌督办 and 销号 are practice: their rules open and remind, none of them blocks.
    WSL.art(41, par=3).with_status(Status.P): [
        *(
            act.obliges(a.close_hazard)
            for act in (a.find_hazard, a.reopen_hazard, a.order_elimination, a.stop_work)
        ),
        a.order_elimination.obliges(a.submit_plan, within=local("hazard.plan_days")),
        a.judge_hazard.opens(a.list_supervision, when=f.MAJOR),
        a.judge_hazard.obliges(a.list_supervision, when=f.LISTING_OWED),
        a.list_supervision.opens(a.publish_listing, a.close_listing),
        a.list_supervision.obliges(a.close_listing),
        a.list_supervision.obliges(a.publish_listing, within=local("hazard.listing_publish_days")),
    ],
    WSL.art(65, par=1, item=3): [
        a.find_hazard.obliges(a.assess_safety, a.order_elimination),
        a.assess_safety.obliges(a.stop_work, when=f.NOT_SAFE),
        a.check_progress.obliges(a.stop_work, when=f.STILL_UNSAFE),
        a.review.obliges(a.stop_work, when=f.STILL_UNSAFE),
        *rules(REMOVAL),
        a.stop_work.opens(a.apply_resumption, a.find_stop_refused, *STOP_BRANCH),
        a.stop_work.obliges(a.review, a.decide_resumption),
        a.stop_work.obliges(a.reassess_stop, within=local("hazard.stop_months", Unit.MONTH)),
        a.decide_resumption.needs(a.review),
        a.decide_resumption.waits_for(a.review),
        a.decide_resumption.obliges(a.decide_resumption, when=f.NOT_AGREED),
        a.decide_resumption.opens(a.resume, when=f.AGREED),
        a.decide_resumption.closes(a.apply_resumption, *STOP_BRANCH, *CUT_BRANCH, when=f.AGREED),
        a.apply_resumption.obliges(
            a.decide_resumption, within=local("hazard.resumption_days", Unit.DAY)
        ),
        a.apply_resumption.obliges(a.decide_resumption),
        a.note_no_resumption.releases(a.decide_resumption, a.reassess_stop),
        a.withdraw_stop.releases(a.decide_resumption, a.reassess_stop),
        a.withdraw_stop.closes(a.apply_resumption, *STOP_BRANCH, *CUT_BRANCH),
        a.stop_work.closes(a.resume),
    ],
    WSL.art(68): [
        a.find_hazard.obliges(a.record_inspection, when=f.ON_SITE),
        a.review.obliges(a.record_inspection),
        a.check_progress.obliges(a.record_inspection),
        a.record_inspection.opens(a.report_refusal, when=f.REFUSED_TO_SIGN),
        a.record_inspection.obliges(a.report_refusal, when=f.REFUSED_TO_SIGN),
    ],
    WSL.art(69): [
        a.transfer_department.releases(*DEBTS, a.reopen_hazard),
        a.transfer_department.opens(a.reopen_hazard),
        a.transfer_department.closes(a.close_hazard, *COURSE, *STOP_BRANCH, *CUT_BRANCH),
    ],
    WSL.art(70, par=1): [
        a.record_suspension.opens(a.find_stop_refused),
        a.find_stop_refused.closes(a.open_cut),
        a.find_stop_refused.opens(a.open_cut, when=f.REAL_DANGER),
        # only where a major hazard exists: found to be none, handed over or struck off, it is no
        # ground for a cut until it is judged again
        a.open_cut.needs(a.judge_hazard),
        a.open_cut.waits_for(a.judge_hazard, a.hand_to_ordinary, a.reopen_hazard),
        a.find_stop_refused.obliges(a.reopen_hazard, when=f.REAL_DANGER),
        a.judge_hazard.closes(a.open_cut, when=f.NOT_MAJOR),
        # how it is approved, carried out and lifted is the law of that matter (coercion.power_cut)
        a.open_cut.closes(a.open_cut),
        a.open_cut.opens(a.end_cut),
        a.open_cut.obliges(a.end_cut),
        a.end_cut.closes(a.open_cut),
    ],
    WSL.art(73, par=1): [
        a.find_hazard.opens(a.verify_complaint, when=f.BY_COMPLAINT),
        a.find_hazard.obliges(a.verify_complaint, when=f.BY_COMPLAINT),
        a.verify_complaint.opens(a.sign_complaint, when=f.MEASURES_DUE),
        a.verify_complaint.obliges(a.sign_complaint, when=f.MEASURES_DUE),
    ],
    ALIL.art(47, par=1): [
        a.find_hazard.obliges(a.verify_complaint, within=ALIL.months(2), when=f.BY_COMPLAINT),
    ],
    WSL.art(102) + APL.art(54, par=2): [
        a.order_elimination.opens(a.find_elimination_refused),
        a.review.obliges(a.refer_penalty, when=f.IS_OVERDUE),
        a.find_elimination_refused.obliges(a.refer_penalty),
        a.find_stop_refused.obliges(a.refer_penalty),
        a.note_no_referral.releases(a.refer_penalty),
    ],
    WSL.art(113): [
        a.refer_penalty.obliges(a.determine_closure),
        a.find_stop_refused.obliges(a.determine_closure, when=f.REFUSED_SUSPENSION),
        a.record_suspension.opens(a.assess_conditions, when=f.NOT_OF_COAL),
        a.record_suspension.obliges(a.assess_conditions, when=f.NOT_OF_COAL),
        a.assess_conditions.obliges(a.assess_conditions, a.determine_closure, when=f.IS_UNFIT),
        a.determine_closure.opens(a.open_closure, when=f.GROUND_FOUND),
        a.determine_closure.obliges(a.open_closure, when=f.GROUND_FOUND),
        a.determine_closure.closes(a.open_closure, when=f.GROUND_MISSING),
        # notice, hearing, proposal, licences and what follows are the law of that matter (coercion.closure)
        a.open_closure.closes(a.open_closure),
    ],
    WSL.art(115): [
        a.open_closure.opens(a.end_closure),
        a.open_closure.obliges(a.end_closure),
        a.end_closure.releases(a.assess_conditions, when=f.IS_CLOSED),
    ],
    ARC.art(14, par=1): [*(act.opens(a.close_matter) for act in BEGINNINGS)],
    CCL.art(134, bis=1, item=2): [
        a.find_stop_refused.opens(a.assess_crime, when=f.REAL_DANGER),
        a.find_stop_refused.obliges(a.assess_crime, when=f.REAL_DANGER),
        a.find_elimination_refused.opens(a.assess_crime, when=f.REAL_DANGER),
        a.find_elimination_refused.obliges(a.assess_crime, when=f.REAL_DANGER),
    ],
    CTR.art(3, par=1) + CTR.art(5, par=1): [
        a.assess_crime.opens(a.start_transfer, when=f.IS_SUSPECTED),
        a.assess_crime.obliges(a.start_transfer, when=f.IS_SUSPECTED),
    ],
    CMSR.art(48, par=2): [
        a.record_suspension.opens(
            a.coal_plan,
            a.apply_coal_resumption,
            *COAL_CHAIN,
            a.end_coal_suspension,
            when=f.OF_COAL,
        ),
        a.record_suspension.closes(a.resume_coal, when=f.OF_COAL),
        a.record_suspension.obliges(a.coal_plan, *COAL_CHAIN, when=f.OF_COAL),
        a.apply_coal_resumption.needs(a.coal_plan),
        a.apply_coal_resumption.obliges(a.accept_coal, within=CMSR.days(20)),
        a.accept_coal.needs(a.apply_coal_resumption),
        a.accept_coal.obliges(a.accept_coal, when=f.NOT_QUALIFIED),
        *(
            (*later.needs(earlier), *later.waits_for(earlier), *earlier.obliges(later))
            for earlier, later in pairwise(COAL_CHAIN)
        ),
        a.approve_coal.opens(a.resume_coal),
        a.end_coal_suspension.closes(*COAL),
        a.end_closure.closes(*COAL, when=f.IS_CLOSED),
    ],
    CMSR.art(49): [
        a.record_suspension.opens(a.announce_stop, when=f.OF_COAL),
        a.record_suspension.obliges(a.announce_stop, within=CMSR.workdays_of(5), when=f.OF_COAL),
        a.resume_coal.opens(a.announce_resumption),
        a.resume_coal.obliges(a.announce_resumption, within=CMSR.workdays_of(5)),
    ],
}

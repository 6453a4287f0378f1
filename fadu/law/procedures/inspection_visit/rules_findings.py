"""Rules on what was found, in the order of the articles: corrected, ordered, reviewed, handed on."""

from __future__ import annotations

from fadu.law.instruments import APL, WSL
from fadu.law.procedures.correcting import Correction, rules
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.procedure import RuleTable

# What a finding that is done with or goes to another hand no longer owes; a penalty stays possible.
DEBTS = (a.order_correction, a.rectify, a.decide_extension, a.extend_term, a.reinspect)
CORRECTION = Correction(
    order=a.order_correction,
    rectify=a.rectify,
    review=a.reinspect,
    term_over=a.term_over,
    extended_over=a.extended_over,
    apply_extension=a.apply_extension,
    decide_extension=a.decide_extension,
    extend_term=a.extend_term,
    deadline=f.deadline,
    new_deadline=f.new_deadline,
    granted=f.GRANTED,
    refused=f.NOT_GRANTED,
    done=f.IS_CORRECTED,
    remains=f.IS_NOT_CORRECTED,
    settled=DEBTS,
    asked=(a.term_over, a.extended_over, a.rectify),
)
COURSE = (a.correct_on_spot, *DEBTS, a.apply_extension, *CORRECTION.terms)
HANDS = (a.hand_to_major, a.transfer_department)

FINDINGS: RuleTable = {
    WSL.art(41, par=3): [
        a.find_problem.opens(a.hand_to_major),
        a.find_problem.obliges(a.hand_to_major, when=f.IS_MAJOR),
        a.hand_to_major.releases(*DEBTS, a.transfer_department),
        a.hand_to_major.closes(*COURSE, *HANDS),
        a.hand_to_major.opens(a.take_back),
    ],
    # 对违法行为，当场予以纠正或者要求限期改正；对事故隐患，应当责令立即排除.
    WSL.art(65, par=1, item=2) + WSL.art(65, par=1, item=3): [
        a.find_problem.obliges(a.order_correction, when=f.OURS),
        a.find_problem.opens(a.correct_on_spot, a.order_correction, a.rectify, a.reinspect),
        a.correct_on_spot.releases(*DEBTS),
        a.correct_on_spot.closes(*COURSE),
        a.order_correction.closes(a.correct_on_spot),
        *(act.opens(a.reinspect) for act in (a.order_correction, a.rectify)),
        *rules(CORRECTION),
    ],
    WSL.art(65, par=1, item=2) + APL.art(54, par=2): [
        a.find_problem.opens(a.refer_penalty, a.note_no_referral),
        a.find_problem.obliges(a.refer_penalty, when=f.PUNISHABLE),
        a.reinspect.opens(a.refer_penalty, when=f.IS_OVERDUE),
        a.reinspect.obliges(a.refer_penalty, when=f.IS_OVERDUE),
        a.note_no_referral.releases(a.refer_penalty),
    ],
    # Whoever punishes orders correction: the case then follows it to the end.
    APL.art(28, par=1): [
        a.refer_penalty.releases(*DEBTS, when=f.FOLLOWED_IN_CASE),
        a.refer_penalty.closes(*COURSE, when=f.FOLLOWED_IN_CASE),
        a.refer_penalty.opens(a.take_back, when=f.FOLLOWED_IN_CASE),
    ],
    # What comes back is dealt with here again, from the order on.
    WSL.art(65, par=1): [
        a.take_back.opens(a.order_correction, a.rectify, a.reinspect, *HANDS),
        a.take_back.obliges(a.order_correction, a.reinspect),
        a.take_back.closes(a.take_back),
    ],
}

# 应当由其他有关部门进行处理的，应当及时移送 (安全生产法 69).
TRANSFER = (
    a.find_problem.opens(a.transfer_department),
    a.find_problem.obliges(a.transfer_department, when=f.IS_OTHERS),
    a.transfer_department.releases(*DEBTS, a.hand_to_major),
    a.transfer_department.closes(*COURSE, *HANDS),
    a.transfer_department.opens(a.take_back),
)

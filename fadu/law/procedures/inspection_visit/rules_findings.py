"""Rules on what was found, in the order of the articles: corrected, ordered, reviewed, handed on."""

from __future__ import annotations

from fadu.law.instruments import APL, WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status


def _local(parameter: str, unit: Unit = Unit.WORKDAY) -> Given:
    """A period that only local rules fix: without effect until the parameter is filled."""
    return Given(parameter=parameter, unit=unit, status=Status.U, optional=True)


TERMS = (a.term_over, a.extended_over)
EXTENSION = (a.apply_extension, a.decide_extension, a.extend_term)
# What a finding that is done with or goes to another hand no longer owes; a penalty stays possible.
DEBTS = (a.order_correction, a.rectify, a.decide_extension, a.extend_term, a.reinspect)
COURSE = (a.correct_on_spot, *DEBTS, a.apply_extension, *TERMS)
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
        a.order_correction.closes(a.correct_on_spot, a.extended_over),
        a.order_correction.releases(a.rectify),
        a.order_correction.opens(a.term_over, a.apply_extension),
        a.order_correction.obliges(a.term_over),
        a.order_correction.obliges(a.rectify, within=Given(fact=f.deadline, roll=False)),
        a.term_over.needs(a.order_correction, after=Given(fact=f.deadline, roll=False)),
        *(act.opens(a.reinspect) for act in (a.order_correction, a.rectify)),
        *(
            due.obliges(a.reinspect, within=term)
            for due in (*TERMS, a.rectify)
            for term in (None, _local("hazard.review_days"))
        ),
        a.apply_extension.opens(a.decide_extension),
        a.apply_extension.obliges(a.decide_extension),
        a.apply_extension.obliges(a.decide_extension, within=_local("hazard.extension_days")),
        a.decide_extension.opens(a.extend_term, when=f.GRANTED),
        a.decide_extension.obliges(a.extend_term, when=f.GRANTED),
        a.decide_extension.closes(a.extend_term, when=f.NOT_GRANTED),
        a.decide_extension.releases(a.extend_term, when=f.NOT_GRANTED),
        a.extend_term.releases(a.rectify),
        a.extend_term.closes(a.term_over),
        a.extend_term.opens(a.extended_over),
        a.extend_term.obliges(a.extended_over),
        a.extend_term.obliges(a.rectify, within=Given(fact=f.new_deadline, roll=False)),
        a.extended_over.needs(a.extend_term, after=Given(fact=f.new_deadline, roll=False)),
        a.reinspect.obliges(a.reinspect, when=f.IS_NOT_CORRECTED),
        a.reinspect.releases(*DEBTS, when=f.IS_CORRECTED),
        a.reinspect.closes(*TERMS, *EXTENSION, when=f.IS_CORRECTED),
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

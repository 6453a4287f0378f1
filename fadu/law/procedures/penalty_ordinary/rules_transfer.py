"""Rules of criminal transfer: 移送规定 3 to 13; 行政处罚法 27, 35, 57(1)(四).

A transfer is one of the decisions of 57(1), so it lifts the ninety days; a refusal or return by
the police owes a new decision (移送规定 10, 13) without a period, as the law names none.
"""

from __future__ import annotations

from fadu.law.instruments import APL, CTR
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_transfer as x
from fadu.law.procedures.penalty_ordinary import resuming as r
from fadu.law.procedures.penalty_ordinary import trying as t
from fadu.law.procedures.penalty_ordinary.rules_decision import (
    DAILY,
    FILING,
    REDO,
)
from fadu.law.vocabulary.procedure import RuleTable

CHAIN = (a.form_team, a.report_transfer, a.decide_transfer, a.send_transfer)
REPLIES = (a.police_decide, a.police_review, a.procuratorate_reply)
FIRST = (a.penalize, a.penalize_without_fine, a.no_penalty)
DECIDING = (*FIRST, a.daily_fine)
# What a case was to go on to.
GOING_ON = (*FIRST, *DAILY, a.forgo_daily, a.remade_elsewhere)
OBJECTIONS = (a.object_refusal, a.suggest_supervision)
TABLE: RuleTable = {
    CTR.art(3, par=1): [
        a.check_crime.opens(a.form_team, when=f.SUSPECTED),
        a.check_crime.obliges(a.form_team, when=f.SUSPECTED),
        # A suspicion that did not hold is withdrawn before the team is formed.
        a.check_crime.releases(a.form_team, when=f.NOT_SUSPECTED),
        a.check_crime.closes(a.form_team, when=f.NOT_SUSPECTED),
        a.find_crime.opens(a.form_team),
        a.find_crime.obliges(a.form_team),
    ],
    CTR.art(5, par=1): [
        a.form_team.opens(a.report_transfer),
        a.form_team.obliges(a.report_transfer),
        a.report_transfer.opens(a.decide_transfer),
    ],
    CTR.art(5, par=2): [
        a.report_transfer.obliges(a.decide_transfer, within=CTR.days(3)),
        a.decide_transfer.opens(a.send_transfer, when=x.APPROVED),
        a.decide_transfer.obliges(a.send_transfer, within=CTR.hours(24), when=x.APPROVED),
    ],
    CTR.art(7): [
        a.send_transfer.opens(a.police_sign, a.police_decide),
        a.send_transfer.obliges(a.police_sign),
    ],
    CTR.art(8): [
        a.police_sign.obliges(a.police_decide, within=CTR.days(3)),
        a.police_decide.needs(a.police_sign),
    ],
    CTR.art(9, par=1): [
        a.police_decide.opens(a.receive_refusal, when=x.NOT_FILED),
        a.police_decide.obliges(a.receive_refusal, when=x.NOT_FILED),
        a.receive_refusal.opens(*OBJECTIONS, a.objection_over),
        a.objection_over.needs(a.receive_refusal, after=CTR.days(3)),
        a.objection_over.closes(*OBJECTIONS),
        a.object_refusal.closes(a.objection_over, a.object_refusal),
        a.suggest_supervision.opens(a.procuratorate_reply),
        a.suggest_supervision.closes(a.suggest_supervision),
    ],
    CTR.art(9, par=2): [
        a.object_refusal.opens(a.police_review),
        a.object_refusal.obliges(a.police_review, within=CTR.days(3)),
        a.police_review.opens(a.receive_review, when=x.NOT_FILED),
        a.police_review.obliges(a.receive_review, when=x.NOT_FILED),
        a.receive_review.opens(a.suggest_supervision, a.supervision_over),
        a.supervision_over.needs(a.receive_review, after=CTR.days(3)),
        a.supervision_over.closes(a.suggest_supervision),
        a.resume_penalty.waits_for(a.police_review),
    ],
    CTR.art(10): [
        a.police_decide.opens(a.resume_penalty, when=x.NOT_FILED),
        a.police_decide.obliges(a.resume_penalty, when=x.NOT_FILED),
        a.resume_penalty.opens(*REDO, when=r.TAKEN_UP),
        a.resume_penalty.opens(a.penalize, when=r.TO_FIRST),
        a.resume_penalty.obliges(a.penalize, when=r.TO_FIRST),
        a.resume_penalty.obliges(a.no_penalty, when=r.TO_NO_FIRST),
        # What rests on a decision of another case is looked at again, and goes on to the daily fine or to none.
        a.resume_penalty.opens(a.remade_elsewhere, when=r.TO_FURTHER),
        a.resume_penalty.obliges(
            a.reinspect_fined, a.daily_fine, a.remade_elsewhere, when=r.TO_FURTHER
        ),
        a.resume_penalty.obliges(a.forgo_daily, when=r.TO_NO_FURTHER),
    ],
    # No penalty instead of a transfer: none while the chain runs, and usually none before its end.
    CTR.art(11, par=1): [
        *(y.waits_for(*CHAIN) for y in DECIDING),
        *(y.needs(a.police_decide, soft=True) for y in DECIDING),
        *(y.needs(a.criminal_result, soft=True, when=x.POLICE_FILED) for y in DECIDING),
    ],
    CTR.art(12): [
        *(y.opens(a.receive_filing, a.criminal_result, when=x.FILED) for y in REPLIES),
        *(y.obliges(a.receive_filing, when=x.FILED) for y in REPLIES),
        a.receive_filing.opens(a.handover),
        a.receive_filing.obliges(a.handover, within=CTR.days(3)),
    ],
    # What was handed over before it was filed is filed, or refused, when it comes back.
    APL.art(54, par=2) + CTR.art(10): [
        a.resume_penalty.needs(a.file_case),
        a.police_decide.opens(*FILING, when=x.NOT_FILED),
        a.criminal_result.opens(*FILING, when=x.RETURNED),
        a.refuse_filing.closes(a.resume_penalty),
        a.refuse_filing.releases(a.resume_penalty),
    ],
    # Filed, it is prosecuted: what was to be decided is not, until the case is sent back, or, for a
    # penalty without a fine or a daily fine, until one is proposed anew.
    APL.art(27, par=1): [
        *(y.closes(*a.PENALTIES, when=x.FILED) for y in REPLIES),
        *(y.closes(a.resume_penalty, when=x.FILED) for y in REPLIES),
        *(y.releases(a.discuss, when=x.FILED) for y in REPLIES),
    ],
    # Filed after all, or found otherwise by a higher court, nothing is owed of what a return had asked for.
    APL.art(27, par=1) + CTR.art(11, par=1): [
        *(y.releases(a.resume_penalty, *GOING_ON, when=x.FILED) for y in REPLIES),
        a.criminal_result.closes(a.resume_penalty, *a.PENALTIES, when=t.CHANGED),
        a.criminal_result.releases(a.resume_penalty, *GOING_ON, a.discuss, when=t.CHANGED),
    ],
    APL.art(27, par=1) + CTR.art(13): [
        a.criminal_result.opens(a.resume_penalty, when=x.RETURNED),
        a.criminal_result.obliges(a.resume_penalty, when=x.RETURNED),
        a.resume_penalty.releases(*GOING_ON),
    ],
    # After a criminal fine nothing is decided that is a fine.
    APL.art(27, par=1) + APL.art(35, par=2) + CTR.art(10, 13): [
        a.resume_penalty.closes(a.penalize, when=r.TO_UNFINED),
        a.resume_penalty.opens(a.penalize_without_fine, when=r.TO_UNFINED),
        a.resume_penalty.obliges(a.penalize_without_fine, when=r.TO_UNFINED),
    ],
    APL.art(57, par=1, item=4): [
        a.send_transfer.releases(*GOING_ON),
    ],
    # What is gone on with is looked at again, whatever was found before it was sent.
    APL.art(57, par=2): [
        a.resume_penalty.obliges(a.determine_complexity, when=r.TO_PENALTY),
    ],
    APL.art(58, par=1): [
        a.resume_penalty.obliges(a.determine_review, when=r.TO_PENALTY),
    ],
}

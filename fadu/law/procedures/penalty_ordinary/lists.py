"""The lawyer's first list: what must come first, and what it must have looked at (前置环节)."""

from __future__ import annotations

from fadu.law.procedures.penalty.collecting import DEMANDED
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.citing import ANOTHER, THIS
from fadu.law.vocabulary.procedure import Gate, Stated

_SERVED = (a.serve, a.serve_daily, a.serve_notice, a.serve_call)
# Served as a demand is (强制法 38).
_DEMANDING = (a.demand, a.demand_daily, a.serve_surcharge, a.serve_daily_surcharge)
# Served by notice; a way of service that takes the place of the notice needs none to have run.
_NOTICED: Stated = {
    **{y.code: {"service": "公告送达"} for y in (*_SERVED, *_DEMANDING)},
    **{
        y.code: {"announcement": True}
        for y in (
            a.start_service,
            a.start_daily_service,
            a.start_notice_service,
            a.start_call_service,
        )
    },
}

# Served electronically, which the party has agreed to.
_WIRED: Stated = {y.code: {"service": WIRE} for y in (*_SERVED, *_DEMANDING)}
# What was said against a demand holds.
_ADOPTED: Stated = {
    y.code: {"adopted": "全部采纳"} for y in (a.review_answer, a.review_daily_answer)
}
# Applied for as the law wants it: after a demand (强制法 55(1)(三)).
_DEMANDED: Stated = {
    y.code: {"demanded": DEMANDED}
    for y in (a.apply_court, a.apply_court_late, a.apply_daily, a.apply_daily_late)
}

# Where a review is due: by what was found, or because of the hearing; and where no hearing settles it.
_REVIEWED: Stated = {
    "determine_review": {"review_owed": True},
    "record_hearing": {"review_after": True},
}
_UNHEARD: Stated = {"record_hearing": {"review_after": False}}
# Where a discussion is due: by what was found.
_DISCUSSED: Stated = {"determine_complexity": {"discussion_owed": True}}

# What is looked at again after a fine: one of this case, or one that it cites.
_OWN, _CITED = ({"reinspect_fined": {"rests_on": which}} for which in (THIS, ANOTHER))

# A plan for a fine that is paid, or no longer enforced, says nothing of another one.
_ENDED = (a.complete_performance, a.end_execution, a.cease_execution)
# The same, or altered to nothing: there is nothing to ask the court for, as what is owed says.
_NOTHING_LEFT = (*_ENDED, a.alter_decision)

# What was said or heard of a proposal that was dropped, or whose defence was accepted, is not looked
# into: a case taken up again is proposed, told and heard anew (44, 62).
_SPARED = (*a.DROPS, a.dismiss)

# Pairs that hold whenever `before` is in play. Acts owed only on request (回避) are in the P-table.
GATES: tuple[Gate, ...] = (
    Gate(a.check_jurisdiction, a.file_case, looks_at=(a.register_clue,)),
    Gate(a.check_limitation, a.file_case, looks_at=(a.register_clue,)),
    Gate(a.approve_registration, a.register_evidence),
    Gate(a.file_case, a.propose),
    Gate(a.conclude_investigation, a.propose),
    Gate(a.propose, a.notify),
    Gate(a.propose_daily, a.notify),
    Gate(a.check_crime, a.penalize),
    Gate(a.check_crime, a.penalize_without_fine),
    Gate(a.order_to_correct, a.penalize),
    Gate(a.order_to_correct, a.penalize_without_fine),
    Gate(a.conclude_investigation, a.penalize_without_fine),
    Gate(a.notify, a.penalize, looks_at=(a.propose,)),
    Gate(a.notify, a.penalize_without_fine, looks_at=(a.propose,)),
    Gate(a.notify, a.discuss, looks_at=(a.propose,)),
    *(
        Gate(a.serve_notice, y, looks_at=(a.notify,))
        for y in (*a.DECISIONS, a.end_statement, a.hearing_lapse)
    ),
    Gate(a.serve_notice, a.daily_fine, looks_at=(a.notify,)),
    Gate(a.notify, a.serve_notice, looks_at=(a.propose,)),
    *(
        Gate(a.serve_call, y, looks_at=(a.notify_hearing,))
        for y in (a.hold_hearing, a.terminate_hearing)
    ),
    Gate(
        a.notice_announcement_over,
        a.serve_notice,
        looks_at=(a.notify, a.start_notice_service),
        facts=_NOTICED,
    ),
    Gate(
        a.call_announcement_over,
        a.serve_call,
        looks_at=(a.notify_hearing, a.start_call_service),
        facts=_NOTICED,
    ),
    Gate(a.notify, a.request_hearing, looks_at=(a.propose,)),
    Gate(a.review_statement, a.penalize, looks_at=(a.make_statement,), moot=_SPARED),
    Gate(a.review_statement, a.penalize_without_fine, looks_at=(a.make_statement,), moot=_SPARED),
    Gate(a.review_statement, a.no_penalty, looks_at=(a.make_statement,), moot=_SPARED),
    Gate(a.review_statement, a.discuss, looks_at=(a.make_statement,), moot=_SPARED),
    Gate(a.review_statement, a.legal_review, looks_at=(a.make_statement,), moot=_SPARED),
    Gate(a.hearing_lapse, a.penalize),
    Gate(a.notify_hearing, a.hold_hearing, looks_at=(a.request_hearing,)),
    Gate(a.notify_hearing, a.terminate_hearing, looks_at=(a.request_hearing,)),
    Gate(a.hold_hearing, a.penalize),
    Gate(a.record_hearing, a.penalize, looks_at=(a.hold_hearing,), moot=a.DROPS),
    Gate(
        a.record_hearing,
        a.legal_review,
        looks_at=(a.hold_hearing,),
        facts=_REVIEWED,
        moot=a.DROPS,
    ),
    Gate(a.record_hearing, a.discuss, looks_at=(a.hold_hearing,), moot=a.DROPS),
    Gate(a.determine_review, a.penalize, looks_at=(a.propose,), facts=_UNHEARD),
    Gate(a.determine_review, a.penalize_without_fine, looks_at=(a.propose,), facts=_UNHEARD),
    Gate(a.determine_review, a.daily_fine, looks_at=(a.propose_daily,), facts=_UNHEARD),
    *(
        Gate(a.legal_review, decision, looks_at=seen, facts=_REVIEWED)
        for decision in (*a.PENALTIES, a.discuss)
        for seen in ((a.review_statement, a.correct_case), (a.record_hearing,))
    ),
    Gate(a.legal_review, a.penalize, looks_at=(a.propose,), facts=_REVIEWED),
    Gate(a.legal_review, a.daily_fine, looks_at=(a.propose_daily,), facts=_REVIEWED),
    Gate(a.determine_complexity, a.penalize, looks_at=(a.propose,)),
    Gate(a.determine_complexity, a.penalize_without_fine, looks_at=(a.propose,)),
    Gate(
        a.discuss,
        a.penalize,
        looks_at=(a.review_statement, a.record_hearing),
        facts=_DISCUSSED,
    ),
    Gate(
        a.discuss,
        a.penalize_without_fine,
        looks_at=(a.review_statement,),
        facts=_DISCUSSED,
    ),
    Gate(a.receive_appraisal, a.conclude_investigation, looks_at=(a.commission_appraisal,)),
    Gate(a.review_monitoring, a.conclude_investigation),
    Gate(a.collect_fine, a.hand_in),
    Gate(a.land, a.hand_in, facts={"collect_fine": {"on_water": True}}),
    Gate(a.hand_in, a.bank_in),
    Gate(a.hand_in, a.complete_performance, looks_at=(a.collect_fine,)),
    Gate(a.demand, a.offset_seized),
    Gate(a.serve, a.apply_at_once),
    *(
        gate
        for fine in (a.FINE, a.DAILY_FINE)
        for gate in (
            Gate(fine.start_surcharge, fine.agree),
            Gate(fine.start_surcharge, fine.break_agreement),
            Gate(fine.start_surcharge, fine.surcharge_part),
            Gate(
                fine.serve_surcharge,
                fine.apply_court,
                looks_at=(fine.start_surcharge,),
                moot=_NOTHING_LEFT,
            ),
            Gate(
                fine.demand,
                fine.apply_court,
                looks_at=(fine.review_answer,),
                facts=_ADOPTED,
                moot=_NOTHING_LEFT,
            ),
            Gate(
                fine.surcharge_announcement_over,
                fine.serve_surcharge,
                looks_at=(fine.announce_surcharge,),
                facts=_NOTICED,
            ),
        )
    ),
    Gate(
        a.demand, a.offset_seized, looks_at=(a.review_answer,), facts=_ADOPTED, moot=_NOTHING_LEFT
    ),
    Gate(a.dispose_evidence, a.archive_case, looks_at=(a.register_evidence,)),
    Gate(a.report_transfer, a.decide_transfer),
    Gate(a.decide_transfer, a.send_transfer),
    *(
        Gate(step, decision)
        for step in (a.form_team, a.report_transfer, a.decide_transfer)
        for decision in (a.penalize, a.daily_fine)
    ),
    Gate(a.police_sign, a.police_decide),
    Gate(a.receive_filing, a.handover),
    Gate(a.receive_refusal, a.object_refusal),
    Gate(a.receive_review, a.close_case),
    Gate(a.handover, a.close_case),
    Gate(a.announcement_over, a.serve, looks_at=(a.start_service,), facts=_NOTICED),
    Gate(a.daily_announcement_over, a.serve_daily, facts=_NOTICED),
    Gate(a.serve, a.conduct_overdue),
    Gate(a.serve, a.fine_overdue),
    Gate(a.serve, a.demand),
    Gate(a.serve_daily, a.demand_daily, looks_at=(a.daily_fine,), moot=(a.alter_decision,)),
    Gate(a.demand_announcement_over, a.demand, looks_at=(a.announce_demand,), facts=_NOTICED),
    Gate(
        a.daily_demand_announcement_over,
        a.demand_daily,
        looks_at=(a.announce_daily_demand,),
        facts=_NOTICED,
    ),
    Gate(a.serve_daily, a.daily_overdue, looks_at=(a.daily_fine,), moot=(a.alter_decision,)),
    Gate(a.serve_daily, a.direct_daily_over, looks_at=(a.daily_fine,), moot=(a.alter_decision,)),
    Gate(a.suit_over, a.apply_court, looks_at=(a.approve_deferral,)),
    Gate(a.daily_suit_over, a.apply_daily, looks_at=(a.approve_daily_deferral,)),
    Gate(
        a.deferral_over,
        a.fine_overdue,
        looks_at=(a.approve_deferral,),
        moot=(a.pay_fine, a.collect_fine, *_ENDED),
    ),
    Gate(
        a.daily_deferral_over,
        a.daily_overdue,
        looks_at=(a.approve_daily_deferral,),
        moot=(a.pay_daily, *_NOTHING_LEFT),
    ),
    Gate(a.demand, a.apply_court, facts=_DEMANDED),
    Gate(a.demand, a.apply_court_late, facts=_DEMANDED),
    Gate(a.demand_daily, a.apply_daily_late, facts=_DEMANDED),
    *(Gate(a.agree_electronic, y, facts=_WIRED) for y in (*_SERVED, *_DEMANDING)),
    *(Gate(a.cite_delegation, y, facts={y.code: {"delegated": True}}) for y in a.PENALTIES),
    Gate(a.request_assistance, a.answer_assistance),
    *(
        Gate(a.record_reply, y, facts={y.code: {"accident": True}})
        for y in (a.propose, a.propose_daily, *a.PENALTIES, a.no_penalty)
    ),
    Gate(a.demand_daily, a.apply_daily, looks_at=(a.daily_overdue,)),
    Gate(a.review_answer, a.apply_court, looks_at=(a.answer_demand,), moot=_NOTHING_LEFT),
    Gate(
        a.review_daily_answer, a.apply_daily, looks_at=(a.answer_daily_demand,), moot=_NOTHING_LEFT
    ),
    Gate(a.end_reconsideration, a.apply_court, looks_at=(a.apply_reconsideration,)),
    Gate(a.end_suit, a.apply_court, looks_at=(a.file_suit,)),
    Gate(a.serve, a.reinspect_fined),
    Gate(a.order_to_correct, a.reinspect_fined, facts=_OWN),
    Gate(a.cite_fined, a.reinspect_fined, facts=_CITED),
    Gate(a.reinspect_fined, a.find_refusal),
    Gate(a.find_refusal, a.daily_fine),
    Gate(a.notify, a.daily_fine, looks_at=(a.propose_daily,)),
    Gate(a.serve, a.complete_performance),
    Gate(a.complete_performance, a.close_case),
    Gate(a.withdraw_publication, a.archive_case),
    Gate(a.close_case, a.archive_case),
)

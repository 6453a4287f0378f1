"""The lawyer's first list: what must come first, and what it must have looked at (前置环节)."""

from __future__ import annotations

from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.vocabulary.procedure import Gate, Stated

# 33(3) speaks of an offence: who did none, or is past its time, need not be educated.
_EDUCATED: Stated = {"spare": {"spared_ground": sparing.SLIGHT}}
_ON_WATER: Stated = {"collect": {"on_water": True}}
_NOTICED: Stated = {y: {"service": "公告送达"} for y in ("demand", "serve_surcharge")}
_ADOPTED: Stated = {
    "review_answer": {"adopted": "全部采纳"}
}  # what was said against a demand holds
_SIXTY: Stated = {"settle_window": {"reading": j.AFTER_SIXTY}}
_SIX_MONTHS: Stated = {"settle_window": {"reading": j.AFTER_SIX_MONTHS}}
_REVIEWED: Stated = {"end_reconsideration": {"reviewed": f.reviewed.choices[0]}}
# Behind these nothing of a plan or a fine is left to be looked at.
_ENDED = (a.pay_fine, a.collect, a.complete_performance, a.end_execution, a.cease_execution)
# Performed, ended, altered to nothing: there is nothing to ask the court for, as what is owed says.
_NOTHING_LEFT = (a.complete_performance, a.end_execution, a.cease_execution, a.alter_decision)
# Behind a reconsideration it is the suit's limit that counts.
_UNREVIEWED: Stated = {"end_reconsideration": {"reviewed": f.WITHDRAWN}}

GATES: tuple[Gate, ...] = (
    Gate(a.record_offence, a.assess),
    Gate(a.record_offence, a.hand_to_ordinary),
    Gate(a.assess, a.inform),
    Gate(a.assess, a.decide, looks_at=(a.record_offence,)),
    Gate(a.assess, a.spare),
    Gate(a.order_to_correct, a.decide),
    Gate(a.inform, a.decide, looks_at=(a.assess,)),
    Gate(a.inform, a.waive_statement, looks_at=(a.assess,)),
    Gate(a.inform, a.note_no_statement, looks_at=(a.assess,)),
    Gate(a.review_statement, a.decide, looks_at=(a.make_statement,)),
    Gate(a.review_statement, a.spare, looks_at=(a.make_statement,)),
    Gate(a.cite_delegation, a.decide, facts={"decide": {"delegated": True}}),
    Gate(a.decide, a.deliver),
    Gate(a.decide, a.report_record),
    Gate(a.deliver, a.collect),
    Gate(a.collect, a.hand_in),
    Gate(a.land, a.hand_in, facts=_ON_WATER),
    Gate(a.hand_in, a.bank_in),
    Gate(a.deliver, a.fine_overdue),
    Gate(a.deferral_over, a.fine_overdue, looks_at=(a.approve_deferral,), moot=_ENDED),
    Gate(a.fine_overdue, a.start_surcharge),
    Gate(a.fine_overdue, a.demand),
    Gate(a.start_surcharge, a.agree_execution),
    Gate(a.start_surcharge, a.break_agreement),
    Gate(a.start_surcharge, a.pay_surcharge_part),
    Gate(a.serve_surcharge, a.apply_court, looks_at=(a.start_surcharge,), moot=_NOTHING_LEFT),
    Gate(
        a.surcharge_announcement_over,
        a.serve_surcharge,
        looks_at=(a.announce_surcharge,),
        facts=_NOTICED,
    ),
    Gate(a.demand_announcement_over, a.demand, looks_at=(a.announce_demand,), facts=_NOTICED),
    Gate(a.demand, a.apply_court),
    Gate(a.review_answer, a.apply_court, looks_at=(a.answer_demand,), moot=_NOTHING_LEFT),
    Gate(a.demand, a.apply_court, looks_at=(a.review_answer,), facts=_ADOPTED, moot=_NOTHING_LEFT),
    Gate(a.review_limit_over, a.apply_court, facts=_SIXTY),
    Gate(a.six_months_over, a.apply_court, facts=_SIX_MONTHS),
    *(
        Gate(limit, a.apply_court, looks_at=(a.approve_deferral,), facts={**settled, **_UNREVIEWED})
        for limit, settled in ((a.review_limit_over, _SIXTY), (a.six_months_over, _SIX_MONTHS))
    ),
    Gate(a.apply_reconsideration, a.file_suit),
    Gate(a.end_reconsideration, a.file_suit, looks_at=(a.apply_reconsideration,)),
    Gate(a.end_reconsideration, a.apply_court, looks_at=(a.apply_reconsideration,)),
    Gate(a.end_suit, a.apply_court, looks_at=(a.file_suit,)),
    Gate(a.suit_over, a.apply_court, looks_at=(a.end_reconsideration,), facts=_REVIEWED),
    Gate(a.bank_in, a.close_case, looks_at=(a.hand_in,)),
    Gate(a.report_record, a.close_case),
    Gate(a.educate, a.close_case, facts=_EDUCATED),
    Gate(a.withdraw_publication, a.archive_case),
    Gate(a.close_case, a.archive_case),
)

"""Rules of money that officers take (行政处罚法 67 to 72), and of execution at once."""

from __future__ import annotations

from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty.enforcing import handing
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary.rules_execution import PENDING_REMEDIES
from fadu.law.vocabulary.procedure import RuleTable

# Each is done once of a decision: it takes itself out of play, and the next decision brings it back.
TABLE: RuleTable = {
    APL.art(67, par=2) + APL.art(69): [
        a.penalize.opens(a.collect_fine, when=d.FINED),
        *(y.closes(a.collect_fine) for y in (a.pay_fine, a.fine_overdue, a.collect_fine)),
        a.collect_fine.closes(
            a.pay_fine, a.pay_instalment, a.fine_overdue, *a.FINE.deferral, when=c.WHOLE
        ),
    ],
    APL.art(71): [
        a.complete_performance.waits_for(a.land, a.hand_in, a.bank_in),
    ],
    # 46(3): nobody asked for a remedy in time, and the demand was in vain.
    APL.art(72, par=1, item=2) + AEL.art(46, par=3): [
        a.suit_over.opens(a.offset_seized),
        a.offset_seized.needs(a.demand),
        a.offset_seized.needs(a.demand, when=c.IS_DEMANDED, standing=True),
        a.offset_seized.waits_for(
            *PENDING_REMEDIES, a.review_answer, a.demand, a.approve_deferral, a.deferral_over, a.resume_execution
        ),
        *(
            y.closes(a.offset_seized)
            for y in (
                a.end_suit, a.complete_performance, a.end_execution, a.cease_execution, a.pay_fine,
                a.offset_seized,
            )
        ),
        a.offset_seized.closes(a.pay_fine, a.pay_instalment, when=c.OFFSET),
        a.alter_decision.closes(a.offset_seized, a.collect_fine, a.apply_at_once, when=d.VOIDED),
    ],
    # 因情况紧急，为保障公共安全: without demand and before the limits for remedies are over.
    AEL.art(59): [
        *(y.opens(a.apply_at_once) for y in a.DECISIONS),
        a.apply_at_once.needs(a.serve),
        a.apply_at_once.opens(a.court_rule),
        a.apply_at_once.obliges(a.court_rule),
        *(
            y.closes(a.apply_at_once)
            for y in (a.complete_performance, a.end_execution, a.cease_execution, a.apply_at_once)
        ),
    ],
}  # fmt: skip
TABLES: tuple[RuleTable, ...] = (
    TABLE,
    handing(a.collect_fine, a.land, a.hand_in, a.bank_in),
)

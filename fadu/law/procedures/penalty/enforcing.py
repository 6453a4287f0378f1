"""Rules of enforcement and alteration, once for both procedures: 行政强制法 39 to 41 and 56 to 58, 行政诉讼法 95; money
that officers collected: 行政处罚法 71.
"""

from __future__ import annotations

from collections.abc import Iterable

from fadu.law.instruments import AEL, ALIL, APL, SPC_ALI
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty.fines import Enforcement
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, When
from fadu.law.vocabulary.procedure import RuleTable

Acts = tuple[Act, ...]


def ending(e: Enforcement, *, serve: Act, due: Acts, force: Acts, unasked: Acts) -> RuleTable:
    """Suspended, resumed, given up after three years, ended, performed.

    due: what is still to be done by the party. force: what is done about it. unasked: what else is not to
    be done once execution has ended.
    """
    return {
        APL.art(66, par=1): [e.complete_performance.closes(*force, e.end_execution)],
        AEL.art(39, par=1): [
            e.suspend_execution.needs(serve),
            e.suspend_execution.opens(e.resume_execution, e.cease_execution),
            e.suspend_execution.obliges(e.resume_execution),
        ],
        AEL.art(39, par=2): [
            e.resume_execution.closes(e.cease_execution),
            e.cease_execution.needs(e.suspend_execution, after=AEL.years(3, roll=False)),
            e.cease_execution.closes(*due, *force),
        ],
        AEL.art(40): [
            # Ended once for each decision: a new one opens it again.
            e.end_execution.closes(*due, *force, *unasked, e.end_execution),
        ],
    }


def ruling(e: Enforcement, *, executed: Iterable[tuple[Acts, When]], done: Fact) -> RuleTable:
    """What the court rules, the organ's objection, and the enforcement of a judgment.

    executed: what is no longer owed once the court has taken a sum whole, or performed what is not money; done: whether it has
    performed everything: it goes on where it has not.
    """
    return {
        AEL.art(57): [
            *(y.opens(e.court_rule) for y in e.judgments),
            *(y.obliges(e.court_rule) for y in e.judgments),
            e.court_rule.opens(e.court_executed, when=x.ALLOWED),
            e.court_rule.obliges(e.court_executed, when=x.ALLOWED),
            *(e.court_executed.releases(*acts, when=when) for acts, when in executed),
            e.court_executed.obliges(e.court_executed, when=When(done, "==", False)),
        ],
        AEL.art(56, par=2) + AEL.art(58, par=3): [
            e.court_rule.opens(e.appeal_court, e.appeal_over, when=x.REFUSED_BY_COURT),
            e.court_rule.obliges(e.appeal_over, when=x.REFUSED_BY_COURT),
            e.appeal_over.needs(e.court_rule, after=AEL.days(15)),
            e.appeal_over.closes(e.appeal_court),
            e.appeal_court.closes(e.appeal_over, e.appeal_court),
            e.appeal_court.obliges(e.court_rule),
        ],
        ALIL.art(95) + SPC_ALI.art(153, par=1): [
            e.end_suit.opens(e.apply_judgment, e.judgment_window_over, when=x.ENFORCEABLE),
            e.judgment_window_over.needs(e.end_suit, after=SPC_ALI.years(2)),
            e.judgment_window_over.closes(e.apply_judgment),
            e.apply_judgment.closes(e.judgment_window_over, e.apply_judgment),
        ],
        SPC_ALI.art(153, par=3): [
            e.judgment_window_over.opens(e.apply_judgment_late),
            e.apply_judgment_late.closes(e.apply_judgment_late),
        ],
    }


def altering(e: Enforcement, alter: Act, returns: When) -> RuleTable:
    """What follows from an alteration: publication withdrawn in three working days, money given back."""
    return {
        APL.art(48, par=2): [
            alter.opens(e.withdraw_publication, when=x.PUBLISHED),
            alter.obliges(e.withdraw_publication, within=APL.days(3), when=x.PUBLISHED),
        ],
        AEL.art(41): [
            alter.opens(e.refund, when=returns),
            alter.obliges(e.refund, when=returns),
        ],
    }


def handing(collect: Act, land: Act, hand_in: Act, bank_in: Act) -> RuleTable:
    """What officers collected is handed in twice, each time within two working days; on the water from landing."""
    return {
        APL.art(71): [
            collect.opens(hand_in),
            collect.obliges(hand_in, within=APL.days(2), when=c.ON_LAND),
            collect.opens(land, when=c.ON_WATER),
            collect.obliges(land, when=c.ON_WATER),
            land.obliges(hand_in, within=APL.days(2)),
            hand_in.waits_for(land),
            hand_in.opens(bank_in),
            hand_in.obliges(bank_in, within=APL.days(2)),
        ],
    }

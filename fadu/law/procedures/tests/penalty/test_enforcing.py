"""Enforcement ends, and money comes back, the same way in both procedures."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty.enforcing import altering, ending, handing, ruling
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as ordinary
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.vocabulary.fact import When


def fact(act, code):
    return next(f for f in act.facts if f.code == code)


def returned(acts):
    return fact(acts.alter_decision, "returned")


def executed(acts):
    """What is no longer owed once the court has taken the fine, and the surcharge on it, whole."""
    taken, whole = (
        When(fact(acts.court_executed, f"court_fine_{x}"), "==", True) for x in ("taken", "whole")
    )
    return [((acts.pay_fine,), taken), ((acts.pay_surcharge,), whole)]


def rules(table):
    return {r.under(cite) for cite, groups in table.items() for group in groups for r in group}


@pytest.mark.parametrize(
    ("procedure", "acts", "serve", "collect"),
    [
        (SIMPLE_PENALTY, spot, spot.deliver, spot.collect),
        (ORDINARY_PENALTY, ordinary, ordinary.serve, ordinary.collect_fine),
    ],
)
def test_the_shared_rules_stand_in_both(procedure, acts, serve, collect):
    e, paid = acts.ALL, (acts.pay_fine, acts.pay_surcharge)
    made = [
        ending(e, serve=serve, due=paid, force=(acts.demand,), unasked=()),
        ruling(e, executed=executed(acts), done=fact(acts.court_executed, "court_done")),
        altering(e, acts.alter_decision, When(returned(acts), "==", True)),
        handing(collect, acts.land, acts.hand_in, acts.bank_in),
    ]

    for table in made:
        assert rules(table) <= set(procedure.rules)
        assert rules(table)

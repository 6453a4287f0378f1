"""What records state beyond what the statute demands: it may be left out, and no rule reads it."""

from __future__ import annotations

from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.vocabulary.fact import Fact

PARTICULARS = [fact for fact in vars(q).values() if isinstance(fact, Fact)]


def test_every_particular_is_stated_by_some_act_and_may_be_left_out_of_it():
    stated = {fact for act in ORDINARY_PENALTY.acts for fact in act.stated}

    assert len(PARTICULARS) == 14
    assert [fact.code for fact in PARTICULARS if fact.required or fact not in stated] == []


def test_no_rule_reads_a_particular():
    read = {rule.when.fact for rule in ORDINARY_PENALTY.rules if rule.when}

    assert not read & set(PARTICULARS)

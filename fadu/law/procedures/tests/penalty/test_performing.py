"""What holds of one fine holds of every fine: the shared rules stand in both procedures, each under its article."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty.performing import tables
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, rules_daily, rules_execution
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY, rules_after
from fadu.law.vocabulary.rule import Verb


@pytest.mark.parametrize(
    ("procedure", "course"),
    [
        (SIMPLE_PENALTY, rules_after.FINE),
        (ORDINARY_PENALTY, rules_execution.FINE),
        (ORDINARY_PENALTY, rules_daily.FINE),
    ],
)
def test_every_shared_rule_stands_in_the_procedure_under_its_article(procedure, course):
    made = {
        rule.under(cite)
        for table in tables(course)
        for cite, groups in table.items()
        for group in groups
        for rule in group
    }

    assert made <= set(procedure.rules)
    owed = {r.then for r in made if r.verb is Verb.OBLIGES}
    assert {course.fine.pay, course.fine.overdue, course.fine.pay_surcharge} <= owed
    barred = {r.then for r in made if r.verb is Verb.NEEDS and r.first is course.fine.demand}
    assert barred == set(course.fine.applications)

"""Effects in time: guards, delays, lapses, what a period counts from."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from fadu.law.engine import timing
from fadu.law.engine.marking import Marking
from fadu.law.engine.tests.samples import LAW, STATUTE, at, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When

A, B = Act("a", "甲"), Act("b", "乙")
OVER = Act("over", "期满", lapse=True)
LARGE = When(Fact("fine", "罚款", Kind.MONEY), ">=", 100)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [({"fine": 100}, True), ({"fine": 99}, False), ({}, False), ({"fine": "多"}, False)],
)
def test_a_guard_holds_only_where_its_fact_says_so(facts: dict[str, Any], expected: bool):
    assert timing.holds(LARGE, facts) is expected
    assert timing.holds(None, facts)


def test_a_period_after_a_lapse_counts_from_the_last_day_itself():
    midnight = at(8, 0)

    assert timing.reckoned(midnight, at(3)) == midnight - timedelta(microseconds=1)
    assert timing.reckoned(midnight, midnight) == midnight
    assert timing.reckoned(at(8, 9), None) == at(8, 9)


def test_a_delay_ends_with_its_last_working_day_and_only_once_it_began():
    marking = Marking(procedure(A, B, rules=[B.needs(A, after=STATUTE.days(5))]), LAW)
    source, (number,) = marking.graph.plain["a"], marking.graph.delays[0]

    assert timing.wait_end(marking, source, number, at(0)) is None
    marking.do(record("a"))
    end = timing.wait_end(marking, source, number, at(0))
    assert end is not None
    assert end.at == at(8, 0)  # 3月10日（星期一）24时


def test_a_lapse_falls_in_when_its_delay_is_over_and_not_before():
    marking = Marking(procedure(A, OVER, rules=[OVER.needs(A, after=STATUTE.days(5))]), LAW)
    marking.do(record("a"))
    i = marking.graph.plain["over"]

    assert timing.first_lapse(marking, at(7)) is None
    assert timing.first_lapse(marking, at(9)) == (at(8, 0), i)
    assert timing.first_lapse(marking, None) == (at(8, 0), i)


def test_a_forgotten_period_is_dropped_and_others_run_on():
    c = Act("c", "丙")
    rules = [A.obliges(B, c, within=STATUTE.days(5))]
    marking = Marking(procedure(A, B, c, rules=rules), LAW)
    marking.do(record("a"))
    timing.forget(marking, 1 << marking.graph.plain["b"])

    assert list(marking.due) == [marking.graph.plain["c"]]

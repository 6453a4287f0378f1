"""Steps with time left out: outcomes of guards, closing, keys."""

from __future__ import annotations

import pytest

from fadu.law.engine.graph import TEMPLATE
from fadu.law.engine.steps import block_mask, patterns, step, steps
from fadu.law.engine.tests.samples import STATUTE, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When

A, B, END = Act("a", "甲"), Act("b", "乙"), Act("end", "结案")


@pytest.mark.parametrize(
    "when",
    [
        When(Fact("f", "事项", Kind.BOOL), "==", True),
        When(Fact("f", "事项", Kind.MONEY), ">=", 100),
        When(Fact("f", "事项", Kind.CHOICE, ("甲", "乙", "丙")), "in", ("甲", "乙")),
        When(Fact("f", "事项", Kind.TEXT), "==", "是"),
    ],
)
def test_a_guarded_effect_may_turn_out_either_way(when: When):
    graph, found = steps(procedure(A, B, rules=[A.opens(B, when=when)]), ())
    outcomes = next(s.outcomes for s in found if s.bit == graph.plain["a"])

    assert sorted(o.opens for o in outcomes) == [0, 1 << graph.plain["b"]]


def test_guards_over_one_fact_turn_out_together():
    fact = Fact("f", "事项", Kind.BOOL)
    rules = [A.opens(B, when=When(fact, "==", True)), A.obliges(B, when=When(fact, "==", False))]
    graph, _ = steps(procedure(A, B, rules=rules), ())
    b = 1 << graph.plain["b"]

    assert {(o.opens, o.obliges) for o in step(graph, graph.plain["a"]).outcomes} == {
        (b, 0),
        (0, b),
    }


def test_a_delay_is_left_out_of_a_step_but_the_condition_stays():
    graph, _ = steps(procedure(A, B, rules=[B.needs(A, after=STATUTE.days(5))]), ())
    found = step(graph, graph.plain["b"])

    assert (found.needs, found.once, len(found.outcomes)) == (1 << graph.plain["a"], True, 1)


def test_closing_is_a_step_only_if_something_follows_it():
    graph, found = steps(procedure(A, END, closing=END), ())
    after, more = steps(procedure(A, END, rules=[END.obliges(A)], closing=END), ())

    assert graph.plain["end"] not in [s.bit for s in found]
    assert after.plain["end"] in [s.bit for s in more]


def test_each_copy_of_a_key_starts_from_its_template():
    notify = Act("notify", "告知", each="party")
    graph, _ = steps(procedure(A, notify, kinds={"party": "当事人"}), ("party", "party"))

    assert block_mask(graph, 1) == 1 << graph.index["notify", 1]
    assert list(patterns(graph, 1)) == [(graph.index["notify", 1], graph.index["notify", TEMPLATE])]

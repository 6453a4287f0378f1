"""A gate is shown to hold, or passed on a way that can be walked (drawn procedures: tests/proofs)."""

from __future__ import annotations

import pytest

from fadu.law.engine.clauses import System
from fadu.law.engine.gates import argue_gate, gate_objections
from fadu.law.engine.symbolic import TooLarge
from fadu.law.engine.tests.samples import procedure
from fadu.law.engine.tests.test_lists import CHECK, GOOD, SORT, A, B, C
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.procedure import Gate

SORTED = Act("sort", "分类", facts=(SORT,))
FIRST = {"sort": {"sort": "甲"}}
YES, NO = When(GOOD, "==", True), When(GOOD, "==", False)
AGAINST = Gate(CHECK, B, against={"good": False})
GUARDED = procedure(A, B, C, rules=[B.needs(A), C.obliges(A), B.waits_for(A)])
BARRED = procedure(
    CHECK, B, rules=[B.needs(CHECK), CHECK.closes(B, when=NO), CHECK.opens(B, when=YES)]
)
CASES = procedure(
    SORTED, A, B,
    rules=[B.needs(SORTED), SORTED.obliges(A, when=When(SORT, "==", "甲")), B.waits_for(A)],
)  # fmt: skip


@pytest.mark.parametrize(
    ("of", "gate", "kind", "path"),
    [
        (procedure(A, B), Gate(A, B), "skipped", "b"),
        (procedure(A, B, C, rules=[B.needs(A)]), Gate(A, B, (C,)), "stale", "acb"),
        (procedure(CHECK, B, rules=[B.needs(CHECK)]), AGAINST, "against", "check b"),
        (CASES, Gate(A, B), "skipped", "sort b"),
    ],
)
def test_a_gate_that_does_not_hold_is_passed_on_a_shortest_way(of, gate, kind, path):
    clauses, gaps = argue_gate(of, gate)

    codes = tuple(path.split() if " " in path else path)
    assert [(g.kind, g.path) for g in gaps][-1] == (kind, codes)
    assert gate_objections(of, gate, clauses) == [
        f"未能说明“{gate.before.title}”先于“{gate.after.title}”"
    ]


@pytest.mark.parametrize(
    ("of", "gate"),
    [
        (procedure(A, B, rules=[B.needs(A)]), Gate(A, B)),
        (GUARDED, Gate(A, B, (C,))),
        (BARRED, AGAINST),
        (CASES, Gate(A, B, facts=FIRST)),
    ],
)
def test_clauses_show_that_a_gate_holds(of, gate):
    clauses, gaps = argue_gate(of, gate)

    assert gaps == ()
    assert gate_objections(of, gate, clauses) == []


def test_clauses_about_one_law_say_nothing_about_another():
    gate = Gate(A, B, (C,))
    clauses, _ = argue_gate(GUARDED, gate)
    other = procedure(A, B, C, rules=[B.needs(A), C.obliges(A)])

    assert gate_objections(other, gate, clauses)
    assert gate_objections(GUARDED, gate, ((1,), *clauses))[0].startswith("开始时不成立")


def test_a_search_that_costs_more_than_allowed_is_given_up():
    with pytest.raises(TooLarge):
        argue_gate(GUARDED, Gate(A, B, (C,)), limit=1)


def test_a_history_is_told_by_its_number_in_clauses():
    system = System(GUARDED)
    first, second = system.watch([1], [0]), system.watch([0], [1])

    assert [system.word(v) for v in (first, -second)] == ["since 0", "-since 1"]

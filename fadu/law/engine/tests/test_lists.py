"""The lawyer's two lists: gates passed unseen, permitted acts refused."""

from __future__ import annotations

from fadu.law.engine.lists import open_gates, refused
from fadu.law.engine.tests.samples import STATUTE, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate, Lawful

A = Act("a", "审核", repeats=True)
B = Act("b", "决定")
C = Act("c", "补充证据")


def test_a_gate_that_nothing_guards_is_skipped():
    found = procedure(A, B)
    (gap,) = open_gates(found, [Gate(A, B)])

    assert (gap.kind, gap.path) == ("skipped", ("b",))
    assert gap.sentence(found) == "未经“审核”也可以“决定”（经由：决定）"


def test_a_gate_that_is_needed_holds():
    assert open_gates(procedure(A, B, rules=[B.needs(A)]), [Gate(A, B)]) == []


def test_a_gate_that_looked_before_the_evidence_came_is_stale():
    (gap,) = open_gates(procedure(A, B, C, rules=[B.needs(A)]), [Gate(A, B, (C,))])

    assert (gap.kind, gap.path) == ("stale", ("a", "c", "b"))


def test_a_gate_that_must_look_again_holds():
    rules = [B.needs(A), C.obliges(A), B.waits_for(A)]

    assert open_gates(procedure(A, B, C, rules=rules), [Gate(A, B, (C,))]) == []


def test_a_permitted_act_that_is_refused_is_told_with_what_was_done_before():
    case = Lawful(B, ("a",), "审核之后即可决定", STATUTE.art(1))
    (text,) = refused(procedure(A, B, C, rules=[B.needs(C)]), [case])

    assert text.startswith("依法可以“决定”，却被拒绝（已经办理：审核；")
    assert refused(procedure(A, B, C, rules=[B.needs(A)]), [case]) == []

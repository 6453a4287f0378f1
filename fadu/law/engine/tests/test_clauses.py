"""Clauses are joined and read before a turn (turns beside steps, drawn: tests/proofs)."""

from __future__ import annotations

from fadu.law.engine.clauses import before, joined


def test_clauses_that_say_less_are_left_out_and_contradictions_told():
    assert joined([(1, 2), None], [(2,)]) == ((2,),)
    assert joined([()]) is None


def test_what_must_hold_before_values_are_given():
    assert before(((1, 2), (-1, 3)), {1: True}) == ((3,),)
    assert before(((1,),), {1: False}) is None

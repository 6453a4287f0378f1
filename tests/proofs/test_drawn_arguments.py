"""Arguments find what a walk through every marking finds, on procedures drawn at random."""

from __future__ import annotations

from hypothesis import given, settings

from fadu.law.engine.argument import argue, objections
from fadu.law.engine.prove import prove
from tests.proofs.drawing import REOPENS, RULES, drawn, walked


@settings(max_examples=15, deadline=None)
@given(RULES, REOPENS)
def test_dead_acts_and_closing_out_of_reach_are_those_of_the_list_of_all_markings(rules, reopens):
    of = drawn(rules, reopens)
    argument, found = argue(of)

    assert {(f.kind, f.act) for f in found if f.kind in ("dead", "stuck")} == walked(of)
    assert bool(found) == bool(objections(of, argument))


@settings(max_examples=15, deadline=None)
@given(RULES, REOPENS)
def test_void_conditions_are_those_that_the_search_through_all_markings_finds(rules, reopens):
    of = drawn(rules, reopens)
    void = {(f.act, f.other) for f in prove(of).findings if f.kind == "void"}

    assert {(f.act, f.other) for f in argue(of)[1] if f.kind == "void"} == void

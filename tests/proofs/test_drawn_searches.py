"""The search backward finds what a walk through every marking finds, on procedures drawn at random."""

from __future__ import annotations

from hypothesis import given, settings

from fadu.law.engine.backward import Backward
from fadu.law.engine.explore import Explorer
from fadu.law.engine.graph import bits
from fadu.law.engine.prove import prove
from fadu.law.engine.symbolic import Space
from tests.proofs.drawing import REOPENS, RULES, drawn, walked


@settings(max_examples=12, deadline=None)
@given(RULES, REOPENS)
def test_dead_acts_and_closing_out_of_reach_are_those_of_the_list_of_all_markings(rules, reopens):
    of = drawn(rules, reopens)

    found = {(f.kind, f.act) for f in prove(of).findings if f.kind in ("dead", "stuck")}

    assert found == walked(of)


@settings(max_examples=12, deadline=None)
@given(RULES, REOPENS)
def test_each_marking_of_each_act_is_reached_backward_exactly_if_it_is_forward(rules, reopens):
    of = drawn(rules, reopens)
    forward, back = Space(of, ("party",)), Backward(Space(of, ("party",)))
    explorer = Explorer(of, ("party",))
    states = explorer.reachable()

    for space, happens in (
        (back.space, back.happens),
        (forward, lambda target: forward.reach & target != forward.bdd.false),
    ):
        for i in bits(space.varies["i"] & space.varies["r"] & space.graph.live):
            assert happens(space.owed(i)) == any(s.inc & s.re & 1 << i for s in states)
            assert happens(~space.inc(i)) == any(not s.inc & 1 << i for s in states)

"""Turns lead from every marking to where the steps lead, on procedures drawn at random."""

from __future__ import annotations

import random

from hypothesis import given, settings

from fadu.law.engine.clauses import System
from fadu.law.engine.explore import Explorer
from fadu.law.engine.graph import TEMPLATE
from fadu.law.engine.ways import after, holds
from tests.proofs.drawing import REOPENS, RULES, drawn


def seen(explorer, system, state):
    """A marking of the explorer as the values of a system; done only where the explorer tells."""
    value = [False] * len(system.meaning)
    for (what, i), v in system.variables.items():
        if what == "named":
            value[v] = state.named > i
            continue
        node, j = explorer.graph.nodes[i]
        early = j >= 0 and state.named <= j
        at = explorer.graph.index[node.code, TEMPLATE] if early else i
        mask = {"done": state.ex, "in": state.inc, "owed": state.re, "firm": state.firm}[what]
        value[v] = bool(mask >> at & 1)
    return value


@settings(max_examples=30, deadline=None)
@given(RULES, REOPENS)
def test_turns_and_steps_lead_to_the_same_markings(rules, reopens):
    of = drawn(rules, reopens)
    system, explorer = System(of), Explorer(of, ("party",))
    state, chance = explorer.start, random.Random(1)
    assert seen(explorer, system, state) == list(system.start)

    for _ in range(12):
        here = seen(explorer, system, state)
        able = [s for s in explorer.steps if explorer.allows(state, s)]
        stepped = {(s.bit, new) for s in able for new in explorer.next(state, s)}
        turned = {
            (t.step.bit, tuple(after(here, t.values))) for t in system.turns if holds(t.guard, here)
        }

        assert turned == {(bit, tuple(seen(explorer, system, new))) for bit, new in stepped}
        if not stepped:
            break
        state = chance.choice(sorted(stepped))[1]

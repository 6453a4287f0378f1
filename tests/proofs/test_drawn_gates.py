"""Gates are passed by induction exactly where they are by decision diagrams, on drawn procedures."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.law.engine.gates import argue_gate, gate_objections
from fadu.law.engine.lists import open_gates
from fadu.law.vocabulary.procedure import Gate
from tests.proofs.drawing import REOPENS, RULES, drawn


@settings(max_examples=25, deadline=None)
@given(RULES, REOPENS, st.randoms(use_true_random=False), st.booleans())
def test_a_gate_is_passed_exactly_where_the_search_through_all_markings_passes_it(
    rules, reopens, chance, looks
):
    of = drawn(rules, reopens)
    before, after, seen = chance.choice(list(permutations(of.acts, 3)))
    gate = Gate(before, after, (seen,) if looks else ())
    clauses, gaps = argue_gate(of, gate)

    assert bool(gaps) == bool(open_gates(of, [gate]))
    assert bool(gaps) == bool(gate_objections(of, gate, clauses))

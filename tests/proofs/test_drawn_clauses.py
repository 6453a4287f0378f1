"""The solver answers what trying every assignment answers, on clauses drawn at random."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.law.engine.sat import Solver

SIZE = 6
LITERALS = st.integers(1, SIZE).flatmap(lambda v: st.sampled_from((v, -v)))
CLAUSES = st.lists(st.lists(LITERALS, min_size=1, max_size=3), max_size=24)
ASSUMED = st.lists(LITERALS, max_size=4)


def satisfiable(clauses, assumed):
    """Whether some assignment of all variables makes everything true."""
    units = [(x,) for x in assumed]
    return any(
        all(any(value[abs(x) - 1] == (x > 0) for x in c) for c in (*clauses, *units))
        for value in product((False, True), repeat=SIZE)
    )


@settings(max_examples=150, deadline=None)
@given(CLAUSES, CLAUSES, st.lists(ASSUMED, min_size=1, max_size=4))
def test_every_answer_is_that_of_trying_every_assignment(first, further, questions):
    solver, known = Solver(first), list(first)
    solver.grow(SIZE)
    for added in ([], further):
        known += added
        for clause in added:
            solver.add(clause)
        for assumed in questions:
            found = solver.solve(assumed)

            assert found == satisfiable(known, assumed)
            if found:
                assert all(
                    any(solver.value[abs(x)] == (x > 0) for x in c)
                    for c in (*known, *[(x,) for x in assumed])
                )
            elif satisfiable(known, []):
                assert solver.core <= set(assumed)
                assert not satisfiable(known, solver.core)

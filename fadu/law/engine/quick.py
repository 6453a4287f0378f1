"""The solver of searches: with python-sat, where it is installed, the same answers some thirty times sooner.

Only what finds proofs asks it. What checks them, and what a bureau runs, needs no package: it asks `Solver`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fadu.law.engine.sat import Clause, Solver

try:
    from pysat.solvers import Glucose4
except ImportError:  # a development aid, in no list of requirements
    Glucose4 = None


class Quick(Solver):
    """A `Solver` whose work is done by Glucose."""

    def __init__(self, clauses: Iterable[Clause] = ()) -> None:
        self._glucose = Glucose4()
        super().__init__(clauses)

    def grow(self, size: int) -> None:
        """See `Solver`."""
        self.size = max(self.size, size)
        self.phase += [False] * (self.size + 1 - len(self.phase))

    def add(self, clause: Clause) -> None:
        """See `Solver`."""
        self.grow(max((abs(x) for x in clause), default=0))
        self._glucose.add_clause(list(clause))

    def solve(self, assumed: Sequence[int] = ()) -> bool:
        """See `Solver`."""
        self.grow(max((abs(x) for x in assumed), default=0))
        if not self._glucose.solve(assumptions=list(assumed)):
            self.core = frozenset(self._glucose.get_core() or ())
            return False
        self.value = [None, *[False] * self.size]
        for x in self._glucose.get_model():
            if abs(x) <= self.size:
                self.value[abs(x)] = x > 0
        return True


def solver(clauses: Iterable[Clause] = ()) -> Solver:
    """The fastest solver at hand."""
    return Quick(clauses) if Glucose4 else Solver(clauses)

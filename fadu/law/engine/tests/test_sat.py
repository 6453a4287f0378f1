"""The solver refutes what cannot hold (drawn clauses: tests/proofs)."""

from __future__ import annotations

from fadu.law.engine.sat import Solver


def test_pigeons_outnumber_their_holes():
    hole = {(p, h): 1 + 4 * p + h for p in range(5) for h in range(4)}
    solver = Solver([[hole[p, h] for h in range(4)] for p in range(5)])
    for h in range(4):
        for p in range(5):
            for q in range(p):
                solver.add([-hole[p, h], -hole[q, h]])

    assert not solver.solve()
    assert not solver.sound

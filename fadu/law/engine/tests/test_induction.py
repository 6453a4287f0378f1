"""Induction reaches exactly what can be reached, and keeps clauses that hold for ever."""

from __future__ import annotations

import pytest

from fadu.law.engine.clauses import System
from fadu.law.engine.explore import Explorer
from fadu.law.engine.induction import Induction, Target, reasons
from fadu.law.engine.tests.samples import procedure
from fadu.law.engine.ways import after, holds
from fadu.law.vocabulary.act import Act

A, B, C = Act("a", "甲"), Act("b", "乙"), Act("c", "丙", starts_open=False)
CHAIN = procedure(A, B, C, rules=(B.needs(A), B.opens(C), A.closes(C)))


def done(system, *codes, undone=()):
    """That acts have been done, and others have not."""
    wanted = [(code, True) for code in codes] + [(code, False) for code in undone]
    return tuple((system.literal("done", system.bits_of(c)[0], so),) for c, so in wanted)


@pytest.mark.parametrize(
    ("codes", "undone"),
    [("a", ""), ("ab", ""), ("abc", ""), ("b", "a"), ("c", "b"), ("a", "bc")],
)
def test_a_target_is_reached_exactly_if_some_path_leads_there(codes, undone):
    system = System(CHAIN)
    target = Target(system, done(system, *codes, undone=undone))
    clauses = Induction(system).run([target])

    states = Explorer(CHAIN).reachable()
    bit = {c: system.bits_of(c)[0] for c in "abc"}
    real = any(
        all(s.ex >> bit[c] & 1 for c in codes) and not any(s.ex >> bit[c] & 1 for c in undone)
        for s in states
    )
    assert (target.path is not None) == real
    if target.path is not None:
        value = list(system.start)
        for n in target.path:
            assert holds(system.turns[n].guard, value)
            value = after(value, system.turns[n].values)
        assert holds(target.clauses, value)
    assert holds(clauses, system.start)
    for turn in system.turns:  # nothing leads out of the clauses from where the start leads
        for value in walks(system):
            assert not holds(turn.guard, value) or holds(clauses, after(value, turn.values))


def walks(system):
    """Every marking that the start leads to."""
    found, left = {tuple(system.start)}, [list(system.start)]
    while left:
        value = left.pop()
        for turn in system.turns:
            new = after(value, turn.values)
            if holds(turn.guard, value) and tuple(new) not in found:
                found.add(tuple(new))
                left.append(new)
    return found


def test_reasons_are_few_and_those_that_were_otherwise_at_first():
    assert reasons([(1, 2), (2, 3)], [None, True, True, True], [False] * 4) == (2,)
    assert reasons([(1, 2)], [None, True, True], [False, True, False]) == (2,)

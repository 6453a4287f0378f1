"""Walks meet what can be met, and only as the law allows."""

from __future__ import annotations

import pytest

from fadu.law.engine.clauses import System
from fadu.law.engine.tests.samples import procedure
from fadu.law.engine.walks import acts, arrived, met, walked
from fadu.law.vocabulary.act import Act

A, B, C = Act("a", "甲"), Act("b", "乙"), Act("c", "丙", starts_open=False)
LAW = procedure(A, B, C, rules=(B.needs(A),))


def test_walks_meet_every_act_but_the_dead_one_and_are_the_same_each_time():
    system = System(LAW)
    walks = walked(system)

    assert set(acts(system)) - met(system, walks) == {"c"}
    assert walked(system) == walks
    assert walked(system, walks)[0] == walks[0]


def test_a_walk_that_the_law_refuses_shows_nothing():
    system = System(LAW)
    b = next(n for n, t in enumerate(system.turns) if system.code(t.step.bit) == "b")

    with pytest.raises(ValueError, match="不能办理"):
        met(system, [(b,)])


def test_a_walk_arrives_where_its_turns_lead():
    system = System(LAW)
    walk = walked(system)[0]

    assert arrived(system, ()) == list(system.start)
    assert arrived(system, walk) != list(system.start)

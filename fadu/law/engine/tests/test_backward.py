"""Searches backward end on a shortest path or say that they gave up (drawn procedures: tests/proofs)."""

from __future__ import annotations

from functools import reduce

import pytest

from fadu.law.engine.arrow import model
from fadu.law.engine.backward import Backward, by_act
from fadu.law.engine.steps import step
from fadu.law.engine.symbolic import Space, TooLarge
from fadu.law.engine.tests.cases import MEDICINE


def test_a_path_found_backward_is_a_shortest_one():
    back = Backward(Space(model("A -->* B; B -->* C; C -->* D; D -->* C")))
    c, d = (step(back.space.graph, back.space.graph.plain[code]) for code in "CD")
    both = back.space.guard(c) & back.space.guard(d)

    assert back.path(reduce(lambda x, y: x | y, (both, back.space.guard(d)))) is None
    assert not back.happens(both)


def test_a_search_that_outgrows_its_limit_is_given_up():
    back = Backward(Space(model(MEDICINE), limit=1))

    with pytest.raises(TooLarge):
        back.leading_to(back.space.guard(back.space.steps[-1]) & ~back.space.start)


def test_the_variables_of_an_act_stand_together_and_the_history_comes_last():
    order = by_act(["over", "e1", "i2", "n0", "i1"], [frozenset({"e1", "i1", "n0"})])

    assert abs(order.index("e1") - order.index("i1")) == 1
    assert order[-1] == "over"

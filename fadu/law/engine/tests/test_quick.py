"""Searches find the same with either solver."""

from __future__ import annotations

import pytest

from fadu.law.engine import quick
from fadu.law.engine.sat import Solver


def test_without_the_package_the_plain_solver_is_used(monkeypatch):
    monkeypatch.setattr(quick, "Glucose4", None)

    assert type(quick.solver([(1,)])) is Solver


@pytest.mark.skipif(quick.Glucose4 is None, reason="没有安装 python-sat，它只使求证更快")
def test_the_quick_one_answers_and_gives_reasons():
    solver = quick.solver([(1, 2), (-1, 3)])

    assert solver.solve((1,))
    assert solver.value[3]
    assert not solver.solve((-3, -2))
    assert solver.core == {-3, -2}

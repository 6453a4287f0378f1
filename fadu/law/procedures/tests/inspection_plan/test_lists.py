"""The lawyer's two lists about plans: nothing lawful refused, no second before its first."""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.procedures.inspection_plan import GATES, INSPECTION_PLAN, LAWFUL
from fadu.law.procedures.tests.inspection_plan.cases import LAW, fresh


def test_what_the_law_permits_is_not_refused():
    assert list(refused(INSPECTION_PLAN, LAWFUL, LAW)) == []


@pytest.mark.parametrize("gate", GATES, ids=lambda g: f"{g.before.code}-{g.after.code}")
def test_at_the_start_of_a_year_the_second_of_a_pair_is_refused(gate):
    assert fresh().why(gate.after.code + (":C1" if gate.after.each else ""))

"""The lawyer's two lists about draws: nothing lawful refused, no second before its first."""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.procedures.inspection_draw import GATES, INSPECTION_DRAW, LAWFUL
from fadu.law.procedures.tests.inspection_draw.cases import LAW, fresh


def test_what_the_law_permits_is_not_refused():
    assert list(refused(INSPECTION_DRAW, LAWFUL, LAW)) == []


@pytest.mark.parametrize("gate", GATES, ids=lambda g: f"{g.before.code}-{g.after.code}")
def test_at_the_start_of_a_batch_the_second_of_a_pair_is_refused(gate):
    assert fresh().why(gate.after.code)

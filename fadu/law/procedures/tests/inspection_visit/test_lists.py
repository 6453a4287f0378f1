"""The lawyer's two lists about inspections: nothing lawful refused, no second before its first."""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.procedures.inspection_visit import GATES, INSPECTION_VISIT, LAWFUL
from fadu.law.procedures.tests.inspection_visit.cases import LAW, fresh


def test_what_the_law_permits_is_not_refused():
    assert list(refused(INSPECTION_VISIT, LAWFUL, LAW)) == []


@pytest.mark.parametrize("gate", GATES, ids=lambda g: f"{g.before.code}-{g.after.code}")
def test_at_the_start_of_a_matter_the_second_of_a_pair_is_refused(gate):
    walk = fresh()
    key = ":F1" if gate.after.each else ""
    stated = dict(gate.facts.get(gate.after.code, {}))

    assert walk.why(gate.after.code + key, **stated)

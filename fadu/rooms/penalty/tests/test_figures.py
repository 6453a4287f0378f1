"""The penalty figures; fines are counted and never assessed."""

from __future__ import annotations

import pytest

from fadu.figures.grammar import demand_assessable
from fadu.kernel.errors import Refused
from fadu.rooms.penalty import figures
from fadu.rooms.penalty.tests.builders import OWN, YEAR, a_filed_case, entry, record

pytestmark = pytest.mark.django_db


def test_fines_are_the_sum_of_the_decisions_that_stand():
    record(
        *a_filed_case("a", "b"),
        entry(2, "penalize", "a", number="1号", fine=2_000_000),
        entry(3, "penalize", "b", number="2号", fine=1_050),
    )

    assert figures.FINES_DECIDED.value(OWN, YEAR).numerator == 2_001_050
    assert figures.PENALTIES.value(OWN, YEAR).numerator == 2
    assert figures.CASES_ON_TIME_RATE.value(OWN, YEAR).text == "100.00"


def test_fines_are_refused_by_every_assessment():
    with pytest.raises(Refused, match="不得作为考核指标"):
        demand_assessable(figures.FINES_DECIDED)

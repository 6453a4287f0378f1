"""The penalty figures; fines are counted and never assessed."""

from __future__ import annotations

import inspect

import pytest

from fadu.figures.grammar import Count, demand_assessable
from fadu.figures.values import Form
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


def test_no_figure_of_amounts_may_be_assessed_and_none_is_made_of_reckonings():
    counts = [f for f in vars(figures).values() if isinstance(f, Count)]
    money = [f for f in counts if f.form is Form.MONEY]

    assert len(money) >= 3
    assert all("第七十四条" in f.not_for_assessment for f in money)
    for one in money:
        with pytest.raises(Refused, match="不得作为考核指标"):
            demand_assessable(one)
    assert not any("reckoning" in inspect.getsource(f.records).lower() for f in counts)

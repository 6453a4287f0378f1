"""Periods: what the kernel counts, and how they read."""

import pytest

from fadu.kernel.periods import Span, Unit
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.period import Given, Period


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        (Unit.WORKDAY, "7个工作日"),
        (Unit.DAY, "7日"),
        (Unit.HOUR, "7小时"),
        (Unit.MONTH, "7个月"),
        (Unit.YEAR, "7年"),
    ],
)
def test_a_period_reads_and_counts_in_its_own_unit(unit, text):
    period = Period(7, unit)

    assert str(period) == text
    assert period.span == Span(7, unit)


def test_every_unit_the_kernel_counts_has_a_word():
    assert all(unit.words for unit in Unit)


def test_a_period_given_elsewhere_says_where():
    last_day = Fact("until", "整改期限", Kind.DATE)

    assert str(Given(fact=last_day)) == "“整改期限”所定期限"
    assert str(Given(parameter="penalty.days")) == "参数“penalty.days”所定期限"

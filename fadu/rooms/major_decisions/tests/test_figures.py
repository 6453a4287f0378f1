"""The decision figures."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.rooms.major_decisions import figures
from fadu.rooms.major_decisions.tests.builders import OWN, YEAR, record
from fadu.rooms.major_decisions.tests.test_selectors import WHOLE


@pytest.mark.django_db
def test_a_whole_decision_counts_in_both_parts_of_the_rate():
    record(*WHOLE, ("hold_hearing", date(2024, 9, 2)))

    rate = figures.DECISIONS_COMPLETE_RATE.value(OWN, YEAR)

    assert (rate.numerator, rate.denominator) == (1, 1)
    assert figures.DECISIONS_HEARD.value(OWN, YEAR).numerator == 1

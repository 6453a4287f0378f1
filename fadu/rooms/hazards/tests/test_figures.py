"""The hazard figures: the number is the length of its list."""

from __future__ import annotations

import pytest

from fadu.rooms.hazards import figures
from fadu.rooms.hazards.tests.builders import CITY, YEAR, entry, record

pytestmark = pytest.mark.django_db


def test_the_rate_is_computed_from_its_two_lists():
    record(
        entry(0, "find_hazard", hazard=["a-1", "a-2", "a-3"], source="举报"),
        entry(1, "review", "a-1", result="已消除"),
        entry(2, "review", "a-2", result="已消除"),
    )

    rate = figures.MAJOR_HAZARD_RECTIFICATION_RATE.value(CITY, YEAR)

    assert (rate.numerator, rate.denominator, rate.text) == (2, 3, "66.67")
    assert figures.MAJOR_HAZARDS_FOUND.found(CITY, YEAR).count() == 3
    assert figures.MAJOR_HAZARDS_CLOSED.value(CITY, YEAR).numerator == 0

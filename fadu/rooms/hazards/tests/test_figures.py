"""The hazard figures: the number is the length of its list."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.rooms.hazards import figures
from fadu.rooms.hazards.tests.builders import CITY, YEAR, entry, put, record

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


def test_ordinary_hazards_are_counted_apart_and_the_units_that_registered_major_ones_once():
    keys = ["a-1", "a-2", "a-3", "a-4"]
    ordinary = {"is_major": False, "sector": "工贸"}
    record(
        entry(0, "find_hazard", hazard=keys, source="举报"),
        *(entry(n, "judge_hazard", keys[n], **ordinary) for n in (1, 2, 3)),
        entry(4, "review", "a-2", result="已消除"),
        entry(5, "review", "a-3", date(2025, 1, 2), result="已消除"),
    )
    put("NEXT", county="Y")
    put("SAME", county="Y")
    put("LATER", county="Z", found_on=date(2025, 1, 1))

    rate = figures.ORDINARY_HAZARD_RECTIFICATION_RATE.value(CITY, YEAR)

    assert (rate.numerator, rate.denominator, rate.text) == (1, 3, "33.33")
    assert figures.MAJOR_HAZARDS_FOUND.value(CITY, YEAR).numerator == 3
    assert figures.MAJOR_HAZARD_UNITS.value(CITY, YEAR).numerator == 2

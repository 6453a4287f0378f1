"""Which hazards count."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards import selectors
from fadu.rooms.hazards.tests.builders import CITY, YEAR, entry, record

pytestmark = pytest.mark.django_db


def test_found_leaves_out_the_ordinary_and_other_years():
    keys = {"hazard": ["a-1", "a-2", "a-3"], "source": "举报"}
    record(
        entry(0, "find_hazard", **keys),
        entry(1, "judge_hazard", "a-1", is_major=False, sector="工贸"),
    )

    assert selectors.found(CITY, YEAR).count() == 2


def test_rectified_counts_what_a_review_found_gone_by_the_last_day():
    record(
        entry(0, "find_hazard", hazard=["a-1", "a-2"], source="举报"),
        entry(1, "review", "a-1", date(2024, 12, 31), result="已消除"),
        entry(2, "review", "a-2", date(2025, 1, 2), result="已消除"),
    )

    assert [h.key for h in selectors.rectified(CITY, YEAR)] == ["a-1"]


def test_nothing_is_seen_from_elsewhere():
    record(entry(0, "find_hazard", hazard=["a-1"], source="举报"))

    assert selectors.hazards(Scope("v", "OTHER", Reach.CITY)).count() == 0

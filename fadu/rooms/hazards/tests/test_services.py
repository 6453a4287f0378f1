"""From entries to hazard rows."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.rooms.hazards.models import Hazard
from fadu.rooms.hazards.tests.builders import entry, record

pytestmark = pytest.mark.django_db

FOUND = entry(0, "find_hazard", hazard=["hazard-1", "hazard-2"], source="现场检查", trade="工贸")


def test_finding_makes_one_row_a_hazard():
    record(FOUND)

    assert list(Hazard.objects.order_by("id").values_list("key", "sector", "found_on")) == [
        ("hazard-1", "工贸", date(2024, 5, 6)),
        ("hazard-2", "工贸", date(2024, 5, 6)),
    ]


@pytest.mark.parametrize(
    ("act", "facts", "column", "value"),
    [
        ("judge_hazard", {"is_major": True, "sector": "烟花爆竹"}, "sector", "烟花爆竹"),
        ("judge_hazard", {"is_major": False, "sector": "工贸"}, "major", False),
        ("order_elimination", {"deadline": "2024-06-01"}, "term", date(2024, 6, 1)),
        ("extend_term", {"new_deadline": "2024-07-01"}, "term", date(2024, 7, 1)),
        ("rectify", {"completed": "2024-05-20"}, "rectified_on", date(2024, 5, 20)),
        ("review", {"result": "已消除"}, "eliminated_on", date(2024, 5, 7)),
        ("review", {"result": "逾期未消除"}, "eliminated_on", None),
        ("list_supervision", {}, "listed", True),
        ("close_hazard", {}, "closed_on", date(2024, 5, 7)),
        ("transfer_department", {}, "transferred_on", date(2024, 5, 7)),
    ],
)
def test_an_act_on_a_hazard_moves_its_own_row_only(act, facts, column, value):
    record(FOUND, entry(1, act, "hazard-1", date(2024, 5, 7), **facts))

    assert getattr(Hazard.objects.get(key="hazard-1"), column) == value
    assert Hazard.objects.get(key="hazard-2").closed_on is None


def test_a_closed_hazard_may_be_opened_again():
    record(
        FOUND,
        entry(1, "review", "hazard-1", result="已消除"),
        entry(2, "close_hazard", "hazard-1"),
        entry(3, "reopen_hazard", "hazard-1"),
    )

    row = Hazard.objects.get(key="hazard-1")
    assert (row.closed_on, row.eliminated_on) == (None, None)


def test_a_hazard_that_comes_back_is_ours_again_and_keeps_its_campaign():
    named = entry(0, "find_hazard", hazard=["a"], source="现场检查", campaign="有限空间专项整治")
    record(named, entry(1, "transfer_department", "a"), entry(2, "reopen_hazard", "a"))

    row = Hazard.objects.get(key="a")
    assert (row.campaign, row.transferred_on) == ("有限空间专项整治", None)


def test_acts_that_say_nothing_of_a_row_change_nothing():
    record(FOUND, entry(1, "record_inspection"), entry(2, "register_hazard", "hazard-1"))

    assert Hazard.objects.get(key="hazard-1").major is None

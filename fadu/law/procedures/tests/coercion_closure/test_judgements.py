"""The sliding counts by hand, and conditions that what is stated contradicts."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.procedures.coercion_closure import acts
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.tests.coercion_closure.cases import COUNTED, DISCUSSED, LAW

ON = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("days", "counts"),
    [
        ((), (0, 0)),
        ((date(2026, 6, 2),), (0, 0)),  # after the day on which it is counted
        ((date(2025, 12, 3), date(2026, 3, 1), date(2026, 5, 31)), (3, 3)),  # 179 days
        ((date(2025, 12, 2), date(2026, 3, 1), date(2026, 5, 31)), (2, 3)),  # 180 days
        ((date(2025, 6, 1), date(2025, 9, 1), date(2026, 1, 1), date(2026, 5, 31)), (2, 4)),
        ((date(2025, 5, 31), date(2025, 9, 1), date(2026, 1, 1), date(2026, 5, 31)), (2, 3)),
        ((date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)), (3, 3)),  # 其后没有再受处罚
    ],
)
def test_the_windows_slide_and_end_with_the_last_penalty(days, counts):
    assert j.window(days, ON) == counts


def test_three_months_of_a_mine_end_with_the_last_finding():
    assert j.coal_window((date(2026, 3, 1), date(2026, 5, 31)), ON) == 2
    assert (
        j.coal_window((date(2026, 2, 28), date(2026, 5, 31)), ON) == 1
    )  # 5月31日前三个月：2月28日
    assert j.coal_window((), ON) == 0


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"major": False}, "没有载明存在重大事故隐患"),
        ({"times_180": 2, "times_year": 3}, "不足一百八十日内三次或者一年内四次"),
        ({"ground": j.COAL_TWICE, "coal_counted": 2}, "只适用于煤矿企业"),
        ({"ground": j.COAL_TWICE, "coal": True, "coal_counted": 1}, "只有1次"),
        ({"ground": j.COAL_TWICE, "coal": True, "coal_times": 2}, "只有0次"),  # never typed
        ({"coal": True, "coal_more": 1}, "没有写明来源、依据和理由"),
        ({"coal": True, "coal_more": 1, "coal_more_source": j.COAL_SOURCES[0]}, "没有写明来源"),
    ],
)
def test_a_condition_that_the_counts_contradict_is_refused(stated, said):
    with pytest.raises(Refused, match=said):
        derive(acts.verify_ground, COUNTED | stated, LAW, ON)


@pytest.mark.parametrize(
    ("stated", "course"),
    [
        ({}, j.PROPOSE),
        ({"times_180": 2, "times_year": 4}, j.PROPOSE),
        ({"ground": j.REFUSED, "major": False, "times_180": 0, "times_year": 0}, j.PROPOSE),
        ({"ground": j.COAL_UNLICENSED, "coal": True}, j.PROPOSE),
        ({"ground": j.COAL_TWICE, "coal": True, "coal_counted": 2}, j.PROPOSE),
        (
            {
                "ground": j.COAL_TWICE,
                "coal": True,
                "coal_counted": 1,
                "coal_more": 1,
                "coal_more_source": j.COAL_SOURCES[0],
                "coal_more_reason": "纸质卷宗",
            },
            j.PROPOSE,
        ),
        ({"ground": j.NONE}, j.NOT_MET),
    ],
)
def test_what_follows_of_a_condition(stated, course):
    assert derive(acts.verify_ground, COUNTED | stated, LAW, ON)["course"] == course


def test_discussion_comes_first_only_where_a_local_rule_asks_for_it():
    assert derive(acts.verify_ground, COUNTED, DISCUSSED, ON)["course"] == j.DISCUSS_FIRST


def test_the_coal_rules_begin_with_may_2024():
    coal = COUNTED | {"ground": j.COAL_UNLICENSED, "coal": True}
    with pytest.raises(Refused, match="2024年5月1日"):
        derive(acts.verify_ground, coal, LAW, date(2024, 4, 30))
    said = {"answer": f.CLOSED, "coal": True}
    assert derive(acts.receive_answer, said, LAW, date(2024, 4, 30))["of_coal"] is False
    assert derive(acts.receive_answer, said, LAW, ON)["of_coal"] is True

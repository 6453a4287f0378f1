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
        (
            {"listed": "2026-05-20 M3\n2026-03-02 M2"},
            "一百八十日内2次、一年内2次，不足一百八十日内三次",
        ),
        ({"listed": None, "times_180": 99, "times_year": 99}, "一百八十日内0次"),  # never typed
        ({"elsewhere": "2026-02-01"}, "“台账以外的处罚”第1行没有写明日期、决定机关和文号"),
        ({"elsewhere": "二月一日 某局 1号"}, "第1行没有写明日期"),
        ({"listed": "M1"}, "“台账中的处罚”第1行没有写明日期和事项编号"),
        ({"elsewhere": "2026-06-02 某局 1号"}, "第1行的处罚晚于次数截至日期2026年6月1日"),
        ({"elsewhere": "2026-02-01 某局 1号\n\n2026-02-01  某局 1号"}, "第2行与前面的一行重复"),
        ({"counted_on": "2026-06-02"}, "次数截至日期2026年6月2日晚于核对之日"),
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
        (
            {
                "listed": "2026-05-20 M2\n2026-03-02 M1",
                "elsewhere": "2025-07-01 某局 1号\n2025-08-01 某局 2号",
            },
            j.PROPOSE,
        ),
        ({"ground": j.REFUSED, "major": False, "listed": None}, j.PROPOSE),
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


@pytest.mark.parametrize(
    ("stated", "counts"),
    [
        ({}, (3, 3)),
        ({"elsewhere": "2025-05-20 某局 1号"}, (3, 3)),  # 最后一次以前满一年
        ({"elsewhere": "2025-05-21 某局 1号"}, (3, 4)),
        ({"elsewhere": "2026-06-01 某局 1号"}, (4, 4)),  # 其他机关的最后一次使期间后移
        ({"listed": "", "elsewhere": "2026-06-01 某局 1号"}, (1, 1)),
        ({"times_180": 99, "times_year": 99}, (3, 3)),  # never typed
    ],
)
def test_the_counts_follow_from_the_penalties_that_are_listed(stated, counts):
    found = derive(acts.verify_ground, COUNTED | {"ground": j.NONE} | stated, LAW, ON)

    assert (found["times_180"], found["times_year"]) == counts


def test_discussion_comes_first_only_where_a_local_rule_asks_for_it():
    assert derive(acts.verify_ground, COUNTED, DISCUSSED, ON)["course"] == j.DISCUSS_FIRST


def test_the_coal_rules_begin_with_may_2024():
    then = {"counted_on": "2024-04-30", "listed": None}
    coal = COUNTED | then | {"ground": j.COAL_UNLICENSED, "coal": True}
    with pytest.raises(Refused, match="2024年5月1日"):
        derive(acts.verify_ground, coal, LAW, date(2024, 4, 30))
    said = {"answer": f.CLOSED, "coal": True}
    assert derive(acts.receive_answer, said, LAW, date(2024, 4, 30))["of_coal"] is False
    assert derive(acts.receive_answer, said, LAW, ON)["of_coal"] is True


@pytest.mark.parametrize(
    ("before", "left"),
    [({}, True), ({j.NOTIFIED_UNTIL: "2026-06-01"}, True), ({j.NOTIFIED_UNTIL: "2026-05-31"}, False)],
)  # fmt: skip
def test_a_notice_served_after_the_day_it_names_leaves_nothing_to_be_said(before, left):
    """行政处罚法 44、62；当日还可以陈述."""
    if left:
        assert j.term_left({}, LAW.parameters, ON, before)
        return
    with pytest.raises(Refused, match="2026年5月31日在送达之前"):
        j.term_left({}, LAW.parameters, ON, before)

"""A plan's file is read strictly: what is unknown, missing or no number is named where it stands."""

import json
from decimal import Decimal
from typing import Any

import pytest

from fadu.checker import plan_file
from fadu.checker.capacity import Entry
from fadu.checker.coverage import Leaving
from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.errors import BadInput

PLAN: dict[str, Any] = {
    "year": 2026, "staff": 12, "other": {"total": 990, "terms": [{"name": "案件", "persons": 2, "days_each": 1.5}]},
    "non": 780, "classes": [{"name": "重点", "objects": 6, "times": 2, "officers": 3, "days_each": 2, "share": "6%"}],
}  # fmt: skip

BAD = (
    ("{", "不是有效的 JSON"),
    ("[]", "文件应当是对象"),
    ('{"year": 2026, "staff": NaN}', "不是有效的 JSON"),
    ({"staff": 3}, "文件缺少 year"),
    ({"year": 2026}, "文件缺少 staff"),
    ({"year": 2026, "staff": 3, "人数": 4}, "文件有无法识别的项：人数"),
    ({"year": 1990, "staff": 3}, "文件写1990年"),
    ({"year": 2026.5, "staff": 3}, "year 应当是整数"),
    ({"year": 2026, "staff": -3}, "staff应当是不小于零的数"),
    ({"year": 2026, "staff": "三"}, "staff应当是不小于零的数"),
    ({"year": 2026, "staff": True}, "staff应当是不小于零的数"),
    ({"year": 2026, "staff": 3, "other": []}, "other应当是对象"),
    ({"year": 2026, "staff": 3, "classes": {}}, "classes 应当是数组"),
    ({"year": 2026, "staff": 3, "classes": [{"days": 1}]}, "classes 第1项缺少名称"),
    ({"year": 2026, "staff": 3, "classes": [{"name": "甲"}]}, "没有天数 days"),
    ({"year": 2026, "staff": 3, "non": {"terms": [{"name": "甲", "days": 1, "share": 0.5}]}}, "应当写成“60%”"),
    ({"year": 2026, "staff": 3, "non": {"terms": [{"name": "甲", "days": 1, "share": "%"}]}}, "占比“%”无法识别"),
)  # fmt: skip


def test_a_file_is_read_with_its_factors_and_the_calendars_working_days() -> None:
    plan = plan_file.read(json.dumps(PLAN), seed_calendar())

    assert (plan.calendar, plan.confirmed, plan.non.days) == (248, True, 780)
    assert plan.other.entries == (Entry("案件", (("人", Decimal(2)), ("天", Decimal("1.5")))),)
    assert plan.classes[0].days == 72
    assert plan.classes[0].share == 6


def test_a_year_without_a_notice_is_provisional() -> None:
    assert not plan_file.read(json.dumps({**PLAN, "year": 2030}), seed_calendar()).confirmed


def test_the_classes_say_how_they_are_visited() -> None:
    (tier,) = plan_file.tiers(json.dumps(PLAN))

    assert (tier.visits, tier.cost) == (12, 6)
    with pytest.raises(BadInput, match="classes 第1项缺少 objects"):
        plan_file.tiers(json.dumps({"classes": [{"name": "甲", "days": 4}]}))


@pytest.mark.parametrize(("told", "complaint"), BAD, ids=[words for _, words in BAD])
def test_what_cannot_be_read_is_named(told: object, complaint: str) -> None:
    text = told if isinstance(told, str) else json.dumps(told)

    with pytest.raises(BadInput, match=complaint):
        plan_file.read(text, seed_calendar())


def test_who_leaves_is_read_with_the_working_days_that_go_with_them() -> None:
    assert plan_file.leaving("2@2025-12-31", 2025, seed_calendar()) == Leaving(2, 1)
    for told, said in (("二人", "减少人员“二人”无法识别"), ("1@2024-12-31", "不在2025年")):
        with pytest.raises(BadInput, match=said):
            plan_file.leaving(told, 2025, seed_calendar())

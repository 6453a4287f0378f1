"""What the simulator is asked stands in words that come back as they were, and says what it cannot read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from fadu.checker.coverage import Leaving, Tier
from fadu.kernel.calendar_seed import seed_calendar
from fadu.rooms.plans.forms.simulating import SimulationForm, told

TIERS = (Tier("零售点", 40, 1, 2, Decimal("0.5")), Tier("化工 企业", 5, 2, 2, Decimal(1)))


def form(**over: str) -> SimulationForm:
    typed = {"staff": "4", "other": "80", "idle": "60", "leave": "1@2025-07-01", "tiers": told(TIERS)}  # fmt: skip
    return SimulationForm(typed | over, year=2025, calendar=seed_calendar())


def test_classes_and_leavers_are_read_as_written():
    asked = form()

    assert asked.is_valid(), asked.errors
    assert [t.name for t in asked.cleaned_data["tiers"]] == ["零售点", "化工企业"]
    assert asked.cleaned_data["tiers"][0] == TIERS[0]
    assert asked.cleaned_data["leave"] == [Leaving(1, 128)]


@pytest.mark.parametrize(
    ("over", "field", "said"),
    [
        ({"tiers": "零售点 40 1 2"}, "tiers", "第1行“零售点 40 1 2”无法识别"),
        ({"tiers": "零售点 40 1 0 1"}, "tiers", "无法识别"),
        ({"tiers": "零售点 40 1 2 NaN"}, "tiers", "无法识别"),
        ({"tiers": "\n"}, "tiers", "必填"),
        ({"leave": "二人"}, "leave", "减少人员“二人”无法识别。请写成 人数@日期"),
        ({"leave": "1@2026-01-01"}, "leave", "不在2025年"),
        ({"leave": "3@2025-02-05 2@2025-03-03"}, "leave", "减少5人，多于执法人员数"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(over: dict[str, str], field: str, said: str):
    asked = form(**over)

    assert not asked.is_valid()
    assert said in "".join(asked.errors[field])

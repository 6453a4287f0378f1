"""The days of a plan: what was typed by hand is held against the calendar too, and the lines against the days."""

from __future__ import annotations

from dataclasses import replace

from fadu.faces.desk import plan_days
from fadu.kernel.calendar_seed import seed_calendar
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.tests.builders import LINES, PLANT, SHEET

CALENDAR = seed_calendar()
TYPED = Plan(
    year=2025, staff=4, workdays=250, total_days=1000, other_days=80, idle_days=60, capacity=850
)


def test_numbers_typed_by_hand_are_named_term_by_term() -> None:
    terms = plan_days.terms_of(TYPED, (), CALENDAR)

    assert [(t.name, t.message) for t in plan_days.wrong(terms)] == [
        ("国家法定工作日（2025年）", "计划写250天，按所列各项应为248天"),
        ("监督检查工作日", "计划写850人天，按所列各项应为860人天"),
    ]
    rows = plan_days.table(terms).rows
    assert [row.tone for row in rows].count("bad") == 2


def test_the_lines_are_uses_of_the_days_and_more_than_there_are_is_said() -> None:
    plan = Plan(year=2025, terms=SHEET)
    many = [replace(PLANT, units=300, visits=600)]

    assert plan_days.wrong(plan_days.terms_of(plan, LINES, CALENDAR)) == []
    (fault,) = plan_days.wrong(plan_days.terms_of(plan, many, CALENDAR))
    assert fault.message == "各类检查共需1200人天，比可用的852人天多348人天"
    assert plan_days.terms_of(Plan(year=2025), LINES, CALENDAR) == []
    assert plan_days.checked("{", CALENDAR)[1] is not None


def test_key_inspection_is_served_first_and_what_is_left_over_is_shown() -> None:
    table = plan_days.reach(Plan(capacity=70), LINES)

    assert table is not None
    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["重点检查", "10", "10", "5/5（100.00%）", "0"],
        ["一般检查", "45", "45", "45/45（100.00%）", "0"],
        ["随机抽查", "20", "0", "0/20（0.00%）", "20"],
    ]
    assert plan_days.reach(Plan(), LINES) is None
    assert [t.name for t in plan_days.tiers(LINES)][-1] == "工贸企业（抽查）"

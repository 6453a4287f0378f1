"""Officers × days × classes: what is reached, and what slips when somebody leaves."""

from __future__ import annotations

from fadu.faces.desk import plan_simulation
from fadu.kernel.calendar_seed import seed_calendar
from fadu.rooms.plans.forms.simulating import SimulationForm

TIERS = "重点 100 2 2 1\n一般 300 1 2 0.5"


def answer(leave: str) -> dict:
    typed = {"staff": "4", "other": "80", "idle": "412", "leave": leave, "tiers": TIERS}
    form = SimulationForm(typed, year=2025, calendar=seed_calendar())
    assert form.is_valid(), form.errors
    return plan_simulation.answer(form, 2025, seed_calendar())


def test_two_who_leave_in_july_cost_the_visits_of_the_last_class_first() -> None:
    stays, goes = answer(""), answer("2@2025-07-01")

    assert stays["formula"] == "4人 × 248天 − 80 − 412 = 500人天"
    assert [[c.text for c in row.cells] for row in stays["table"].rows] == [
        ["重点", "200", "200", "100家"], ["一般", "300", "100", "100家"],
    ]  # fmt: skip
    assert [(tier.name, lost) for tier, lost in goes["slips"]] == [("重点", 78), ("一般", 100)]
    assert [c.title for c in goes["cards"]] == [
        "现有人员可完成",
        "现有人员覆盖单位",
        "减员以后可完成",
        "减员以后覆盖单位",
    ]
    assert [s.name for s in goes["chart"].series] == ["计划", "现有人员可完成", "减员以后可完成"]
    assert goes["chart"].series[2].values == (122, 0)

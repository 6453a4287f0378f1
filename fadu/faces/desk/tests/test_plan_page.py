"""One plan at a glance: where it stands, what comes next, what its lines add up to."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk import plan_page
from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.plans.models import Plan, State, Wording
from fadu.rooms.plans.tests.builders import LINES, approved, measured


def test_the_next_step_is_marked_and_an_archived_plan_has_none() -> None:
    plan = Plan(pk="P", capacity=852, objects_listed=245, state=State.SUBMITTED)
    found = plan_page.steps(plan, Wording(lines=4, submitted_on=date(2025, 1, 9)))

    assert [(s.title, s.text) for s in found if s.done] == [
        ("测算工作日", "852人天"), ("对象分类", "245家"), ("编制明细", "4项"), ("报请批准", "2025年1月9日"),
    ]  # fmt: skip
    assert [s.title for s in found if s.now] == ["批复"]
    plan.state = State.CLOSED
    assert not any(s.now for s in plan_page.steps(plan, None))


def test_kinds_have_shares_of_the_days_there_are() -> None:
    table = plan_page.kinds(Plan(capacity=400), LINES)

    assert table is not None
    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["重点检查", "10", "20", "5.00%"], ["一般检查", "45", "50", "12.50%"], ["随机抽查", "20", "20", "5.00%"],
    ]  # fmt: skip
    assert [c.text for c in table.foot.cells] == ["合计", "75", "90", "22.50%"]
    assert plan_page.kinds(Plan(), ()) is None


def test_the_page_offers_what_the_procedure_asks_for_next_with_its_last_day(office: Office) -> None:
    plan, browser = approved(office.bureau), office.browser("赵六")
    shown = words(browser.get(f"/plans/{plan.pk}/"))

    assert "公布监督检查计划" in shown
    assert "剩" in shown or "逾期" in shown  # twenty working days from the approval
    assert "/matters/" in browser.get(f"/plans/{plan.pk}/").content.decode()
    bare = words(browser.get(f"/plans/{measured(office.bureau).pk}/"))
    assert "还没有计划明细" in bare
    assert "2976" not in bare

"""Visits done count for the line whose number they bear, up to what was planned, from the day of the check."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk import plan_progress
from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.tests.acting import Visiting
from fadu.rooms.plans.models import Line
from fadu.rooms.plans.tests.builders import published


def line(no: int, visits: int, quarter: int = 1, due: date = date(2025, 3, 31)) -> Line:
    return Line(
        no=no, number=f"2025-00{no}", visits=visits, quarter=quarter, due_on=due, kind="重点检查", object="某类", days="1",
        units=1, times=1, officers=2, method="现场检查",
    )  # fmt: skip


def seen(*days: date) -> list[Visit]:
    return [Visit(checked_on=day) for day in days]


LINES = [line(1, 2), line(2, 1), line(3, 4, 0, date(2025, 12, 31))]
DONE = {
    "2025-001": seen(date(2025, 3, 3), date(2025, 4, 1), date(2025, 4, 2)),
    "2025-003": seen(date(2025, 5, 1)),
}


def test_visits_beyond_a_line_do_not_make_up_for_another() -> None:
    assert [plan_progress.counted(x, DONE) for x in LINES] == [2, 0, 1]
    quarters = plan_progress.by_quarter(None, LINES, DONE)  # type: ignore[arg-type]
    assert quarters == [("全年", 4, 1), ("第一季度", 3, 1)]  # one of two came after March
    table = plan_progress.quarter_table(quarters)
    assert [c.text for c in table.foot.cells] == ["合计", "7", "2", "28.57%（2/7）"]
    assert [c.value for c in plan_progress.cards(LINES, DONE, date(2025, 6, 1))] == [
        "42.86",
        "66.67",
        "42.86",
    ]


def test_what_is_over_and_not_done_comes_first() -> None:
    table = plan_progress.line_table(LINES, DONE, {}, date(2025, 6, 1))

    assert [row.cells[0].text for row in table.rows] == ["2025-002", "2025-001", "2025-003"]
    assert [row.cells[-1].badges[0].text for row in table.rows] == [
        "到期未完成",
        "已完成",
        "进行中",
    ]
    assert table.rows[1].cells[5].sub == "另有1次超出计划"


def test_a_visit_that_names_a_line_shows_in_the_progress_of_its_plan(office: Office) -> None:
    plan, browser = published(office.bureau), office.browser("张三")
    visiting = Visiting(office.bureau, next(iter(office.parties.values())))
    visiting.checked(task_number="2025-003")
    Visiting(office.bureau, next(iter(office.parties.values()))).checked(task_number="别的编号")
    shown = words(browser.get(f"/plans/{plan.pk}/progress/"))

    assert "2.50%（1/40）" in shown
    assert "1.43%（1/70）" in shown

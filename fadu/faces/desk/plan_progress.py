"""How far a plan is carried out (执行情况): visits planned and done, line by line and quarter by quarter.

A visit belongs to a line by its number (计划、抽取或者线索编号) and counts from the day of the check on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fadu.checker.plan_items import KINDS, QUARTERS
from fadu.faces.desk import plan_page
from fadu.figures.values import Form, Value
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import visits as inspection
from fadu.rooms.plans.models import Line, Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.sheets.wording import named, period
from fadu.ui.badges import Badge, Tone
from fadu.ui.charts import Chart, FigureCard, Series
from fadu.ui.formats import count
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("编号", "narrow"), Column("类别", "narrow"), Column("对象"), Column("时间", "narrow"), Column("计划", "number"),
    Column("已检查", "number"), Column("完成率", "number"), Column("情况", "narrow"),
)  # fmt: skip
BY_QUARTER = (Column("时间"), Column("计划", "number"), Column("截至期末已检查", "number"), Column("完成率", "number"))  # fmt: skip
DONE = Badge("已完成", Tone.GOOD, "check")
LATE = Badge("到期未完成", Tone.BAD, "alert")
ON = Badge("进行中", Tone.INFO)
MEANING = (
    "已检查÷计划次数。按检查任务上填写的计划编号归到各项，以实施检查的日期为准；超过计划的次数不抵别的项。"
    "完成率法律没有定义，是工作口径。"
)


def done_of(scope: Scope, plan: Plan, lines: Sequence[Line]) -> dict[str, list[Visit]]:
    """The visits that were carried out under each line's number, by the agency whose plan it is."""
    numbers = {line.number for line in lines}
    rows = inspection.visits(scope).filter(
        county=plan.county, task_number__in=numbers, checked_on__isnull=False
    )
    found: dict[str, list[Visit]] = {number: [] for number in numbers}
    for visit in rows.order_by("checked_on", "id"):
        found[visit.task_number].append(visit)
    return found


def progress_page(request: Any, plan: Plan) -> dict[str, Any]:
    """Cards, quarters, lines."""
    viewer = request.viewer
    wording = plan.public or plan.current
    lines = selectors.lines(viewer.scope, wording)
    done = done_of(viewer.scope, plan, lines)
    units = selectors.units(viewer.scope, (line.party for line in lines))
    names = {id: name for id, (name, _) in units.items()}
    quarters = by_quarter(plan, lines, done)
    return {
        "plan": plan,
        "badge": plan_page.badge(plan),
        "tabs": plan_page.tabs(plan, "plan_progress"),
        "cards": cards(lines, done, viewer.day),
        "chart": chart(quarters) if lines else None,
        "quarters": quarter_table(quarters),
        "table": line_table(lines, done, names, viewer.day),
        "meaning": MEANING,
        "draft": not plan.public,
        "crumbs": plan_page.crumbs(plan, "执行情况"),
    }


def counted(line: Line, done: Mapping[str, Sequence[Visit]], until: date | None = None) -> int:
    """Visits of a line by a day, no more than were planned: what is beyond does not make up for another line."""
    days = [v.checked_on for v in done.get(line.number, ()) if v.checked_on]
    return min(line.visits, sum(until is None or day <= until for day in days))


def rate(over: int, under: int) -> str:
    """A rate with numerator and denominator: 50.00%（5/10）."""
    value = Value(Form.PERCENT, over, under)
    return "—" if value.gap else f"{value.text}%（{value.operands}）"


def cards(lines: Sequence[Line], done: Mapping[str, Sequence[Visit]], today: date) -> list[FigureCard]:  # fmt: skip
    """The year at a glance, and of it what was due by today."""
    due = [line for line in lines if line.due_on <= today]
    made = []
    for title, of in (("全年", lines), ("已到期", due), ("重点检查", [x for x in lines if x.kind == KINDS[0]])):  # fmt: skip
        planned, carried = sum(x.visits for x in of), sum(counted(x, done) for x in of)
        value = Value(Form.PERCENT, carried, planned)
        late = title == "已到期" and carried < planned
        made.append(
            FigureCard(
                f"{title}完成率", value.text or "—", "%" if value.text else "",
                *((count(carried), count(planned)) if value.text else ("", "")),
                period=f"计划{count(planned)}次", tone=Tone.BAD if late else Tone.QUIET,
            )
        )  # fmt: skip
    return made


def by_quarter(
    plan: Plan, lines: Sequence[Line], done: Mapping[str, Sequence[Visit]]
) -> list[tuple[str, int, int]]:
    """Title, visits planned, visits done by the end of the period; the lines of the whole year apart."""
    found = []
    for at, title in enumerate(QUARTERS):
        of = [line for line in lines if line.quarter == at]
        if of:
            planned = sum(line.visits for line in of)
            found.append((title, planned, sum(counted(x, done, x.due_on) for x in of)))
    return found


def chart(found: Sequence[tuple[str, int, int]]) -> Chart:
    """Planned and done by period."""
    labels = tuple(title for title, *_ in found)
    series = (
        Series("计划", tuple(planned for _, planned, _ in found)),
        Series("截至期末已检查", tuple(carried for *_, carried in found)),
    )
    return Chart("各时段的计划和完成", "bar", labels, series, "次", axis="时间")


def quarter_table(found: Sequence[tuple[str, int, int]]) -> Table:
    """The chart in numbers."""
    rows = tuple(
        Row((Cell(t), Cell(count(p)), Cell(count(c)), Cell(rate(c, p)))) for t, p, c in found
    )
    planned, carried = sum(p for _, p, _ in found), sum(c for *_, c in found)
    foot = Row((Cell("合计"), Cell(count(planned)), Cell(count(carried)), Cell(rate(carried, planned))))  # fmt: skip
    return Table("各时段的计划和完成", BY_QUARTER, rows, foot=foot if rows else None)


def line_table(
    lines: Sequence[Line],
    done: Mapping[str, Sequence[Visit]],
    names: Mapping[str, str],
    today: date,
) -> Table:
    """Each line with its visits; those whose period is over and that are not done come first."""
    ordered = sorted(lines, key=lambda x: (_state(x, done, today) is not LATE, x.no))
    rows = tuple(_row(line, done, names, today) for line in ordered)
    nothing = Empty("还没有计划明细", "编制计划以后，按项统计检查任务的完成情况。")
    return Table("各项的完成情况", COLUMNS, rows, empty=nothing)


def _row(
    line: Line, done: Mapping[str, Sequence[Visit]], names: Mapping[str, str], today: date
) -> Row:
    state, carried = _state(line, done, today), counted(line, done)
    more = len(done.get(line.number, ())) - carried
    many = Cell(count(carried), sub=f"另有{more}次超出计划" if more > 0 else "")
    return Row(
        (
            Cell(line.number), Cell(line.kind), Cell(named(line.item, names)), Cell(period(line.item)),
            Cell(count(line.visits)), many, Cell(rate(carried, line.visits)), Cell(badges=(state,)),
        ),
        tone="bad" if state is LATE else "",
    )  # fmt: skip


def _state(line: Line, done: Mapping[str, Sequence[Visit]], today: date) -> Badge:
    if counted(line, done) >= line.visits:
        return DONE
    return LATE if line.due_on < today else ON

"""Plans on the desk: the year's list, and one plan with its days, lines, state, wordings and next acts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from fadu.accounts.selectors import agency_names
from fadu.accounts.viewer import Viewer
from fadu.checker import plan_items
from fadu.checker.capacity import plain
from fadu.checker.plan_items import Item
from fadu.faces.desk import plan_days, plan_tasks
from fadu.faces.desk.matter_page import Dossier
from fadu.matters import selectors as matters
from fadu.rooms.plans import permissions
from fadu.rooms.plans.models import Line, Plan, State, Wording
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.sheets.papers import TITLES
from fadu.rooms.plans.sheets.wording import frequency, named, period, share
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

TONES = {
    State.DRAFT: Tone.WARN, State.SUBMITTED: Tone.INFO, State.REFUSED: Tone.BAD, State.APPROVED: Tone.WARN,
    State.PUBLISHED: Tone.GOOD, State.ADJUSTING: Tone.WARN, State.CLOSED: Tone.QUIET,
}  # fmt: skip
LISTED = (
    Column("计划"), Column("年度", "narrow"), Column("机关"), Column("监督检查工作日", "number"), Column("计划次数", "number"),
    Column("其中重点", "number"), Column("状态", "narrow"),
)  # fmt: skip
LINES = (
    Column("编号", "narrow"), Column("类别", "narrow"), Column("对象"), Column("检查事项和依据"), Column("时间", "narrow"),
    Column("频次"), Column("次数", "number"), Column("人天", "number"), Column("承办和联合"),
)  # fmt: skip
WORDINGS = (
    Column("版本", "narrow"), Column("由来"), Column("计划次数", "number"), Column("报请", "date"), Column("批复", "date"),
    Column("备案", "date"), Column("公布", "date"),
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One step on the way to the public: done on a day, due now, or still to come."""

    title: str
    text: str
    done: bool
    now: bool = False


def crumbs(plan: Plan | None = None, last: str = "") -> tuple[Crumb, ...]:
    """The way back to the list and to the plan."""
    home = Crumb("检查计划", reverse("plans:plan_list"))
    way = (home,) if plan is None else (home, Crumb(str(plan), address(plan)))
    return (*way, Crumb(last)) if last else way


def address(plan: Plan) -> str:
    """The page of a plan."""
    return reverse("plans:plan_detail", args=[plan.pk])


def list_page(viewer: Viewer, year: int, token: str) -> dict[str, Any]:
    """The plans of a year, the newest first; the years beside it as tabs."""
    rows = selectors.plans(viewer.scope).filter(year=year)
    page = page_of(rows, by="-pk", token=token, count=capped_count(rows))
    here, this = reverse("plans:plan_list"), viewer.day.year
    years = sorted({*range(this - 2, this + 2), year}, reverse=True)
    return {
        "tabs": [Tab(f"{y}年", f"{here}?year={y}", y == year) for y in years],
        "table": _listed(viewer, page.items),
        "page": page,
        "may_open": permissions.may_open_plan(viewer, None),
        "crumbs": (Crumb("检查计划"),),
    }


def _listed(viewer: Viewer, found: Iterable[Plan]) -> Table:
    items = list(found)
    wordings = selectors.newest(viewer.scope, items)
    agencies = agency_names(one.county for one in items)
    rows = tuple(_row(one, wordings, agencies.get(one.county, "")) for one in items)
    nothing = Empty("这一年没有检查计划", "先测算监督检查工作日，再填写或者导入计划明细。")
    return Table("检查计划", LISTED, rows, empty=nothing)


def _row(plan: Plan, wordings: Mapping[str, Wording], agency: str) -> Row:
    shown = wordings.get(plan.public) or wordings.get(plan.current)
    days = "—" if plan.capacity is None else f"{plan.capacity}"
    visits = (f"{shown.visits}", f"{shown.key_visits}") if shown else ("—", "—")
    cells = (Cell(str(plan), address(plan)), Cell(f"{plan.year}"), Cell(agency), Cell(days))
    return Row((*cells, *map(Cell, visits), Cell(badges=(badge(plan),))))


def badge(plan: Plan) -> Badge:
    """Where a plan stands."""
    state = State(plan.state)
    return Badge(str(state.label), TONES[state])


def detail_page(request: Any, plan: Plan) -> dict[str, Any]:
    """One plan."""
    viewer: Viewer = request.viewer
    wordings = selectors.wordings(viewer.scope, plan)
    current = next((w for w in wordings if w.pk == plan.current), None)
    rows = selectors.lines(viewer.scope, plan.current)
    items = [row.item for row in rows]
    sketch = selectors.sketch(viewer.scope, plan)
    matter = matters.matter(viewer.scope, plan.pk)
    dossier = Dossier(matter, viewer, request.law, request.now) if matter else None
    terms = plan_days.terms_of(plan, items, request.law.calendar)
    return {
        "plan": plan,
        "agency": agency_names([plan.county]).get(plan.county, ""),
        "badge": badge(plan),
        "tabs": tabs(plan, "plan_detail"),
        "dossier": dossier,
        "steps": steps(plan, current),
        "terms": plan_days.table(terms) if terms else None,
        "wrong": plan_days.wrong(terms),
        "kinds": kinds(plan, items),
        "coverage": plan_days.reach(plan, items),
        "facts": facts(plan, current),
        "lines": line_table(
            rows,
            selectors.units(viewer.scope, (r.party for r in rows)),
            opens=plan_tasks.opens(viewer, plan),
        ),
        "over_cap": plan_items.over_cap(items),
        "mergeable": plan_items.mergeable(items) if plan.state == State.DRAFT else 0,
        "unsaved": len(plan_items.read(sketch.lines)) if sketch else 0,
        "wordings": wording_table(wordings),
        "many": len(wordings) > 1,
        "may_prepare": permissions.may_prepare(viewer, plan),
        "papers": [(title, which) for which, title in TITLES.items()] if rows else [],
        "public_url": public_address(plan),
        "crumbs": crumbs(plan),
    }


def tabs(plan: Plan, current: str) -> tuple[Tab, ...]:
    """The pages of one plan."""
    named = {"plan_detail": "计划", "plan_progress": "执行情况", "simulate": "推演"}
    return tuple(
        Tab(title, reverse(f"plans:{name}", args=[plan.pk]), name == current)
        for name, title in named.items()
    )


def public_address(plan: Plan) -> str:
    """The page that anybody may open, once something is published."""
    if not plan.public or not plan.year:
        return ""
    return reverse("public_plan", args=[plan.county, plan.year])


def steps(plan: Plan, current: Wording | None) -> list[Step]:
    """测算 → 分类 → 编制 → 报请 → 批复 → 备案 → 公布 of the newest wording; what comes next is marked."""
    found: list[tuple[str, str]] = [
        ("测算工作日", "" if plan.capacity is None else f"{plan.capacity}人天"),
        ("对象分类", "" if plan.objects_listed is None else f"{plan.objects_listed}家"),
        ("编制明细", f"{current.lines}项" if current else ""),
    ]
    days = ("submitted_on", "approved_on", "filed_on", "published_on")
    for title, name in zip(("报请批准", "批复", "备案", "公布"), days, strict=True):
        found.append((title, _said(getattr(current, name)) if current else ""))
    first = next((at for at, (_, text) in enumerate(found) if not text), -1)
    open_still = plan.state != State.CLOSED
    return [
        Step(title, text or "未办", bool(text), at == first and open_still)
        for at, (title, text) in enumerate(found)
    ]


def _said(day: date | None) -> str:
    return long_day(day) if day else ""


def facts(plan: Plan, current: Wording | None) -> tuple[Fact, ...]:
    """What was decided besides the lines."""
    said = [
        ("频次校验", plan.caps_result + (f"（{plan.cap_units}家）" if plan.cap_units else "")),
        ("合并检查", "" if plan.merged is None else f"{plan.merged}家"),
        ("分类依据", plan.classified_by),
    ]
    if current:
        said += [
            ("联合部门", current.partners), ("请示文号", current.letter), ("批复文号", current.approval),
            ("备案机关", current.receiver), ("公布渠道", current.channel),
        ]  # fmt: skip
    if plan.due_tasks is not None:
        said.append(("年度总结", f"到期{plan.due_tasks}次，已办结{plan.done_tasks}次"))
    return tuple(Fact(name, text) for name, text in said if text)


def kinds(plan: Plan, items: Sequence[Item]) -> Table | None:
    """Visits, person-days and shares by kind; the whole is what the capacity gives, where it is known."""
    found = plan_items.shares(items)
    if not found:
        return None
    used = sum((effort for *_, effort in found), Decimal(0))
    whole = Decimal(plan.capacity) if plan.capacity else used
    of = "占监督检查工作日" if plan.capacity else "占比"
    columns = (Column("类别"), Column("计划次数", "number"), Column("人天", "number"), Column(of, "number"))  # fmt: skip
    rows = tuple(
        Row((Cell(kind), Cell(f"{visits}"), Cell(plain(effort)), Cell(share(effort, whole))))
        for kind, visits, effort in found
    )
    visits = sum(many for _, many, _ in found)
    foot = Row((Cell("合计"), Cell(f"{visits}"), Cell(plain(used)), Cell(share(used, whole))))
    return Table("各类检查", columns, rows, foot=foot)


def line_table(
    rows: Sequence[Line], units: Mapping[str, tuple[str, str]], *, opens: bool = False
) -> Table:
    """The lines of a wording; `opens`: with the way to the tasks of each."""
    names = {id: name for id, (name, _) in units.items()}
    made = tuple(_line(row, row.item, names, units) for row in rows)
    if opens:
        made = tuple(
            replace(line, cells=(*line.cells, plan_tasks.cell(row)))
            for row, line in zip(rows, made, strict=True)
        )
    columns = (*LINES, Column("检查任务", "narrow")) if opens else LINES
    nothing = Empty("还没有计划明细", "在“编辑明细”里逐项填写，或者导入表格。")
    return Table("计划明细", columns, made, empty=nothing)


def _line(
    row: Line, one: Item, names: Mapping[str, str], units: Mapping[str, tuple[str, str]]
) -> Row:
    url = reverse("party", args=[one.party]) if one.party in units else ""
    sector = one.sector or ("单个单位" if one.party else "")
    who = Cell(one.division, sub=f"联合：{'、'.join(one.partners)}" if one.partners else "")
    return Row(
        (
            Cell(row.number), Cell(one.kind), Cell(named(one, names), url, sub=_size(one, sector)),
            Cell(one.matters, sub=one.basis), Cell(period(one), sub=one.method), Cell(frequency(one)),
            Cell(f"{one.visits}"), Cell(plain(one.effort), sub=f"{one.officers}人×{plain(one.days)}天"), who,
        )
    )  # fmt: skip


def _size(one: Item, sector: str) -> str:
    many = "" if one.party else f"{one.units}家"
    return " · ".join(word for word in (sector, many) if word)


def wording_table(found: Sequence[Wording]) -> Table:
    """The wordings with their way to the public, the newest first."""
    rows = []
    for one in found:
        why = f"{one.reason}；最迟{long_day(one.ready_by)}办完" if one.ready_by else one.reason
        state = (Badge("已放弃", Tone.QUIET),) if one.dropped_on else ()
        made = Cell(f"{one.get_made_display()}（{long_day(one.made_on)}）", sub="。".join(filter(None, (why, one.grounds or ""))))  # fmt: skip
        days = (one.submitted_on, one.approved_on, one.filed_on, one.published_on)
        rows.append(
            Row((Cell(str(one), badges=state), made, Cell(f"{one.visits}"), *(Cell(_said(d) or "—") for d in days)))
        )  # fmt: skip
    return Table("编制和调整", WORDINGS, tuple(rows))

"""The days of a plan: the worksheet term by term, held against itself, the calendar and the lines; how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from fadu.checker import capacity, coverage, plan_file, plan_items
from fadu.checker.capacity import Group, Term
from fadu.checker.coverage import Tier
from fadu.checker.plan_items import DRAWN, KINDS, Item
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.sheets.wording import share
from fadu.ui.badges import Badge, Tone
from fadu.ui.tables import Cell, Column, Row, Table

TERMS = (Column("项目"), Column("算式"), Column("应为", "number"), Column("表内数", "number"), Column("核对"))  # fmt: skip
REACH = (Column("类别"), Column("计划次数", "number"), Column("可完成", "number"), Column("至少查一次", "number"), Column("差", "number"))  # fmt: skip
RIGHT, WRONG = Badge("相符", Tone.GOOD, "check"), Badge("不符", Tone.BAD, "alert")


def sheet_of(plan: Plan, calendar: WorkCalendar) -> capacity.Plan | None:
    """The worksheet of a plan; where it was typed by hand, what its numbers say."""
    if plan.terms:
        return plan_file.read(plan.terms, calendar)
    if plan.capacity is None or plan.staff is None or not plan.year:
        return None
    days = calendar.workdays_between(date(plan.year - 1, 12, 31), date(plan.year, 12, 31))
    return capacity.Plan(
        year=plan.year, staff=Decimal(plan.staff), calendar=days, confirmed=True,
        other=Group("其他执法工作日", stated=Decimal(plan.other_days or 0)),
        non=Group("非执法工作日", stated=Decimal(plan.idle_days or 0)),
        workdays=Decimal(plan.workdays or 0), total=Decimal(plan.total_days or 0),
        inspection=Decimal(plan.capacity),
    )  # fmt: skip


def terms_of(plan: Plan, items: Sequence[Item], calendar: WorkCalendar) -> list[Term]:
    """Every term, with the lines as uses of the days; nothing where no worksheet was recorded."""
    sheet = sheet_of(plan, calendar)
    if sheet is None:
        return []
    uses = sheet.classes or plan_items.classes(items)
    return capacity.terms(replace(sheet, classes=uses))


def checked(sheet: str, calendar: WorkCalendar) -> tuple[list[Term], BadInput | None]:
    """The terms of a worksheet as typed, or why it cannot be read (its year is beyond the calendar)."""
    try:
        return capacity.terms(plan_file.read(sheet, calendar)), None
    except BadInput as problem:
        return [], problem


def wrong(terms: Sequence[Term]) -> list[Term]:
    """The terms that contradict something."""
    return capacity.wrong(terms)


def table(terms: Sequence[Term]) -> Table:
    """Terms as a table: how each is computed, what follows, what was stated, whether they agree."""
    return Table("监督检查工作日测算", TERMS, tuple(_row(term) for term in terms))


def _row(term: Term) -> Row:
    said = Cell(term.message or term.note, badges=(RIGHT if term.right else WRONG,))
    cells = (Cell(term.name), Cell(term.formula), Cell(term.computed), Cell(term.stated or "—"))
    return Row((*cells, said), tone="" if term.right else "bad")


def tiers(items: Sequence[Item]) -> list[Tier]:
    """The lines as classes of objects to be visited, key inspection first, what is drawn last."""
    ordered = sorted(items, key=lambda one: (KINDS.index(one.kind), one.quarter or 5, one.no))
    return [_tier(one) for one in ordered if one.visits]


def _tier(one: Item) -> Tier:
    name = one.object or f"第{one.no}项单位"
    if one.kind == DRAWN:
        return Tier(f"{name}（抽查）", one.visits, 1, one.officers, one.days)
    return Tier(name, one.units, one.times, one.officers, one.days)


def coverage_by_kind(plan: Plan, items: Sequence[Item]) -> list[tuple[str, coverage.Covered]]:
    """Line by line what the days allow, with the kind of each line."""
    ordered = sorted(items, key=lambda one: (KINDS.index(one.kind), one.quarter or 5, one.no))
    lines = [one for one in ordered if one.visits]
    found = coverage.covered([_tier(one) for one in lines], Decimal(plan.capacity or 0))
    return [(one.kind, done) for one, done in zip(lines, found, strict=True)]


def coverage_table(found: Sequence[tuple[str, coverage.Covered]]) -> Table:
    """By kind: visits planned and possible, objects seen at least once."""
    rows = []
    for kind in KINDS:
        of = [done for one, done in found if one == kind]
        if not of:
            continue
        visits, done = sum(o.tier.visits for o in of), sum(o.done for o in of)
        objects, once = sum(o.tier.objects for o in of), sum(o.once for o in of)
        seen = f"{once}/{objects}（{share(Decimal(once), Decimal(objects))}）"
        rows.append(
            Row((Cell(kind), Cell(f"{visits}"), Cell(f"{done}"), Cell(seen), Cell(f"{visits - done}")), tone="bad" if done < visits else "")
        )  # fmt: skip
    return Table("工作日可以完成的检查", REACH, tuple(rows))


def reach(plan: Plan, items: Sequence[Item]) -> Table | None:
    """How far the days of a plan reach; nothing where they are not known or nothing is planned."""
    if plan.capacity is None or not items:
        return None
    return coverage_table(coverage_by_kind(plan, items))

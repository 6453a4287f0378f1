"""Pages on which the lines of a plan are written: the grid, and a sheet that is read before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.checker import plan_items
from fadu.checker.plan_items import Fault, Item
from fadu.faces.desk import plan_page
from fadu.faces.desk.plan_changes import changes
from fadu.registry import selectors as registry
from fadu.rooms.plans.forms.lines import Find, grid
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as selectors
from fadu.rooms.plans.services import sketching
from fadu.rooms.plans.sheets.lines import COLUMNS, Read
from fadu.rooms.plans.sheets.wording import frequency, named, period
from fadu.statutes.filled_sheets import Wrong
from fadu.ui.tables import Cell, Column, Row, Table

WRONG = (Column("行", "number"), Column("列", "narrow"), Column("问题"), Column("怎么改"))
FAULTS = (Column("第几项", "number"), Column("列", "narrow"), Column("问题"), Column("怎么改"))
READ = (
    Column("类别", "narrow"), Column("对象"), Column("检查事项"), Column("时间", "narrow"), Column("频次"), Column("次数", "number"),
    Column("承办机构"), Column("将要", "narrow"),
)  # fmt: skip


def finder(viewer: Viewer) -> Find:
    """The party of a credit code within the viewer's reach."""

    def find(code: str) -> str:
        party = registry.by_code(viewer.scope, code)
        return party.id if party else ""

    return find


def lines_page(request: Any, plan: Plan, made: Any, refusal: Any = None) -> dict[str, Any]:
    """The grid with what is wrong, and what the lines add up to."""
    sketch = selectors.sketch(request.viewer.scope, plan)
    items = sketching.standing(plan)
    found = plan_items.faults(items)
    return {
        "plan": plan,
        "badge": plan_page.badge(plan),
        "grid": made,
        "seen": sketch.seen if sketch else 0,
        "kept": sketch,
        "faults": fault_table([*found, *plan_items.over_cap(items)]),
        "wrong": len(found),
        "kinds": plan_page.kinds(plan, items),
        "mergeable": plan_items.mergeable(items),
        "refusal": refusal,
        "crumbs": plan_page.crumbs(plan, "编辑明细"),
    }


def grid_of(request: Any, plan: Plan, data: Any = None) -> Any:
    """The formset over the lines as they stand."""
    items = sketching.standing(plan)
    return grid(items, codes_of(request.viewer, items), finder(request.viewer), data)


def codes_of(viewer: Viewer, items: Sequence[Item]) -> dict[str, str]:
    """Credit codes of the single units that lines name."""
    found = selectors.units(viewer.scope, (one.party for one in items))
    return {id: code for id, (_, code) in found.items()}


def changed(viewer: Viewer, before: Sequence[Item], after: Sequence[Item]) -> Table:
    """What lines change against those before."""
    units = selectors.units(viewer.scope, (one.party for one in (*before, *after)))
    return changes(before, after, {id: name for id, (name, _) in units.items()})


def fault_table(found: Sequence[Fault]) -> Table:
    """What contradicts itself, line by line."""
    rows = (Row((Cell(f"{f.no}"), Cell(f.column), Cell(f.what), Cell(f.todo))) for f in found)
    return Table("明细中的问题", FAULTS, tuple(rows))


def bring_page(request: Any, plan: Plan, form: Any, **more: Any) -> dict[str, Any]:
    """The page on which a sheet is chosen, and what was read of it."""
    heads = (Column("列"), Column("必填", "narrow"), Column("说明"))
    rows = tuple(
        Row((Cell(c.title), Cell("必填" if c.needed else "可空"), Cell(c.how or "—", sub="、".join(c.choices))))
        for c in COLUMNS
    )  # fmt: skip
    return {
        "plan": plan, "form": form, "columns": Table("计划明细表的列", heads, rows),
        "crumbs": plan_page.crumbs(plan, "导入明细"), **more,
    }  # fmt: skip


def read_page(request: Any, plan: Plan, read: Read) -> dict[str, Any]:
    """What a sheet holds: rows that can come in, rows with faults; nothing is kept yet."""
    known = {sketching.same(one): one for one in sketching.standing(plan)}
    units = selectors.units(request.viewer.scope, (one.party for one in read.lines))
    names = {id: name for id, (name, _) in units.items()}
    sketch = selectors.sketch(request.viewer.scope, plan)
    return {
        "read": read,
        "good": _read_table(read.lines, known, names),
        "bad": _wrong_table(read.wrong),
        "packed": plan_items.written(_numbered(read.lines)),
        "seen": sketch.seen if sketch else 0,
        "faulty": len({one.number for one in read.wrong}),
    }


def _numbered(lines: Sequence[Item]) -> list[Item]:
    """The text of lines needs numbers; they are given anew when the lines are added."""
    return [Item(**{**_fields(one), "no": at}) for at, one in enumerate(lines, 1)]


def _fields(one: Item) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Item.__slots__}


def _read_table(lines: Sequence[Item], known: Any, names: Any) -> Table:
    rows = []
    for one in lines:
        before = known.get(sketching.same(one))
        will = "新增" if before is None else "不变" if _like(before, one) else "更新"
        rows.append(
            Row(
                (
                    Cell(one.kind), Cell(named(one, names)), Cell(one.matters), Cell(period(one)), Cell(frequency(one)),
                    Cell(f"{one.visits}"), Cell(one.division), Cell(will),
                )
            )
        )  # fmt: skip
    return Table("可以导入的行", READ, tuple(rows))


def _like(before: Item, one: Item) -> bool:
    return {**_fields(before), "no": 0} == {**_fields(one), "no": 0}


def _wrong_table(found: Sequence[Wrong]) -> Table:
    rows = (Row((Cell(f"{w.number}"), Cell(w.column), Cell(w.what), Cell(w.todo))) for w in found)
    return Table("有误的行", WRONG, tuple(rows))

"""The two documents of one plan: 监督检查计划, by kinds, and 涉企行政检查计划, line by line as enterprises read it.

Every word that varies stands in the rows of the plan; print page and Word file are made from the same paper.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from fadu.checker import plan_items
from fadu.checker.capacity import plain
from fadu.checker.plan_items import KINDS, QUARTERS, Item
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.sheets.paper import Paper, Part, Told
from fadu.rooms.plans.sheets.wording import frequency, named, period, share
from fadu.ui.tables import Cell, Column, Row, Table

TITLES: Mapping[str, str] = {"supervision": "监督检查计划", "enterprise": "涉企行政检查计划"}
NUMERALS = "一二三四五六七八九十"


def paper_of(which: str, told: Told) -> Paper:
    """One of the two documents."""
    made = {"supervision": _supervision, "enterprise": _enterprise}[which]
    return made(told)


def _supervision(told: Told) -> Paper:
    plan = told.plan
    parts = [
        Part(
            "编制依据",
            (
                "根据《中华人民共和国安全生产法》第六十二条第二款，结合本机关执法人员和监管对象的情况，制定本计划。",
            ),
        ),
        _capacity(told),
        Part("监督检查对象", _objects(plan)),
        *(_kind(told, kind) for kind in KINDS if any(one.kind == kind for one in told.items)),
        _quarters(told.items),
        *_joint(told),
        _balance(told),
    ]
    return Paper(str(plan), told.agency, _day(told), _counted(parts))


def _enterprise(told: Told) -> Paper:
    year = told.plan.year or ""
    about = (
        f"本机关{year}年度计划对企业实施行政检查{sum(one.visits for one in told.items)}次。"
        "列入本计划的检查，按照下列事项、依据、方式和频次实施。"
    )
    heads = ("检查主体", "检查对象", "单位数", "检查事项", "检查依据", "检查方式", "检查频次", "检查时间", "计划次数", "联合部门")  # fmt: skip
    rows = [
        (one.division, named(one, told.names), f"{one.units}", one.matters, one.basis, one.method,
         frequency(one), period(one), f"{one.visits}", "、".join(one.partners) or "—")
        for one in told.items
    ]  # fmt: skip
    table = _table("检查事项表", heads, rows, numbers=(2, 8))
    title = f"{told.agency}{year}年度{TITLES['enterprise']}"
    widths = (27, 31, 14, 42, 46, 19, 22, 19, 17, 24)
    return Paper(title, told.agency, _day(told), (Part("", (about,), table, widths),), wide=True)


def _day(told: Told) -> date | None:
    return told.wording.published_on if told.wording else None


def _counted(parts: Sequence[Part]) -> tuple[Part, ...]:
    return tuple(
        Part(f"{NUMERALS[at]}、{one.title}", one.sentences, one.table, one.widths)
        for at, one in enumerate(parts)
    )


def _capacity(told: Told) -> Part:
    plan = told.plan
    if plan.capacity is None:
        return Part("监督检查工作日", ("本计划没有载明监督检查工作日的测算。",))
    said = (
        f"执法人员{plan.staff}名，当年法定工作日{plan.workdays}天，总法定工作日{plan.total_days}人天；"
        f"其他执法工作日{plan.other_days}人天，非执法工作日{plan.idle_days}人天；"
        f"监督检查工作日{plan.capacity}人天。"
    )
    if not told.terms:
        return Part("监督检查工作日", (said,))
    rows = [(one.name, one.formula, one.computed) for one in told.terms]
    table = _table("监督检查工作日测算表", ("项目", "计算", "结果（天、人天）"), rows, numbers=(2,))
    return Part("监督检查工作日", (said,), table, (50, 71, 35))


def _objects(plan: Plan) -> tuple[str, ...]:
    if plan.objects_listed is None:
        return ("本计划没有载明监管对象的分类。",)
    by = f"（依据：{plan.classified_by}）" if plan.classified_by else ""
    return (
        f"列入监管的单位{plan.objects_listed}家，其中重点检查单位{plan.key_units}家，"
        f"一般检查单位{plan.general_units}家{by}。",
    )


def _kind(told: Told, kind: str) -> Part:
    lines = [one for one in told.items if one.kind == kind]
    visits, effort = sum(o.visits for o in lines), sum((o.effort for o in lines), Decimal(0))
    said = f"{kind}{len(lines)}项，计划检查{visits}次，需{plain(effort)}人天。"
    heads = ("检查对象", "单位数", "检查事项", "方式", "时间", "频次", "次数", "人天", "承办机构")
    rows = [
        (named(one, told.names), f"{one.units}", one.matters, one.method, period(one), frequency(one),
         f"{one.visits}", plain(one.effort), one.division)
        for one in lines
    ]  # fmt: skip
    table = _table(kind, heads, rows, numbers=(1, 6, 7))
    return Part(kind, (said,), table, (25, 12, 32, 14, 14, 17, 11, 13, 18))


def _quarters(items: Sequence[Item]) -> Part:
    rows = []
    for at, name in enumerate(QUARTERS):
        lines = [one for one in items if one.quarter == at]
        if lines:
            effort = sum((one.effort for one in lines), Decimal(0))
            rows.append((name, f"{len(lines)}", f"{sum(o.visits for o in lines)}", plain(effort)))
    table = _table("时间安排", ("时间", "项", "计划次数", "人天"), rows, numbers=(1, 2, 3))
    return Part("时间安排", (), table, (51, 35, 35, 35))


def _joint(told: Told) -> list[Part]:
    lines = [one for one in told.items if one.joint]
    if not lines:
        return []
    said = f"对同一单位、同一时间的检查合并实施，联合检查{len(lines)}项。"
    rows = [
        (named(one, told.names), one.matters, period(one), one.division, "、".join(one.partners) or "—")
        for one in lines
    ]  # fmt: skip
    heads = ("检查对象", "检查事项", "时间", "承办机构", "联合部门")
    return [Part("联合检查", (said,), _table("联合检查", heads, rows), (36, 46, 18, 26, 30))]


def _balance(told: Told) -> Part:
    """How the days are used, kind by kind; the share is of the inspection days where these are known."""
    found = plan_items.shares(told.items)
    used = sum((effort for _, _, effort in found), Decimal(0))
    whole = Decimal(told.plan.capacity) if told.plan.capacity else used
    rows = [(kind, f"{visits}", plain(effort), share(effort, whole)) for kind, visits, effort in found]  # fmt: skip
    rows.append(("合计", f"{sum(v for _, v, _ in found)}", plain(used), share(used, whole)))
    left = whole - used
    said = () if left <= 0 else (f"尚有{plain(left)}人天没有安排，留作机动。",)
    of = "占监督检查工作日" if told.plan.capacity else "占比"
    table = _table("工作日安排", ("类别", "计划次数", "人天", of), rows, numbers=(1, 2, 3))
    return Part("工作日安排", said, table, (51, 35, 35, 35))


def _table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()
) -> Table:
    columns = tuple(
        Column(head, "number" if at in numbers else "text") for at, head in enumerate(heads)
    )
    return Table(caption, columns, tuple(Row(tuple(Cell(text) for text in row)) for row in rows))


def public_parts(told: Told) -> tuple[Part, ...]:
    """What anybody may read besides the list of matters: when, and with whom together."""
    return (_quarters(told.items), *_joint(told))

"""行政强制: what is running and when it ends, what is over and to be lifted; three kinds in three lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fadu.faces.desk.forms.coercion import ALL, CoercionFilter, Kind
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.matters.scope import Scope
from fadu.registry.selectors import party_names
from fadu.rooms.coercion import selectors
from fadu.rooms.coercion.models import Closure, PowerCut, Seizure
from fadu.rooms.coercion.selectors import State, state_of
from fadu.ui.badges import Badge, Tone, deadline_badge
from fadu.ui.charts import FigureCard
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.tables import Cell, Column, Empty, Row, Table

SEIZED = (
    Column("当事人"), Column("措施", "narrow"), Column("实施日期", "date"), Column("期限"), Column("清单", "narrow"),
    Column("状态"),
)  # fmt: skip
CUT = (
    Column("生产经营单位"), Column("强制履行的决定"), Column("批准的内容"), Column("通知日期", "date"),
    Column("供电、供应单位"), Column("状态"),
)  # fmt: skip
SHUT = (
    Column("生产经营单位"), Column("情形"), Column("处罚次数", "narrow"), Column("提请日期", "date"),
    Column("人民政府"), Column("状态"),
)  # fmt: skip
TONES = {
    State.OVER: Tone.BAD, State.UNAPPROVED: Tone.BAD, State.TO_APPROVE: Tone.WARN, State.TO_TAKE: Tone.WARN,
    State.TO_RETURN: Tone.WARN, State.RUNNING: Tone.INFO, State.TESTING: Tone.INFO,
}  # fmt: skip
TERM, LIFTED = "《行政强制法》第二十五条第一款", "《行政强制法》第二十八条第一款第四项"
GONE = "已删除的单位"
OPENS = (
    (SEIZURE, s.check_grounds, "查封、扣押"),
    (POWER_CUT, p.register_stop, "停电、停供"),
    (CLOSURE, c.verify_ground, "提请关闭"),
)


def context(request: Any, form: CoercionFilter) -> dict[str, Any]:
    """Cards, filter bar, the list of the chosen kind and its pager."""
    viewer, given = request.viewer, form.cleaned_data if form.is_bound and form.is_valid() else {}
    kind = Kind(given.get("kind") or Kind.SEIZURE)
    rows, by = _chosen(viewer.scope, kind, given, viewer.day)
    token = request.GET.get("page", "")
    page = page_of(rows.order_by(), by=by, token=token, count=capped_count(rows))
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), target="#rows", query=kept_of(request.GET).urlencode()),
        "cards": cards(viewer.scope, viewer.day),
        "table": TABLES[kind](page.items, viewer.day),
        "page": page,
        "kind": kind,
        "opens": [
            (title, reverse("open_matter", kwargs={"procedure": of.code, "act": act.code}))
            for of, act, title in OPENS if viewer.fits(act)
        ],
    }  # fmt: skip


def _chosen(
    scope: Scope, kind: Kind, given: dict[str, Any], today: date
) -> tuple[QuerySet[Any], str]:
    """The rows that the filter leaves, and the column by which they stand."""
    if kind is Kind.CUT:
        return _between(selectors.power_cuts(scope), "cut_on", given), "-id"
    if kind is Kind.CLOSURE:
        return _between(selectors.closures(scope), "proposed_on", given), "-id"
    state, rows = given.get("state"), _between(selectors.seizures(scope), "taken_on", given)
    if state == ALL:
        return rows, "-id"
    if state:
        return selectors.chosen(rows, State(state), today), "-id"
    return _between(selectors.running(scope), "taken_on", given), "until"


def _between(rows: QuerySet[Any], column: str, given: dict[str, Any]) -> QuerySet[Any]:
    for name, way in (("first", "gte"), ("last", "lte")):
        if given.get(name):
            rows = rows.filter(**{f"{column}__{way}": given[name]})
    return rows


def cards(scope: Scope, today: date) -> list[FigureCard]:
    """What is over, what ends within a week, what runs; cuts not lifted, proposals not answered."""
    over, soon = selectors.over(scope, today), selectors.soon(scope, today)
    cut = selectors.power_cuts(scope).filter(cut_on__isnull=False, lifted_on=None)
    waiting = selectors.closures(scope).filter(proposed_on__isnull=False, answered_on=None)
    late = over.count()
    return [
        FigureCard("期限已满未解除", str(late), "件", period="应当立即解除", url=f"?state={State.OVER}",
                   tone=Tone.BAD if late else Tone.QUIET),
        FigureCard("七日内届满", str(soon.count()), "件", period="查封、扣押", url="?"),
        FigureCard("正在查封、扣押", str(selectors.running(scope).count()), "件", period="按期限先后", url="?"),
        FigureCard("停电、停供未解除", str(cut.count()), "件", url=f"?kind={Kind.CUT}"),
        FigureCard("提请关闭待答复", str(waiting.count()), "件", url=f"?kind={Kind.CLOSURE}"),
    ]  # fmt: skip


def _named(rows: Sequence[Any]) -> dict[str, str]:
    return party_names({row.party for row in rows if row.party})


def _firm(row: Any, names: dict[str, str], sub: str = "") -> Cell:
    name = names.get(row.party, GONE) if row.party else "未登记当事人"
    return Cell(name, reverse("matter", kwargs={"id": row.pk}), sub)


def seized(rows: Sequence[Seizure], today: date) -> Table:
    """Seizures; one whose days are over says so first."""
    names = _named(rows)
    empty = Empty(
        "没有符合条件的查封、扣押", "换一个条件；查封、扣押从核对对象和理由开始。", icon="lock"
    )
    lines = tuple(_seizure(row, names, today) for row in rows)
    return Table("查封、扣押", SEIZED, lines, empty=empty)


def _seizure(row: Seizure, names: dict[str, str], today: date) -> Row:
    state = state_of(row, today)
    over = state is State.OVER
    title = f"期限已经届满，措施失去依据，应当作出解除决定并退还（{LIFTED}）" if over else ""
    badges = [Badge(state, TONES.get(state, Tone.QUIET), "alert" if over else "", title)]
    badges += [Badge("紧急实施", Tone.QUIET)] if row.urgent else []
    badges += [Badge("已延长", Tone.QUIET)] if row.extended_on else []
    if row.until and row.limit_on and row.until > row.limit_on:
        told = f"法定最后一日为{long_day(row.limit_on)}，按较早的一日提示（{TERM}）"
        badges.append(Badge("所载期限超过法定", Tone.BAD, "alert", told))
    return Row(
        (
            _firm(row, names, row.number),
            Cell(row.kind or "—", sub=row.target),
            Cell(long_day(row.taken_on) if row.taken_on else "未实施"),
            _term(row, today),
            Cell(f"{row.items}项" if row.items else "—"),
            Cell("", badges=tuple(badges)),
        ),
        tone="bad" if over else "",
    )


def _term(row: Seizure, today: date) -> Cell:
    """The last day: by what was decided or by the law, whichever is first; none runs during a test."""
    days = [day for day in (row.until, row.limit_on) if day]
    if not days:
        return Cell("—")
    if row.testing and row.ended_on is None:
        return Cell("检测鉴定期间不计入", sub=f"原为{long_day(min(days))}")
    badge = deadline_badge(
        min(days), today=today, name="查封、扣押期限", basis=TERM, soon=7, done=row.ended_on
    )
    return Cell("", deadline=badge)


def cut(rows: Sequence[PowerCut], today: date) -> Table:
    """Power cuts: which decision they enforce, and whether they are lifted."""
    names = _named(rows)
    empty = Empty(
        "没有符合条件的停电、停供",
        "拒不执行停产停业等决定、有现实危险的，从登记该决定开始。",
        icon="lock",
    )
    lines = tuple(
        Row((
            _firm(row, names), Cell(row.decision, sub=row.decision_number), _approvals(row),
            Cell(long_day(row.cut_on) if row.cut_on else "未通知"),
            Cell("、".join(dict.fromkeys(filter(None, (row.supplier, row.supply_supplier)))) or "—"),
            Cell("", badges=_cut_badges(row)),
        ))
        for row in rows
    )  # fmt: skip
    return Table("停电、停供民用爆炸物品", CUT, lines, empty=empty)


def _approvals(row: PowerCut) -> Cell:
    """What was approved of power, and of explosives and other supplies, each by itself."""
    supply = f"批准{row.supply_kind}" if row.supply_kind else ""
    said = [one for one in (row.verdict, supply) if one]
    return Cell(said[0] if said else "尚未批准", sub="；".join(said[1:]))


def _cut_badges(row: PowerCut) -> tuple[Badge, ...]:
    """Where the matter stands; while it goes on, a badge for each measure."""
    if row.closed_on:
        return (Badge("已办结", Tone.QUIET),)
    measures = (
        ("停电", row.approved_on, row.power_cut_on, row.power_lifted_on, row.power_restored_on),
        ("停供", row.supply_approved_on, row.supply_cut_on, row.supply_lifted_on, row.supply_restored_on),
    )  # fmt: skip
    found = [_measure_badge(*one) for one in measures if one[1] or one[2]]
    return tuple(found) or (Badge("待批准", Tone.INFO),)


def _measure_badge(
    name: str, approved: date | None, cut: date | None, lifted: date | None, restored: date | None
) -> Badge:
    if lifted:
        return Badge(f"{name}已解除" if restored else f"{name}已解除，待通知恢复", Tone.QUIET if restored else Tone.WARN)  # fmt: skip
    if cut:
        return Badge(f"{name}中", Tone.WARN, "alert")
    return Badge(f"{name}待通知", Tone.INFO)


def shut(rows: Sequence[Closure], today: date) -> Table:
    """Proposed closures: the condition with its counts, the government's answer."""
    names = _named(rows)
    empty = Empty(
        "没有符合条件的提请关闭",
        "符合法定情形的，从核对情形开始；关闭由人民政府决定。",
        icon="lock",
    )
    lines = tuple(
        Row((
            _firm(row, names, row.number), Cell(row.ground), _counts(row),
            Cell(long_day(row.proposed_on) if row.proposed_on else "未提请"), Cell(row.government or "—"),
            Cell("", badges=(_shut_badge(row),)),
        ))
        for row in rows
    )  # fmt: skip
    return Table("提请关闭", SHUT, lines, empty=empty)


def _counts(row: Closure) -> Cell:
    if row.counted_on is None:
        return Cell("—")
    return Cell(
        f"180日{row.times_180}次", sub=f"一年{row.times_year}次，截至{long_day(row.counted_on)}"
    )


def _shut_badge(row: Closure) -> Badge:
    if row.answer:
        return Badge(row.answer, Tone.QUIET if row.done_on or row.closed_on else Tone.WARN)
    if row.proposed_on:
        return Badge("待人民政府答复", Tone.INFO)
    return Badge("已告知" if row.told_on else "核对中", Tone.QUIET)


TABLES: Mapping[Kind, Callable[[Sequence[Any], date], Table]] = {
    Kind.SEIZURE: seized,
    Kind.CUT: cut,
    Kind.CLOSURE: shut,
}

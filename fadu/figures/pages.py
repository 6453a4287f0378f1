"""What the dictionary of figures and the page behind one figure show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from fadu.accounts.selectors import agency_names
from fadu.figures.cards import address, card_of
from fadu.figures.definition import digest
from fadu.figures.difference import Difference
from fadu.figures.elsewhere import source
from fadu.figures.grammar import Count, Figure, matter_of
from fadu.figures.selectors import frozen_figures
from fadu.figures.span import Span
from fadu.figures.standing import Standing, standing, standings
from fadu.matters import selectors as matters
from fadu.matters.scope import Scope
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.charts import NOT_FOR_ASSESSMENT, FigureCard
from fadu.ui.formats import long_day
from fadu.ui.paging import Page, capped_count, page_of
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table


@dataclass(frozen=True)
class Part:
    """One list behind a figure: of a rate there are several."""

    key: str
    title: str
    figure: Figure
    rows: QuerySet[Any]


@dataclass(frozen=True)
class FigurePage:
    """Everything on the page behind a figure."""

    figure: Figure
    span: Span
    source: str
    standing: Standing
    card: FigureCard
    facts: tuple[Fact, ...]
    frozen: tuple[Fact, ...]
    tabs: tuple[Tab, ...]
    table: Table
    page: Page
    crumbs: tuple[Crumb, ...]


def dictionary(published: Iterable[Figure], today: date) -> Table:
    """The dictionary of figures as a table, in the order in which they are published."""
    columns = ("统计范围", "数据来源", "单位", "责任科室", "版本")
    return Table(
        caption="统计指标",
        columns=(Column("指标"), *(Column(c, "narrow") for c in columns)),
        rows=tuple(_entry(figure, today) for figure in published),
    )


def parts_of(figure: Figure, scope: Scope, span: Span) -> tuple[Part, ...]:
    """The lists behind a figure: its records; of a rate the two parts and, where it can be told, the rest."""
    if not figure.parts:
        return (Part("records", "全部记录", figure, figure.found(scope, span)),)
    over, under = figure.parts
    counted, whole = over.found(scope, span), under.found(scope, span)
    parts = (
        Part("denominator", under.title, under, whole),
        Part("numerator", over.title, over, counted),
    )
    if not (isinstance(over, Count) and isinstance(under, Count) and counted.model is whole.model):
        return parts
    left = whole.exclude(pk__in=counted.order_by().values("pk"))
    return (*parts, Part("rest", "其余记录", under, left))


def figure_page(
    figure: Figure, scope: Scope, span: Span, *, part: str = "", token: str = ""
) -> FigurePage:
    """The page behind a figure; `part` chooses one of its lists, `token` a page of it."""
    found, came_from = _standing(figure, scope, span), source(figure, scope, span)
    parts = parts_of(figure, scope, span)
    shown = next((p for p in parts if p.key == part), parts[0])
    page = page_of(shown.rows, by="-pk", token=token, count=capped_count(shown.rows))
    here = address(figure, span)
    tabs = tuple(Tab(p.title, f"{here}&part={p.key}", p is shown) for p in parts)
    return FigurePage(
        figure=figure,
        span=span,
        standing=found,
        card=card_of(figure, found.current, span, found),
        facts=definition_facts(figure, came_from),
        source=came_from,
        frozen=_frozen_facts(found),
        tabs=tabs if len(tabs) > 1 else (),
        table=_records(shown.figure, scope, page),
        page=page,
        crumbs=(Crumb("统计指标", reverse("figures:figure_list")), Crumb(figure.title)),
    )


def definition_facts(figure: Figure, came_from: str = "") -> tuple[Fact, ...]:
    """What the figure means, for the page and the printed dictionary; came_from: where these numbers come from."""
    stated = [
        ("统计口径", figure.meaning),
        ("统计范围", figure.extent.label),
        ("数据来源", came_from or str(figure.origin.value)),
        ("截止规则", str(figure.cut_off.value)),
        ("单位", figure.unit),
        ("责任科室", figure.owner),
        ("版本", f"第{figure.version}版（口径校验值 {digest(figure)[:8]}）"),
        ("指标代码", figure.code),
    ]
    if figure.parts:
        stated.insert(1, ("算法", _arithmetic(figure)))
    facts = [Fact(title, text) for title, text in stated]
    if figure.not_for_assessment:
        limit = Fact("使用限制", "不得作为考核指标", basis=figure.not_for_assessment)
        facts.insert(1, limit)
    return tuple(facts)


def _arithmetic(figure: Figure) -> str:
    """How a figure comes from its parts, in words: a rate divides, a difference takes away."""
    over, under = (part.title for part in figure.parts)
    if isinstance(figure, Difference):
        return f"{under}－{over}"
    return f"{over}÷{under}，四舍五入保留两位小数"


def _standing(figure: Figure, scope: Scope, span: Span) -> Standing:
    if figure.parts:
        return standings((*figure.parts, figure), scope, span)[figure.code]
    return standing(figure, scope, span, frozen_figures(scope, span.first.year).get(figure.code))


def _frozen_facts(found: Standing) -> tuple[Fact, ...]:
    frozen = found.frozen
    if frozen is None:
        return ()
    unit = found.figure.unit
    changed = Badge("冻结后数据有变化", Tone.WARN, "alert")
    return (
        Fact("冻结值", frozen.value.written(unit)),
        Fact("现值", found.current.written(unit), badges=(changed,) if found.changes else ()),
        Fact("冻结截止日期", long_day(frozen.last)),
        Fact("台账位置", f"前{frozen.position}条"),
        Fact("记录清单根值", frozen.root),
    )


def _entry(figure: Figure, today: date) -> Row:
    title = Cell(
        figure.title,
        address(figure, Span.of_year(today.year)),
        figure.meaning,
        (NOT_FOR_ASSESSMENT,) if figure.not_for_assessment else (),
    )
    told = (figure.extent.label, figure.origin.value, figure.unit, figure.owner)
    return Row((title, *(Cell(str(t)) for t in told), Cell(f"第{figure.version}版")))


def _records(figure: Figure, scope: Scope, page: Page) -> Table:
    """The records of one page, each opening its matter."""
    known = _matters(scope, page.items)
    agencies = agency_names(row.county for row in page.items)
    rows = []
    for row in page.items:
        matter = known.get(matter_of(row))
        url = reverse(figure.page, args=[figure.record_key(row)])
        about = Cell(matter.title, sub=matter.number) if matter else Cell()
        title = figure.record_title(row)
        rows.append(Row((Cell(title, url), about, Cell(agencies.get(row.county, "")))))
    return Table(
        caption=f"{figure.title}背后的记录",
        columns=(Column("记录"), Column("事项"), Column("办理单位")),
        rows=tuple(rows),
        empty=Empty(
            "没有记录", "统计期内没有符合口径的记录；由单位报送的指标，报送并审核采用后列在这里。"
        ),
    )


def _matters(scope: Scope, items: Iterable[Any]) -> Mapping[str, Any]:
    ids = {matter_of(row) for row in items}
    return matters.chosen(scope, ids)

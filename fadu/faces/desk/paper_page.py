"""线下签批: what was signed on paper and nobody has confirmed, what was disputed, and how much of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors
from fadu.casework.models import PaperApproval
from fadu.faces.desk.naming import name_of
from fadu.kernel.zone import instant_of
from fadu.matters import selectors as matters
from fadu.ui.badges import Badge, Tone
from fadu.ui.charts import FigureCard
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.shell import Crumb, Tab
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("事项"),
    Column("签批人"),
    Column("签批日期"),
    Column("登记人"),
    Column("扫描件", "narrow"),
    Column("状态"),
)


def context(request: Any) -> dict[str, Any]:
    """The list chosen by its tab, and the year's signatures on paper apart from those in the system."""
    disputed = request.GET.get("state") == "disputed"
    scope, here = request.viewer.scope, reverse("paper")
    waiting, denied = (selectors.paper_unsettled(scope, disputed=d) for d in (False, True))
    rows = denied if disputed else waiting
    page = page_of(rows, by="-pk", token=request.GET.get("page", ""), count=capped_count(rows))
    return {
        "figures": figures(request),
        "tabs": (
            Tab(f"待本人确认（{capped_count(waiting)}）", here, not disputed),
            Tab(f"本人已否认（{capped_count(denied)}）", f"{here}?state=disputed", disputed),
        ),
        "table": _table(request, page.items, disputed=disputed),
        "page": page,
        "crumbs": (Crumb("线下签批"),),
    }


def figures(request: Any) -> tuple[FigureCard, ...]:
    """How many acts this year were signed on paper, and how many in the system."""
    viewer = request.viewer
    first = date(viewer.day.year, 1, 1)
    since = instant_of(first, time())
    period = f"{viewer.day.year}年1月1日以来记入"

    def card(title: str, meaning: str, *, on_paper: bool) -> FigureCard:
        rows = selectors.signed_drafts(viewer.scope, since, on_paper=on_paper)
        return FigureCard(title, str(capped_count(rows)), "件", period=period, meaning=meaning)

    paper = "在纸质件上签批、登记扫描件后记入台账的行为。"
    line = "在系统中签批后记入台账的行为，不含线下签批。"
    return (card("线下签批", paper, on_paper=True), card("在线签批", line, on_paper=False))


def _table(request: Any, papers: Sequence[PaperApproval], *, disputed: bool) -> Table:
    scope = request.viewer.scope
    found = matters.chosen(scope, (p.matter for p in papers))
    names = accounts.names(id for p in papers for id in (p.signed_by, p.recorded_by))
    why = selectors.disputes(scope, papers) if disputed else {}
    days = request.viewer.day.toordinal()
    rows = []
    for p in papers:
        matter, file = found[p.matter], reverse("file", args=[p.matter, p.scan])
        rows.append(Row((
            Cell(name_of(matter), reverse("matter", args=[p.matter]), f"第{p.entry + 1}条记录"),
            Cell(names.get(p.signed_by, "")),
            Cell(long_day(p.signed_on)),
            Cell(names.get(p.recorded_by, "")),
            Cell("查看", file),
            _standing(days - p.signed_on.toordinal(), why.get(p.pk, ""), disputed=disputed),
        )))  # fmt: skip
    empty = Empty(
        "没有被否认的线下签批" if disputed else "没有等待确认的线下签批",
        "领导在纸质件上签批的，由拟稿人登记扫描件，签批人在工作台确认或者否认。",
        icon="file",
    )
    return Table("线下签批", COLUMNS, tuple(rows), empty=empty)


def _standing(days: int, why: str, *, disputed: bool) -> Cell:
    if disputed:
        return Cell(badges=(Badge("已否认", Tone.BAD, "alert"),), sub=why or "（理由已删除）")
    return Cell(
        badges=(Badge("待确认", Tone.WARN, "clock"),),
        sub=f"签批后第{days}天" if days else "今天签批",
    )

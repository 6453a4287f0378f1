"""类案: cases of the same conduct and tier within reach, one by one; no totals, no averages, nobody's name for a rank."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from fadu.kernel.money import in_wan
from fadu.kernel.zone import day_of
from fadu.law.penalties.accounting import Reckoning
from fadu.law.procedures.registers.discretion import record_reckoning
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.registry import selectors as parties
from fadu.rooms.penalty import selectors
from fadu.rooms.penalty.models import Reckoning as Row
from fadu.rooms.penalty.selectors import Like
from fadu.ui.formats import long_day
from fadu.ui.tables import Cell, Column, Empty, Table
from fadu.ui.tables import Row as TableRow

YEARS = 3
FEW, SIZE = 5, 10
COLUMNS = (
    Column("案件"),
    Column("裁量"),
    Column("处理结果"),
    Column("情节和理由"),
    Column("登记", "date"),
)
EMPTY = Empty(
    "没有同类案件",
    f"近{YEARS}年内，同一违法行为、同一阶次的案件登记裁量以后，列在这里。",
    icon="scale",
)
NATURAL = "个人"  # of natural persons only what is on the allow-list: outcome, course, amount, tier


def like_table(
    request: Any, matter: Matter, row: Row | None, made: Reckoning | None, *, few: bool
) -> dict[str, Any] | None:
    """The table for the norm that governs and the tier chosen; None before there is either."""
    if made is not None:
        conduct, tier = made.best.row.code, made.one.tier
    elif row is not None:
        conduct, tier = row.conduct, row.tier
    else:
        return None
    asked = Like(conduct, tier, since(day_of(request.now)), matter.pk)
    return like(request, matter, asked, FEW if few else SIZE)


def like(request: Any, matter: Matter, asked: Like, size: int = SIZE) -> dict[str, Any]:
    """One page of like cases, and the way to the next."""
    rows, mark = selectors.like(request.viewer.scope, asked, size)
    base = reverse("amount_like", kwargs={"id": matter.pk})
    query = {"conduct": asked.conduct, "tier": asked.tier}
    return {
        "table": Table("同类案件", COLUMNS, _lines(request, rows), empty=EMPTY),
        "conduct": asked.conduct, "tier": asked.tier or "不按阶次", "years": YEARS,
        "all": f"{base}?{urlencode(query)}", "next": f"{base}?{urlencode(query | {'after': mark})}" if mark else "",
    }  # fmt: skip


def since(today: date) -> date:
    """The first day of the last years that are looked at."""
    return date(today.year - YEARS, today.month, min(today.day, 28))


def _lines(request: Any, rows: list[Row]) -> tuple[TableRow, ...]:
    scope = request.viewer.scope
    ends, named = selectors.ends_of(scope, rows), matters.chosen(scope, [r.matter for r in rows])
    kinds = {p.pk: p.kind for p in parties.in_reach(scope, [r.party for r in rows])}
    return tuple(
        _line(request, r, named.get(r.matter), ends.get(r.pk), kinds.get(r.party)) for r in rows
    )


def _line(request: Any, row: Row, matter: Matter | None, end: Any, kind: str | None) -> TableRow:
    unit = kind is not None and kind != NATURAL
    title = (matter.title or matter.number or "行政处罚案件") if matter else "行政处罚案件"
    url = reverse("matter", kwargs={"id": row.matter}) if matter else ""
    amount = f"罚款{in_wan(row.amount)}" if row.amount else "不罚款"
    result, fine = end or ("尚未作出决定", None)
    decided = f"罚款{in_wan(fine)}" if fine else ""
    return TableRow((
        Cell(title, url, sub=(matter.number if matter else "") or ("单位" if unit else "个人")),
        Cell(f"{row.course}，{amount}", sub=row.payer), Cell(result, sub=decided),
        Cell(_reasons(request, row) if unit else "当事人是个人的，不显示情节和理由"), Cell(long_day(row.reckoned_on)),
    ))  # fmt: skip


def _reasons(request: Any, row: Row) -> str:
    lines = selectors.said_in(request.viewer.scope, row)
    kept = next((x for x in reversed(lines) if x.act == record_reckoning.code), None)
    told = [kept.facts.get("circumstances"), kept.facts.get("deviation")] if kept else []
    return "；".join(str(x) for x in told if x) or "已经删除"

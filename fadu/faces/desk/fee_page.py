"""非税对账: every code with what is owed, paid, open and refunded; and the decisions that have no code yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from fadu.faces.desk.forms.fees import UNCODED, UNCODED_SPOT, FeeFilter
from fadu.faces.desk.naming import name_of
from fadu.fees import selectors
from fadu.fees.models import Fee
from fadu.fees.permissions import may_keep_fees
from fadu.kernel.money import yuan
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import chosen
from fadu.platforms.fees.altered import Altered, changed
from fadu.platforms.fees.selectors import uncoded, uncoded_spot
from fadu.registry.selectors import party_names
from fadu.ui.badges import Badge, Tone
from fadu.ui.charts import FigureCard
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import capped_count, page_of
from fadu.ui.tables import Cell, Column, Empty, Row, Table

CODES = (
    Column("事项"), Column("款项", "narrow"), Column("缴款码"), Column("应缴（元）", "number"),
    Column("已到账（元）", "number"), Column("未缴（元）", "number"), Column("已退还（元）", "number"), Column("状态"),
)  # fmt: skip
DECISIONS = (Column("事项"), Column("决定书文号"), Column("决定日期", "date"), Column("罚款（元）", "number"))  # fmt: skip
GONE = "不在查看范围内的事项"
STALE = {
    (False, False): "决定已变更，待调整", (False, True): "决定已变更，待作废",
    (True, False): "决定已撤销，待调整", (True, True): "决定已撤销，待作废",
}  # fmt: skip
"""What waits for the pen, by whether the decision is gone and whether nothing is left of the code."""
TAKEN = {False: "法院已执行，待调整", True: "法院已执行，待作废"}
"""The same where the decision stands and the court took of the sum."""


def context(request: Any, form: FeeFilter) -> dict[str, Any]:
    """Cards, filter bar, the chosen list and its pager."""
    scope = request.viewer.scope
    state = form.cleaned_data["state"] if form.is_bound and form.is_valid() else ""
    rows, by = _rows(scope, state)
    token = request.GET.get("page", "")
    page = page_of(rows.order_by(), by=by, token=token, count=capped_count(rows))
    table = codes(scope, page.items) if by == "-entered_on" else decided(scope, page.items)
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), target="#rows", query=kept_of(request.GET).urlencode()),
        "cards": cards(scope), "table": table, "page": page, "may_keep": may_keep_fees(request.viewer, None),
    }  # fmt: skip


def _rows(scope: Scope, state: str) -> tuple[Any, str]:
    if state == UNCODED:
        return uncoded(scope), "-decided_on"
    if state == UNCODED_SPOT:
        return uncoded_spot(scope), "-decided_on"
    return selectors.in_state(selectors.fees(scope), state), "-entered_on"


def cards(scope: Scope) -> list[FigureCard]:
    """How many codes are open, have money to go back; how many fines have none. No sums: 行政处罚法 74(3)."""
    rows = selectors.fees(scope)
    open_, back = (capped_count(selectors.in_state(rows, s)) for s in (selectors.OPEN, selectors.BACK))  # fmt: skip
    none, spot = capped_count(uncoded(scope)), capped_count(uncoded_spot(scope))
    return [
        FigureCard("待缴", str(open_), "个", period="缴款码", url=f"?state={selectors.OPEN}"),
        FigureCard(
            "待退还", str(back), "个", period="多缴，或者已经提请退还", url=f"?state={selectors.BACK}",
            tone=Tone.WARN if back.number else Tone.QUIET,
        ),
        FigureCard("普通程序没有缴款码", str(none), "份", period="未结案的罚款决定", url=f"?state={UNCODED}"),
        FigureCard("当场处罚没有缴款码", str(spot), "份", period="没有收缴的罚款决定", url=f"?state={UNCODED_SPOT}"),
    ]  # fmt: skip


def codes(scope: Scope, rows: Sequence[Fee]) -> Table:
    """The codes of a page."""
    matters = chosen(scope, (row.matter for row in rows))
    names = party_names({row.party for row in rows if row.party})
    stale = changed(scope, rows)
    lines = tuple(_code(row, matters.get(row.matter), names, stale.get(row.pk)) for row in rows)
    empty = Empty("没有符合条件的缴款码", "缴款码从非税系统导入，或者在事项中登记。", icon="table")
    return Table("缴款码", CODES, lines, empty=empty)


def _code(
    row: Fee, matter: Matter | None, names: dict[str, str], stale: tuple[Altered, int] | None
) -> Row:
    name = name_of(matter) if matter else GONE
    url = reverse("matter", kwargs={"id": matter.pk}) if matter else ""
    return Row(
        (
            Cell(name, url, names.get(row.party, "")), Cell(row.of_sum),
            Cell(row.code, reverse("fee", kwargs={"id": row.pk}), f"{long_day(row.entered_on)}登记"),
            Cell(_money(row.due)), Cell(_money(row.received)), Cell(_money(max(0, stale[1] - row.credited) if stale else row.open)),
            Cell(_money(row.refunded) if row.refunded else "—"), Cell("", badges=badges(row, stale)),
        ),
        tone="warn" if row.surplus_left or row.asked or stale else "",
    )  # fmt: skip


def badges(row: Fee, stale: tuple[Altered, int] | None = None) -> tuple[Badge, ...]:
    """What a code stands at; a surplus and a refund under way are told besides. stale: its decision is no longer what it was."""
    if row.void:
        first = Badge("已作废", Tone.QUIET)
    elif stale:
        first = _stale(*stale)
    elif row.open:
        first = Badge("部分缴纳" if row.credited else "待缴", Tone.INFO)
    else:
        first = Badge("已缴清", Tone.GOOD, "check")
    found = [first]
    if row.surplus_left and not row.asked:
        found.append(Badge(f"多缴{_money(row.surplus_left)}元", Tone.WARN, "alert"))
    if row.asked:
        word = "待退还到账" if row.approved else "待批准退还"
        found.append(Badge(f"{word}{_money(row.asked)}元", Tone.WARN, "clock"))
    return tuple(found)


def _stale(now: Altered, due: int) -> Badge:
    if now.by_court:
        return Badge(TAKEN[not due], Tone.INFO, "alert")
    return Badge(STALE[now.gone, not due], Tone.WARN, "alert")


def decided(scope: Scope, rows: Sequence[Any]) -> Table:
    """Decisions with a fine and without a code."""
    matters = chosen(scope, (_matter(row) for row in rows))
    names = party_names({row.party for row in rows if row.party})
    lines = tuple(
        Row((
            Cell(
                name_of(matters[_matter(row)]) if _matter(row) in matters else GONE,
                reverse("matter", kwargs={"id": _matter(row)}), names.get(row.party, ""),
            ),
            Cell(row.number or "—"), Cell(long_day(row.decided_on)), Cell(_money(row.fine)),
        ))
        for row in rows
    )  # fmt: skip
    return Table("没有缴款码的决定", DECISIONS, lines, empty=Empty("没有这样的决定", icon="check"))


def _matter(row: Any) -> str:
    return str(getattr(row, "matter", row.pk))


def _money(fen: int) -> str:
    return yuan(fen, grouped=True)

"""非税对账: every code with what is owed, paid, open and refunded; and the decisions that have no code yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from fadu.faces.desk.forms.fees import UNCODED, UNCODED_SPOT, UNRETURNED, FeeFilter
from fadu.faces.desk.naming import name_of
from fadu.fees import selectors
from fadu.fees.models import Fee
from fadu.fees.permissions import may_keep_fees
from fadu.kernel.money import in_yuan, yuan
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import chosen
from fadu.platforms.fees.altered import Altered
from fadu.platforms.fees.marks import Mark, marked
from fadu.platforms.fees.selectors import uncoded, uncoded_spot, unreturned
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
OTHERS = {False: "已由其他缴款码缴纳，待调整", True: "已由其他缴款码缴纳，待作废"}
"""The same of a daily fine that stands, where what was paid under the code of another counts for it."""
TAKEN = {False: "法院已执行，待调整", True: "法院已执行，待作废"}
"""The same where the decision stands and the court took of the sum."""
RETURN = {
    True: "决定已撤销，待退还",
    False: "决定已变更，待退还",
    None: "原决定已变更、撤销，待退还",
}
"""Why money goes back, by whether the decision is gone; None where it was decided anew since. How much, its page says: of
several codes of a sum it goes back under any.
"""


def context(request: Any, form: FeeFilter) -> dict[str, Any]:
    """Cards, filter bar, the chosen list and its pager."""
    scope = request.viewer.scope
    state = form.cleaned_data["state"] if form.is_bound and form.is_valid() else ""
    rows, by = _rows(scope, state)
    token = request.GET.get("page", "")
    page = page_of(rows.order_by(), by=by, token=token, count=capped_count(rows))
    table = codes(scope, page.items, state) if by == "-entered_on" else decided(scope, page.items)
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), target="#rows", query=kept_of(request.GET).urlencode()),
        "cards": cards(scope), "table": table, "page": page, "may_keep": may_keep_fees(request.viewer, None),
    }  # fmt: skip


def _rows(scope: Scope, state: str) -> tuple[Any, str]:
    if state == UNCODED:
        return uncoded(scope), "-decided_on"
    if state == UNCODED_SPOT:
        return uncoded_spot(scope), "-decided_on"
    if state == UNRETURNED:
        return unreturned(scope), "-entered_on"
    return selectors.in_state(selectors.fees(scope), state), "-entered_on"


def cards(scope: Scope) -> list[FigureCard]:
    """How many codes are open, have money to go back; how many fines have none. No sums: 行政处罚法 74(3)."""
    rows = selectors.fees(scope)
    open_, back = (capped_count(selectors.in_state(rows, s)) for s in (selectors.OPEN, selectors.BACK))  # fmt: skip
    altered = capped_count(unreturned(scope))
    none, spot = capped_count(uncoded(scope)), capped_count(uncoded_spot(scope))
    return [
        FigureCard("待缴", str(open_), "个", period="缴款码", url=f"?state={selectors.OPEN}"),
        FigureCard(
            "待退还", str(back), "个", period="多缴，或者已经提请退还", url=f"?state={selectors.BACK}",
            tone=Tone.WARN if back.number else Tone.QUIET,
        ),
        FigureCard(
            "变更、撤销待退还", str(altered), "个", period="决定变更、撤销前已有到账", url=f"?state={UNRETURNED}",
            tone=Tone.WARN if altered.number else Tone.QUIET,
        ),
        FigureCard("普通程序没有缴款码", str(none), "份", period="未结案的罚款决定", url=f"?state={UNCODED}"),
        FigureCard("当场处罚没有缴款码", str(spot), "份", period="没有收缴的罚款决定", url=f"?state={UNCODED_SPOT}"),
    ]  # fmt: skip


def codes(scope: Scope, rows: Sequence[Fee], state: str = "") -> Table:
    """The codes of a page, chosen by a state."""
    matters = chosen(scope, (row.matter for row in rows))
    names = party_names({row.party for row in rows if row.party})
    marks = marked(scope, rows)
    lines = tuple(_code(row, matters.get(row.matter), names, marks.get(row.pk)) for row in rows)
    todo = (
        "换一个状态，或者清空筛选，查看全部缴款码。"
        if state
        else "缴款码从非税系统导入，或者在事项中登记。"
    )
    empty = Empty("没有符合条件的缴款码", todo, icon="table")
    return Table("缴款码", CODES, lines, empty=empty)


def _code(row: Fee, matter: Matter | None, names: dict[str, str], mark: Mark | None) -> Row:
    name = name_of(matter) if matter else GONE
    url = reverse("matter", kwargs={"id": matter.pk}) if matter else ""
    return Row(
        (
            Cell(name, url, names.get(row.party, "")), Cell(row.of_sum),
            Cell(row.code, reverse("fee", kwargs={"id": row.pk}), f"{long_day(row.entered_on)}登记"),
            Cell(_money(row.due)), Cell(_money(row.received)), Cell(_money(max(0, mark.due - row.credited) if _stale(row, mark) and mark else row.open)),
            Cell(_money(row.refunded) if row.refunded else "—"), Cell("", badges=badges(row, mark)),
        ),
        tone="warn" if row.surplus_left or row.asked or mark else "",
    )  # fmt: skip


def _stale(row: Fee, mark: Mark | None) -> bool:
    """Whether the code is for more than its decision still is."""
    return bool(mark and mark.now and row.open and mark.due < row.due)


def badges(row: Fee, mark: Mark | None = None) -> tuple[Badge, ...]:
    """What a code stands at; a surplus, what is to be asked back and a refund under way are told besides. mark: its decision is
    no longer what it was.
    """
    if row.void:
        first = Badge("已作废", Tone.QUIET)
    elif mark and mark.now and _stale(row, mark):
        first = _waits(mark, mark.now)
    elif row.open:
        first = Badge("部分缴纳" if row.credited else "待缴", Tone.INFO)
    else:
        first = Badge("已缴清", Tone.GOOD, "check")
    found = [first]
    if mark and mark.back:
        found.append(Badge(RETURN[mark.now.void if mark.now else None], Tone.WARN, "alert"))
    if row.surplus_left and not row.asked:
        found.append(Badge(f"多缴{in_yuan(row.surplus_left)}", Tone.WARN, "alert"))
    if row.asked:
        word = "待退还到账" if row.approved else "待批准退还"
        found.append(Badge(f"{word}{in_yuan(row.asked)}", Tone.WARN, "clock"))
    return tuple(found)


def _waits(mark: Mark, now: Altered) -> Badge:
    none = not mark.due
    if now.by_court:
        return Badge(TAKEN[none], Tone.INFO, "alert")
    return Badge(OTHERS[none] if mark.others else STALE[now.void, none], Tone.WARN, "alert")


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

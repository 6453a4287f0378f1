"""The matter list as the page and the printed sheet show it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.casework import selectors as casework
from fadu.faces.desk.naming import name_of
from fadu.kernel.zone import day_of
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.matters.selectors import Page, Query
from fadu.ui.addresses import address
from fadu.ui.badges import Badge, Tone, deadline_badge
from fadu.ui.casefile import ELSEWHERE, IRREGULAR
from fadu.ui.filters import FilterBar, SavedFilter, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import Count
from fadu.ui.tables import Cell, Column, Empty, Row, Table

TRAIL = 30  # marks kept for the way back
COLUMNS = (
    Column("事项"),
    Column("程序"),
    Column("承办单位"),
    Column("承办人"),
    Column("最近办理"),
    Column("下一期限"),
)


def query_of(form: Any, after: str) -> Query:
    """The filter in force; words win over all else, a procedure goes with the whole list."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    state = given.get("state") or "all"
    procedure = given.get("procedure") or ""
    return Query("all" if procedure else state, procedure, given.get("q") or "", after)


def context(request: Any, form: Any, page: Page) -> dict[str, Any]:
    """Table, pager and filter bar of the list page."""
    query = kept_of(request.GET).urlencode()
    bar = FilterBar(
        form, chips_of(form, request.GET), saved(request, "matters", query), address("save_filter"),
        f"{address('matter_export')}?{query}", f"{address('matter_sheet')}?{query}", "#matter-rows", query,
    )  # fmt: skip
    return {
        "filters": bar,
        "left_out": getattr(form, "left_out", ""),
        "table": table_of(request, page.rows),
        "shown": len(page.rows),
        "count": Count(page.count, page.capped),
        "ways": ways(request.GET, page.next),
    }


def saved(request: Any, page: str, query: str) -> tuple[SavedFilter, ...]:
    """The viewer's saved filters of a list, the one in force marked."""
    return tuple(
        SavedFilter(
            s.name, f"?{s.query}", s.query == query, reverse("drop_filter", kwargs={"pk": s.pk})
        )
        for s in casework.saved_filters(request.viewer.scope, page)
    )


def ways(query: QueryDict, next: str) -> dict[str, str]:
    """Addresses of the first, former and next page. Pages go by key: the way back is the trail of
    marks passed, which travels in the address.
    """
    here, trail = query.get("page", ""), query.getlist("trail")[-TRAIL:]
    found = {"first": "", "previous": "", "next": ""}
    if next:
        found["next"] = _with(query, next, [*trail, here][-TRAIL:])
    if here:
        found["first"] = _with(query, "", [])
        found["previous"] = _with(query, trail[-1], trail[:-1]) if trail else found["first"]
    return found


def _with(query: QueryDict, page: str, trail: list[str]) -> str:
    kept = kept_of(query)
    if page:
        kept["page"] = page
        kept.setlist("trail", trail)
    return f"?{kept.urlencode()}"


def table_of(request: Any, matters: Sequence[Matter]) -> Table:
    """The rows with their next period."""
    agencies = accounts.agency_names(m.county for m in matters)
    names = accounts.names(m.owner for m in matters)
    before, behind = address("matter", id="@").split("@")  # one address, not one a row
    rows = tuple(
        Row(_cells(m, request, f"{before}{m.id}{behind}", agencies, names), tone=_tone(m, request))
        for m in matters
    )
    return Table("事项列表", COLUMNS, rows, empty=_empty(request))


def _empty(request: Any) -> Empty:
    """What an empty list says, and what can be done about it by whom."""
    if request.viewer.counsel_only:
        return Empty("没有符合条件的事项", "征询法律顾问的事项列在这里。")
    return Empty(
        "没有符合条件的事项", "换一个条件，或者新建事项。", "新建事项", address("new_matter")
    )


def _tone(matter: Matter, request: Any) -> str:
    return "bad" if matter.due and matter.due < request.now else ""


def _cells(matter: Matter, request: Any, url: str, agencies: Any, names: Any) -> tuple[Cell, ...]:
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    act = procedure.by_code.get(matter.last_act)
    badges = [Badge("已结案", Tone.QUIET, "check")] if matter.closed else []
    badges += [IRREGULAR] if matter.irregular else []
    badges += [ELSEWHERE] if matter.external else []
    due = Cell("—")
    if matter.due:
        last = day_of(matter.due - timedelta(seconds=1))
        name = procedure.act(matter.due_act).title
        badge = deadline_badge(
            last, today=day_of(request.now), name=name, basis=matter.due_cite,
            provisional=matter.due_provisional,
        )  # fmt: skip
        due = Cell("", sub=name, deadline=badge)
    return (
        Cell(name_of(matter), url, matter.number, tuple(badges)),
        Cell(procedure.title),
        Cell(agencies.get(matter.county, "")),
        Cell(names.get(matter.owner, "—")),
        Cell(act.title if act else "", sub=long_day(day_of(matter.last_at))),
        due,
    )

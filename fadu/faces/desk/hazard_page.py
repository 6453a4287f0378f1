"""The hazard board (隐患台账看板): what was found and became of it, what is open and how long overdue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Agency
from fadu.accounts.viewer import Viewer
from fadu.faces.desk import hazard_rates, hazard_returns
from fadu.faces.desk.forms.hazards import HazardFilter
from fadu.faces.desk.hazard_rates import Line
from fadu.faces.desk.matter_list import ways
from fadu.faces.desk.naming import name_of
from fadu.figures.cards import address as figure_address
from fadu.figures.span import Span
from fadu.kernel.errors import BadInput
from fadu.matters import selectors as matters
from fadu.matters.scope import Reach, Scope
from fadu.registry import selectors as parties
from fadu.rooms.hazards import figures
from fadu.rooms.hazards.models import Hazard
from fadu.rooms.hazards.selectors import standing
from fadu.rooms.hazards.selectors.cuts import Cut, below
from fadu.rooms.hazards.selectors.standing import Band, Filter, State
from fadu.rooms.hazards.selectors.tallies import Tally
from fadu.ui.badges import Badge, Tone, deadline_badge
from fadu.ui.charts import FigureCard
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import CAP, Count
from fadu.ui.tables import Cell, Column, Empty, Row, Table

LIST_COLUMNS = (
    Column("事项"), Column("行业领域", "narrow"), Column("单位"), Column("办理环节"),
    Column("发现日期", "date"), Column("整改期限"),
)  # fmt: skip
LIST_ALONE = {"band", "campaign", "state"}
"""What narrows the list of open hazards and nothing else."""
CAMPAIGNS = 8
"""Of so many campaigns the board shows the rates, those with the most open first; all of them on demand."""
LISTED = Badge("挂牌督办", Tone.WARN, "alert")


def form_of(viewer: Viewer, query: QueryDict) -> HazardFilter:
    """The filter with the units within the viewer's reach."""
    return HazardFilter(query or None, units=units(viewer.scope, query.get("unit", "")))


def units(scope: Scope, chosen: str = "") -> list[tuple[str, str]]:
    """What may be looked at alone, offices left out: every agency of a city; of a province its cities and,
    once one is chosen, the agencies of that city.
    """
    if scope.reach is Reach.COUNTY:
        return []
    rows: list[Agency] = list(accounts.agencies(scope).exclude(level="office"))
    if scope.reach is Reach.CITY:
        return [(f"county:{a.id}", _own(a)) for a in rows]
    id = chosen.partition(":")[2]
    within = {a.city for a in rows if a.id == id}
    own = [a for a in rows if a.city in within and a.level != "province"]
    cities = [(f"city:{a.id}", _city(a)) for a in rows if a.city == a.id]
    return cities + [(f"county:{a.id}", _own(a)) for a in own]


def _own(agency: Agency) -> str:
    return agency.name if agency.level == "county" else f"{agency.name}（本级）"


def _city(agency: Agency) -> str:
    return f"{agency.name}（全市）" if agency.level == "city" else _own(agency)


@dataclass(frozen=True)
class Look:
    """What one look at the board asks for: within which reach, of which days, of which sector."""

    query: QueryDict
    seen: Scope  # the viewer's own
    scope: Scope  # of the unit chosen
    span: Span
    today: date
    sector: str

    def link(self, **over: str) -> str:
        """The board with something chosen besides what is chosen already, from the first page of its list."""
        kept = self.query.copy()
        for name in ("page", "trail"):
            kept.pop(name, None)
        for name, value in over.items():
            kept[name] = value
        return f"?{kept.urlencode()}{'#open' if LIST_ALONE & set(over) else ''}"


def context(request: Any) -> dict[str, Any]:
    """Everything on the board."""
    viewer: Viewer = request.viewer
    form = form_of(viewer, request.GET)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    look = Look(
        request.GET, viewer.scope, _narrowed(viewer.scope, asked.get("unit") or ""),
        span_of(asked.get("year"), viewer.day), viewer.day, asked.get("sector") or "",
    )  # fmt: skip
    lines = hazard_rates.lines(look.scope, look.span, look.today, _cuts(look), look.sector)
    line = hazard_rates.whole(lines[Cut.SECTOR])
    return {
        "filters": _bar(form, request.GET),
        "span": look.span,
        "cards": _cards(look, line),
        "chart": hazard_rates.ageing_chart(line) if line.open else None,
        "ageing": hazard_rates.ageing_table(line, lambda band: look.link(band=band)),
        "tables": _tables(look, lines),
        "meanings": hazard_rates.MEANINGS,
        "reported": None if look.sector else hazard_returns.panel(look.scope, look.span),
        **_list(look, _which(asked)),
    }


def _which(asked: Mapping[str, Any]) -> Filter:
    state, band = asked.get("state"), asked.get("band")
    return Filter(
        sector=asked.get("sector") or "",
        state=State(state) if state else None,
        band=Band(band) if band else None,
        listed=bool(asked.get("listed")),
        campaign=asked.get("campaign") or "",
    )


def span_of(year: int | None, today: date) -> Span:
    """A calendar year up to today; this year where none is asked for."""
    chosen = year or today.year
    if chosen > today.year:
        raise BadInput(f"{chosen}年度还没有开始", todo="请选择今年或者以前的年度")
    return Span.of_year(chosen, today if chosen == today.year else None)


def _narrowed(scope: Scope, unit: str) -> Scope:
    """The scope of one unit within the viewer's; the form has checked that it lies there."""
    reach, _, id = unit.partition(":")
    return Scope(scope.person, id, Reach(reach)) if id else scope


def _bar(form: HazardFilter, query: QueryDict) -> FilterBar:
    return FilterBar(form, chips_of(form, query), query=kept_of(query).urlencode())


def _cards(look: Look, line: Line) -> list[FigureCard]:
    """The cards; they lead to the figures where these count the same hazards."""
    addresses = {"open": "#open", "found": ""}
    if look.scope == look.seen and not look.sector and look.scope.reach is not Reach.COUNTY:
        addresses["found"] = figure_address(figures.MAJOR_HAZARDS_FOUND, look.span)
        addresses["整改率"] = figure_address(figures.MAJOR_HAZARD_RECTIFICATION_RATE, look.span)
        addresses["动态清零率"] = figure_address(figures.MAJOR_HAZARDS_CLOSED, look.span)
    return hazard_rates.cards(line, look.span, addresses)


def _cuts(look: Look) -> tuple[Cut, ...]:
    """How the board is broken down: by sector, unit, campaign, source; within one sector by unit alone."""
    units = (Cut.DIVISION,) if look.scope.reach is not Reach.COUNTY else ()
    return (Cut.SECTOR, *units) if look.sector else (Cut.SECTOR, *units, Cut.CAMPAIGN, Cut.SOURCE)


def _tables(look: Look, lines: Mapping[Cut, Mapping[str, Line]]) -> list[dict[str, Any]]:
    """A table for every way of breaking down, but for the one sector that was chosen."""
    made = []
    for cut, parts in lines.items():
        if cut is Cut.DIVISION:
            made.append(_by_unit(look, parts))
        elif not look.sector and (parts or cut is not Cut.CAMPAIGN):
            made.append(_by_word(look, cut, parts))
    return made


def _by_word(look: Look, cut: Cut, parts: Mapping[str, Line]) -> dict[str, Any]:
    title = {Cut.SECTOR: "行业领域", Cut.CAMPAIGN: "专项行动", Cut.SOURCE: "发现途径"}[cut]
    leads = {Cut.SECTOR: "sector", Cut.CAMPAIGN: "campaign"}.get(cut, "")
    shown = _campaigns(look, parts) if cut is Cut.CAMPAIGN else None
    table = hazard_rates.rate_table(
        title, parts, {value: value for value in parts},
        lambda value: look.link(**{leads: value}) if leads and value else "", shown=shown,
    )  # fmt: skip
    more = () if shown is None else (f"全部专项（{len(parts)}个）", look.link(campaigns="all"))
    folded = cut is not Cut.SECTOR
    opened = cut is Cut.CAMPAIGN and "campaigns" in look.query
    return {
        "id": cut, "title": f"按{title}", "table": table, "folded": folded, "more": more, "opened": opened,
    }  # fmt: skip


def _campaigns(look: Look, parts: Mapping[str, Line]) -> set[str] | None:
    """The campaigns that are shown, the chosen one among them; None for all, where they are few or asked for."""
    if len(parts) <= CAMPAIGNS or look.query.get("campaigns") == "all":
        return None
    return {*hazard_rates.ordered(parts)[:CAMPAIGNS], look.query.get("campaign", "")}


def _by_unit(look: Look, found: Mapping[str, Line]) -> dict[str, Any]:
    """Every unit one level below with its rates, and of how many the board knows anything in the span."""
    level = below(look.scope)
    known = {a.id: a for a in accounts.agencies(look.scope).exclude(level="office")}
    there = [a for a in known.values() if getattr(a, level) == a.id and not a.closed]
    parts = {a.id: Line(Tally(), {}) for a in there} | dict(found)
    counted = sum(1 for line in parts.values() if line.tally.found)
    names = {id: known[id].short_name for id in parts if id in known}
    table = hazard_rates.rate_table("单位", parts, names, lambda v: look.link(unit=f"{level}:{v}"))
    note = f"辖区{len(parts)}家单位，统计期内有登记的{counted}家"
    return {"id": "units", "title": "按单位", "table": table, "note": note}


def _list(look: Look, which: Filter) -> dict[str, Any]:
    """The open hazards, page by page."""
    token = look.query.get("page", "")
    rows, after = standing.open_page(look.scope, look.today, which, token)
    number = standing.open_count(look.scope, look.today, which, CAP + 1)
    title = "已移送的隐患" if which.state is State.TRANSFERRED else "未销号隐患"
    return {
        "listed": title,
        "table": _table(look.seen, rows, look.today, title),
        "shown": len(rows),
        "count": Count(min(number, CAP), number > CAP),
        "ways": ways(look.query, after),
    }


def _table(scope: Scope, rows: Sequence[Hazard], today: date, title: str) -> Table:
    known = matters.chosen(scope, (r.matter for r in rows))
    firms = parties.party_names(r.enterprise for r in rows if r.enterprise)
    agencies = accounts.agency_names(r.county for r in rows)
    empty = Empty(f"没有{title}", "换一个条件，或者已经全部办结。", icon="check")
    lines = tuple(
        _row(r, known.get(r.matter), firms.get(r.enterprise, ""), agencies.get(r.county, ""), today)
        for r in rows
    )
    return Table(title, LIST_COLUMNS, lines, empty=empty)


def _row(row: Hazard, matter: Any, firm: str, agency: str, today: date) -> Row:
    url = reverse("matter", kwargs={"id": row.matter})
    told = "，".join(filter(None, (firm, row.label, row.campaign)))
    late = not row.transferred_on and row.term is not None and row.term < today
    return Row(
        (
            Cell(name_of(matter) if matter else row.matter, url, told, (LISTED,) if row.listed else ()),
            Cell(row.sector or "未写明"),
            Cell(agency),
            Cell(standing.state_of(row)),
            Cell(long_day(row.found_on)),
            _due(row, today),
        ),
        tone="bad" if late else "",
    )  # fmt: skip


def _due(row: Hazard, today: date) -> Cell:
    if row.transferred_on:
        return Cell(f"{long_day(row.transferred_on)}移送")
    if row.term:
        return Cell("", deadline=deadline_badge(row.term, today=today, name="整改期限"))
    return Cell("未定期限")

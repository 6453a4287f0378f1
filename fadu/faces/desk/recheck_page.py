"""本周应复查: what is to be reviewed this week or is late, by officer, each line one click from the act of review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.faces.desk.matter_list import ways
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.scope import Scope
from fadu.registry.selectors import party_names
from fadu.rooms.inspection.models import FindingState, VisitFinding
from fadu.rooms.inspection.selectors.findings import (
    Filter,
    review_count,
    review_page,
    to_review,
    week_end,
)
from fadu.rooms.inspection.selectors.listed import Owed, by_officer
from fadu.rooms.inspection.selectors.visits import among
from fadu.ui.badges import DeadlineBadge, deadline_badge
from fadu.ui.filters import FilterBar, chips_of, kept_of
from fadu.ui.formats import long_day
from fadu.ui.paging import CAP, Count
from fadu.ui.tables import Cell, Column, Empty, Row, Table

COLUMNS = (
    Column("问题"), Column("被检查单位"), Column("检查人员"), Column("整改期限"), Column("情形"),
    Column("办理", "narrow"),
)  # fmt: skip
ON_DESK = 6
MOST = 2000
"""Findings that the table by officer looks at."""


def which_of(form: Any, today: date) -> Filter:
    """The filter in force."""
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    return Filter(
        sector=given.get("sector") or "",
        officer=given.get("officer") or "",
        late=_tomorrow(today) if given.get("late") else None,
    )


def context(request: Any, form: Any) -> dict[str, Any]:
    """The list, and how much of it each officer has."""
    viewer, today = request.viewer, request.viewer.day
    until, which = week_end(today), which_of(form, today)
    rows, after = review_page(viewer.scope, until, which, request.GET.get("page", ""))
    number = review_count(viewer.scope, until, which, CAP + 1)
    kept = kept_of(request.GET)
    return {
        "filters": FilterBar(form, chips_of(form, request.GET), target="#rows", query=kept.urlencode()),
        "week": f"{long_day(until - timedelta(days=6))}至{long_day(until)}",
        "table": _table(viewer, rows),
        "officers": _officers(by_officer(viewer.scope, until, _tomorrow(today), which, MOST), kept),
        "shown": len(rows),
        "count": Count(min(number, CAP), number > CAP),
        "ways": ways(request.GET, after),
    }  # fmt: skip


def _tomorrow(today: date) -> date:
    """The first day of which what was owed until today is past."""
    return today + timedelta(days=1)


def _table(viewer: Viewer, rows: Sequence[VisitFinding]) -> Table:
    known = among(viewer.scope, {r.visit for r in rows})
    people = {p for v in known.values() for p in (v.first_officer, v.second_officer) if p}
    names, firms = accounts.names(people), party_names({r.party for r in rows})
    may = viewer.fits(a.reinspect)
    lines = []
    for row in rows:
        visit = known.get(row.visit)
        two = (visit.first_officer, visit.second_officer) if visit else ()
        own = may and visit is not None and visit.county == viewer.place.county
        lines.append(Row((
            Cell(row.description or "（内容已经删除）", sub=f"{row.category}，{long_day(row.found_on)}发现"),
            Cell(firms.get(row.party, ""), reverse("matter", kwargs={"id": row.visit})),
            Cell("、".join(names.get(one, "") for one in two if one) or "未指派"),
            Cell("", deadline=due(row, viewer.day)),
            Cell(FindingState(row.state).label),
            Cell("复查", act_url(row, a.reinspect.code)) if own else Cell("—"),
        ), tone="bad" if row.term and row.term < viewer.day else ""))  # fmt: skip
    empty = Empty("本周没有应当复查的问题", "整改期限届满、单位报告整改完成的，从那时起列在这里。", icon="check")  # fmt: skip
    return Table("应复查的问题", COLUMNS, tuple(lines), empty=empty)


def due(row: VisitFinding, today: date) -> DeadlineBadge | None:
    """The last day of the term; of a finding that has none, the day from which the review is owed."""
    last = row.term or row.review_on
    name = "整改期限" if row.term else "应复查"
    return deadline_badge(last, today=today, name=name) if last else None


def act_url(row: VisitFinding, act: str) -> str:
    """The form of an act on one finding."""
    return f"{reverse('act', kwargs={'id': row.visit, 'act': act})}?key={row.key}"


def _officers(owed: dict[str, Owed], query: QueryDict) -> Table | None:
    """Who has how much, the most first; None where there is nothing to divide."""
    if len(owed) < 2:
        return None
    names = accounts.names(one for one in owed if one)
    lines = []
    for id, one in sorted(owed.items(), key=lambda o: (-o[1].late, -o[1].number, o[0])):
        kept = query.copy()
        kept["officer"] = id
        name = names.get(id, "未指派检查人员")
        lines.append(Row((
            Cell(name, f"?{kept.urlencode()}" if id else ""), Cell(str(one.number)), Cell(str(one.late)),
        )))  # fmt: skip
    columns = (Column("检查人员"), Column("应复查", "number"), Column("其中已到期", "number"))
    return Table("按检查人员", columns, tuple(lines))


@dataclass(frozen=True)
class OnDesk:
    """The block of the desk: the first few, whose they are, and how many there are."""

    lines: tuple[tuple[VisitFinding, str, str, DeadlineBadge | None], ...]
    count: str
    url: str


def on_desk(viewer: Viewer) -> OnDesk | None:
    """An officer's own findings to be reviewed; for those who lead, the agency's. None where there are none."""
    officer, leads = viewer.fits(a.reinspect), viewer.fits(a.assign_officers)
    if not (officer or leads):
        return None
    which = Filter(officer="" if leads else viewer.person, division=viewer.place.county)
    rows, number = _first(viewer.scope, week_end(viewer.day), which)
    if not rows:
        return None
    firms = party_names({r.party for r in rows})
    code = a.reinspect.code
    lines = tuple(
        (
            r,
            firms.get(r.party, ""),
            act_url(r, code) if officer else reverse("matter", kwargs={"id": r.visit}),
            due(r, viewer.day),
        )
        for r in rows
    )
    query = "" if leads else f"?officer={viewer.person}"
    return OnDesk(lines, number, f"{reverse('visit_recheck')}{query}")


def _first(scope: Scope, until: date, which: Filter) -> tuple[list[VisitFinding], str]:
    rows = list(to_review(scope, until, which)[:ON_DESK])
    if len(rows) < ON_DESK:
        return rows, str(len(rows))
    number = review_count(scope, until, which, MOST + 1)
    return rows, f"{MOST}+" if number > MOST else str(number)

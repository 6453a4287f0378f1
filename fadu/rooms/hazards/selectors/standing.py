"""Hazards that are open: how long overdue, where they stand, and the list of them page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import Count, Q, QuerySet

from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.models import OPEN, Hazard
from fadu.rooms.hazards.selectors import hazards
from fadu.rooms.hazards.selectors.tallies import Cut, below, column


class Band(StrEnum):
    """How long an open hazard's term is over (逾期时长); the value is what is printed."""

    RUNNING = "未到期"
    WEEK = "超期1–7日"
    MONTH = "超期8–30日"
    QUARTER = "超期31–90日"
    LONGER = "超期90日以上"
    WITHOUT = "未定期限"


OVERDUE = (Band.WEEK, Band.MONTH, Band.QUARTER, Band.LONGER)


def of_band(band: Band, today: date) -> Q:
    """The terms of a band on a day. The term's last day itself is not over yet."""
    if band is Band.WITHOUT:
        return Q(term__isnull=True)
    if band is Band.RUNNING:
        return Q(term__gte=today)
    least, most = {Band.WEEK: (1, 7), Band.MONTH: (8, 30), Band.QUARTER: (31, 90)}.get(
        band, (91, None)
    )
    late = Q(term__lte=today - timedelta(days=least))
    return late & Q(term__gte=today - timedelta(days=most)) if most else late


class State(StrEnum):
    """Where an open hazard stands (办理环节); the value is what is printed."""

    TO_JUDGE = "待认定"
    TO_ORDER = "待责令整改"
    RUNNING = "整改中"
    TO_REVIEW = "已报告整改，待复查合格"
    TO_CLOSE = "复查合格，待销号"


_NOT_YET = Q(eliminated_on__isnull=True)
_NOT_REPORTED = _NOT_YET & Q(rectified_on__isnull=True)
_NO_TERM = _NOT_REPORTED & Q(term__isnull=True)
STATES: Mapping[State, Q] = {
    State.TO_JUDGE: _NO_TERM & Q(major__isnull=True),
    State.TO_ORDER: _NO_TERM & Q(major=True),
    State.RUNNING: _NOT_REPORTED & Q(term__isnull=False),
    State.TO_REVIEW: _NOT_YET & Q(rectified_on__isnull=False),
    State.TO_CLOSE: Q(eliminated_on__isnull=False),
}
"""Every open hazard is in one of them."""


def state_of(hazard: Hazard) -> State:
    """The state of an open hazard, as `STATES` has it."""
    if hazard.eliminated_on:
        return State.TO_CLOSE
    if hazard.rectified_on:
        return State.TO_REVIEW
    if hazard.term:
        return State.RUNNING
    return State.TO_ORDER if hazard.major else State.TO_JUDGE


@dataclass(frozen=True)
class Filter:
    """Which open hazards: each part narrows, an empty one does not. `division` is an agency below the viewer's."""

    sector: str = ""
    division: str = ""
    state: State | None = None
    band: Band | None = None
    listed: bool = False


def open_hazards(scope: Scope, today: date, which: Filter = Filter()) -> QuerySet[Hazard]:
    """Hazards not closed and not judged ordinary, as the filter says."""
    rows = hazards(scope).filter(OPEN)
    if which.sector:
        rows = rows.filter(sector=which.sector)
    if which.division and scope.reach is not Reach.NONE:
        rows = rows.filter(**{below(scope): which.division})
    if which.state:
        rows = rows.filter(STATES[which.state])
    if which.band:
        rows = rows.filter(of_band(which.band, today))
    return rows.filter(listed=True) if which.listed else rows


def ageing(scope: Scope, today: date, cut: Cut, *, sector: str = "") -> dict[str, dict[Band, int]]:
    """Value of the cut → band → how many are open; under ALL the one value is ""."""
    if scope.reach is Reach.NONE:
        return {}
    rows = open_hazards(scope, today, Filter(sector)).order_by()
    by = column(scope, cut)
    counted = {band.name: Count("pk", filter=of_band(band, today)) for band in Band}
    groups = [rows.aggregate(**counted)] if cut is Cut.ALL else rows.values(by).annotate(**counted)
    return {row.get(by, ""): {band: row[band.name] for band in Band} for row in groups}


PAGE = 50


def open_page(
    scope: Scope, today: date, which: Filter, after: str = ""
) -> tuple[list[Hazard], str]:
    """One page of open hazards, the longest overdue first, those without a term last; and the mark of the next.

    `after` is a mark that a former page gave out; what is none stands for the first page.
    """
    rows = open_hazards(scope, today, which)
    term, _, id = after.partition("|")
    chosen: list[Hazard] = []
    if term or not id:
        dated = rows.filter(term__isnull=False)
        near = _day(term)
        if near:
            dated = dated.filter(Q(term__gte=near) & (Q(term__gt=near) | Q(pk__gt=id)))
        chosen = list(dated.order_by("term", "pk")[: PAGE + 1])
        id = ""
    if len(chosen) <= PAGE:
        undated = rows.filter(term__isnull=True, pk__gt=id).order_by("pk")
        chosen += undated[: PAGE + 1 - len(chosen)]
    if len(chosen) <= PAGE:
        return chosen, ""
    last = chosen[PAGE - 1]
    return chosen[:PAGE], f"{last.term or ''}|{last.pk}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

"""Hazards that are open: where they stand, how long overdue, and the list of them page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet

from fadu.matters.ready import ready
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.models import OPEN, TRANSFERRED, Hazard
from fadu.rooms.hazards.selectors import hazards
from fadu.rooms.hazards.selectors.cuts import below


class Band(StrEnum):
    """How long an open hazard's term is over (逾期时长); the value is what is printed."""

    RUNNING = "未到期"
    WEEK = "超期1–7日"
    MONTH = "超期8–30日"
    QUARTER = "超期31–90日"
    LONGER = "超期90日以上"
    WITHOUT = "未定期限"


OVERDUE = (Band.WEEK, Band.MONTH, Band.QUARTER, Band.LONGER)


Edges = tuple[date, ...]
"""Today, and the last of the terms that are over for more than 7, 30 and 90 days, each less one day."""


def edges_of(today: date) -> Edges:
    """The days between which the bands lie."""
    return tuple(today - timedelta(days=days) for days in (0, 7, 30, 90))


def of_band(band: Band, edges: Edges) -> Q:
    """The terms of a band. The term's last day itself is not over yet."""
    today, week, month, quarter = edges
    return {
        Band.RUNNING: Q(term__gte=today),
        Band.WEEK: Q(term__lt=today, term__gte=week),
        Band.MONTH: Q(term__lt=week, term__gte=month),
        Band.QUARTER: Q(term__lt=month, term__gte=quarter),
        Band.LONGER: Q(term__lt=quarter),
        Band.WITHOUT: Q(term__isnull=True),
    }[band]


class State(StrEnum):
    """Where a hazard that is not closed stands (办理环节); the value is what is printed. All but the last are open:
    what another department has is asked for by that state alone.
    """

    TO_JUDGE = "待认定"
    TO_ORDER = "待责令整改"
    RUNNING = "整改中"
    TO_REVIEW = "已报告整改，待复查合格"
    TO_CLOSE = "复查合格，待销号"
    TRANSFERRED = "已移送"


_NOT_YET = Q(eliminated_on__isnull=True)
_NOT_REPORTED = _NOT_YET & Q(rectified_on__isnull=True)
_NO_TERM = _NOT_REPORTED & Q(term__isnull=True)
STATES: Mapping[State, Q] = {
    State.TO_JUDGE: _NO_TERM & Q(major__isnull=True),
    State.TO_ORDER: _NO_TERM & Q(major=True),
    State.RUNNING: _NOT_REPORTED & Q(term__isnull=False),
    State.TO_REVIEW: _NOT_YET & Q(rectified_on__isnull=False),
    State.TO_CLOSE: Q(eliminated_on__isnull=False),
    State.TRANSFERRED: TRANSFERRED,
}
"""Every hazard that is not closed is in one of them."""


def state_of(hazard: Hazard) -> State:
    """The state of a hazard that is not closed, as `STATES` has it."""
    if hazard.transferred_on:
        return State.TRANSFERRED
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
    campaign: str = ""


def open_hazards(scope: Scope, today: date, which: Filter | None = None) -> QuerySet[Hazard]:
    """Hazards not closed, not handed over and not judged ordinary, as the filter says; or those handed over."""
    return _open(scope, edges_of(today), which or Filter())


def _open(scope: Scope, edges: Edges, which: Filter) -> QuerySet[Hazard]:
    rows = hazards(scope)
    if which.state is not State.TRANSFERRED:
        rows = rows.filter(OPEN)
    if which.sector:
        rows = rows.filter(sector=which.sector)
    if which.division and scope.whole:
        rows = rows.filter(**{below(scope): which.division})
    if which.campaign:
        rows = rows.filter(campaign=which.campaign)
    if which.state:
        rows = rows.filter(STATES[which.state])
    if which.band:
        rows = rows.filter(of_band(which.band, edges))
    return rows.filter(listed=True) if which.listed else rows


PAGE = 50


def open_page(
    scope: Scope, today: date, which: Filter, after: str = ""
) -> tuple[list[Hazard], str]:
    """One page of open hazards, the longest overdue first, those without a term last; and the mark of the next.

    `after` is a mark that a former page gave out; what is none stands for the first page.
    """
    if not scope.whole:
        return [], ""
    term, _, id = after.partition("|")
    chosen: list[Hazard] = []
    most = PAGE + 1
    if term or not id:
        near = _day(term)
        part = "near" if near else "dated"
        chosen = _asked(scope, today, which, (near or today, id), part=part, most=most)
        id = ""
    if len(chosen) < most:
        left = most - len(chosen)
        chosen += _asked(scope, today, which, (today, id), part="undated", most=most)[:left]
    if len(chosen) < most:
        return chosen, ""
    last = chosen[PAGE - 1]
    return chosen[:PAGE], f"{last.term or ''}|{last.pk}"


def open_count(scope: Scope, today: date, which: Filter, most: int) -> int:
    """How many there are, counted up to `most`."""
    if not scope.whole:
        return 0
    return _listed.count(*_given(scope, today, which, (today, "")), shape=_shape(scope, which), part="count", most=most)  # fmt: skip


def _asked(
    scope: Scope, today: date, which: Filter, behind: tuple[date, str], *, part: str, most: int
) -> list[Hazard]:
    values = _given(scope, today, which, behind)
    return _listed(*values, shape=_shape(scope, which), part=part, most=most)


_Shape = tuple[Reach, bool, bool, State | None, Band | None, bool, bool]


def _given(
    scope: Scope, today: date, which: Filter, behind: tuple[date, str]
) -> tuple[tuple[str, ...], Edges]:
    near, id = behind
    words = scope.agency, which.sector, which.division, which.campaign, id
    return words, (*edges_of(today), near)


def _shape(scope: Scope, which: Filter) -> _Shape:
    chosen = bool(which.sector), bool(which.division), which.state, which.band, which.listed
    return (scope.reach, *chosen, bool(which.campaign))


@ready
def _listed(
    words: tuple[str, ...], days: Edges, *, shape: _Shape, part: str, most: int
) -> QuerySet[Hazard, Any]:
    """A part of the list: with a term, those `near` a row by term and id, those without one, or to be counted."""
    agency, sector, division, campaign, id = words
    *edges, near = days
    reach, narrow, within, state, band, listed, during = shape
    which = Filter(
        sector if narrow else "", division if within else "", state, band, listed,
        campaign if during else "",
    )  # fmt: skip
    rows = _open(Scope("", agency, reach), tuple(edges), which)
    if part == "count":
        return rows.order_by().values_list("term")[:most]
    if part == "undated":
        return rows.filter(term__isnull=True, pk__gt=id).order_by("pk")[:most]
    if part == "near":
        rows = rows.filter(Q(term__gte=near) & (Q(term__gt=near) | Q(pk__gt=id)))
    return rows.filter(term__isnull=False).order_by("term", "pk")[:most]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

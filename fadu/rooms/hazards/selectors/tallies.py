"""How many hazards were found and what became of them, from the roll-ups; days that are no month from rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum, Value
from django.db.models.functions import Concat

from fadu.figures.span import Span
from fadu.matters.ready import ready
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.models import DueTally, FoundTally, Hazard
from fadu.rooms.hazards.selectors import hazards


class Cut(StrEnum):
    """How hazards are broken down; the value is the column, of a division the column below the viewer's."""

    ALL = "all"
    SECTOR = "sector"
    SOURCE = "source"
    DIVISION = "division"


@dataclass(frozen=True)
class Tally:
    """How many hazards were found in a span, what became of them by its last day, and whose term ended in it.

    Those not judged yet count as major, as they do in the figures; `ordinary` are those judged ordinary.
    """

    found: int = 0
    rectified: int = 0
    closed: int = 0
    listed: int = 0
    due: int = 0
    met: int = 0
    ordinary: int = 0

    def __bool__(self) -> bool:
        return any(astuple(self))


_NAMES = tuple(field.name for field in fields(Tally))


@dataclass(frozen=True)
class Asked:
    """Whose hazards, of which days. Terms are counted up to `ended`, the last day that is over, where it
    falls before the span's last: who has until tonight is not late. `sector` narrows.
    """

    scope: Scope
    span: Span
    ended: date | None = None
    sector: str = ""

    @property
    def over(self) -> Span | None:
        """The days in which terms ended; None before the first is over."""
        last = min(self.span.last, self.ended or self.span.last)
        return Span(self.span.first, last) if last >= self.span.first else None


_BELOW = {Reach.PROVINCE: Reach.CITY, Reach.CITY: Reach.COUNTY, Reach.COUNTY: Reach.COUNTY}


def below(scope: Scope) -> str:
    """The column of the agencies one level below the viewer's; a county has none below but itself."""
    return _BELOW[scope.reach].value


def tallies(asked: Asked, cuts: Collection[Cut]) -> dict[Cut, dict[str, Tally]]:
    """Cut → its value → the tally: cells for whole months, less the rows that a month has beyond the span.

    Under ALL the one value is "", under DIVISION it is an agency. Within one sector there is no SOURCE.
    """
    counted: dict[tuple[Cut, str], dict[str, int]] = {}
    if asked.scope.reach is not Reach.NONE:
        for cut, value, numbers in (*_whole_months(asked, cuts), *_beyond(asked, cuts)):
            held = counted.get((cut, value))
            if held is None:
                held = counted[cut, value] = dict.fromkeys(_NAMES, 0)
            for name, number in numbers:
                held[name] += number
    found: dict[Cut, dict[str, Tally]] = {cut: {} for cut in cuts}
    for (cut, value), numbers_ in counted.items():
        if any(numbers_.values()):
            found[cut][value] = Tally(**numbers_)
    return found


def _hull(span: Span) -> Span:
    """The whole months that the span touches."""
    after = (span.last.replace(day=1) + timedelta(days=31)).replace(day=1)
    return Span(span.first.replace(day=1), after - timedelta(days=1))


def _months(span: Span) -> tuple[int, int]:
    return span.first.year * 100 + span.first.month, span.last.year * 100 + span.last.month


Numbers = Iterator[tuple[Cut, str, list[tuple[str, int]]]]
_FOUND = ("found", "rectified", "closed", "listed", "ordinary")
_DUE = ("due", "met")


def _whole_months(asked: Asked, cuts: Collection[Cut]) -> Numbers:
    scope, narrow = asked.scope, bool(asked.sector)
    own = tuple(cut.value for cut in cuts if cut is not Cut.DIVISION)
    if narrow:  # a sector has cells of its own, which are not broken down any further
        own = ("sector",) if {Cut.ALL, Cut.SECTOR} & set(cuts) else ()
    for cells, span, names in ((_found_cells, asked.span, _FOUND), (_due_cells, asked.over, _DUE)):
        if span is None:
            continue
        values, shape = (scope.agency, asked.sector, _months(span)), (scope.reach, narrow)
        rows = cells(*values, shape=(*shape, scope.reach, own, ("cut", "value"))) if own else []
        for cut, value, *numbers in rows:
            for one in {Cut.ALL, Cut.SECTOR} & set(cuts) if narrow else {Cut(cut)}:
                yield one, "" if one is Cut.ALL else value, list(zip(names, numbers, strict=True))
        if Cut.DIVISION in cuts:
            kept = ("sector" if narrow else "all",)
            for place, *numbers in cells(*values, shape=(*shape, below(scope), kept, ("place",))):
                yield Cut.DIVISION, place, list(zip(names, numbers, strict=True))


Shape = tuple[str, bool, str, tuple[str, ...], tuple[str, ...]]
"""Reach, whether a sector narrows, the level and the cuts of the cells, and what tells the lines apart."""


def _cells(rows: QuerySet[Any], agency: str, sector: str, shape: Shape) -> QuerySet[Any]:
    reach, narrow, level, cuts, apart = shape
    rows = rows.order_by().filter(level=level, cut__in=cuts)
    rows = rows.filter(place=agency) if level == reach else rows.filter(**{reach: agency})
    return (rows.filter(value=sector) if narrow else rows).values(*apart)


@ready
def _found_cells(
    agency: str, sector: str, months: tuple[int, ...], *, shape: Shape
) -> QuerySet[Any, Any]:
    first, last = months
    rows = FoundTally.objects.filter(found__gte=first, found__lte=last)
    counted = F("major") + F("unjudged")
    return (
        _cells(rows, agency, sector, shape)
        .annotate(
            n_found=Sum(counted),
            n_rectified=Sum(counted, filter=Q(eliminated__lte=last), default=0),
            n_closed=Sum(counted, filter=Q(closed__lte=last), default=0),
            n_listed=Sum("listed"),
            n_ordinary=Sum("ordinary"),
        )
        .values_list(*shape[-1], *(f"n_{name}" for name in _FOUND))
    )


@ready
def _due_cells(
    agency: str, sector: str, months: tuple[int, ...], *, shape: Shape
) -> QuerySet[Any, Any]:
    first, last = months
    rows = DueTally.objects.filter(due__gte=first, due__lte=last)
    counted = F("major") + F("unjudged")
    return (
        _cells(rows, agency, sector, shape)
        .annotate(n_due=Sum(counted), n_met=Sum(counted, filter=Q(met=True), default=0))
        .values_list(*shape[-1], *(f"n_{name}" for name in _DUE))
    )


def _beyond(asked: Asked, cuts: Collection[Cut]) -> Numbers:
    """What the whole months have beyond the span, counted from rows once for every cut, to be taken off."""
    span, over, hull = asked.span, asked.over, _hull(asked.span)
    values = asked.scope.agency, asked.sector
    columns = {"sector": "sector", "source": "source", "division": below(asked.scope)}
    apart = tuple(column for cut, column in columns.items() if cut in cuts) or ("sector",)
    shape = asked.scope.reach, apart, bool(asked.sector)
    found: list[tuple[Any, tuple[str, ...]]] = [(row, _FOUND) for days in _edges(span) for row in _found_edge(*values, (*days, hull.last), shape=shape)]  # fmt: skip
    if span.last < hull.last:
        later = (span.first, span.last, hull.last)
        for name, day in (("rectified", "eliminated_on"), ("closed", "closed_on")):
            found += [(row, (name,)) for row in _later(*values, later, shape=shape, day=day)]
    for days in _edges(over) if over else ():
        found += [(row, _DUE) for row in _term_edge(*values, days, shape=shape)]
    for row, names in found:
        told = dict(zip(apart, row, strict=False))
        taken = [(name, -number) for name, number in zip(names, row[len(apart) :], strict=True)]
        for cut in cuts:
            if not (asked.sector and cut is Cut.SOURCE):
                yield cut, told[columns[cut]] if cut in columns else "", taken


def _edges(span: Span) -> Iterator[tuple[date, date]]:
    """The days of the whole months before the span, and those after it."""
    hull, day = _hull(span), timedelta(days=1)
    if hull.first < span.first:
        yield hull.first, span.first - day
    if span.last < hull.last:
        yield span.last + day, hull.last


RowShape = tuple[Reach, tuple[str, ...], bool]
"""Reach, the columns that tell the lines apart, and whether a sector narrows."""
_MAJOR = Q(major=True) | Q(major__isnull=True)


def _rows(agency: str, sector: str, shape: RowShape) -> QuerySet[Any]:
    reach, apart, narrow = shape
    rows = hazards(Scope("", agency, reach)).order_by()
    return (rows.filter(sector=sector) if narrow else rows).values(*apart)


@ready
def _found_edge(
    agency: str, sector: str, days: tuple[date, ...], *, shape: RowShape
) -> QuerySet[Any, Any]:
    first, last, end = days
    rows = _rows(agency, sector, shape).filter(found_on__gte=first, found_on__lte=last)
    counted = {
        "found": _MAJOR, "rectified": _MAJOR & Q(eliminated_on__lte=end),
        "closed": _MAJOR & Q(closed_on__lte=end), "listed": _MAJOR & Q(listed=True),
        "ordinary": Q(major=False),
    }  # fmt: skip
    return rows.annotate(**{f"n_{name}": Count("pk", filter=q) for name, q in counted.items()})


@ready
def _later(
    agency: str, sector: str, days: tuple[date, ...], *, shape: RowShape, day: str
) -> QuerySet[Any, Any]:
    """Those of the span for which it happened after its last day, in the month of that day."""
    first, last, end = days
    within = _MAJOR & Q(found_on__gte=first, found_on__lte=last)
    rows = _by_day(agency, sector, shape).filter(**{f"{day}__gt": last, f"{day}__lte": end})
    return rows.annotate(n=Count("pk", filter=within))


@ready
def _term_edge(
    agency: str, sector: str, days: tuple[date, ...], *, shape: RowShape
) -> QuerySet[Any, Any]:
    first, last = days
    rows = _by_day(agency, sector, shape).filter(term__gte=first, term__lte=last)
    kept = Count("pk", filter=_MAJOR & Q(closed_on__lte=F("term")))
    return rows.annotate(n_due=Count("pk", filter=_MAJOR), n_met=kept)


def _by_day(agency: str, sector: str, shape: RowShape) -> QuerySet[Any]:
    """Rows within reach for a question about the days of one month: the reach is written so that no index
    answers it, for the one by day reads a month and the one by reach would read every year.
    """
    reach, apart, narrow = shape
    rows = Hazard.objects.order_by().annotate(here=Concat(F(reach.value), Value("")))
    rows = rows.filter(here=agency)
    return (rows.filter(sector=sector) if narrow else rows).values(*apart)

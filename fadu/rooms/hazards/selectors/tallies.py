"""How many hazards were found and what became of them, from the roll-ups; days that are no month from rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet, Sum

from fadu.figures.span import Span
from fadu.matters.ready import ready
from fadu.matters.scope import Scope
from fadu.rooms.hazards.models import DueTally, FoundTally, Hazard
from fadu.rooms.hazards.selectors import STILL_OWED
from fadu.rooms.hazards.selectors.cuts import (
    WORDS,
    Cut,
    RowShape,
    Shape,
    below,
    cells_of,
    columns_of,
    hull_of,
    month_of,
    rounded,
    rows_of,
)


@dataclass(frozen=True)
class Tally:
    """How many hazards were found in a span, what became of them by its last day, and whose term ended in it.

    Those not judged yet count as major, as they do in the figures; `ordinary` are those judged ordinary, `transferred`
    those of the found that another department has now.
    """

    found: int = 0
    rectified: int = 0
    closed: int = 0
    listed: int = 0
    due: int = 0
    met: int = 0
    ordinary: int = 0
    transferred: int = 0

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


def tallies(asked: Asked, cuts: Collection[Cut]) -> dict[Cut, dict[str, Tally]]:
    """Cut → its value → the tally: cells for whole months, less the rows that a month has beyond the span.

    Under ALL the one value is "", under DIVISION it is an agency. Within one sector there is neither SOURCE nor
    CAMPAIGN.
    """
    counted: dict[tuple[Cut, str], dict[str, int]] = {}
    if asked.scope.whole:
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


def _months(span: Span) -> tuple[int, int]:
    return month_of(span.first), month_of(span.last)


CAMPAIGNS = 50


def campaigns(scope: Scope) -> list[tuple[str, int]]:
    """The titles of campaigns under which hazards were found, the newest first, and how many of each."""
    if not scope.whole:
        return []
    cells = FoundTally.objects.filter(level=scope.reach.value, place=scope.agency, cut=Cut.CAMPAIGN)
    counted = Sum(F("major") + F("unjudged") + F("ordinary"))
    rows = cells.values("value").annotate(n=counted, last=Max("found")).filter(n__gt=0)
    return list(rows.order_by("-last", "value").values_list("value", "n")[:CAMPAIGNS])


Numbers = Iterator[tuple[Cut, str, list[tuple[str, int]]]]
_FOUND = ("found", "rectified", "closed", "listed", "ordinary", "transferred")
_DUE = ("due", "met")


def _whole_months(asked: Asked, cuts: Collection[Cut]) -> Numbers:
    scope, narrow = asked.scope, bool(asked.sector)
    own = tuple(cut.value for cut in cuts if cut is not Cut.DIVISION)
    if narrow:  # a sector has cells of its own, which are not broken down any further
        own = ("sector",) if {Cut.ALL, Cut.SECTOR} & set(cuts) else ()
    due = rounded(asked.over)[0] if asked.over else None
    asking = ((_found_cells, _months(asked.span), _FOUND), (_due_cells, due, _DUE))
    for cells, months, names in asking:
        if months is None:
            continue
        values, shape = (scope.agency, asked.sector, months), (scope.reach, narrow)
        rows = cells(*values, shape=(*shape, scope.reach, own, ("cut", "value"))) if own else []
        for cut, value, *numbers in rows:
            for one in {Cut.ALL, Cut.SECTOR} & set(cuts) if narrow else {Cut(cut)}:
                yield one, "" if one is Cut.ALL else value, list(zip(names, numbers, strict=True))
        if Cut.DIVISION in cuts:
            kept = ("sector" if narrow else "all",)
            for place, *numbers in cells(*values, shape=(*shape, below(scope), kept, ("place",))):
                yield Cut.DIVISION, place, list(zip(names, numbers, strict=True))


@ready
def _found_cells(
    agency: str, sector: str, months: tuple[int, ...], *, shape: Shape
) -> QuerySet[Any, Any]:
    first, last = months
    rows = FoundTally.objects.filter(found__gte=first, found__lte=last)
    counted = F("major") + F("unjudged")
    return (
        cells_of(rows, agency, sector, shape)
        .annotate(
            n_found=Sum(counted),
            n_rectified=Sum(counted, filter=Q(eliminated__lte=last), default=0),
            n_closed=Sum(counted, filter=Q(closed__lte=last), default=0),
            n_listed=Sum("listed"),
            n_ordinary=Sum("ordinary"),
            n_transferred=Sum("transferred"),
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
        cells_of(rows, agency, sector, shape)
        .annotate(n_due=Sum(counted), n_met=Sum(counted, filter=Q(met=True), default=0))
        .values_list(*shape[-1], *(f"n_{name}" for name in _DUE))
    )


def _beyond(asked: Asked, cuts: Collection[Cut]) -> Numbers:
    """What the months of cells have beyond the span or lack of it, counted from rows once for every cut."""
    span, over, hull = asked.span, asked.over, hull_of(asked.span)
    values = asked.scope.agency, asked.sector
    columns = columns_of(asked.scope)
    apart = tuple(column for cut, column in columns.items() if cut in cuts) or ("sector",)
    shape = asked.scope.reach, apart, bool(asked.sector)
    found: list[tuple[Any, tuple[str, ...], int]] = [(row, _FOUND, -1) for days in _edges(span) for row in _found_edge(*values, (*days, hull.last), shape=shape)]  # fmt: skip
    if span.last < hull.last:
        later = (span.first, span.last, hull.last)
        for name, day in (("rectified", "eliminated_on"), ("closed", "closed_on")):
            found += [(row, (name,), -1) for row in _later(*values, later, shape=shape, day=day)]
    for *days, sign in rounded(over)[1] if over else ():
        found += [(row, _DUE, sign) for row in _term_edge(*values, tuple(days), shape=shape)]
    for row, names, sign in found:
        told = dict(zip(apart, row, strict=False))
        taken = [(name, sign * n) for name, n in zip(names, row[len(apart) :], strict=True)]
        for cut in cuts:
            value = told[columns[cut]] if cut in columns else ""
            if not (asked.sector and cut in WORDS) and (value or cut is not Cut.CAMPAIGN):
                yield cut, value, taken


def _edges(span: Span) -> Iterator[tuple[date, date]]:
    """The days of the whole months before the span, and those after it."""
    hull, day = hull_of(span), timedelta(days=1)
    if hull.first < span.first:
        yield hull.first, span.first - day
    if span.last < hull.last:
        yield span.last + day, hull.last


_MAJOR = Q(major=True) | Q(major__isnull=True)


@ready
def _found_edge(
    agency: str, sector: str, days: tuple[date, ...], *, shape: RowShape
) -> QuerySet[Any, Any]:
    first, last, end = days
    rows = rows_of(agency, sector, shape).filter(found_on__gte=first, found_on__lte=last)
    counted = {
        "found": _MAJOR, "rectified": _MAJOR & Q(eliminated_on__lte=end),
        "closed": _MAJOR & Q(closed_on__lte=end), "listed": _MAJOR & Q(listed=True),
        "ordinary": Q(major=False), "transferred": _MAJOR & Q(transferred_on__isnull=False, closed_on__isnull=True),
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
    rows = _by_day(agency, sector, shape).filter(STILL_OWED, term__gte=first, term__lte=last)
    kept = Count("pk", filter=_MAJOR & Q(closed_on__lte=F("term")))
    return rows.annotate(n_due=Count("pk", filter=_MAJOR), n_met=kept)


def _by_day(agency: str, sector: str, shape: RowShape) -> QuerySet[Any]:
    """Rows within reach for a question about the days of one month, found by an index on the day."""
    reach, apart, narrow = shape
    rows = Scope("", agency, reach).filter_few(Hazard.objects.order_by())
    return (rows.filter(sector=sector) if narrow else rows).values(*apart)

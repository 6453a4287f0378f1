"""How many hazards were found and what became of them, from the roll-ups; days that are no month from rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum

from fadu.figures.span import Span
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.models import Cell, DueTally, FoundTally
from fadu.rooms.hazards.selectors import hazards


class Cut(StrEnum):
    """How hazards are broken down; the value is the column."""

    ALL = "all"
    SECTOR = "sector"
    SOURCE = "source"
    DIVISION = "division"  # the agencies one level below the viewer's


class Kind(StrEnum):
    """Which hazards are counted; the value is what the roll-ups sum."""

    MAJOR = "major"  # 重大，含尚未认定的：口径与统计指标相同
    ORDINARY = "ordinary"  # 一般


@dataclass(frozen=True)
class Tally:
    """How many hazards were found in a span, what became of them by its last day, and whose term ended in it."""

    found: int = 0
    rectified: int = 0
    closed: int = 0
    listed: int = 0
    due: int = 0
    met: int = 0

    def __sub__(self, other: Tally) -> Tally:
        return Tally(*(a - b for a, b in zip(_counts(self), _counts(other), strict=True)))

    def __bool__(self) -> bool:
        return any(_counts(self))


def _counts(tally: Tally) -> tuple[int, ...]:
    return (tally.found, tally.rectified, tally.closed, tally.listed, tally.due, tally.met)


@dataclass(frozen=True)
class Asked:
    """Whose hazards, broken down how. `sector` narrows ALL and DIVISION."""

    scope: Scope
    cut: Cut
    kind: Kind = Kind.MAJOR
    sector: str = ""


_BELOW = {Reach.PROVINCE: Reach.CITY, Reach.CITY: Reach.COUNTY, Reach.COUNTY: Reach.COUNTY}


def below(scope: Scope) -> str:
    """The column of the agencies one level below the viewer's; a county has none below but itself."""
    return _BELOW[scope.reach].value


def column(scope: Scope, cut: Cut) -> str:
    """The column of a hazard by which a cut breaks down."""
    return below(scope) if cut is Cut.DIVISION else cut.value


def tallies(asked: Asked, span: Span) -> dict[str, Tally]:
    """Value of the cut → its tally: cells for whole months, less the rows that a month has beyond the span.

    Under ALL the one value is "", under DIVISION it is an agency.
    """
    counted: dict[str, Tally] = {}
    if asked.scope.reach is Reach.NONE:
        return counted
    hull = Span(_first(span.first), _last(span.last))
    for value, numbers in _from_cells(asked, hull):
        counted[value] = replace(counted.get(value, Tally()), **numbers)
    if span != hull:
        for value, numbers in _beyond(asked, span, hull):
            counted[value] = counted.get(value, Tally()) - Tally(**numbers)
    return {value: tally for value, tally in counted.items() if tally}


def _first(day: date) -> date:
    return day.replace(day=1)


def _last(day: date) -> date:
    return (_first(day) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _month(day: date) -> int:
    return day.year * 100 + day.month


Numbers = Iterator[tuple[str, dict[str, int]]]


def _cells(model: type[Cell], asked: Asked) -> tuple[QuerySet[Any], str]:
    """The cells of the viewer's own level, or of the level below; and the column they are told apart by."""
    scope, cut = asked.scope, asked.cut
    by = cut if cut in (Cut.SECTOR, Cut.SOURCE) else Cut.SECTOR if asked.sector else Cut.ALL
    rows = model._base_manager.filter(cut=by)
    if cut is Cut.DIVISION and scope.reach is not Reach.COUNTY:
        rows = scope.filter(rows.filter(level=below(scope)))
    else:
        rows = rows.filter(level=scope.reach, place=scope.agency)
    if asked.sector:
        rows = rows.filter(value=asked.sector)
    return rows.order_by(), "place" if cut is Cut.DIVISION else "value"


def _from_cells(asked: Asked, hull: Span) -> Numbers:
    first, last = _month(hull.first), _month(hull.last)
    major = asked.kind is Kind.MAJOR
    number = F("major") + F("unjudged") if major else F("ordinary")
    rows, by = _cells(FoundTally, asked)
    for row in (
        rows.filter(found__gte=first, found__lte=last)
        .values(by)
        .annotate(
            n=Sum(number),
            gone=Sum(number, filter=Q(eliminated__lte=last), default=0),
            done=Sum(number, filter=Q(closed__lte=last), default=0),
            shown=Sum("listed"),
        )
    ):
        yield _value(row[by], asked), {
            "found": row["n"], "rectified": row["gone"], "closed": row["done"],
            "listed": row["shown"] if major else 0,
        }  # fmt: skip
    rows, by = _cells(DueTally, asked)
    for row in (
        rows.filter(due__gte=first, due__lte=last)
        .values(by)
        .annotate(n=Sum(number), kept=Sum(number, filter=Q(met=True), default=0))
    ):
        yield _value(row[by], asked), {"due": row["n"], "met": row["kept"]}


def _value(value: str, asked: Asked) -> str:
    return "" if asked.cut is Cut.ALL else value


def _beyond(asked: Asked, span: Span, hull: Span) -> Numbers:
    """What the whole months have beyond the span, counted from rows."""
    rows, major = hazards(asked.scope).order_by(), asked.kind is Kind.MAJOR
    rows = rows.exclude(major=False) if major else rows.filter(major=False)
    rows = rows.filter(sector=asked.sector) if asked.sector else rows
    found = _days("found_on", gte=span.first, lte=span.last)
    parts: tuple[tuple[Q, dict[str, Q]], ...] = (
        *((edge, {
            "found": Q(), "listed": Q(listed=True) if major else Q(pk=None),
            "rectified": Q(eliminated_on__lte=hull.last), "closed": Q(closed_on__lte=hull.last),
        }) for edge in _edges("found_on", span, hull)),
        (found & _days("eliminated_on", gt=span.last, lte=hull.last), {"rectified": Q()}),
        (found & _days("closed_on", gt=span.last, lte=hull.last), {"closed": Q()}),
        *((edge, {"due": Q(), "met": Q(closed_on__lte=F("term"))}) for edge in _edges("term", span, hull)),
    )  # fmt: skip
    by = column(asked.scope, asked.cut)
    for which, numbers in parts:
        counted = {f"n_{name}": Count("pk", filter=q) for name, q in numbers.items()}
        chosen = rows.filter(which)
        whole = asked.cut is Cut.ALL
        groups = [chosen.aggregate(**counted)] if whole else chosen.values(by).annotate(**counted)
        for row in groups:
            yield row.get(by, ""), {name: row[f"n_{name}"] for name in numbers}


def _days(day: str, **bounds: date) -> Q:
    return Q(**{f"{day}__{how}": bound for how, bound in bounds.items()})


def _edges(day: str, span: Span, hull: Span) -> Iterator[Q]:
    """The days of the whole months before the span, and those after it."""
    if hull.first < span.first:
        yield _days(day, gte=hull.first, lt=span.first)
    if span.last < hull.last:
        yield _days(day, gt=span.last, lte=hull.last)

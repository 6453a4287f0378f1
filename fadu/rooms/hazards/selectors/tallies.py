"""How many hazards were found and what became of them, from the roll-ups; days that are no month from rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
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

    def __bool__(self) -> bool:
        return any(astuple(self))


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


def tallies(asked: Asked, span: Span, ended: date | None = None) -> dict[str, Tally]:
    """Value of the cut → its tally: cells for whole months, less the rows that a month has beyond the span.

    Under ALL the one value is "", under DIVISION it is an agency. Terms are counted up to `ended`, the last
    day that is over, where it falls before the span's last: who has until tonight is not late.
    """
    counted: dict[str, Tally] = {}
    if asked.scope.reach is Reach.NONE:
        return counted
    for value, numbers in (*_found(asked, span), *_due(asked, span, ended or span.last)):
        before = counted.get(value, Tally())
        counted[value] = replace(before, **{n: getattr(before, n) + k for n, k in numbers.items()})
    return {value: tally for value, tally in counted.items() if tally}


def _hull(span: Span) -> Span:
    """The whole months that the span touches."""
    after = (span.last.replace(day=1) + timedelta(days=31)).replace(day=1)
    return Span(span.first.replace(day=1), after - timedelta(days=1))


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


def _found(asked: Asked, span: Span) -> Numbers:
    hull, major = _hull(span), asked.kind is Kind.MAJOR
    last = _month(hull.last)
    number = F("major") + F("unjudged") if major else F("ordinary")
    rows, by = _cells(FoundTally, asked)
    for row in (
        rows.filter(found__gte=_month(hull.first), found__lte=last)
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
    every = {
        "found": Q(), "listed": Q(listed=True) if major else Q(pk=None),
        "rectified": Q(eliminated_on__lte=hull.last), "closed": Q(closed_on__lte=hull.last),
    }  # fmt: skip
    for edge in _edges("found_on", span, hull):
        yield from _less(asked, edge, every)
    if span.last < hull.last:
        within = _days("found_on", gte=span.first, lte=span.last)
        for day, name in (("eliminated_on", "rectified"), ("closed_on", "closed")):
            later = _days(day, gt=span.last, lte=hull.last)
            yield from _less(asked, within & later, {name: Q()})


def _due(asked: Asked, span: Span, ended: date) -> Numbers:
    if ended < span.first:
        return
    span = Span(span.first, min(span.last, ended))
    hull = _hull(span)
    number = F("major") + F("unjudged") if asked.kind is Kind.MAJOR else F("ordinary")
    rows, by = _cells(DueTally, asked)
    for row in (
        rows.filter(due__gte=_month(hull.first), due__lte=_month(hull.last))
        .values(by)
        .annotate(n=Sum(number), kept=Sum(number, filter=Q(met=True), default=0))
    ):
        yield _value(row[by], asked), {"due": row["n"], "met": row["kept"]}
    for edge in _edges("term", span, hull):
        yield from _less(asked, edge, {"due": Q(), "met": Q(closed_on__lte=F("term"))})


def _value(value: str, asked: Asked) -> str:
    return "" if asked.cut is Cut.ALL else value


def _less(asked: Asked, which: Q, numbers: dict[str, Q]) -> Numbers:
    """What the whole months have beyond the span, counted from rows, to be taken off."""
    rows = hazards(asked.scope).order_by().filter(which)
    rows = rows.exclude(major=False) if asked.kind is Kind.MAJOR else rows.filter(major=False)
    rows = rows.filter(sector=asked.sector) if asked.sector else rows
    counted = {f"n_{name}": Count("pk", filter=q) for name, q in numbers.items()}
    by, whole = column(asked.scope, asked.cut), asked.cut is Cut.ALL
    for row in [rows.aggregate(**counted)] if whole else rows.values(by).annotate(**counted):
        yield row.get(by, ""), {name: -row[f"n_{name}"] for name in numbers}


def _days(day: str, **bounds: date) -> Q:
    return Q(**{f"{day}__{how}": bound for how, bound in bounds.items()})


def _edges(day: str, span: Span, hull: Span) -> Iterator[Q]:
    """The days of the whole months before the span, and those after it."""
    if hull.first < span.first:
        yield _days(day, gte=hull.first, lt=span.first)
    if span.last < hull.last:
        yield _days(day, gt=span.last, lte=hull.last)

"""Ways of breaking hazards down (分组), and how a span of days falls into months of cells and days of rows."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet

from fadu.figures.span import Span
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.selectors import hazards


class Cut(StrEnum):
    """How hazards are broken down; the value is the column, of a division the column below the viewer's."""

    ALL = "all"
    SECTOR = "sector"
    SOURCE = "source"
    DIVISION = "division"
    CAMPAIGN = "campaign"  # of those found in one


WORDS = (Cut.SOURCE, Cut.CAMPAIGN)
"""What hazards are broken down by within all sectors alone."""


_BELOW = {Reach.PROVINCE: Reach.CITY, Reach.CITY: Reach.COUNTY, Reach.COUNTY: Reach.COUNTY}


def below(scope: Scope) -> str:
    """The column of the agencies one level below the viewer's; a county has none below but itself."""
    return _BELOW.get(scope.reach, Reach.COUNTY).value


def columns_of(scope: Scope) -> dict[Cut, str]:
    """The column of a row by which each cut breaks down; ALL has none."""
    own = {cut: cut.value for cut in (Cut.SECTOR, Cut.SOURCE, Cut.CAMPAIGN)}
    return {**own, Cut.DIVISION: below(scope)}


def hull_of(span: Span) -> Span:
    """The whole months that the span touches."""
    after = (span.last.replace(day=1) + timedelta(days=31)).replace(day=1)
    return Span(span.first.replace(day=1), after - timedelta(days=1))


def month_of(day: date) -> int:
    """The month of a day as cells have it: 202405."""
    return day.year * 100 + day.month


_MIDDLE = 15
Part = tuple[date, date, int]
"""Days of one month, and whether its rows are to be added to the cells (1) or taken off (-1)."""


def rounded(span: Span) -> tuple[tuple[int, int], list[Part]]:
    """The first and the last month of which cells are read, and what is to be mended by rows: of a month that
    the span has in part, the smaller part is read.
    """
    hull, day = hull_of(span), timedelta(days=1)
    first, last, parts = span.first, span.last, list[Part]()
    alone = month_of(first) == month_of(last)
    if first.day - 1 > _MIDDLE and not alone:
        end = hull_of(Span(first, first)).last
        parts.append((first, end, 1))
        first = end + day
    elif first > hull.first:
        parts.append((hull.first, first - day, -1))
    if last < hull.last and last.day <= _MIDDLE and not alone:
        begin = last.replace(day=1)
        parts.append((begin, last, 1))
        last = begin - day
    elif last < hull.last:
        parts.append((last + day, hull.last, -1))
    return (month_of(first), month_of(last)), parts


Shape = tuple[str, bool, str, tuple[str, ...], tuple[str, ...]]
"""Reach, whether a sector narrows, the level and the cuts of the cells, and what tells the lines apart."""


def cells_of(rows: QuerySet[Any], agency: str, sector: str, shape: Shape) -> QuerySet[Any]:
    """The cells of one level and some cuts within reach, to be added up by what tells the lines apart."""
    reach, narrow, level, cuts, apart = shape
    rows = rows.order_by().filter(level=level, cut__in=cuts)
    rows = rows.filter(place=agency) if level == reach else rows.filter(**{reach: agency})
    return (rows.filter(value=sector) if narrow else rows).values(*apart)


RowShape = tuple[Reach, tuple[str, ...], bool]
"""Reach, the columns that tell the lines apart, and whether a sector narrows."""


def rows_of(agency: str, sector: str, shape: RowShape) -> QuerySet[Any]:
    """The hazards within reach, to be counted by what tells the lines apart."""
    reach, apart, narrow = shape
    rows = hazards(Scope("", agency, reach)).order_by()
    return (rows.filter(sector=sector) if narrow else rows).values(*apart)

"""How long open hazards are overdue (逾期时长): months of terms from the roll-up, days around the edges from rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from fadu.figures.span import Span
from fadu.matters.ready import ready
from fadu.matters.rollups import NEVER
from fadu.matters.scope import Scope
from fadu.rooms.hazards.models import OPEN, DueTally
from fadu.rooms.hazards.selectors.cuts import (
    WORDS,
    Cut,
    RowShape,
    Shape,
    below,
    cells_of,
    columns_of,
    rounded,
    rows_of,
)
from fadu.rooms.hazards.selectors.standing import Band, edges_of

_FAR = date(1900, 1, 1)
_BANDS = (Band.RUNNING, Band.WEEK, Band.MONTH, Band.QUARTER, Band.LONGER)
Counts = Counter[tuple[Cut, str, int]]
"""Cut, its value, and an edge: how many terms ended before it; or _ALL that have a term, or _WITHOUT."""
_ALL, _WITHOUT = -1, -2


def ageing(
    scope: Scope, today: date, cuts: Collection[Cut], *, sector: str = ""
) -> dict[Cut, dict[str, dict[Band, int]]]:
    """Cut → its value → band → how many are open. Within one sector there is neither SOURCE nor CAMPAIGN.

    What ended before an edge is cells of whole months and the rows of the smaller part of the month in which
    the edge lies; a band is what lies between two edges.
    """
    found: dict[Cut, dict[str, dict[Band, int]]] = {cut: {} for cut in cuts}
    if not scope.whole:
        return found
    asked = [cut for cut in cuts if not (sector and cut in WORDS)]
    counts: Counts = Counter()
    edges = edges_of(today)
    wholes = [rounded(Span(_FAR, edge - timedelta(days=1))) for edge in edges]
    _whole_months(counts, scope, sector, asked, tuple(months[1] for months, _ in wholes))
    parts = [(i, days, sign) for i, (_, some) in enumerate(wholes) for *days, sign in some]
    for cut, value, term, number in _rows(scope, sector, asked, [days for _, days, _ in parts]):
        if term is None:
            counts[cut, value, _WITHOUT] += number
            continue
        for which, (first, last), sign in parts:
            if first <= term <= last:
                counts[cut, value, which] += sign * number
    for cut, value in {(cut, value) for (cut, value, _), number in counts.items() if number}:
        before = [counts[cut, value, i] for i in (_ALL, *range(len(edges)))] + [0]
        bands = {band: before[i] - before[i + 1] for i, band in enumerate(_BANDS)}
        found[cut][value] = {**bands, Band.WITHOUT: counts[cut, value, _WITHOUT]}
    return found


def _whole_months(
    counts: Counts, scope: Scope, sector: str, cuts: Collection[Cut], months: tuple[int, ...]
) -> None:
    """Count the cells up to each of the months, and all of them."""
    narrow = bool(sector)
    own = tuple(cut.value for cut in cuts if cut is not Cut.DIVISION)
    if narrow and own:  # a sector has cells of its own, which are not broken down any further
        own = ("sector",)
    asked: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    if own:
        asked.append((scope.reach.value, own, ("cut", "value")))
    if Cut.DIVISION in cuts:
        asked.append((below(scope), ("sector" if narrow else "all",), ("place",)))
    for level, kept, apart in asked:
        shape = scope.reach.value, narrow, level, kept, apart
        for row in _cells(scope.agency, sector, months, shape=shape):
            *cut, value = row[: len(apart)]
            numbers = dict(zip((_ALL, *range(len(months))), row[len(apart) :], strict=True))
            lines = {Cut(cut[0])} if cut else {Cut.DIVISION}
            for one in {Cut.ALL, Cut.SECTOR} & set(cuts) if narrow and cut else lines:
                for which, number in numbers.items():
                    counts[one, "" if one is Cut.ALL else value, which] += number


@ready
def _cells(
    agency: str, sector: str, months: tuple[int, ...], *, shape: Shape
) -> QuerySet[Any, Any]:
    upto = {
        f"n_{i}": Sum("open", filter=Q(due__lte=month), default=0) for i, month in enumerate(months)
    }
    # The viewer's own level has an index of what is open; those below have one by month, which SQLite takes
    # where a month is asked for.
    own = Q(open__gt=0) if shape[0] == shape[2] else Q(due__lt=NEVER)
    rows = cells_of(DueTally.objects.filter(own), agency, sector, shape)
    return rows.annotate(n_all=Sum("open"), **upto).values_list(*shape[-1], "n_all", *upto)


def _rows(
    scope: Scope, sector: str, cuts: Collection[Cut], parts: Sequence[Sequence[date]]
) -> Iterator[tuple[Cut, str, date | None, int]]:
    """The rows whose terms end within one of the parts of months, or that have none, counted under every cut by
    their term; asked for at once.
    """
    columns = columns_of(scope)
    apart = tuple(column for cut, column in columns.items() if cut in cuts) or ("sector",)
    places = [(cut, apart.index(columns[cut]) if cut in columns else -1) for cut in cuts]
    found = Counter[tuple[Cut, str, date | None]]()
    days = tuple(day for part in parts for day in part)
    for row in _open_rows(scope.agency, sector, days, shape=(scope.reach, apart, bool(sector))):
        term, number = row[-2], row[-1]
        for cut, place in places:
            value = row[place] if place >= 0 else ""
            if value or cut is not Cut.CAMPAIGN:  # a hazard of no campaign has no line there
                found[cut, value, term] += number
    yield from ((*key, number) for key, number in found.items())


@ready
def _open_rows(
    agency: str, sector: str, days: tuple[date, ...], *, shape: RowShape
) -> QuerySet[Any, Any]:
    """`days`: first and last of each part, one after the other."""
    reach, apart, narrow = shape
    some = Q(term__isnull=True)
    for first, last in zip(days[::2], days[1::2], strict=True):
        some |= Q(term__range=(first, last))
    rows = rows_of(agency, sector, (reach, (*apart, "term"), narrow)).filter(OPEN).filter(some)
    return rows.annotate(n=Count("pk"))

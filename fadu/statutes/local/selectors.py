"""Reading local pieces: what binds a new matter, which version a digest names, what an agency has proposed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from django.db.models import Q, QuerySet

from fadu.kernel.validity import holds
from fadu.law.overlays.pieces import Piece, read
from fadu.law.overlays.standing import Adopted, Overlays
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.ready import ready
from fadu.matters.scope import Place
from fadu.statutes.local.models import LocalPiece, LocalState

_ROW = (
    "id", "procedure", "content", "province", "city", "county", "lower", "since", "adopted_at", "until",
)  # fmt: skip
Row = tuple[str, str, str, str, str, str, bool, date, datetime, date | None]


def overlays() -> Overlays:
    """Every piece ever adopted, in the order of adoption: the same object while the rows stay the same."""
    return _overlays(tuple(_adopted()))


@ready
def _adopted() -> QuerySet[LocalPiece, Row]:
    rows = LocalPiece.objects.filter(adopted_at__isnull=False).order_by("adopted_at", "id")
    return rows.values_list(*_ROW)  # type: ignore[return-value]  # none of the adopted lacks a day


@lru_cache(maxsize=16)
def _overlays(rows: tuple[Row, ...]) -> Overlays:
    return Overlays(tuple(_of(row) for row in rows))


def _of(row: Row) -> Adopted:
    id, procedure, content, province, city, county, lower, since, known, until = row
    agencies = (province, city, county)
    return Adopted(read(json.loads(content), id), procedure, agencies, lower, since, known, until)


def version(code: str, digest: str) -> Procedure | None:
    """The version of a procedure that local pieces have made, by its digest; nothing if there is none."""
    return overlays().version(code, digest)


def pieces(place: Place) -> list[LocalPiece]:
    """What binds an agency or was proposed in it: its own, and those of agencies above that bind lower ones."""
    above = Q(county__in=(place.province, place.city), lower=True, adopted_at__isnull=False)
    rows = LocalPiece.objects.filter(Q(county=place.county) | above)
    return list(rows.order_by("procedure", "-proposed_on", "-id"))


def piece(place: Place, id: str) -> LocalPiece | None:
    """One of the pieces that an agency may see."""
    return next((row for row in pieces(place) if row.id == id), None)


def unanswered(place: Place) -> list[LocalPiece]:
    """The proposals of an agency that the head has not answered, the oldest first."""
    rows = LocalPiece.objects.filter(county=place.county, state=LocalState.PROPOSED)
    return list(rows.order_by("proposed_on", "id"))


def piece_of(row: LocalPiece) -> Piece:
    """What a row says, typed."""
    return read(json.loads(row.content), row.id)


def standing(procedure: str, place: Place, on: date) -> tuple[Piece, ...]:
    """The pieces in force for an agency on a day or later, those it would be added to."""
    agencies = (place.province, place.city, place.county)
    return tuple(
        a.piece
        for a in overlays().adopted
        if a.procedure == procedure and a.binds(agencies) and holds(on, None, end=a.until)
    )


def others(row: LocalPiece, on: date) -> Sequence[Piece]:
    """The pieces beside which a row's would stand."""
    place = Place(row.province, row.city, row.county)
    return [p for p in standing(row.procedure, place, on) if p.id != row.id]

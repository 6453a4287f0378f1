"""What is missing, which list of it was signed, and every dated value for a pack."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.readers import of
from fadu.law.vocabulary.parameter import Parameter
from fadu.matters.scope import Place, Scope
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters.models import MissingList

SHOWN = 20
"""Signed lists that a page shows, the newest first."""


def missing(law: LawView, on: date) -> list[Parameter]:
    """The parameters without a value on a day: those that acts are refused without first, then those that are read."""
    empty = [p for p in PARAMETERS if law.parameters.find(p.code, on) is None]
    return sorted(empty, key=lambda p: (not demanded(p.code), not of(p.code)))


def demanded(code: str) -> bool:
    """Whether an act is refused while the parameter is empty."""
    return any(reader.demanded for reader in of(code))


def signed_lists(scope: Scope, place: Place) -> list[MissingList]:
    """The lists that the heads of an agency have signed, the newest first; nothing out of reach."""
    if not scope.covers(place):
        return []
    return list(MissingList.objects.filter(agency=place.agency).order_by("-id")[:SHOWN])


def signed_for(codes: Iterable[str], lists: Iterable[MissingList]) -> MissingList | None:
    """The newest signed list that is exactly this one, in whatever order."""
    wanted = sorted(codes)
    return next((one for one in lists if sorted(one.codes) == wanted), None)


def values() -> dict[str, list[ParameterRow]]:
    """The dated values of every parameter by code: of one day the newest entry, the oldest day first."""
    newest: dict[tuple[str, date], ParameterRow] = {}
    for row in ParameterRow.objects.order_by("since", "id"):
        newest[row.code, row.since] = row
    found: dict[str, list[ParameterRow]] = {}
    for (code, _), row in newest.items():
        found.setdefault(code, []).append(row)
    return found

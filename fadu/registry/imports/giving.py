"""Objects of supervision out again, in the form in which a sheet of them comes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from fadu.matters.scope import Scope
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.models import SupervisedObject
from fadu.registry.objects import selectors
from fadu.registry.objects.selectors import Wanted
from fadu.statutes.workbooks import Book

PART = 1000
"""Objects that are looked up together."""


def written(lines: Iterable[list[str]]) -> bytes:
    """Lines as a workbook with the headings of the form."""
    return Book(OBJECTS.title, [c.title for c in OBJECTS.columns]).written(lines)


def lines(scope: Scope, wanted: Wanted) -> Iterator[list[str]]:
    """One line an object, the newest first, a part at a time: each part is a short read of its own."""
    rows, before = selectors.objects(scope, wanted), ""
    while part := list((rows.filter(pk__lt=before) if before else rows)[:PART]):
        yield from _lines(scope, part)
        before = part[-1].pk


def sheets(scopes: Iterable[Scope], most: int) -> Iterator[list[list[str]]]:
    """The lines of every object within some reaches, as many at a time as one sheet may bring in again."""
    rest = (line for scope in scopes for line in lines(scope, Wanted()))
    while sheet := list(islice(rest, most)):
        yield sheet


def _lines(scope: Scope, part: list[SupervisedObject]) -> Iterator[list[str]]:
    parties = selectors.parties_of(scope, [o.id for o in part])
    bases = selectors.newest_bases([o.id for o in part])
    for one in part:
        if (party := parties.get(one.id)) is not None:
            yield [_cell(c.code, party, one, bases.get(one.id, "")) for c in OBJECTS.columns]


def _cell(code: str, party: Any, one: SupervisedObject, basis: str) -> str:
    match code:
        case "party_kind":
            value: Any = party.kind
        case "sector" | "level" | "industry_code" | "tier" | "graded_on":
            value = getattr(one, code)
        case "tier_basis":
            value = basis
        case _:
            value = getattr(party, code)
    return value.isoformat() if hasattr(value, "isoformat") else str(value or "")

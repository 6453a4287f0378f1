"""Which entries carry which files: digest → entry, written with the act, so that nobody reads the log to find out.

A file belongs to an entry by its list of files or by a fact that is its digest. The rows follow from the bodies alone
and can be made anew at any time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db import connection, transaction

from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger.canonical import parsed
from fadu.ledger.models import Entry
from fadu.ledger.sql import Statement, cursor, execute, lock
from fadu.matters import consulted
from fadu.matters.deeds import FileRef
from fadu.matters.models import CarriedFile

T = TypeVar("T")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_INSERT = "INSERT INTO matters_carriedfile (sha256, matter, n) VALUES "
_ROW = "(%s, %s, %s)"
_MANY = 300  # rows: SQLite bounds the parameters of a statement
CHUNK = 2000

Demand = Callable[[Sequence[FileRef], Collection[str]], None]
"""Holds files while acts on these matters that name them are recorded. Refused where the bytes of one are gone."""
_DEMANDS: list[Demand] = []


def register(demand: Demand) -> None:
    """Called once by the app that keeps files when Django starts."""
    if demand not in _DEMANDS:
        _DEMANDS.append(demand)


class Taken:
    """What is written beside the entries of one flow: which files they carry, and whom they ask for counsel."""

    def __init__(self) -> None:
        self._files: list[FileRef] = []
        self._bodies: list[Mapping[str, Any]] = []
        self._versions: list[Procedure] = []

    def take(self, body: Mapping[str, Any], files: Sequence[FileRef], procedure: Procedure) -> None:
        """Note an entry: its parsed body, its files as they were brought, the version it was made under."""
        self._files += files
        self._bodies.append(body)
        self._versions.append(procedure)

    def demand_kept(self, under: Statement | None) -> None:
        """Asked before the entries are appended, in their transaction. `under` locks a matter that was not read: everybody
        locks matters before files.
        """
        if self._files and under is not None:
            execute(cursor(), [under])
        for demand in _DEMANDS if self._files else ():
            demand(self._files, {body["matter"] for body in self._bodies})

    def statements(self) -> list[Statement]:
        """What writes the rows of the entries: an INSERT of each kind, none where no file is carried, nobody asked."""
        asking = consulted.statements(zip(self._versions, self._bodies, strict=True))
        return [*_statements(self._bodies), *asking]


def digests(body: Mapping[str, Any]) -> list[str]:
    """The files that an entry carries, by its parsed body."""
    stated = [v for v in body["facts"].values() if type(v) is str and _DIGEST.fullmatch(v)]
    return list(dict.fromkeys([*(file["sha256"] for file in body["files"]), *stated]))


def carried(wanted: Iterable[str]) -> set[str]:
    """Which files some entry carries."""
    return {sha256 for sha256, _ in carriers(wanted)}


def carriers(wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Digest and matter of every entry that carries one of these files."""
    for part in _parts(sorted(set(wanted)), _MANY):
        yield from CarriedFile.objects.filter(sha256__in=part).values_list("sha256", "matter")


def rebuild() -> int:
    """Make every row anew from the log, under its lock; returns how many there are."""
    with transaction.atomic(), connection.cursor() as own:
        lock(own)
        own.execute("DELETE FROM matters_carriedfile")
        return sum(_filled(own))


def _statements(bodies: Iterable[Mapping[str, Any]]) -> list[Statement]:
    rows = [(sha256, body["matter"], body["n"]) for body in bodies for sha256 in digests(body)]
    return [
        (_INSERT + ", ".join([_ROW] * len(part)), [value for row in part for value in row])
        for part in _parts(rows, _MANY)
    ]


def _filled(own: Any) -> Iterator[int]:
    bodies = Entry.objects.order_by("seq").values_list("body", flat=True).iterator(CHUNK)
    for part in _parts(bodies, CHUNK):
        for statement, values in _statements(parsed(body) for body in part):
            own.execute(statement, values)
            yield len(values) // 3


def _parts(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part

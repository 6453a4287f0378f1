"""The projection of every matter derived again from the ledger, against reading and parsing the entries alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from django.db import connection, transaction

from bench import acting
from bench.measure import Ratio, ratio, timed
from fadu.matters import rebuild
from fadu.matters.scope import Place
from fadu.matters.services import perform

CHUNK = 2000


def fill(cases: int) -> int:
    """A ledger of whole penalty cases, each recorded in one transaction; returns its length."""
    made, party = acting.found()
    source = acting.cases(made, party)
    with transaction.atomic():
        for _ in range(cases):
            perform(next(source))
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM ledger_entry")
        count: int = cursor.fetchone()[0]
    return count


def _bodies() -> Iterator[str]:
    last = -1
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT seq, body FROM ledger_entry WHERE seq > %s ORDER BY seq LIMIT {CHUNK}",
                [last],
            )
            rows = cursor.fetchall()
        if not rows:
            return
        yield from (row[1] for row in rows)
        last = rows[-1][0]


def bare_parsing() -> int:
    """Read and parse, nothing else."""
    return sum(1 for body in _bodies() if json.loads(body))


def rebuilt(entries: int, places: dict[str, Place]) -> int:
    """Every projection derived again and compared."""
    found = list(rebuild.differences(acting.law(), datetime.now(UTC), places.__getitem__))
    if found:
        raise RuntimeError(found[:3])
    return entries


def measure(cases: int, rounds: int) -> Ratio:
    """The promise, on the database at hand."""
    entries = fill(cases)
    places = acting.places()
    return ratio(
        f"projection derived again and compared ({entries:,} entries)", "entries/s", 0.6, ours=lambda: timed(lambda: rebuilt(entries, places)),
        other=lambda: timed(bare_parsing), against="bare SELECT and JSON parsing", rounds=rounds,
    )  # fmt: skip

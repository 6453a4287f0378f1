"""Verification against bare canonical JSON with SHA-256, and the projection derived again against bare parsing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime

from django.db import connection, transaction

from bench import acting
from bench.measure import Ratio, ratio, timed
from fadu.ledger.verify import verify
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


def _rows(columns: str) -> Iterator[tuple[str, str]]:
    last = -1
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT seq, {columns} FROM ledger_entry WHERE seq > %s ORDER BY seq LIMIT {CHUNK}",
                [last],
            )
            rows = cursor.fetchall()
        if not rows:
            return
        yield from (row[1:] for row in rows)
        last = rows[-1][0]


def bare_digests() -> int:
    """What anybody would write: read, parse, write canonically, hash, compare."""
    count = 0
    for body, stored in _rows("body, hash"):
        text = json.dumps(
            json.loads(body), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        if hashlib.sha256(text.encode()).hexdigest() != stored and text != body:
            raise RuntimeError("the bare way finds another text")
        count += 1
    return count


def bare_parsing() -> int:
    """Read and parse, nothing else."""
    return sum(1 for body, _ in _rows("body, hash") if json.loads(body))


def verified() -> int:
    """Everything `fadu ledger verify` looks at: chains, trees, openings, rows, guards."""
    report = verify()
    if not report.ok:
        raise RuntimeError(report.problems[:3])
    return report.entries


def rebuilt(entries: int, places: dict[str, Place]) -> int:
    """Every projection derived again and compared."""
    law = acting.law()
    found = list(rebuild.differences(law, datetime.now(UTC), places.__getitem__))
    if found:
        raise RuntimeError(found[:3])
    return entries


def ratios(cases: int, rounds: int) -> list[Ratio]:
    """Both promises, on the database at hand."""
    entries = fill(cases)
    places = acting.places()
    return [
        ratio(
            f"台账验证（{entries} 条，链、树、承诺值、业务行）", "条/秒", 0.7, ours=lambda: timed(verified),
            other=lambda: timed(bare_digests), against="规范 JSON 加 SHA-256", rounds=rounds,
        ),
        ratio(
            f"事项现状重建并比对（{entries} 条）", "条/秒", 0.6, ours=lambda: timed(lambda: rebuilt(entries, places)),
            other=lambda: timed(bare_parsing), against="读取并解析 JSON", rounds=rounds,
        ),
    ]  # fmt: skip

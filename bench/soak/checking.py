"""What must hold after every kill: no lost act, no half flow, no gap, no fork, no deadlock."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

from bench.soak import deeds, writing
from fadu.ledger.chain import first_prev
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters import rebuild

WAITED = (
    "deadlock",
    "locked",
)  # what PostgreSQL and SQLite say of writers that wait for each other


@dataclass
class Found:
    """What the checks counted, and every problem in words."""

    tried: int = 0
    done: int = 0
    entries: int = 0
    refused: int = 0
    failed: int = 0
    problems: list[str] = field(default_factory=list)
    newest: dict[str, tuple[int, str]] = field(default_factory=dict)  # matter -> n, hash
    walked: int = 0

    def __str__(self) -> str:
        return (
            f"{self.tried} tried, {self.done} acknowledged ({self.entries} entries), {self.refused} refused,"
            f" {self.failed} failed with the database, {self.walked} entries in the ledger"
        )


def journals(found: Found, paths: list[Path]) -> None:
    """Compare the writers' notes with the ledger."""
    for path in paths:
        for line in writing.read(path):
            _line(found, line)


def _line(found: Found, line: dict) -> None:
    match line["kind"]:
        case "tried":
            found.tried += 1
            rows = Entry.objects.filter(matter__in=line["matters"])
            there = rows.filter(idem=line["idem"]).values_list("matter", flat=True)
            if there and sorted(there) != line["matters"]:
                found.problems.append(f"{line['idem']}: half of the flow is there: {list(there)}")
        case "done":
            found.done += 1
            for matter, n, seq, hash in line["entries"]:
                found.entries += 1
                row = Entry.objects.filter(seq=seq).values_list("matter", "n", "hash").first()
                if row != (matter, n, hash):
                    found.problems.append(f"{line['idem']}: acknowledged {seq}, found {row}")
        case "refused":
            found.refused += 1
        case "failed":
            found.failed += 1
            if any(word in line["why"].lower() for word in WAITED):
                found.problems.append(f"{line['idem']}: {line['why']}")


def chains(found: Found) -> None:
    """Walk the entries since the last check: dense in the log, dense and linked in each matter."""
    rows = Entry.objects.filter(seq__gte=found.walked).order_by("seq")
    for seq, matter, n, hash, body in rows.values_list("seq", "matter", "n", "hash", "body"):
        if seq != found.walked:
            found.problems.append(f"a gap before entry {seq}")
        before, prev = found.newest.get(matter, (-1, first_prev(matter)))
        if (n, json.loads(body)["prev"]) != (before + 1, prev):
            found.problems.append(f"{matter} forks or has a gap at {n}")
        found.newest[matter] = (n, hash)
        found.walked = seq + 1


def whole(found: Found) -> None:
    """Verify the ledger and derive every projection again; the search index holds every matter once."""
    report = verify()
    found.problems += [f"verify: {problem}" for problem in report.problems]
    differences = rebuild.differences(deeds.LAW, datetime.now(UTC), lambda agency: deeds.PLACE)
    found.problems += [f"projection: {difference}" for difference in differences]
    found.problems += list(_search())


def _search() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*), MAX(ordinal) + 1, (SELECT COUNT(*) FROM matters_matter WHERE NOT register)"
            " FROM matters_search"
        )
        rows, dense, matters = cursor.fetchone()
    if not rows == dense == matters:
        yield f"search: {rows} rows, {dense} numbers, {matters} matters"

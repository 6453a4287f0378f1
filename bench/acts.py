"""One recorded act against one history-tracked `create()`: the same database, the same durability."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.db import connection

from bench import acting
from bench.measure import Ratio, ratio, timed
from bench.peer import Peer
from fadu.matters.deeds import Deed, Outcome

WANTED = 0.9
WARM, COLD = "one recorded act", "one recorded act, by a process that never folded the matter"


def measure(count: int, rounds: int, address: str, folder: Path) -> list[Ratio]:
    """Against `create()` as it is called (record and history commit one after the other), then both in one.

    Every act is a transaction of its own; the acts are those of whole penalty cases, the first that
    opens a matter included, one after the other in one process. So an act of the first figure reads
    nothing of its matter: the append confirms its newest entry. Before each act of the second figure the
    process forgets entries, rows and markings of every matter. SQLite: WAL, synchronous=FULL on both sides; PostgreSQL: its defaults.
    """
    made, party = acting.found()
    deeds = acting.acts(made, party)
    case = len(next(acting.cases(made, party)))
    rows = max(1, count // case) * case

    def acted(record: Callable[[Iterator[Deed], int], list[Outcome]] = acting.record) -> float:
        planned = [next(deeds) for _ in range(rows)]
        return timed(lambda: len(record(iter(planned), rows)))

    found = []
    with Peer("history.py", *_peer_database(address, folder)) as peer:
        for atomic, what, title in (
            (False, WARM, "create()"),
            (False, COLD, "create()"),
            (True, WARM, "create(), both rows in one transaction"),
        ):
            record = acting.record if what is WARM else acting.record_anew

            def tracked(atomic: bool = atomic) -> float:
                return rows / peer.ask(creates=rows, atomic=atomic)["seconds"]

            found.append(
                ratio(
                    what, "acts/s", WANTED if title == "create()" and what is WARM else 0,
                    ours=partial(acted, record), other=tracked,
                    against=f"django-simple-history {title}", rounds=rounds,
                )
            )  # fmt: skip
    return found


def _peer_database(address: str, folder: Path) -> tuple[str, ...]:
    """The peer's own database beside ours: a file in the same folder, or a database of the same server."""
    if connection.vendor == "sqlite":
        peers = folder / "peer"
        shutil.rmtree(peers, ignore_errors=True)
        peers.mkdir()
        return "sqlite", str(peers / "peer.sqlite3")
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS peer")
        cursor.execute("CREATE DATABASE peer")
    host = parse_qs(urlsplit(address).query).get("host", [settings.DATABASES["default"]["HOST"]])[0]
    return "postgresql", host, "peer"

"""How fast a whole ledger is verified, against the bare work on the same data: canonical JSON and SHA-256.

Bare, for every body: parse it, write it canonically with the standard library, hash that. The bare
work has everything in memory, grows no tree and compares nothing. Verification reads the database, hashes every body twice
with SHA-256 and once with SM3, grows both trees, and (`whole`) compares rows with their images.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.measure import Ratio, of_pairs

if TYPE_CHECKING:
    from bench.verified import Ledger

ROUNDS = 5


def measure(entries: int) -> list[Ratio]:
    """Verify a ledger of so many entries, in the (empty) database at hand: medians of interleaved rounds.

    A ratio for each way of verifying (whole or the log alone, one process or two) on the clock, against
    the bare work on the bodies; the promise is about the whole, in as many processes as the command
    line takes for a ledger of this size.
    """
    root = Path(__file__).resolve().parent.parent
    command = [sys.executable, "-m", "bench.verification", str(entries), os.environ["FADU_VAR"]]
    ran = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return [_ratio(way, pairs, found) for way, pairs in found["pairs"].items()]


def _ratio(way: str, pairs: list[tuple[float, float]], found: dict[str, Any]) -> Ratio:
    wanted = 0.7 if way == f"whole, {found['usual']}" else 0.0
    title = f"verification, {way} ({found['entries']:,} entries of {found['bytes_per_body']} bytes)"
    return of_pairs(title, "entries/s", wanted, pairs, "bare canonical JSON + SHA-256, one process")


def _measured(ledger: Ledger) -> dict[str, Any]:
    from fadu.cli.ledger import _processes
    from fadu.ledger.models import Entry

    bodies = [body.encode() for body in Entry.objects.values_list("body", flat=True)]
    work: dict[str, Callable[[], None]] = {
        "bodies": lambda: _bare_bodies(bodies),
        "log, 1 process": lambda: ledger.walk(1),
        "log, 2 processes": lambda: ledger.walk(2),
        "whole, 1 process": lambda: ledger.verify(1),
        "whole, 2 processes": lambda: ledger.verify(2),
    }
    rounds = [{name: _timed(run) for name, run in work.items()} for _ in range(ROUNDS)]
    size, usual = len(bodies), _processes(None, len(bodies))
    pairs = {
        name: [(size / one[name], size / one["bodies"]) for one in rounds]
        for name in list(work)[1:]
    }
    return {
        "entries": size,
        "bytes_per_body": sum(map(len, bodies)) // size,
        "usual": f"{usual} process{'es' if usual > 1 else ''}",
        "pairs": pairs,
    }


def _timed(run: Callable[[], None]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _bare_bodies(bodies: list[bytes]) -> None:
    for body in bodies:
        hashlib.sha256(_encode(json.loads(body.decode())).encode()).hexdigest()


if __name__ == "__main__":
    import django

    django.setup()
    from bench.verified import fill

    print(json.dumps(_measured(fill(int(sys.argv[1]), Path(sys.argv[2]))), ensure_ascii=False))

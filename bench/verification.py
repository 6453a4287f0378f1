"""How fast a whole ledger is verified, against the bare work on the same data: canonical JSON and SHA-256.

Bare, for every body: parse it, write it canonically with the standard library, hash that. Bare with
openings: besides, for every opening the SHA-256 of salt and value. The bare work has everything in
memory, grows no tree and compares nothing. Verification reads the database, hashes every body twice
with SHA-256 and once with SM3, grows both trees, and (`whole`) compares rows with their images.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.verified import Ledger

ROUNDS = 5

Timed = tuple[float, float]
"""Seconds on the clock, seconds of processor (of all processes)."""


def measure(entries: int) -> dict[str, Any]:
    """Verify a ledger of so many entries, in a database of its own: medians of interleaved rounds.

    `ratio` maps each way of verifying (whole or the log alone, one process or two) to bare seconds ÷
    its seconds: on the clock against bodies, against bodies and openings, and by processor time.
    """
    root = Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as folder:
        given = {
            "FADU_VAR": folder,
            "FADU_DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "DJANGO_SETTINGS_MODULE": "fadu.config.settings",
        }
        ran = subprocess.run(
            [sys.executable, "-m", "bench.verification", str(entries), folder],
            cwd=root, env={**os.environ, **given}, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def _measured(ledger: Ledger) -> dict[str, Any]:
    from fadu.ledger import canonical
    from fadu.ledger.models import Entry, Opening

    bodies = [body.encode() for body in Entry.objects.values_list("body", flat=True)]
    openings = [(bytes(s or b""), v or "") for s, v in Opening.objects.values_list("salt", "value")]
    work: dict[str, Callable[[], None]] = {
        "bodies": lambda: _bare_bodies(bodies),
        "openings": lambda: _bare_openings(openings),
        "log, 1 process": lambda: ledger.walk(1),
        "log, 2 processes": lambda: ledger.walk(2),
        "whole, 1 process": lambda: ledger.verify(1),
        "whole, 2 processes": lambda: ledger.verify(2),
    }
    rounds = [{name: _timed(run) for name, run in work.items()} for _ in range(ROUNDS)]
    shape = {
        "entries": len(bodies),
        "openings": len(openings),
        "rows": ledger.rows,
        "bytes_per_body": sum(map(len, bodies)) // len(bodies),
        "orjson": canonical.orjson is not None,
    }
    return {**shape, **_summary(rounds, len(bodies))}


def _summary(rounds: list[dict[str, Timed]], size: int) -> dict[str, Any]:
    ratio: dict[str, dict[str, float]] = {}
    for name in list(rounds[0])[2:]:
        runs = [(one["bodies"], one["openings"], one[name]) for one in rounds]
        ratio[name] = {
            "bodies": round(median(b[0] / t[0] for b, _, t in runs), 3),
            "bodies_and_openings": round(median((b[0] + o[0]) / t[0] for b, o, t in runs), 3),
            "bodies_by_processor": round(median(b[1] / t[1] for b, _, t in runs), 3),
        }
    microseconds = {
        kind: {n: round(median(one[n][at] for one in rounds) / size * 1e6, 2) for n in rounds[0]}
        for at, kind in enumerate(("clock_us_per_entry", "processor_us_per_entry"))
    }
    return {**microseconds, "ratio": ratio}


def _timed(run: Callable[[], None]) -> Timed:
    clock, processor = time.perf_counter(), _processor()
    run()
    return time.perf_counter() - clock, _processor() - processor


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _bare_bodies(bodies: list[bytes]) -> None:
    for body in bodies:
        hashlib.sha256(_encode(json.loads(body.decode())).encode()).hexdigest()


def _bare_openings(openings: list[tuple[bytes, str]]) -> None:
    for salt, value in openings:
        hashlib.sha256(salt + value.encode()).hexdigest()


if __name__ == "__main__":
    import django

    django.setup()
    from bench.verified import fill

    print(json.dumps(_measured(fill(int(sys.argv[1]), Path(sys.argv[2]))), ensure_ascii=False))

"""`make bench`: every part on every database, then docs/benchmarks.md.

    python -m bench [--quick] [--only PART] [--database sqlite|postgresql]

A part that was not run keeps its last figures, each with its own date (var/bench/results.json).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import growth, part, peer, report, soaking
from setup import environment, postgres

RESULTS = environment.ROOT / "var" / "bench" / "results.json"
DOCUMENT = environment.ROOT / "docs" / "benchmarks.md"
BOTH = ("sqlite", "postgresql")
WITHOUT = ("",)
PARTS: dict[str, tuple[Sequence[str], dict[str, int], dict[str, int]]] = {
    # part: its databases, its size, its size when there is no time
    "engine": (WITHOUT, {"permits": 100, "logs": 50_000, "rounds": 7}, {"permits": 20, "logs": 5000, "rounds": 3}),
    "acts": (BOTH, {"acts": 460, "rounds": 9}, {"acts": 115, "rounds": 3}),
    "rebuilding": (BOTH, {"cases": 400, "rounds": 7}, {"cases": 40, "rounds": 3}),
    "verification": (BOTH, {"entries": 100_000}, {"entries": 5000}),
    "draw": (WITHOUT, {"firms": 1_000_000, "picked": 50_000, "rounds": 7}, {"firms": 20_000, "picked": 1000, "rounds": 3}),
    "long-draw": (BOTH, {"firms": 1_000_000, "picked": 50_000}, {"firms": 5000, "picked": 200}),
    "lists": (BOTH, {"matters": 1_000_000, "times": 5}, {"matters": 20_000, "times": 3}),
    "search": (BOTH, {"matters": 1_000_000, "times": 5}, {"matters": 20_000, "times": 3}),
    "sheets": (BOTH, {"rows": 50_000, "recorded": 2000, "rounds": 5}, {"rows": 2000, "recorded": 200, "rounds": 2}),
    "hazards": (BOTH, {"hazards": 1_000_000, "times": 5}, {"hazards": 20_000, "times": 3}),
    "objects": (BOTH, {"objects": 1_000_000, "times": 5}, {"objects": 5000, "times": 3}),
    "fees": (BOTH, {"codes": 1_000_000, "rows": 10_000, "cases": 400, "rounds": 5}, {"codes": 5000, "rows": 1000, "cases": 20, "rounds": 2}),
    "documents": (WITHOUT, {"matters": 12, "rounds": 5}, {"matters": 4, "rounds": 2}),
    "growth": (BOTH, {"small": 10_000, "large": 1_000_000, "rounds": 7}, {"small": 2000, "large": 20_000, "rounds": 3}),
    "ready": (WITHOUT, {"rounds": 3}, {"rounds": 1}),
    "bundle": (WITHOUT, {"pages": 300, "rounds": 5}, {"pages": 60, "rounds": 2}),
    "soak": (BOTH, {"runs": 100}, {"runs": 3}),
}  # fmt: skip


def planned(only: str, database: str, *, quick: bool) -> Iterator[tuple[str, str, dict[str, int]]]:
    """Part, database and size of every run that was asked for."""
    for name, (databases, size, small) in PARTS.items():
        if only and name != only:
            continue
        for each in databases:
            if not (database and each and each != database):
                yield name, each, small if quick else size


def measure(name: str, database: str, size: dict[str, int]) -> list[Any]:
    """The figures of one run."""
    match name:
        case "growth":
            return growth.measure(database, **size)
        case "soak":
            return soaking.measure(database, **size)
    return part.run(name, database, size)


def keep(
    name: str, run: dict[str, Any], results: Path = RESULTS, document: Path = DOCUMENT
) -> None:
    """Put a run's figures in the place of its former ones and write the document anew."""
    known = json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}
    known[name] = json.loads(json.dumps(run, default=part.plain, ensure_ascii=False))
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(json.dumps(known, ensure_ascii=False, indent=1), encoding="utf-8")
    document.write_text(report.written(known), encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for; 1 if a promise was not kept or a part could not run."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, to see that it runs")
    parser.add_argument("--only", choices=PARTS, default="")
    parser.add_argument("--database", choices=BOTH, default="")
    given = parser.parse_args(arguments)
    environment.say("the peers' environment")
    peer.prepare()
    peers, machine, missed = peer.versions(), report.machine(), False
    runs = list(planned(given.only, given.database, quick=given.quick))
    for turn, (name, database, size) in enumerate(runs, 1):
        begun, load = time.monotonic(), os.getloadavg()[0]
        environment.say(f"[{turn}/{len(runs)}]")
        try:
            figures = measure(name, database, size)
        except postgres.NoServer as why:
            print(f"○ {name} {database}: {why}")
            missed = True
            continue
        run = {
            "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"), "machine": machine, "peers": peers,
            "size": size, "quick": given.quick, "load": load, "figures": figures,
        }  # fmt: skip
        keep(f"{name} {database}".strip(), run)
        for figure in json.loads(json.dumps(figures, default=part.plain)):
            missed |= not figure["kept"]
            print(report.row(figure))
        environment.say(f"{name} {database}: {time.monotonic() - begun:.0f} s")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

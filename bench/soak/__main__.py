"""python -m bench.soak --runs 100 --database sqlite|postgresql: kill four writers at random, again and again."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from setup import postgres


def main() -> int:
    """Run the soak on a database of its own; 1 if anything was lost, forked or half-written."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--seconds", type=float, default=1.5, help="the longest life of a writer")
    parser.add_argument(
        "--turns", type=int, default=0, help="no kills: so many flows over two matters a writer"
    )
    parser.add_argument("--killed", type=int, default=0, help="so many runs with kills after those")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fadu-soak-") as folder:
        os.environ |= {"FADU_VAR": folder, "DJANGO_SETTINGS_MODULE": "fadu.config.settings"}
        os.environ.pop("FADU_DATABASE_URL", None)
        if given.database == "sqlite":
            return soak(Path(folder), given.runs, given.seconds, given.turns, given.killed)
        with postgres.server() as address:
            os.environ["FADU_DATABASE_URL"] = address
            return soak(Path(folder), given.runs, given.seconds, given.turns, given.killed)


def soak(folder: Path, runs: int, seconds: float, turns: int, killed: int) -> int:
    """Import Django only now that its database is named."""
    import django

    django.setup()
    from bench.soak import killing

    found = killing.soak(folder, runs, seconds, turns, killed)
    print(f"{runs + killed} runs: {found}")
    for problem in found.problems[:50]:
        print(f"PROBLEM {problem}")
    print("FAILED" if found.problems else "nothing lost, no gap, no fork, no deadlock")
    return 1 if found.problems else 0


if __name__ == "__main__":
    sys.exit(main())

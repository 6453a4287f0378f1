"""The soak as a figure of docs/benchmarks.md: acknowledged acts that were lost must be none."""

from __future__ import annotations

import re
import subprocess
import sys

from bench.measure import Limit
from setup import environment

TOLD = re.compile(
    r"(?P<runs>\d+) runs: (?P<tried>\d+) tried, (?P<done>\d+) acknowledged \((?P<entries>\d+) entries\),"
    r" (?P<refused>\d+) refused, (?P<failed>\d+) failed with the database, (?P<walked>\d+) entries"
)


def measure(database: str, runs: int) -> list[Limit]:
    """Run `python -m bench.soak`; SystemExit with its words if it did not come to an end."""
    environment.say(f"soak {database}")
    done = subprocess.run(
        [sys.executable, "-m", "bench.soak", "--runs", str(runs), "--database", database],
        check=False, cwd=environment.ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return [figure(done.stdout, database)]


def figure(told: str, database: str) -> Limit:
    """What a soak said, as a figure: problems against none."""
    found = TOLD.search(told)
    if found is None:
        raise SystemExit(f"bench: soak {database} failed\n{told}")
    problems = told.count("\nPROBLEM ")
    note = (
        f"{found['done']} acts acknowledged of {found['tried']} tried, {found['refused']} refused by the law,"
        f" {found['failed']} broken off with the database, {found['walked']} entries walked and verified"
    )
    title = f"acts lost, halves of flows, gaps, forks, deadlocks in {found['runs']} runs"
    return Limit(title, "problems", problems, problems, problems, 0, note)

"""How long `make run` takes to have the demonstration bureau ready, from an empty var/."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from bench.measure import Limit, limit
from setup import environment

MOST = 90.0
"""Seconds that were promised, on 2 cores."""
STEPS = (
    [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
    [str(environment.VENV / "bin" / "fadu"), "demo"],
)


def measure(rounds: int, var: Path) -> Limit:
    """Seconds for the database and the bureau in it; the steps are those of setup/run.py."""
    return limit(
        "demonstration bureau ready, from an empty var/", "s", MOST,
        [_built(var / f"round-{i}") for i in range(rounds)], "migrations and `fadu demo`",
    )  # fmt: skip


def _built(var: Path) -> float:
    var.mkdir()
    begun = time.perf_counter()
    for command in STEPS:
        subprocess.run(
            command, check=True, cwd=environment.ROOT, stdout=subprocess.DEVNULL,
            env={**os.environ, "FADU_VAR": str(var), "FADU_DEMO": "true"},
        )  # fmt: skip
    return time.perf_counter() - begun

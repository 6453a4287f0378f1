"""Four writers at once, in short: their flows over two matters, and what a kill leaves behind.

`python -m bench.soak` is the long form. Each runs on a database of its own, of the kind under test.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.db import connection

from tests.writers import ROOT

WHOLE = "nothing lost, no gap, no fork, no deadlock"


def soak(*arguments: str) -> str:
    """What a soak says; the test fails with all of it if it found anything wrong."""
    variables = {name: value for name, value in os.environ.items() if name != "PYTEST_VERSION"}
    command = [sys.executable, "-m", "bench.soak", "--database", connection.vendor, *arguments]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=variables, capture_output=True, text=True
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
    return done.stdout


def test_four_writers_leave_no_gap_nor_fork_and_lose_nothing_when_killed() -> None:
    told = soak("--runs", "1", "--turns", "10", "--killed", "2", "--seconds", "0.8")

    assert WHOLE in told
    assert "40 tried, 40 acknowledged (80 entries), 0 refused, 0 failed" in told

"""The soak in its short form: two rounds of four writers that are killed (python -m bench.soak runs the long one)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.db import connection

from tests.writers import ROOT


def test_nothing_acknowledged_is_lost_when_four_writers_are_killed() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL 的浸泡试验另行运行：python -m bench.soak --database postgresql")
    variables = {name: value for name, value in os.environ.items() if name != "PYTEST_VERSION"}
    command = [
        "-m",
        "bench.soak",
        "--runs",
        "2",
        "--seconds",
        "0.8",
        "--database",
        connection.vendor,
    ]

    done = subprocess.run(
        [sys.executable, *command], check=False, cwd=ROOT, env=variables, capture_output=True, text=True
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing lost, no gap, no fork, no deadlock" in done.stdout

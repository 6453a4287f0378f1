"""A server in a process of its own, over the database of the test: it can be stopped, and killed at any moment."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from django.db import connection

from fadu.kernel.zone import rfc3339

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 600  # tenths of a second until a server that does not answer is given up


@dataclass
class Server:
    """`fadu serve` on a free port, on SQLite, its own folder and its clock, which is later at every start."""

    folder: Path
    clock: datetime
    port: int = 0
    running: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @property
    def url(self) -> str:
        """Where it answers: an address that a browser holds for secure."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "fadu", "serve", "--port", str(self.port)]
        variables = {
            "FADU_DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}",
            "FADU_VAR": str(self.folder), "FADU_FILES": str(self.folder / "files"),
            "FADU_LOG_LEVEL": "ERROR", "FADU_TEST_CLOCK": rfc3339(self.clock),
        }  # fmt: skip
        self.clock += timedelta(minutes=10)
        self.running = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **variables}, start_new_session=True
        )
        for _ in range(PATIENCE):
            try:
                urllib.request.urlopen(f"{self.url}/field/", timeout=5).close()
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
            else:
                return
        raise AssertionError("the server does not answer")

    def kill(self) -> None:
        """End it with its workers, without a word (kill -9)."""
        if self.running is not None:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()
            self.running = None

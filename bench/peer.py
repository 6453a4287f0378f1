"""The peers' side of a ratio: a script in their own environment that answers one line with one line."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from setup import environment

FOLDER = environment.ROOT / "var" / "bench"
VENV = FOLDER / "peers"
LOCK = environment.ROOT / "requirements-bench.lock"


def prepare() -> None:
    """Make the peers' environment from its lock, once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    environment.install(VENV, LOCK)


def versions() -> str:
    """What is installed there, for the report."""
    code = (
        "import importlib.metadata as m, sys; print(sys.version.split()[0], *(n + ' ' + m.version(n)"
        " for n in ('SpiffWorkflow', 'django-simple-history', 'Django')), sep=' · ')"
    )
    told = subprocess.run(
        [VENV / "bin" / "python", "-c", code], check=True, capture_output=True, text=True
    )
    return told.stdout.strip()


class Answering:
    """A running process that answers one line of JSON with one line; `ask` waits for its answer."""

    def __init__(self, command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [str(word) for word in command], cwd=environment.ROOT, env=env,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def ask(self, **question: Any) -> Any:
        """The answer to one question; RuntimeError if the process has ended."""
        stdin, stdout = self.process.stdin, self.process.stdout
        if stdin is None or stdout is None:
            raise RuntimeError("the process has no pipes")
        stdin.write(json.dumps(question) + "\n")
        stdin.flush()
        line = stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} ended with {self.process.wait()}")
        return json.loads(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait(timeout=60)


class Peer(Answering):
    """A script in the peers' environment."""

    def __init__(self, script: str, *arguments: str) -> None:
        path = Path(__file__).parent / "peers" / script
        super().__init__([VENV / "bin" / "python", path, *arguments])

"""Running the program that opens files from outside: so many at a time of each kind, each ended when its time is over.

What a file does to its reader costs an answer; what its reader says is read up to a bound, whatever it has become.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = {"page": 30, "text": 30, "redact": 180, "leaves": 90, "gather": 90}
"""Seconds by the wall, over those of the processor."""
_TURNS = {
    "page": threading.BoundedSemaphore(2),
    "text": threading.BoundedSemaphore(2),
    "redact": threading.BoundedSemaphore(1),
    "leaves": threading.BoundedSemaphore(1),
    "gather": threading.BoundedSemaphore(1),
}
"""Long redactions keep nobody from looking at a page, and looking keeps nobody from sending a file."""
_OF_STACKS = ("leaves", "gather")
_MOST_SAID = 4096


class Failed(Exception):
    """The program did not do it; `why` is its word, or "bounds" where it was ended or ended itself."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def run(
    file: BinaryIO, verb: str, kind: str, out: Path, more: Sequence[str], *, others: Sequence[BinaryIO] = ()
) -> dict[str, Any]:  # fmt: skip
    """Run the program over an open file that has a number; what it says of it. Failed says why not.

    others: further files that it may open, by the names that `named` gives.
    """
    number = file.fileno()
    program = f"{__package__}.{'stack' if verb in _OF_STACKS else 'drawing'}"
    command = [sys.executable, "-m", program, verb, kind, named(file), str(out), *more]
    passed = {number, *(one.fileno() for one in others)}
    with _TURNS[verb], tempfile.TemporaryFile() as said:
        try:
            done = subprocess.run(
                command, stdout=said, stderr=subprocess.DEVNULL, timeout=PATIENCE[verb], check=False,
                pass_fds=tuple(passed), cwd=Path(__file__).parents[3], env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            )  # fmt: skip
        except subprocess.TimeoutExpired as late:
            raise Failed("bounds") from late
        said.seek(0)
        return _answer(done.returncode, said.read(_MOST_SAID))


def named(file: BinaryIO) -> str:
    """The name by which the program opens an open file."""
    return f"/proc/self/fd/{file.fileno()}"


def _answer(code: int, said: bytes) -> dict[str, Any]:
    try:
        told = json.loads(said)
    except ValueError:
        raise Failed("bounds") from None
    if code or "wrong" in told:
        raise Failed(str(told.get("wrong", "bounds")))
    return dict(told)

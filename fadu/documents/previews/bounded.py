"""Running the program that opens files from outside: so many at a time of each kind, each ended when its time is over.

What a file does to its reader costs an answer; what its reader says is read up to a bound, whatever it has become.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = {"page": 30, "text": 30, "redact": 180, "codes": 120, "part": 60, "copy": 90}
"""Seconds by the wall, over those of the processor."""
_SCANS = threading.BoundedSemaphore(2)
_TURNS = {
    "page": threading.BoundedSemaphore(2),
    "text": threading.BoundedSemaphore(2),
    "redact": threading.BoundedSemaphore(1),
    "codes": _SCANS,
    "part": _SCANS,
    "copy": threading.BoundedSemaphore(2),
}
"""Long redactions and scans keep nobody from looking at a page, and looking keeps nobody from sending a file."""
_SCANNING = ("codes", "part", "copy")
_MOST_SAID = 4096
_MOST_WRITTEN = 8 * 1024 * 1024


class Failed(Exception):
    """The program did not do it; `why` is its word, or "bounds" where it was ended or ended itself."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def run(file: BinaryIO, verb: str, kind: str, out: Path, more: Sequence[str]) -> dict[str, Any]:
    """Run the program over an open file that has a number; what it says of it. Failed says why not."""
    number = file.fileno()
    program = f"{__package__}.{'scanning' if verb in _SCANNING else 'drawing'}"
    command = [sys.executable, "-m", program, verb, kind, f"/proc/self/fd/{number}", str(out), *more]  # fmt: skip
    with _TURNS[verb], tempfile.TemporaryFile() as said:
        try:
            done = subprocess.run(
                command, stdout=said, stderr=subprocess.DEVNULL, timeout=PATIENCE[verb], check=False,
                pass_fds=(number,), cwd=Path(__file__).parents[3], env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            )  # fmt: skip
        except subprocess.TimeoutExpired as late:
            raise Failed("bounds") from late
        said.seek(0)
        return _answer(done.returncode, said.read(_MOST_SAID))


def told(file: Any, verb: str, *more: str) -> Any:
    """What the program writes of a PDF as JSON. Failed says why not."""
    with numbered(file) as source, tempfile.NamedTemporaryFile() as out:
        run(source, verb, "pdf", Path(out.name), more)
        try:
            return json.loads(out.read(_MOST_WRITTEN))
        except ValueError:
            raise Failed("bounds") from None


@contextmanager
def numbered(file: Any) -> Iterator[BinaryIO]:
    """The file as another process can open it; what stands in memory is written to one without a name."""
    try:
        file.fileno()
    except (OSError, AttributeError):
        with tempfile.TemporaryFile() as held:
            file.seek(0)
            shutil.copyfileobj(file, held)
            held.flush()
            yield held
    else:
        yield file


def _answer(code: int, said: bytes) -> dict[str, Any]:
    try:
        told = json.loads(said)
    except ValueError:
        raise Failed("bounds") from None
    if code or "wrong" in told:
        raise Failed(str(told.get("wrong", "bounds")))
    return dict(told)

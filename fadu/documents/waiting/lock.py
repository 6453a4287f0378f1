"""The lock that a process which does what waits keeps while it runs, however it ends: so who is at work on this machine is known."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

ENDS = 0.3
"""Seconds in which a process ends that has found nothing more to do."""
_STEP = 0.05


@contextmanager
def alone() -> Iterator[int | None]:
    """The lock, to be handed to a new process; None where the last one does not end."""
    lock = os.open(_place(), os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        until = time.monotonic() + ENDS
        while not (free := _locked(lock, fcntl.LOCK_EX)) and time.monotonic() < until:
            time.sleep(_STEP)
        yield lock if free else None
    finally:
        os.close(lock)


def running() -> bool:
    """Whether a process that was started here has not ended: it comes to all that waits, or is just beginning."""
    try:
        lock = os.open(_place(), os.O_RDONLY)
    except FileNotFoundError:  # none was ever started
        return False
    try:
        return not _locked(lock, fcntl.LOCK_SH)
    finally:
        os.close(lock)


def _place() -> Path:
    return Path(settings.VAR) / "work.lock"


def _locked(lock: int, how: int) -> bool:
    try:
        fcntl.flock(lock, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

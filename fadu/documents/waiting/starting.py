"""Starting the process that does what waits: `fadu work`, beside the server, which does not wait for it and may end before it."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import Model

from fadu.documents.waiting.services import at_work

ENDS = 0.3
"""Seconds in which a process ends that has found nothing more to do."""
_STEP = 0.05


def start(*held: int) -> subprocess.Popen[bytes]:
    """Start one; its log is the server's. held: open files that it keeps until it ends."""
    quiet = subprocess.DEVNULL
    command = [sys.executable, "-m", "fadu", "work"]
    return subprocess.Popen(
        command, stdin=quiet, stdout=quiet, start_new_session=True, pass_fds=held
    )


def go_on(jobs: type[Model], now: datetime) -> bool:
    """Start one unless somebody is at work already, who comes to all these jobs in turn; whether one was started.

    At work is whoever holds one of the jobs, and whom a server of this machine has started here and who has not ended:
    who clicks twice starts one process, whichever processes of the server answer. One that holds nothing may have looked
    for the last time before this job came: it is waited for until it would have ended.
    """
    if at_work(jobs, now):
        return False
    with _alone() as lock:
        if lock is None:
            return False
        start(lock)
    return True


@contextmanager
def _alone() -> Iterator[int | None]:
    """The lock that the last process keeps while it runs, however it ends; None where it does not end."""
    lock = os.open(Path(settings.VAR) / "work.lock", os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        until = time.monotonic() + ENDS
        while not (free := _locked(lock)) and time.monotonic() < until:
            time.sleep(_STEP)
        yield lock if free else None
    finally:
        os.close(lock)


def _locked(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

"""Starting the process that does what waits: `fadu work`, beside the server, which does not wait for it and may end before it."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

from django.db.models import Model

from fadu.documents.waiting.services import at_work

ENDS = 0.3
"""Seconds in which a process ends that has found nothing more to do."""
_begun: list[subprocess.Popen[bytes]] = []
"""The process that this server has started last, if any."""


def start() -> subprocess.Popen[bytes]:
    """Start one; its log is the server's."""
    quiet = subprocess.DEVNULL
    command = [sys.executable, "-m", "fadu", "work"]
    _begun[:] = [subprocess.Popen(command, stdin=quiet, stdout=quiet, start_new_session=True)]
    return _begun[0]


def go_on(jobs: type[Model], now: datetime) -> bool:
    """Start one unless somebody is at work already, who comes to all these jobs in turn; whether one was started.

    At work is whoever holds one of the jobs, and whom this server has started and who has not ended: who clicks twice
    starts one process.
    """
    if at_work(jobs, now) or any(map(_stays, _begun)):
        return False
    start()
    return True


def _stays(one: subprocess.Popen[bytes]) -> bool:
    """Whether it is at work, or about to be: one that holds nothing may have looked for the last time before this job came."""
    try:
        one.wait(ENDS)
    except subprocess.TimeoutExpired:
        return True
    return False

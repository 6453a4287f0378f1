"""Starting the process that does what waits: `fadu work`, beside the server, which does not wait for it and may end before it."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

from django.db.models import Model

from fadu.documents.waiting.lock import alone
from fadu.documents.waiting.services import at_work


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
    with alone() as lock:
        if lock is None:
            return False
        start(lock)
    return True

"""Work in a process that kills itself at a chosen place, as kill -9 would: for tests of what survives its worker."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from types import FrameType
from typing import Any

from django.db import connections


class NotKilled(AssertionError):
    """The work came to its end, or to an error of its own, before the place where it was to die."""


def killed(work: Callable[[], object], *, within: str, function: str, event: str) -> None:
    """Do the work in a fork that kills itself where `function`, in a file of `within`, begins ("call") or ends ("return").

    Raises NotKilled, with what the fork met, where it ended otherwise: an error told by nobody would look like
    a place that is never reached.
    """

    def trace(frame: FrameType, what: str, _: Any) -> Any:
        code = frame.f_code
        if code.co_name == function and within in code.co_filename and what == event:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace if code.co_name == function else None

    connections.close_all()
    used = {alias: connections[alias] for alias in connections}
    met, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            # Under a browser's event loop connections are kept apart, and no loop runs in a fork: without these it would
            # take up one that other tests left behind, to another state of the database.
            for alias, connection in used.items():
                connections[alias] = connection
            sys.settrace(trace)
            work()
        except BaseException:
            sys.settrace(None)
            os.write(tell, traceback.format_exc().encode()[-60_000:])  # below what a pipe holds
        finally:  # whatever it met, a copy of the test process is not to go on with the tests
            os._exit(0)
    os.close(tell)
    with os.fdopen(met, "rb") as said:
        error = said.read().decode(errors="replace")
    if os.WTERMSIG(os.waitpid(child, 0)[1]) != signal.SIGKILL:
        raise NotKilled(f"{within} {function} {event}\n{error}")

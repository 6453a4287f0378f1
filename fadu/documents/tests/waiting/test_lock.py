"""A process that does what waits holds the lock while it runs, and whoever looks takes it from nobody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from fadu.documents.waiting import lock


def test_whoever_was_handed_the_lock_is_running_until_it_ends(settings: Any, tmp_path: Path) -> None:  # fmt: skip
    settings.VAR = tmp_path
    assert not lock.running()  # none was ever started

    with lock.alone() as held:
        assert held is not None
        waits = [sys.executable, "-c", "input()"]
        process = subprocess.Popen(waits, stdin=subprocess.PIPE, pass_fds=(held,))
    assert lock.running()
    with lock.alone() as second:
        assert second is None

    process.kill()
    process.wait()
    assert not lock.running()
    with lock.alone() as third:
        assert third is not None
    assert not lock.running()

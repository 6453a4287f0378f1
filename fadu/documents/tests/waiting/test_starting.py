"""One process is started where none is at work; who clicks twice starts one, also where two servers answer."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fadu.documents.batches.models import PaperBatch
from fadu.documents.tests.builders import NOW
from fadu.documents.waiting import lock, starting

Begun = list[subprocess.Popen[bytes]]


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Begun:
    """A batch that waits, and what was started for it: processes that end when they are told."""
    settings.VAR, processes = tmp_path, Begun()
    PaperBatch.objects.create(id="1", account="a", procedure="p", kind="k", form="word", matters="[]", total=0, asked_at=NOW)  # fmt: skip

    def start(*held: int) -> None:
        waits = [sys.executable, "-c", "input()"]
        processes.append(subprocess.Popen(waits, stdin=subprocess.PIPE, pass_fds=held))

    monkeypatch.setattr(starting, "start", start)
    return processes


@pytest.mark.django_db
def test_a_process_is_started_only_where_none_is_at_work(
    begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    PaperBatch.objects.update(lease=NOW)
    assert not starting.go_on(PaperBatch, NOW)
    assert starting.go_on(PaperBatch, NOW + timedelta(seconds=1))
    assert not starting.go_on(PaperBatch, NOW + timedelta(seconds=1))
    begun[0].communicate(b"\n")
    PaperBatch.objects.update(lease=None)
    assert starting.go_on(PaperBatch, NOW)
    monkeypatch.setattr(lock, "ENDS", 30)
    begun[1].stdin.write(b"\n")  # type: ignore[union-attr]
    begun[1].stdin.close()  # type: ignore[union-attr]
    assert starting.go_on(PaperBatch, NOW)  # that one ended without having come to the job
    begun[1].wait()
    begun[2].kill()  # however it ends
    assert starting.go_on(PaperBatch, NOW)
    begun[2].wait()
    begun[3].communicate(b"\n")


@pytest.mark.django_db
def test_of_several_servers_that_are_asked_at_once_one_starts_a_process(
    monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    settings.VAR = tmp_path
    (held, until), (told, tell) = os.pipe(), os.pipe()

    def start(*lock: int) -> None:
        waits = [sys.executable, "-c", "import os; os.read(0, 1)"]
        subprocess.Popen(waits, stdin=held, pass_fds=lock)

    monkeypatch.setattr(starting, "start", start)
    monkeypatch.setattr(
        starting, "at_work", lambda *_: False
    )  # a fork has no connection of its own
    servers = []
    for _ in range(4):
        if not (server := os.fork()):
            os.write(tell, b"1" if starting.go_on(PaperBatch, NOW) else b"0")
            os._exit(0)
        servers.append(server)
    for server in servers:
        os.waitpid(server, 0)
    os.close(until)

    assert sorted(os.read(told, 4).decode()) == ["0", "0", "0", "1"]

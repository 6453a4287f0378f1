"""One process is started where none is at work; who clicks twice starts one."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest

from fadu.documents.batches.models import PaperBatch
from fadu.documents.tests.builders import NOW
from fadu.documents.waiting import starting


@pytest.mark.django_db
def test_a_process_is_started_only_where_none_is_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    PaperBatch.objects.create(id="1", account="a", procedure="p", kind="k", form="word", matters="[]", total=0, asked_at=NOW)  # fmt: skip
    waits = [sys.executable, "-c", "input()"]

    def start() -> None:
        starting._begun[:] = [subprocess.Popen(waits, stdin=subprocess.PIPE)]

    monkeypatch.setattr(starting, "_begun", [])
    monkeypatch.setattr(starting, "start", start)  # a process that ends when it is told
    PaperBatch.objects.update(lease=NOW)
    assert not starting.go_on(PaperBatch, NOW)
    assert starting.go_on(PaperBatch, NOW + timedelta(seconds=1))
    assert not starting.go_on(PaperBatch, NOW + timedelta(seconds=1))
    starting._begun[0].communicate(b"\n")
    PaperBatch.objects.update(lease=None)
    assert starting.go_on(PaperBatch, NOW)
    starting._begun[0].communicate(b"\n")
    starting._begun[:] = [subprocess.Popen([sys.executable, "-c", ""])]
    monkeypatch.setattr(starting, "ENDS", 30)
    assert starting.go_on(PaperBatch, NOW)  # that one ended without having come to the job
    starting._begun[0].communicate(b"\n")

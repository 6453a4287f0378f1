"""What waits is taken on by one worker, the oldest first; what has ended three of them keeps no other waiting."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from fadu.documents.batches.models import BatchState, PaperBatch
from fadu.documents.tests.builders import NOW
from fadu.documents.waiting.lock import alone
from fadu.documents.waiting.services import (
    ASIDE,
    LOG,
    MOST_DIED,
    STARTS,
    Lost,
    Standing,
    close,
    hold,
    standing,
    taken_on,
)

LEASE = timedelta(minutes=2)


@pytest.mark.django_db
def test_work_that_ended_three_workers_is_put_aside(caplog: pytest.LogCaptureFixture) -> None:
    for id in ("1", "2"):
        PaperBatch.objects.create(id=id, account="a", procedure="p", kind="k", form="word", matters="[]", idem=id, total=0, asked_at=NOW)  # fmt: skip
    rows, at = PaperBatch.objects.filter(pk="1"), NOW
    for died in range(MOST_DIED):
        one = taken_on(rows, now=at, worker="w", lease=LEASE)
        assert one is not None
        assert (one.died, one.worker, one.lease) == (died, "w", at + LEASE)
        assert taken_on(rows, now=at, worker="too early", lease=LEASE) is None
        at += LEASE + timedelta(seconds=1)

    found = taken_on(PaperBatch.objects.all(), now=at, worker="w", lease=LEASE)

    assert found == PaperBatch.objects.get(pk="2")
    assert (rows.get().state, rows.get().said) == (BatchState.REFUSED, ASIDE)
    assert [(one.name, one.getMessage()) for one in caplog.records] == [(LOG, "PaperBatch 1 is put aside")]  # fmt: skip


@pytest.mark.django_db
def test_a_job_is_held_and_closed_by_whoever_has_it_and_nobody_else() -> None:
    PaperBatch.objects.create(id="1", account="a", procedure="p", kind="k", form="word", matters="[]", total=0, asked_at=NOW)  # fmt: skip
    rows, late = PaperBatch.objects.all(), NOW + 2 * LEASE
    old = taken_on(rows, now=NOW, worker="old", lease=LEASE)
    new = taken_on(rows, now=late, worker="new", lease=LEASE)
    assert old is not None
    assert new is not None
    with pytest.raises(Lost):
        hold(old, lease=late, done=1)
    with pytest.raises(Lost):
        close(old, state=BatchState.REFUSED)
    hold(new, lease=late + LEASE, done=2)
    close(new, state=BatchState.DONE, said="办成", made=3)
    held = rows.get()
    assert (held.state, held.said, held.lease, held.done, held.made) == (BatchState.DONE, "办成", None, 2, 3)  # fmt: skip
    with pytest.raises(Lost):
        close(new, state=BatchState.REFUSED)


@pytest.mark.django_db
def test_a_job_behind_another_waits_for_its_turn_and_is_stuck_where_nobody_works() -> None:
    for id in ("1", "2"):
        PaperBatch.objects.create(id=id, account="a", procedure="p", kind="k", form="word", matters="[]", idem=id, total=0, asked_at=NOW)  # fmt: skip
    late = NOW + timedelta(minutes=1)

    def stands(id: str, now: datetime) -> Standing:
        return standing(PaperBatch.objects.get(pk=id), asked=NOW, now=now)

    begins = stands("2", NOW)
    taken_on(PaperBatch.objects.all(), now=NOW, worker="w", lease=LEASE)
    assert begins == Standing(runs=True, queued=False, stuck=False)
    assert stands("1", late) == Standing(runs=True, queued=False, stuck=False)
    assert stands("2", late) == Standing(runs=True, queued=True, stuck=False)
    assert stands("2", NOW + 2 * LEASE) == Standing(runs=True, queued=False, stuck=True)
    assert stands("1", NOW + 2 * LEASE) == Standing(runs=True, queued=False, stuck=True)
    PaperBatch.objects.update(state=BatchState.DONE, lease=None)
    assert stands("1", late) == Standing(runs=False, queued=False, stuck=False)


@pytest.mark.django_db
def test_what_was_had_go_on_is_not_stuck_while_its_process_begins(settings: Any, tmp_path: Path) -> None:  # fmt: skip
    settings.VAR = tmp_path
    PaperBatch.objects.create(id="1", account="a", procedure="p", kind="k", form="word", matters="[]", idem="1", total=0, asked_at=NOW)  # fmt: skip
    job, late = PaperBatch.objects.get(), NOW + STARTS + timedelta(seconds=1)

    with alone():
        assert standing(job, asked=NOW, now=late) == Standing(runs=True, queued=False, stuck=False)
    assert standing(job, asked=NOW, now=late) == Standing(runs=True, queued=False, stuck=True)

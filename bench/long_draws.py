"""A draw from a million objects as a page has it done: `fadu work` freezes the lists, then draws, each to its end.

The process is a real one, beside this one, on the same database; told are its seconds, the most memory it ever held, and the
stages that the batch's page showed meanwhile.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from bench.measure import Limit
from fadu.draws import schemes
from fadu.draws.models import Batch, Draw, DrawJob, JobState
from fadu.draws.services import drawing, freezing, jobs
from fadu.draws.tests.builders import (
    AT,
    DRAW_AT,
    THROWN,
    TYPED,
    Ready,
    credit_code,
    opened,
    ready,
    scheme,
)
from fadu.kernel.draw_plan import Stratum
from fadu.kernel.zone import rfc3339
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.vocabulary.act import Act
from fadu.registry.models import Party
from tests.people import found_bureau

MEGABYTES = 4096.0
"""Of a machine with 8 GB, half: lists are held whole, for their root is one."""
MINUTES = 30.0
_FIRST = 1000  # behind the firms that were entered by acting


@dataclass(frozen=True)
class Worked:
    """What a process did: its seconds, the most memory it held in megabytes, what the page showed."""

    seconds: float
    megabytes: float
    stages: tuple[str, ...]


def report(firms: int, picked: int) -> list[Limit]:
    """Seconds and memory of the freeze and of the draw, each in a process of its own."""
    call_command("migrate", verbosity=0)
    made = ready(found_bureau())
    _fill(made, firms)
    batch = opened(made)
    asked = scheme(made, strata=(Stratum("化工", picked, picked // 10),), load_cap=picked)
    hour = AT + timedelta(hours=1)
    frozen = _done(made, batch, a.freeze_lists, schemes.written(asked), hour)
    row = Draw.objects.get()
    if row.objects_listed < firms:
        raise RuntimeError(f"{row.objects_listed} of {firms} are listed")
    later = made.sent(AT + timedelta(hours=2))
    freezing.publish_commitment(batch=_again(batch), channel="本局网站", sent=later)
    thrown = made.sent(THROWN + timedelta(minutes=5))
    drawing.record_randomness(batch=_again(batch), typed=TYPED, sent=thrown)
    drawn = _done(made, batch, a.draw, '{"witnesses": "甲"}', DRAW_AT)
    return [*_told("freezing", frozen, firms), *_told(f"drawing {picked:,}", drawn, firms)]


def _fill(made: Ready, firms: int) -> None:
    """Rows straight into the register, as a benchmark alone does."""
    place = made.bureau.place
    where = {"province": place.province, "city": place.city, "county": place.county}

    def rows() -> Iterator[Party]:
        for n in range(firms):
            code = credit_code(_FIRST + n)
            yield Party(
                id=f"P{n:025}", kind="单位", name=f"某公司{n}", credit_code=code, division="430200",
                industry="化工", **where,
            )  # fmt: skip

    source = rows()
    while part := list(islice(source, 10_000)):
        with transaction.atomic():
            Party._base_manager.bulk_create(part)


def _done(made: Ready, batch: Batch, act: Act, told: str, at: datetime) -> Worked:
    """Ask for the job as the page does, and let a process of its own do it."""
    account = str(made.bureau.zhao.account.pk)
    listed = Draw.objects.filter(batch=batch.pk).values_list("objects_listed", flat=True).first()
    jobs.ask(
        batch=_again(batch), act=act, told=told, listed=listed or 0, account=account,
        sent=made.sent(at, idem=f"bench {act.code}"),
    )  # fmt: skip
    return _worked(at)


def _worked(at: datetime) -> Worked:
    settings.TEST_CLOCK = at
    env = {**os.environ, "FADU_TEST_CLOCK": rfc3339(at)}
    begun, seen = time.perf_counter(), dict[str, None]()
    process = subprocess.Popen([sys.executable, "-m", "fadu", "work"], env=env, stdout=sys.stderr)
    pid = 0
    while not pid:
        seen[_job().doing] = None
        time.sleep(0.1)
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
    job = _job()
    if status or job.state != JobState.DONE:
        raise RuntimeError(f"fadu work: {status} {job.state} {job.said}")
    return Worked(time.perf_counter() - begun, used.ru_maxrss / 1024, tuple(filter(None, seen)))


def _job() -> DrawJob:
    return DrawJob.objects.latest("id")


def _told(what: str, worked: Worked, firms: int) -> list[Limit]:
    title = f"{what} of {firms:,} by `fadu work`"
    shown = f"the page showed: {' → '.join(worked.stages)}"
    took, held = worked.seconds / 60, worked.megabytes
    return [
        Limit(f"{title}, from start to end", "min", took, took, took, MINUTES, shown),
        Limit(
            f"{title}, the most memory held", "MB", held, held, held, MEGABYTES, "of the process"
        ),
    ]


def _again(batch: Batch) -> Batch:
    return Batch.objects.get(pk=batch.pk)

"""Freezing and drawing of many objects, done by a process of its own: asked for, taken on under a lease, done, told.

Nothing of it is a record. A worker that dies leaves the job open and the ledger as it was, or the whole act: the act is
one transaction and carries the job's key. Who takes the job on after the lease begins anew, and where the
act stands already, finds it and closes the job.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from django.db import transaction
from django.db.models import Q

from fadu.accounts.viewer import Viewer
from fadu.documents.waiting.services import close, hold, taken_on
from fadu.draws import permissions
from fadu.draws.models import Batch, DrawJob, JobState
from fadu.draws.schemes import scheme_from
from fadu.draws.services import drawing, freezing
from fadu.draws.services.sending import Tell
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Hand, Sent

LEASE = timedelta(minutes=2)
"""How long a worker is waited for after it last said what it does; a stage of 1,000,000 objects takes less."""
KEPT = timedelta(days=7)


@dataclass(frozen=True)
class By:
    """Who asked, as they stand now; by which hand; where keys and the present instant come from."""

    viewer: Viewer
    hand: Hand
    key: Callable[[Act], bytes]
    now: Callable[[], datetime]


def ask(*, batch: Batch, act: Act, told: str, listed: int, account: str, sent: Sent) -> DrawJob:
    """Keep what is asked for; the same form sent twice, or a second one while the first is open, finds the first."""
    at, hand = sent.at, sent.hand
    with transaction.atomic():
        DrawJob.objects.filter(asked_at__lt=at - KEPT).exclude(state=JobState.OPEN).delete()
        Batch.objects.select_for_update().get(pk=batch.pk)
        same = Q(state=JobState.OPEN) | Q(idem=sent.idem, state=JobState.DONE)
        if found := DrawJob.objects.filter(same, batch=batch.pk).first():
            return found
        id = new_id(at, hand.chance(10))
        return DrawJob.objects.create(
            id=id, batch=batch.pk, act=act.code, account=account, by=hand.by, told=told,
            expected=sent.expected, idem=sent.idem or id, n=batch.n, objects_listed=listed, asked_at=at,
        )  # fmt: skip


def claim(*, now: datetime, worker: str) -> DrawJob | None:
    """Take on the oldest job that nobody works on; of two workers that ask at once, one gets it. One that has ended several
    workers is put aside, and keeps no other waiting.
    """
    return taken_on(
        DrawJob.objects.all(), now=now, worker=worker, lease=LEASE,
        begun={"stage": 0, "doing": ""}, ended={"told": "", "doing": ""},
    )  # fmt: skip


def work(*, job: DrawJob, by: By) -> JobState:
    """Do what was asked and close the job; a refusal is kept in words for the page."""
    try:
        _act(job, by, _telling(job, by.now))
    except (Refused, BadInput) as refusal:
        said = f"{refusal}。{refusal.todo}" if refusal.todo else str(refusal)
        return _close(job, JobState.REFUSED, said)
    return _close(job, JobState.DONE)


def refuse(*, job: DrawJob, said: str) -> JobState:
    """Close a job that cannot be begun."""
    return _close(job, JobState.REFUSED, said)


def forget(subject: str, values: frozenset[str]) -> None:
    """Nothing that names an erased subject waits to be done: it is asked for again without them."""
    for job in DrawJob.objects.exclude(told="", said=""):
        if any(value and value in job.told + job.said for value in (*values, subject)):
            job.delete()


def _act(job: DrawJob, by: By, tell: Tell) -> None:
    batch = Batch.objects.get(pk=job.batch)
    if not permissions.may_draw(by.viewer, batch):
        raise Refused((permissions.may_draw.__doc__ or "").rstrip("。"))
    act = a.freeze_lists if job.act == a.freeze_lists.code else a.draw
    who = (by.viewer.actor(act),)
    sent = Sent(who, by.hand, by.hand.noted, job.expected, job.idem)
    told = orjson.loads(job.told)
    key = by.key(act)
    if act is a.draw:
        drawing.draw(batch=batch, witnesses=told["witnesses"], key=key, sent=sent, tell=tell)
    else:
        freezing.freeze_lists(
            batch=batch, scheme=scheme_from(told), viewer=by.viewer, key=key, sent=sent, tell=tell
        )


def _telling(job: DrawJob, now: Callable[[], datetime]) -> Tell:
    """Say each stage on the page, and hold the job on; Lost where another worker has taken it."""
    done = 0

    def tell(stage: str) -> None:
        nonlocal done
        done += 1
        hold(job, lease=now() + LEASE, stage=done, doing=stage)

    return tell


def _close(job: DrawJob, state: JobState, said: str = "") -> JobState:
    close(job, state=state, said=said, told="", doing="")
    return state

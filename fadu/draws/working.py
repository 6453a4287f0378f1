"""Long work begun from a page: the job is kept, a process of its own does it, the batch's page shows how far it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from fadu.accounts.viewer import Viewer
from fadu.documents.waiting import starting
from fadu.documents.waiting.services import Standing, standing
from fadu.draws import permissions, schemes, selectors
from fadu.draws.models import Batch, Draw, DrawJob, JobState
from fadu.draws.sealing import key_for_revealing, key_for_sealing
from fadu.draws.services import drawing, freezing, jobs
from fadu.draws.services.freezing import Scheme
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Outcome, Sent

STAGES = 3
"""What a freeze and a draw each say of themselves, see the services."""


@dataclass(frozen=True)
class Progress:
    """What the page shows of a job: how it stands, or that it was refused."""

    title: str
    listed: int
    stage: int
    doing: str
    said: str
    stands: Standing
    may_go_on: bool
    most: int = STAGES


def freeze(
    request: Any, batch: Batch, scheme: Scheme, strata: Mapping[str, int], sent: Sent
) -> Outcome | DrawJob:
    """Freeze at once, or where the strata hold too many let a process of its own do it."""
    many = sum(strata[one.name] for one in scheme.strata)
    if many > settings.DRAW_AT_ONCE:
        told = schemes.written(scheme)
        return _begin(request, batch, sent, act=a.freeze_lists, told=told, listed=many)
    key = key_for_sealing(request.chance)
    viewer = request.viewer
    return freezing.freeze_lists(batch=batch, scheme=scheme, viewer=viewer, key=key, sent=sent)


def draw(request: Any, batch: Batch, row: Draw, witnesses: str, sent: Sent) -> Outcome | DrawJob:
    """Draw at once, or from a long list in a process of its own."""
    if row.objects_listed > settings.DRAW_AT_ONCE:
        told = json.dumps({"witnesses": witnesses})
        return _begin(request, batch, sent, act=a.draw, told=told, listed=row.objects_listed)
    key = key_for_revealing()
    return drawing.draw(batch=batch, witnesses=witnesses, key=key, sent=sent)


def _begin(request: Any, batch: Batch, sent: Sent, *, act: Act, told: str, listed: int) -> DrawJob:
    """Keep the job and start a process that does it."""
    account = request.viewer.account
    job = jobs.ask(batch=batch, act=act, told=told, listed=listed, account=account, sent=sent)
    if job.state == JobState.OPEN:
        starting.start()
    return job


def progress(viewer: Viewer, batch: Batch, now: datetime) -> Progress | None:
    """How far the long work of a batch is, if any."""
    job = selectors.job_of(viewer.scope, batch)
    if job is None:
        return None
    act = a.freeze_lists if job.act == a.freeze_lists.code else a.draw
    stands = standing(job, asked=job.asked_at, now=now)
    return Progress(
        act.title, job.objects_listed, job.stage, job.doing or "等待办理", job.said, stands,
        permissions.may_draw(viewer, batch),
    )  # fmt: skip

"""Work that waits for a process of its own: the oldest is taken on under a lease, and put aside where it has ended its workers.

The rows have `state` (open while they wait, refused where they are closed without a result), `worker`, `lease`, `died`, `said`.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from fadu.documents.waiting.lock import running

MOST_DIED = 3
"""Workers that may end without a word before nobody takes the work on: what kills each of them would stop all behind it."""
STARTS = timedelta(seconds=30)
"""How long a process may take to start."""
FAILED = "系统出错，请联系系统管理员"
ASIDE = f"办理进程{MOST_DIED}次中断，不再接着办理，请联系系统管理员"
LOG = "fadu.work"
"""The log of what waits; `fadu.config.logging` keeps of its errors the lines they passed through, not their messages."""
Row = TypeVar("Row", bound=Model)


class Lost(Exception):
    """Another worker holds the job by now, or nobody wants it any more: this one ends and leaves everything to them."""


def taken_on(
    rows: QuerySet[Row], *, now: datetime, worker: str, lease: timedelta,
    begun: Mapping[str, Any] = MappingProxyType({}), ended: Mapping[str, Any] = MappingProxyType({}),
) -> Row | None:  # fmt: skip
    """The oldest that nobody works on; of two workers that ask at once, one gets it.

    begun, ended: what other columns of the row say when it is taken on, and when it is put aside.
    """
    free = Q(lease=None) | Q(lease__lt=now)
    waiting = rows.filter(free, state="open")
    for id, left, died in list(waiting.order_by("id").values_list("pk", "lease", "died")):
        many = died + (left is not None)  # a worker that ends as it should leaves no lease
        mine = waiting.filter(pk=id)
        if many >= MOST_DIED:
            if mine.update(state="refused", said=ASIDE, lease=None, died=many, **ended):
                logging.getLogger(LOG).error("%s %s is put aside", rows.model.__name__, id)
        elif mine.update(worker=worker, lease=now + lease, died=many, **begun):
            return rows.model._default_manager.get(pk=id)
    return None


def hold(job: Model, *, lease: datetime, **told: Any) -> None:
    """Hold a job on until `lease` and say how far it is; Lost where it is not this worker's any more."""
    if not _mine(job).update(lease=lease, **told):
        raise Lost(job.pk)


def close(job: Model, *, state: str, said: str = "", **told: Any) -> None:
    """Close a job; Lost where it is not this worker's any more: what became of it another one says."""
    if not _mine(job).update(state=state, said=said, lease=None, **told):
        raise Lost(job.pk)


def _mine(job: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = type(job)._default_manager.filter(pk=job.pk)
    return rows.filter(worker=job.worker, state="open")


@dataclass(frozen=True)
class Standing:
    """How a job stands for who looks at it: under way, waiting for its turn, or waiting for nobody (stuck)."""

    runs: bool
    queued: bool
    stuck: bool


def standing(job: Any, *, asked: datetime, now: datetime) -> Standing:
    """How a job stands; a worker that is at work on another of its kind comes to it in turn. It is no more stuck where a process
    runs here or is just beginning, as after somebody had it go on.
    """
    runs, held = job.state == "open", job.lease is not None and job.lease >= now
    queued = runs and not held and at_work(type(job), now)
    late = (job.lease or asked + STARTS) < now
    return Standing(runs, queued, runs and late and not queued and not running())


def at_work(jobs: type[Model], now: datetime) -> bool:
    """Whether some process holds one of these jobs."""
    return jobs._default_manager.filter(state="open", lease__gte=now).exists()

"""Work that waits for a process of its own: the oldest is taken on under a lease, and put aside where it has ended its workers.

The rows have `state` (open while they wait, refused where they are closed without a result), `worker`, `lease`, `died`, `said`.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

MOST_DIED = 3
"""Workers that may end without a word before nobody takes the work on: what kills each of them would stop all behind it."""
FAILED = "系统出错，请联系系统管理员"
ASIDE = f"办理进程{MOST_DIED}次中断，不再接着办理，请联系系统管理员"
LOG = "fadu.work"
"""The log of what waits; `fadu.config.logging` keeps of its errors the lines they passed through, not their messages."""
Row = TypeVar("Row", bound=Model)


def taken_on(rows: QuerySet[Row], *, now: datetime, worker: str, lease: timedelta) -> Row | None:
    """The oldest that nobody works on; of two workers that ask at once, one gets it."""
    free = Q(lease=None) | Q(lease__lt=now)
    waiting = rows.filter(free, state="open")
    for id, ended, died in list(waiting.order_by("id").values_list("pk", "lease", "died")):
        many = died + (ended is not None)  # a worker that ends as it should leaves no lease
        mine = waiting.filter(pk=id)
        if many >= MOST_DIED:
            if mine.update(state="refused", said=ASIDE, lease=None, died=many):
                logging.getLogger(LOG).error("%s %s is put aside", rows.model.__name__, id)
        elif mine.update(worker=worker, lease=now + lease, died=many):
            return rows.model._default_manager.get(pk=id)
    return None

"""The sweep: projections of matters whose next lapse has passed or whose law has moved, in short chunks.

It writes no entry. It may stop anywhere and go on later: what a lapse notice says, it says once, and
a recount after a change of calendar or parameters remembers how far it came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from fadu.law.engine.marking import fold
from fadu.law.engine.view import LawView
from fadu.matters import lapses, moving, projection, versions
from fadu.matters.loading import load
from fadu.matters.models import Matter, Recount

CHUNK = 200
MOMENT = timedelta(microseconds=1)
_SEEN = ("due", "due_provisional", "lapse", "closed")
CHANGED = "工作日历或者参数变动"


def sweep(law: LawView, now: datetime) -> int:
    """Bring the lists up to date; returns how many matters moved.

    Lapses are derived, never entries: a matter whose lapse is past gets its row anew and a notice.
    Where calendar or parameters have changed since, every open period is derived again.
    """
    return _lapsed(Matter.objects.filter(lapse__lte=now).order_by("lapse"), law, now) + recount(
        law, now
    )


def recount(
    law: LawView,
    now: datetime,
    limit: int | None = None,
    *,
    before: LawView | None = None,
    cause: str = "",
) -> int:
    """Derive open periods again if the law is another than at the last time; returns how many moved.

    `limit` bounds how many matters are looked at; the next call goes on behind them. Owners are told
    what moved against the law `before`: unless given, the one by which the last count was made.
    """
    if before is not None and mark_of(before) == mark_of(law):
        before = None  # sent twice: nothing has changed since the count that may still be going on
    state = _state(law, now, cause, just_changed=before is not None)
    behind = state.since == now and state.former is not None and state.former < now - MOMENT
    if state.former is not None and (before is None or behind):
        before = law.known(state.former)
    change = None
    if before is not None and state.since is not None:
        change = moving.Change(before, state.since, state.cause, state.former)
    moved = done = 0
    while state.after is not None and (limit is None or done < limit):
        rows = Matter.objects.filter(due__isnull=False, serial__gt=state.after).order_by("serial")
        part = list(rows.values_list("id", "serial")[:CHUNK])
        moved += _write([id for id, _ in part], law, now, change)
        done += len(part)
        state.after = part[-1][1] if len(part) == CHUNK else None
        state.save()
    return moved


def _state(law: LawView, now: datetime, cause: str, *, just_changed: bool) -> Recount:
    """Where the count stands. Under another law it begins anew, against the law of a moment ago where it
    has just been changed, else against the last one that was counted to the end. So it is too where
    the law changes while a count goes on: some owners have not been told of the first change."""
    state = Recount.objects.filter(pk=1).first() or Recount(after=-1)
    mark = mark_of(law)
    if state.law != mark:
        if just_changed and (state.after is None or state.former is None):
            state.former = now - MOMENT
        elif state.after is None:
            state.former = state.since
        state.law, state.after, state.since = mark, -1, now
        state.cause = cause or CHANGED
        state.save()
    return state


def pending(law: LawView) -> bool:
    """Whether open periods have still to be derived by this law (期限待重算)."""
    state = Recount.objects.filter(pk=1).first()
    return state is None or state.law != mark_of(law) or state.after is not None


def mark_of(law: LawView) -> str:
    """What tells one state of the registers of law from another."""
    values = sorted(v.position for held in law.parameters.values.values() for v in held)
    return hashlib.sha256("\n".join([law.calendar.version, *values]).encode()).hexdigest()


def _lapsed(rows: QuerySet[Matter], law: LawView, now: datetime) -> int:
    moved = 0
    while part := list(rows.values_list("id", flat=True)[:CHUNK]):
        written = _write(part, law, now)
        moved += written
        if not written:
            return moved
    return moved


def _write(
    ids: Sequence[str], law: LawView, now: datetime, change: moving.Change | None = None
) -> int:
    moved = 0
    with transaction.atomic():
        told = moving.told(ids, change) if change else {}
        for loaded in load(ids, versions.procedure).values():
            before: dict[str, object] = dict(
                Matter.objects.filter(pk=loaded.id).values(*_SEEN).get()
            )
            marking = fold(loaded.procedure, law, loaded.records(), now)
            lapses.write(loaded, lapses.fallen(marking), now)
            if change is not None:
                moving.write(
                    loaded, moving.moves(loaded, change, marking, now, told.get(loaded.id)), change
                )
            row = projection.values(loaded, marking)
            if any(row[c] != before[c] for c in before):
                projection.write(loaded, row, new=False)
                moved += 1
    return moved

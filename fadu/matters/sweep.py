"""The daily sweep: projections of matters whose next lapse or calendar has moved, in short chunks."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from fadu.law import registry
from fadu.law.engine.marking import fold
from fadu.law.engine.view import LawView
from fadu.matters import projection
from fadu.matters.loading import load
from fadu.matters.models import Matter

CHUNK = 200


def sweep(law: LawView, now: datetime) -> int:
    """Fold matters whose lapse is past and write their projection anew; returns how many moved.

    Lapses are derived, never entries: the sweep only brings the row up to date for the lists.
    """
    return _refresh(Matter.objects.filter(lapse__lte=now).order_by("lapse"), law, now)


def recount(law: LawView, now: datetime) -> int:
    """Derive every open period again after the calendar changed; returns how many matters moved."""
    moved, after = 0, -1
    while True:
        rows = Matter.objects.filter(due__isnull=False, serial__gt=after).order_by("serial")
        part = list(rows.values_list("id", "serial")[:CHUNK])
        if not part:
            return moved
        moved += _write([id for id, _ in part], law, now)
        after = part[-1][1]


def _refresh(rows: object, law: LawView, now: datetime) -> int:
    moved = 0
    while part := list(rows.values_list("id", flat=True)[:CHUNK]):  # type: ignore[attr-defined]
        written = _write(part, law, now)
        moved += written
        if not written:
            return moved
    return moved


def _write(ids: list[str], law: LawView, now: datetime) -> int:
    moved = 0
    with transaction.atomic():
        for loaded in load(ids, registry.procedure).values():
            before: dict[str, object] = dict(
                Matter.objects.filter(pk=loaded.id).values("due", "lapse", "closed").get()
            )
            row = projection.values(loaded, fold(loaded.procedure, law, loaded.records(), now))
            if any(row[c] != before[c] for c in before):
                projection.write(loaded, row, new=False)
                moved += 1
    return moved

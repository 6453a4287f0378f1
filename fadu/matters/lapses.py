"""Notices that a period ran out (期限届满提示): one for each lapse, whoever notices it first, also after downtime."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet

from fadu.law.engine.marking import Marking
from fadu.matters.loading import Loaded
from fadu.matters.models import LapseNotice
from fadu.matters.ready import ready
from fadu.matters.scope import Reach, Scope

Lapse = tuple[str, str, datetime]
"""(act, key, instant) of an act of time."""

SHOWN_FOR = timedelta(days=10)


def fallen(marking: Marking) -> list[Lapse]:
    """The acts of time that have fallen in, each with its latest instant, in the order of time."""
    nodes = marking.graph.nodes
    found = [
        (nodes[i][0].code, marking.key_of(i), marking.at[i])
        for i in marking.graph.lapses
        if i in marking.at
    ]
    return sorted(found, key=lambda lapse: lapse[2])


def look(loaded: Loaded, marking: Marking, now: datetime) -> None:
    """Note on the matter what has run out since it was looked at last, for a notice once its act is recorded.

    Of a matter that was read, its row says whether anything has. Of one that was not, the row may have
    moved since; there the last look is remembered.
    """
    if loaded.recalled or (loaded.lapse is not None and loaded.lapse <= now):
        found = fallen(marking)
        loaded.ran_out = [lapse for lapse in found if lapse not in loaded.noticed]
        loaded.noticed = tuple(found)


def write(loaded: Loaded, lapses: Iterable[Lapse], noted: datetime) -> int:
    """Insert the notices that are not there yet; returns how many lapses were looked at."""
    place = loaded.place
    lapses = list(lapses)
    if not lapses:
        return 0
    rows = [
        LapseNotice(
            matter=loaded.id, act=act, key=key, at=at, noted=noted, owner=loaded.owner,
            province=place.province, city=place.city, county=place.county,
        )
        for act, key, at in lapses
    ]  # fmt: skip
    LapseNotice.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def recent(scope: Scope, now: datetime, limit: int = 20) -> list[LapseNotice]:
    """The newest notices in the matters that the viewer carries."""
    return _since(scope.person, scope.agency, now - SHOWN_FOR, reach=scope.reach, limit=limit)


@ready
def _since(
    person: str, agency: str, after: datetime, *, reach: Reach, limit: int
) -> QuerySet[LapseNotice]:
    rows = LapseNotice.objects.filter(owner=person, at__gt=after)
    return Scope(person, agency, reach).filter(rows).order_by("-at", "-id")[:limit]

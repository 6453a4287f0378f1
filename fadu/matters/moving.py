"""Last days that moved with the law (期限变动): old, new and why, told once to whoever carries the matter.

A new holiday notice or a parameter changes the days by which open periods are counted. What is
compared are the periods of the same entries under the law before and the law after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from fadu.kernel.periods import Deadline
from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.view import LawView
from fadu.matters import selectors
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter, MoveNotice
from fadu.matters.scope import Scope

SHOWN_FOR = timedelta(days=30)

Ends = dict[tuple[str, str], tuple[datetime, bool]]
"""(act, key) of what is owed → the instant its first period is over, and whether that is provisional."""


@dataclass(frozen=True)
class Move:
    """One period before and after: the instants at which it is over, and whether each was provisional."""

    act: str
    key: str
    old: datetime
    new: datetime
    was_provisional: bool
    provisional: bool

    @property
    def settled(self) -> bool:
        """Whether the day stays and only ceases to be provisional."""
        return self.old == self.new


def between(before: Marking, after: Marking, told: Ends | None = None) -> list[Move]:
    """What is owed in both and ends on another day, or is no longer (or newly) provisional.

    `told` is what owners were told meanwhile: it stands instead of the day before.
    """
    old, new = {**_ends(before), **(told or {})}, _ends(after)
    return [
        Move(*owed, old[owed][0], new[owed][0], old[owed][1], new[owed][1])
        for owed in new
        if owed in old and old[owed] != new[owed]
    ]


@dataclass(frozen=True)
class Change:
    """The law changed: what it was before (and when), since when it is another, and what owners are told
    of it."""

    before: LawView
    since: datetime
    cause: str
    former: datetime | None = None


def moves(
    loaded: Loaded, change: Change, after: Marking, now: datetime, told: Ends | None = None
) -> list[Move]:
    """What moved in a matter; periods that began under the changed law have not moved."""
    known = [r for r in loaded.records() if r.noted is None or r.noted <= change.since]
    return between(fold(loaded.procedure, change.before, known, now), after, told)


def told(matters: Iterable[str], change: Change) -> dict[str, Ends]:
    """By matter, the days its owner was told of between the law before and this one: where a second
    change came while the first was counted, some have been told of the first and some have not."""
    if change.former is None:
        return {}
    found: dict[str, Ends] = {}
    rows = MoveNotice.objects.filter(matter__in=list(matters), noted__gt=change.former)
    for n in rows.filter(noted__lt=change.since).order_by("noted", "id"):
        found.setdefault(n.matter, {})[n.act, n.key] = (n.new, n.provisional)
    return found


def foreseen(
    rows: Iterable[Matter], before: LawView, law: LawView, now: datetime
) -> list[tuple[Matter, Move]]:
    """What would move in the given matters if the law became `law`; nothing is written."""
    return [(matter, move) for matter in rows for move in _moved(matter, before, law, now)]


def _moved(matter: Matter, before: LawView, law: LawView, now: datetime) -> list[Move]:
    old, new = selectors.markings_under(matter, (before, law), now)
    return between(old, new)


def write(loaded: Loaded, found: Iterable[Move], change: Change) -> int:
    """Insert the notices that are not there yet; returns how many moves were looked at."""
    place = loaded.place
    rows = [
        MoveNotice(
            matter=loaded.id, act=m.act, key=m.key, old=m.old, new=m.new, cause=change.cause,
            was_provisional=m.was_provisional, provisional=m.provisional, noted=change.since,
            owner=loaded.owner, province=place.province, city=place.city, county=place.county,
        )
        for m in found
    ]  # fmt: skip
    MoveNotice.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def recent(scope: Scope, now: datetime, limit: int = 20) -> QuerySet[MoveNotice]:
    """The newest notices in the matters that the viewer carries."""
    rows = scope.filter(MoveNotice.objects.filter(owner=scope.person, noted__gt=now - SHOWN_FOR))
    return rows.order_by("-noted", "-id")[:limit]


def of_matter(scope: Scope, matter: str) -> QuerySet[MoveNotice]:
    """Everything that moved in one matter, the newest first."""
    return scope.filter(MoveNotice.objects.filter(matter=matter)).order_by("-noted", "-id")


def _ends(marking: Marking) -> Ends:
    return {(act, key): end for act, key, end in _running(marking)}


def _running(marking: Marking) -> Iterator[tuple[str, str, tuple[datetime, bool]]]:
    for owed in marking.owed():
        if owed.at is not None:
            last = owed.ends[0][0]
            unsure = isinstance(last, Deadline) and last.provisional
            yield owed.act, owed.key, (owed.at, unsure)

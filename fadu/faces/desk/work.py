"""What waits for the viewer: 应办 by last day, 可办 of recent matters, 预警."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.engine.marking import Marking
from fadu.law.engine.view import LawView
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.ui.badges import DeadlineBadge, deadline_badge

SHOWN = 30
WARNED = 10
CARRIED = 12  # matters looked into for what may be done
NEXT = 5


@dataclass(frozen=True)
class Duty:
    """One thing to be done: the act, in which matter, until when and why."""

    title: str
    matter: Matter
    url: str
    deadline: DeadlineBadge
    mine: bool


def duties(viewer: Viewer, now: datetime) -> list[Duty]:
    """The next owed act of each matter of the viewer's agency, the earliest last day first.

    What the viewer may do or record stands first among those of one day.
    """
    own = Scope(viewer.person, viewer.place.county, Reach.COUNTY)
    found = [_duty(viewer, m, now) for m in matters.due_soon(own)]
    return sorted(found, key=lambda d: (d.deadline.due, not d.mine))


def warnings(duties: list[Duty]) -> list[Duty]:
    """预警: overdue, due within three days, or on a date that may still move."""
    return [d for d in duties if d.deadline.tone.value in ("bad", "warn") or d.deadline.provisional]


@dataclass(frozen=True)
class Possible:
    """What the viewer may do next in one matter: the first acts with their addresses, how many more."""

    matter: Matter
    acts: tuple[tuple[str, str], ...]
    more: int


def possible(viewer: Viewer, law: LawView, now: datetime) -> list[Possible]:
    """可办: acts not done yet that the viewer may do now, in the newest matters they carry."""
    rows = matters.matters(viewer.scope).filter(owner=viewer.person, closed=False)
    own = list(rows.order_by("-serial")[:CARRIED])
    markings = casework.markings(viewer.scope, own, law, now)
    found = [_possible(viewer, m, markings[m.id], now) for m in own]
    return [one for one in found if one.acts]


def _possible(viewer: Viewer, matter: Matter, marking: Marking, now: datetime) -> Possible:
    acts: dict[str, str] = {}
    for code, key in marking.enabled(now):
        act = marking.procedure.act(code)
        fresh = marking.done(code, key) is None and act is not marking.procedure.closing
        if fresh and viewer.may_do(act):
            query = f"?key={key}" if key else ""
            url = reverse("act", kwargs={"id": matter.id, "act": code}) + query
            acts.setdefault(act.title, url)
    return Possible(matter, tuple(acts.items())[:NEXT], max(0, len(acts) - NEXT))


def _duty(viewer: Viewer, matter: Matter, now: datetime) -> Duty:
    procedure = registry.procedure(matter.procedure, digest=matter.digest)
    act = procedure.act(matter.due_act)
    last = day_of((matter.due or now) - timedelta(seconds=1))
    badge = deadline_badge(
        last,
        today=day_of(now),
        name=act.title,
        basis=matter.due_cite,
        provisional=matter.due_provisional,
    )
    key = f"?key={matter.due_key}" if matter.due_key else ""
    url = reverse("act", kwargs={"id": matter.id, "act": act.code}) + key
    return Duty(act.title, matter, url, badge, viewer.may_do(act))

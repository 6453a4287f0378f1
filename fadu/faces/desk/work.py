"""What waits for the viewer: 应办 by last day, 可办 of recent matters, 预警."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.engine.view import LawView
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.ui.badges import DeadlineBadge, deadline_badge

SHOWN = 30
WARNED = 10
CARRIED = 20  # matters looked into for what may be done
POSSIBLE = 12


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


def possible(viewer: Viewer, law: LawView, now: datetime) -> list[tuple[Matter, str, str]]:
    """可办: acts the viewer may do now in the newest matters they carry; matter, act, address."""
    rows = matters.matters(viewer.scope).filter(owner=viewer.person, closed=False)
    own = list(rows.order_by("-serial")[:CARRIED])
    markings = casework.markings(viewer.scope, own, law, now)
    found: list[tuple[Matter, str, str]] = []
    for matter in own:
        marking = markings[matter.id]
        for code, key in marking.enabled(now):
            act = marking.procedure.act(code)
            if act is not marking.procedure.closing and viewer.may_do(act):
                query = f"?key={key}" if key else ""
                url = reverse("act", kwargs={"id": matter.id, "act": code}) + query
                found.append((matter, act.title, url))
    return found[:POSSIBLE]


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

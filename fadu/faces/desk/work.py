"""What waits for the viewer: 应办 by last day, 可办 by capacity, 预警."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.faces.desk.act_address import act_address
from fadu.kernel.zone import day_of
from fadu.law.engine.marking import Marking
from fadu.law.engine.view import LawView
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.models import Matter
from fadu.matters.ready import ready
from fadu.matters.scope import Reach, Scope
from fadu.ui.badges import DeadlineBadge, deadline_badge

OWED = 100  # periods looked at, however many run
SHOWN = 30
WARNED = 10
# Matters looked into for what may be done: so many, however many there are.
CARRIED = 12  # the newest that the viewer carries
NEAR = 8  # those of the agency whose next period ends first
NEW = 8  # the newest of the agency
NEXT = 5


@dataclass(frozen=True)
class Duty:
    """One thing to be done: the act, in which matter, until when and why."""

    title: str
    matter: Matter
    deadline: DeadlineBadge
    mine: bool  # the viewer may do it
    carried: bool  # in a matter that the viewer carries
    who: str

    @property
    def url(self) -> str:
        """The form of the act; asked for by what is shown alone."""
        key = f"?key={self.matter.due_key}" if self.matter.due_key else ""
        return act_address(self.matter.procedure, self.matter.id, self.matter.due_act) + key


def owed(viewer: Viewer, now: datetime) -> list[Duty]:
    """The next owed act of each matter: those the viewer carries, and the first of the viewer's agency,
    the earliest last day first."""
    own = viewer.own
    first = matters.first(own, matters.Query("due"), now, OWED + 1)
    # Where the first are all that the agency has, the viewer's own are among them: one read less.
    carried = _due_of(own.person, own.agency) if len(first) > OWED else ()
    found = {m.pk: m for m in (*carried, *first)}
    return sorted(
        (_duty(viewer, m, now) for m in found.values()), key=lambda d: (d.deadline.due, not d.mine)
    )


def duties(owed: list[Duty]) -> list[Duty]:
    """应办: what the viewer may do, and what is owed in the matters that the viewer carries."""
    return [d for d in owed if d.mine or d.carried]


def warnings(owed: list[Duty]) -> list[Duty]:
    """预警: what others of the agency owe and is overdue or due within three days."""
    return [
        d for d in owed if not (d.mine or d.carried) and d.deadline.tone.value in ("bad", "warn")
    ]


@ready
def _due_of(person: str, agency: str) -> QuerySet[Matter]:
    rows = matters.matters(Scope(person, agency, Reach.COUNTY)).filter(owner=person)
    return rows.filter(due__isnull=False).order_by("due", "serial")[: OWED + 1]


@dataclass(frozen=True)
class Possible:
    """What the viewer may do next in one matter: the first acts with their addresses, how many more."""

    matter: Matter
    acts: tuple[tuple[str, str], ...]
    more: int
    own: bool = True  # the viewer carries it


def possible(
    viewer: Viewer, law: LawView, now: datetime, known: Sequence[Duty] | None = None
) -> list[Possible]:
    """可办: acts not done yet that the viewer may do now by their capacities, the matters they carry first.

    In a colleague's matter only what has come into play for the viewer counts: what anybody may do at
    any time (自行回避 …) or record for an outsider is no work waiting for a head or a reviewer.
    `known`: what is owed in the agency (`owed`), where the page has read it already.
    """
    chosen = _looked_into(viewer, now, known)
    markings = casework.markings(viewer.scope, chosen, law, now)
    found = [_possible(viewer, m, markings[m.id], now) for m in chosen if m.id in markings]
    return [one for one in found if one.acts]


def _looked_into(viewer: Viewer, now: datetime, known: Sequence[Duty] | None) -> list[Matter]:
    if viewer.onlooker or viewer.administrator:
        return []
    own = viewer.own
    carried = _carried(own.person, own.agency)
    near = (
        matters.first(own, matters.Query("due"), now, NEAR)
        if known is None
        else [duty.matter for duty in known[:NEAR]]
    )
    new = matters.first(own, matters.Query("open"), now, NEW)
    return list({m.pk: m for part in (carried, near, new) for m in part}.values())


@ready
def _carried(person: str, agency: str) -> QuerySet[Matter]:
    rows = matters.matters(Scope(person, agency, Reach.COUNTY))
    return rows.filter(owner=person, closed=False).order_by("-serial")[:CARRIED]


def _possible(viewer: Viewer, matter: Matter, marking: Marking, now: datetime) -> Possible:
    own = matter.owner == viewer.person
    procedure = marking.procedure
    acts: dict[str, str] = {}
    owed = {(debt.act, debt.key) for debt in marking.as_of(now).owed()}
    enabled = [
        (act.starts_open is True and (code, key) not in owed, act, key)
        for code, key in marking.enabled(now)
        for act in (procedure.act(code),)
    ]
    for at_any_time, act, key in sorted(enabled, key=lambda one: one[0]):
        fresh = marking.done(act.code, key) is None and act is not procedure.closing
        called = viewer.may_do(act) if own else act.by and not at_any_time and viewer.fits(act)
        if fresh and called:
            query = f"?key={key}" if key else ""
            url = act_address(matter.procedure, matter.id, act.code) + query
            acts.setdefault(act.title, url)
    return Possible(matter, tuple(acts.items())[:NEXT], max(0, len(acts) - NEXT), own)


def _duty(viewer: Viewer, matter: Matter, now: datetime) -> Duty:
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    act = procedure.act(matter.due_act)
    last = day_of((matter.due or now) - timedelta(seconds=1))
    badge = deadline_badge(
        last,
        today=day_of(now),
        name=act.title,
        basis=matter.due_cite,
        provisional=matter.due_provisional,
    )
    carried, who = matter.owner == viewer.person, "、".join(r.title for r in act.by)
    return Duty(act.title, matter, badge, viewer.fits(act), carried, who)

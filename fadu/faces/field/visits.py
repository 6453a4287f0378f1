"""The visits that an officer takes along: of one day, or of those without a day, with what is printed of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.registry import selectors as registry
from fadu.registry.models import Party
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.visits import visits

MOST = 40
"""Visits in one pack: a fortnight's work, and as much as a person carries."""


@dataclass(frozen=True)
class Card:
    """One visit as it is printed and offered: its row, its matter, whom it is to and by whom."""

    visit: Visit
    matter: Matter
    firm: str
    credit_code: str
    officers: tuple[str, ...]

    @property
    def id(self) -> str:
        """The visit's id, which is its matter's."""
        return self.visit.id

    @property
    def title(self) -> str:
        """The unit with the day that is planned."""
        day = f"（{self.visit.planned_on:%Y-%m-%d}）" if self.visit.planned_on else ""
        return f"{self.firm}{day}"


def of_day(viewer: Viewer, day: date) -> list[Card]:
    """The viewer's own running visits of a day and those that no day was set for, by id."""
    mine = Q(first_officer=viewer.person) | Q(second_officer=viewer.person)
    when = Q(planned_on=day) | Q(planned_on=None)
    rows = running(viewer).filter(mine & when).order_by("planned_on", "id")
    return cards(viewer, rows[:MOST])


def own(viewer: Viewer, day: date) -> list[Card]:
    """All running visits of the viewer, those of the day first, then the newest."""
    mine = Q(first_officer=viewer.person) | Q(second_officer=viewer.person)
    rows = running(viewer).filter(mine).order_by("-opened_on", "-id")[: MOST * 5]
    return sorted(cards(viewer, rows), key=lambda card: card.visit.planned_on != day)


def of_ids(viewer: Viewer, ids: Iterable[str]) -> list[Card]:
    """Running visits within the viewer's reach, in the order of the ids."""
    wanted = list(dict.fromkeys(ids))[:MOST]
    found = {card.id: card for card in cards(viewer, running(viewer).filter(pk__in=wanted))}
    return [found[id] for id in wanted if id in found]


def one(viewer: Viewer, id: str) -> Card | None:
    """One visit within reach, running or not."""
    found = cards(viewer, visits(viewer.scope).filter(pk=id))
    return found[0] if found else None


def running(viewer: Viewer) -> QuerySet[Visit]:
    """Visits within reach that are neither closed nor called off."""
    return visits(viewer.scope).filter(closed_on=None, called_off_on=None)


def cards(viewer: Viewer, rows: Iterable[Visit]) -> list[Card]:
    """What is printed of these visits."""
    held = list(rows)
    named = {p.id: p for p in registry.in_reach(viewer.scope, {v.party for v in held if v.party})}
    people = accounts.names({p for v in held for p in (v.first_officer, v.second_officer) if p})
    known = matters.matters(viewer.scope).in_bulk([v.id for v in held])
    return [_card(v, known[v.id], named.get(v.party), people) for v in held if v.id in known]


def _card(visit: Visit, matter: Matter, firm: Party | None, people: Mapping[str, str]) -> Card:
    pair = (visit.first_officer, visit.second_officer)
    return Card(
        visit, matter, str(firm or matter), (firm and firm.credit_code) or "",
        tuple(people[p] for p in pair if p in people),
    )  # fmt: skip

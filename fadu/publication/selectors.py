"""What a ticket of an opened link gives access to; links and letters as officers see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from fadu.accounts.models import Agency
from fadu.accounts.viewer import Viewer
from fadu.law.engine.view import LawView
from fadu.ledger.crypto import sha256_hex
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history
from fadu.publication.models import Complaint, ComplaintState, Letter, OneTimeLink, Rating
from fadu.publication.orders import Order, order_of, parties_named
from fadu.publication.questions import QUESTIONS, quarter_of
from fadu.registry.models import Party
from fadu.registry.selectors import joined

LEAST_RATINGS = 5
"""Fewer of a unit and quarter are shown to nobody (settled.md 51)."""
SHOWN = 30
LETTERS = 20
COMPLAINTS = 200


def link_of_ticket(ticket: str, purpose: str, now: datetime) -> OneTimeLink | None:
    """The opened link of a ticket that still holds, for this purpose alone; nothing otherwise."""
    if not ticket:
        return None
    rows = OneTimeLink.objects.filter(
        ticket=sha256_hex(ticket.encode("utf-8")), purpose=purpose, ticket_until__gt=now
    )
    return rows.filter(withdrawn=None).first()


def order_of_link(link: OneTimeLink, law: LawView, now: datetime) -> Order | None:
    """The order that an opened link leads to: of its matter, what was ordered of its party."""
    matter = Matter.objects.filter(pk=link.matter, register=False).first()
    party = Party.objects.filter(pk=link.subject).first()
    if matter is None or party is None:
        return None
    return order_of(matter, (party.id, *joined(party)), law, now)


def receivers(scope: Scope, matter: Matter) -> list[Party]:
    """The parties of a matter within reach, as the register has them now: whom a link may be sent to."""
    named = parties_named(matter) if scope.holds(matter) else {}
    rows = {p.id: p for p in Party.objects.filter(id__in=named, erased=False)}
    return [rows[id] for id in named if id in rows]


def links_of(scope: Scope, matter: Matter) -> list[OneTimeLink]:
    """The links sent for a matter within reach, the newest first."""
    if not scope.holds(matter):
        return []
    rows = OneTimeLink.objects.filter(matter=matter.pk, purpose="order")
    return list(rows.order_by("-issued")[:SHOWN])


def letters_of(scope: Scope, matter: Matter) -> list[Letter]:
    """The letters about a matter within reach, the newest first."""
    rows = scope.filter(Letter.objects.filter(matter=matter.pk))
    return list(rows.order_by("-received")[:SHOWN])


def letter(scope: Scope, id: str) -> Letter | None:
    """One letter within reach."""
    return scope.filter(Letter.objects.filter(pk=id)).first()


def unsettled(viewer: Viewer) -> list[Letter]:
    """Letters that wait for the viewer: in matters that the viewer carries, or that nobody does."""
    rows = viewer.own.filter(Letter.objects.filter(settled=None))
    mine = rows.filter(Q(owner=viewer.person) | Q(owner=""))
    return list(mine.order_by("received")[:LETTERS])


def complaints(viewer: Viewer, state: str = "") -> list[Complaint]:
    """The complaints within reach, the newest first, without those that are about the viewer."""
    rows = viewer.scope.filter(Complaint.objects.all())
    asked = rows.filter(state=state) if state in ComplaintState.values else rows
    newest = asked.order_by("-pk")[:COMPLAINTS]
    return [one for one in newest if not one.concerns(viewer.person)]


def complaint(viewer: Viewer, id: str) -> Complaint | None:
    """One complaint within reach that is not about the viewer."""
    found = viewer.scope.filter(Complaint.objects.filter(pk=id)).first()
    return None if found is None or found.concerns(viewer.person) else found


def entries_of(scope: Scope, complaint: Complaint) -> list[Line]:
    """What was said and answered, as the entries of a complaint within reach open it."""
    matter = matter_of(scope, complaint)
    return history(matter) if matter else []


def matter_of(scope: Scope, complaint: Complaint) -> Matter | None:
    """The matter of a complaint within reach."""
    found = Matter.objects.filter(pk=complaint.pk, register=True).first()
    return found if found and scope.covers(found.place) else None


def units(scope: Scope) -> list[Agency]:
    """The agencies within reach whose visits may have been rated."""
    rows = scope.filter(Agency.objects.exclude(level="office"))
    return list(rows.order_by("division", "id"))


@dataclass(frozen=True)
class Rated:
    """The ratings of one agency and quarter: for each question how many chose what, and the words, unordered."""

    number: int
    chosen: tuple[tuple[int, ...], ...]
    words: tuple[str, ...]


def rated(scope: Scope, agency: str, quarter: str, today: date) -> Rated | None:
    """The ratings of an agency within reach in a quarter that is over; None where there are too few to show.

    A running quarter is shown to nobody either: whoever looked before and after one more came would
    know what it said.
    """
    if quarter >= quarter_of(today):
        return None
    rows = list(scope.filter(Rating.objects.filter(county=agency, quarter=quarter)))
    if len(rows) < LEAST_RATINGS:
        return None
    chosen = tuple(
        tuple(sum(r.answers[i] == str(c) for r in rows) for c in range(len(q.choices)))
        for i, q in enumerate(QUESTIONS)
    )
    return Rated(len(rows), chosen, tuple(sorted(r.words for r in rows if r.words)))

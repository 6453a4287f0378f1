"""What a ticket of an opened link gives access to; links and letters as officers see them."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from fadu.accounts.viewer import Viewer
from fadu.law.engine.view import LawView
from fadu.ledger.crypto import sha256_hex
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.publication.models import Letter, OneTimeLink
from fadu.publication.orders import Order, order_of, parties_named
from fadu.registry.models import Party
from fadu.registry.selectors import joined

SHOWN = 30
LETTERS = 20


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
    named = parties_named(matter) if scope.covers(matter.place) else {}
    rows = {p.id: p for p in Party.objects.filter(id__in=named, erased=False)}
    return [rows[id] for id in named if id in rows]


def links_of(scope: Scope, matter: Matter) -> list[OneTimeLink]:
    """The links sent for a matter within reach, the newest first."""
    if not scope.covers(matter.place):
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
    rows = Letter.objects.filter(county=viewer.place.county, settled=None)
    mine = rows.filter(Q(owner=viewer.person) | Q(owner=""))
    return list(mine.order_by("received")[:LETTERS])

"""What a ticket of an opened link gives access to."""

from __future__ import annotations

from datetime import datetime

from fadu.ledger.crypto import sha256_hex
from fadu.publication.models import OneTimeLink


def link_of_ticket(ticket: str, purpose: str, now: datetime) -> OneTimeLink | None:
    """The opened link of a ticket that still holds, for this purpose alone; nothing otherwise."""
    if not ticket:
        return None
    rows = OneTimeLink.objects.filter(
        ticket=sha256_hex(ticket.encode("utf-8")), purpose=purpose, ticket_until__gt=now
    )
    return rows.filter(withdrawn=None).first()

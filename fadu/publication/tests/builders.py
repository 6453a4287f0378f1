"""A link through the real service, with chance that is the same in every test."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from fadu.publication.services.links import issue_link

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
PHONE, DIGITS, WRONG = "138 0000 5678", "5678", "5679"
MATTER = "01JQ0000000000000000000000"
_ticks = count(1)


def chance(size: int) -> bytes:
    """Other bytes at every call."""
    return next(_ticks).to_bytes(size, "big")


def a_link(purpose: str = "order", matter: str = MATTER, phone: str = PHONE) -> str:
    """The token of a link that lasts a week."""
    return issue_link(
        purpose=purpose, matter=matter, phone=phone, subject="1", at=NOW,
        lasts=timedelta(days=7), chance=chance,
    )  # fmt: skip

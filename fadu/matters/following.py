"""What follows an act outside the ledger once it is committed: a room that keeps something beside its rows is told.

A hint, not a promise: a crash between the two leaves it out, and what failed is only logged. So whatever follows can be
made good from the rows at any time (rooms/inspection/services/issuing.py), and is never a legal state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from django.db import transaction

from fadu.matters.deeds import Deed, Hand
from fadu.matters.loading import Loaded

Follow = Callable[[str, datetime], None]
"""Told the matter and when its act was noted."""

_FOLLOWS: dict[str, tuple[frozenset[str], Follow]] = {}


def register(procedure: str, acts: Iterable[str], follow: Follow) -> None:
    """Called once by a room when Django starts: after one of these acts is committed, `follow` is called."""
    _FOLLOWS[procedure] = frozenset(acts), follow


def follow(touched: Iterable[tuple[Loaded, Hand]], deeds: Sequence[Deed]) -> None:
    """Arrange for what follows these deeds; what fails there undoes nothing here."""
    for loaded, hand in touched:
        acts, then = _FOLLOWS.get(loaded.procedure.code, (frozenset(), None))
        if then is not None and any(deed.act.code in acts for deed in deeds):
            transaction.on_commit(_told(then, loaded.id, hand.noted), robust=True)


def _told(then: Follow, matter: str, at: datetime) -> Callable[[], None]:
    def told() -> None:  # a function of its own: what fails is logged by its name
        then(matter, at)

    return told

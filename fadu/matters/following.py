"""What follows an act outside the ledger once it is committed: a room that keeps something beside its rows is told.

A hint, not a promise: a crash between the two leaves it out, and what failed is only logged. So whatever follows can be
made good from the rows at any time (rooms/inspection/services/issuing.py), and is never a legal state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from django.db import transaction

from fadu.matters.deeds import Deed, Hand
from fadu.matters.loading import Loaded

Follow = Callable[[str, Hand], None]
"""Told the matter and the hand that its act was recorded by."""

_FOLLOWS: dict[str, list[tuple[frozenset[str], Follow]]] = {}


def register(procedure: str, acts: Iterable[str], follow: Follow) -> None:
    """Called by a room when Django starts, once for each thing that follows: after one of these acts is committed,
    `follow` is called.
    """
    _FOLLOWS.setdefault(procedure, []).append((frozenset(acts), follow))


def follow(touched: Iterable[tuple[Loaded, Hand]], deeds: Sequence[Deed]) -> None:
    """Arrange for what follows these deeds; what fails there undoes nothing here."""
    for loaded, hand in touched:
        for acts, then in _FOLLOWS.get(loaded.procedure.code, ()):
            if any(deed.act.code in acts for deed in deeds):
                transaction.on_commit(_told(then, loaded.id, hand), robust=True)


def _told(then: Follow, matter: str, hand: Hand) -> Callable[[], None]:
    def told() -> None:  # a function of its own: what fails is logged by its name
        then(matter, hand)

    return told

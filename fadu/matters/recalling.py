"""A matter as this process left it at its last act: judged without being read again.

It is believed only if its newest entry still is the newest when the act is appended, under the lock;
if not, or if anything is refused, the matter is read and the act is judged anew. So another process's
acts, an undone transaction and a second submission are met as they always are, a moment later.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from django.db import connection

from fadu.ledger.sql import Statement
from fadu.matters import remembered
from fadu.matters.deeds import REPIN, Deed
from fadu.matters.loading import Loaded


def recalled(deeds: Sequence[Deed]) -> Loaded | None:
    """The matter of a single deed, where it is known and the deed comes after all its entries."""
    if len(deeds) != 1:
        return None
    (deed,) = deeds
    if not isinstance(deed.matter, str) or deed.corrects is not None or deed.act is REPIN:
        return None
    known = remembered.chain(deed.matter)
    if known is None or known.last is None or deed.at < known.last[1]:
        return None
    loaded: Loaded = copy(known.state)
    loaded.bodies, loaded.seen = list(known.bodies), dict(known.seen)
    loaded.rows, loaded._records = dict(loaded.rows), list(known.records)
    loaded.marking = loaded.folded = None
    loaded.ran_out = []
    loaded.recalled = True
    return loaded


def locking(id: str) -> Statement | None:
    """What locks a matter that was not read, on PostgreSQL, before anything is appended to it."""
    if connection.vendor != "postgresql":
        return None
    return "SELECT id FROM matters_matter WHERE id = %s FOR UPDATE", [id]

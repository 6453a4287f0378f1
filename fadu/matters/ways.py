"""By which way an act comes to the one door, where a desk is the way to it (审核台、会议): asked of every deed.

A storey above that keeps such a desk tells what stands against a deed that does not come from it. What is told stands
among the procedure's own reasons: it may be recorded as irregular, unless it is `UNDER`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fadu.law.engine.record import Reason
from fadu.matters.deeds import Deed
from fadu.matters.loading import Loaded

DESK = "desk"
"""Kind of a reason: a desk is the way, and the deed does not come from it."""
UNDER = "under"
"""Kind of a reason: the desk has begun on it; nobody records it beside it, irregular or not."""

Way = Callable[[Deed, Loaded, Sequence[Deed]], Sequence[Reason]]
"""What stands against a deed by its way: the deed, its matter, and all deeds of the transaction."""

_WAYS: list[Way] = []


def register(way: Way) -> None:
    """Called by a storey above when Django starts; twice is once."""
    if way not in _WAYS:
        _WAYS.append(way)


def against(deed: Deed, loaded: Loaded, deeds: Sequence[Deed]) -> list[Reason]:
    """Everything that stands against the way by which a deed comes; of a matter handled elsewhere nothing does."""
    if loaded.platform:
        return []
    return [reason for way in _WAYS for reason in way(deed, loaded, deeds)]

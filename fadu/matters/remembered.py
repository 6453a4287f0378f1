"""Chains that this process has read and folded: an act need not read and fold again what the last one did.

Nothing here is believed for itself. A chain is known by the hash of its newest entry, which names all
before it: the database confirms it as the matter is read, or as the act is appended (`recalling`). A
marking is known also by the calendar and parameters it was folded under. What is not found is read
and folded from the entries.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Any

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure

MOST = 10_000  # entries together; some 50 MB, with the markings and rows of short matters up to thrice that


@dataclass(frozen=True, slots=True)
class Chain:
    """The entries of a matter as read, up to the one of hash `tip`; whoever gets it changes nothing in it.

    `marking` is as of the newest entry, before anything lapses later. Where days without hours stand in
    the chain, nothing is remembered: there the order of folding is sought anew.
    """

    tip: str
    bodies: Sequence[Mapping[str, Any]]
    seen: Mapping[str, tuple[int, int, str]]
    records: Sequence[Record]
    last: tuple[int, datetime] | None  # the entry that happened last, with its instant
    marking: Marking
    state: Any = None  # the matter as its last act left it (`recalling`)

    @property
    def n(self) -> int:
        """Position of the newest entry."""
        return len(self.bodies) - 1


class _Memory:
    """The chains by matter, the longest unused first, and how many entries they are together."""

    def __init__(self) -> None:
        self.chains: OrderedDict[str, Chain] = OrderedDict()
        self.entries = 0
        self.lock = Lock()

    def forget(self, matter: str) -> None:
        known = self.chains.pop(matter, None)
        self.entries -= 0 if known is None else len(known.bodies)


_memory = _Memory()


def keep(matter: str, chain: Chain) -> None:
    """Remember a chain in the place of what was known of the matter; the longest unused go."""
    with _memory.lock:
        _memory.forget(matter)
        _memory.chains[matter] = chain
        _memory.entries += len(chain.bodies)
        while _memory.entries > MOST and len(_memory.chains) > 1:
            _memory.forget(next(iter(_memory.chains)))


def drop(matter: str) -> None:
    """Forget one matter."""
    with _memory.lock:
        _memory.forget(matter)


def chain(matter: str) -> Chain | None:
    """What is remembered of a matter, to be held against the entry that stands at its `n`."""
    with _memory.lock:
        return _memory.chains.get(matter)


def marking(matter: str, tip: str, procedure: Procedure, law: LawView) -> Marking | None:
    """The marking as of the entry of this hash under this law, or nothing; the caller's own to move on."""
    known = chain(matter)
    kept = known.marking if known is not None and known.tip == tip else None
    if kept is None or kept.procedure is not procedure or not _same(kept.law, law):
        return None
    found = kept.copy()
    found.law = law
    return found


def forget() -> None:
    """Forget everything, as another process has never known it."""
    with _memory.lock:
        _memory.chains.clear()
        _memory.entries = 0


def _same(one: LawView, other: LawView) -> bool:
    # The very objects: while the registers stay as they are, their rows make the same ones.
    return one.calendar is other.calendar and one.parameters is other.parameters

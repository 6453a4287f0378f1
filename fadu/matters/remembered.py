"""Markings of chains that this process has folded: an act need not fold again what it folded at the last one.

Nothing here is believed for itself. A marking is known by the hash of the newest entry, which names the
whole chain before it, and by the calendar and parameters it was folded under; the hash is read from
the database at every act. What is not found is folded from the entries.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from fadu.law.engine.marking import Marking
from fadu.law.engine.view import LawView
from fadu.matters.loading import Loaded

MOST = 512
_kept: OrderedDict[tuple[str, str], Marking] = OrderedDict()
_lock = Lock()


def keep(loaded: Loaded) -> None:
    """Remember the marking as of the newest entry, before anything lapses later.

    Where days without hours stand in the chain, it is not kept: there the order of folding is sought anew.
    """
    if loaded.marking is None or loaded.undated:
        return
    twin = loaded.marking.copy()
    with _lock:
        _kept[loaded.id, loaded.tip] = twin
        while len(_kept) > MOST:
            _kept.popitem(last=False)


def find(loaded: Loaded, law: LawView) -> Marking | None:
    """The marking as of the newest entry under this law, or nothing; the caller's own to move on."""
    with _lock:
        kept = _kept.get((loaded.id, loaded.tip))
    if kept is None or kept.procedure is not loaded.procedure or not _same(kept.law, law):
        return None
    found = kept.copy()
    found.law = law
    return found


def forget() -> None:
    """Forget everything, as another process has never known it."""
    with _lock:
        _kept.clear()


def _same(one: LawView, other: LawView) -> bool:
    # The very objects: while the registers stay as they are, their rows make the same ones.
    return one.calendar is other.calendar and one.parameters is other.parameters

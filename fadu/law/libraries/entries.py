"""Dated entries of a library, and which of them hold on a day; the shipped ones stand behind ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from fadu.kernel.validity import holds
from fadu.law.libraries.columns import Content
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class Entry:
    """One dated row. `since` None: the day is not known and must be read in the source.

    position: where it stands in the register; "" for what the product brings along.
    """

    library: str
    name: str
    content: Content
    since: date | None
    until: date | None = None
    source: str = ""
    status: Status = Status.P
    demo: bool = False
    withdrawn: bool = False
    position: str = ""
    uses: int = 0

    @property
    def shipped(self) -> bool:
        """Whether it came with the product and nobody has adopted it."""
        return not self.position

    def holds(self, day: date) -> bool:
        """Whether the entry is in force on `day`."""
        return not self.withdrawn and holds(day, self.since, last=self.until)

    def __getitem__(self, code: str) -> str:
        return self.content.get(code, "")


def in_force(own: Iterable[Entry], shipped: Iterable[Entry], day: date) -> tuple[Entry, ...]:
    """The entries of a day by name: the newest of ours, or what came along where we never had one.

    Ours replaces the shipped entry for good: one that we withdrew does not come back.
    """
    latest: dict[str, Entry] = {}
    ours = set()
    for entry in sorted(own, key=lambda e: (e.since or date.min, e.position)):
        ours.add(entry.name)
        if holds(
            day, entry.since
        ):  # whether or not it has ended: what is ended does not bring back an older one
            latest[entry.name] = entry
    kept = {name: e for name, e in latest.items() if e.holds(day)}
    kept |= {e.name: e for e in shipped if e.name not in ours and e.holds(day)}
    return tuple(kept[name] for name in sorted(kept, key=natural))


@lru_cache(maxsize=4096)
def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """A sort key in which 5.10 follows 5.9 and item 12 follows item 2."""
    parts: list[tuple[int, int | str]] = []
    for sign in name:
        if sign.isdigit() and sign.isascii():
            if parts and parts[-1][0] == 0:
                parts[-1] = (0, int(parts[-1][1]) * 10 + int(sign))
            else:
                parts.append((0, int(sign)))
        elif parts and parts[-1][0] == 1:
            parts[-1] = (1, f"{parts[-1][1]}{sign}")
        else:
            parts.append((1, sign))
    return tuple(parts)


def matching(entries: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """The entries in which every word stands."""
    wanted = words.lower().split()
    return tuple(e for e in entries if all(w in text_of(e) for w in wanted))


def text_of(entry: Entry) -> str:
    """All that can be searched of an entry."""
    return " ".join((entry.name, *entry.content.values(), entry.source)).lower()

"""The papers of one day: a directory has no hours, so their order in it says nothing, and any lawful one is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from fadu.law.directories.titles import Read
from fadu.law.vocabulary.procedure import Procedure

MOST_TRIED = 400
"""Papers tried in one day before the rest is taken in the order of the law."""


class Walk(Protocol):
    """What goes through the papers: `against` counts what those so far broke; a copy is there to try one on."""

    procedure: Procedure
    against: int

    def copy(self) -> Walk:
        """The walk as it stands."""

    def take(self, read: Read) -> None:
        """One paper."""


def taken_in_turn(walk: Walk, day: Sequence[Read]) -> Iterator[Read]:
    """The papers of a day as the walk takes them: next is the first that breaks nothing, in the order in which the law has
    its acts; where every one does, the first. So equal files are judged alike however their day is ordered.
    """
    rank = {act.code: n for n, act in enumerate(walk.procedure.acts)}

    def place(read: Read) -> tuple[int, int, int]:
        assert read.meaning is not None
        return min(rank[code] for code in read.meaning.acts), read.row.volume, read.row.line

    left, budget = sorted(day, key=place), MOST_TRIED
    while left:
        read, tried = _next(walk, left, budget)
        budget -= tried
        walk.take(read)
        left.remove(read)
        yield read


def _next(walk: Walk, left: Sequence[Read], most: int) -> tuple[Read, int]:
    """The paper to take, and how many were tried for it; of papers of the same acts and party one speaks for all."""
    seen = set[object]()
    for read in left if len(left) > 1 else ():
        mark = (
            read.meaning and read.meaning.acts,
            read.meaning and read.meaning.also,
            read.row.party,
        )
        if mark in seen:
            continue
        if len(seen) >= most:
            break
        seen.add(mark)
        trial = walk.copy()
        trial.take(read)
        if trial.against == walk.against:
            return read, len(seen)
    return left[0], len(seen)

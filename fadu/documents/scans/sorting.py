"""Which pages of a stack make up which paper, in which order, and which are left over. Pure: pages in, papers out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fadu.documents.papers.paper import Marked
from fadu.documents.papers.sequence import Order, order_of

Key = tuple[str, str, int]
"""Matter, kind and entry of a paper."""


@dataclass(frozen=True)
class Leaf:
    """One page of a stack as it counts for its paper; see the model for `joins` and `leaf`."""

    number: int
    mark: Marked | None = None
    turn: int = 0
    joins: int = 0
    leaf: int = 0
    settled: str = ""
    trouble: str = ""


@dataclass(frozen=True)
class Pile:
    """The pages of one paper in the order in which they are read; joined ones stand behind the page they were put to."""

    paper: Key
    leaves: tuple[Leaf, ...]
    order: Order

    @property
    def numbers(self) -> tuple[int, ...]:
        """Their places in the stack."""
        return tuple(one.number for one in self.leaves)

    @property
    def turned(self) -> tuple[int, ...]:
        """Those that lay otherwise than upright."""
        return tuple(sorted(one.number for one in self.leaves if one.turn))


def sorted_into(leaves: Iterable[Leaf]) -> tuple[tuple[Pile, ...], tuple[Leaf, ...]]:
    """The papers of a stack in the order of their first pages, and the pages of none; what is settled counts no more."""
    waiting = [one for one in leaves if not one.settled]
    own: dict[Key, list[Leaf]] = {}
    at: dict[int, Key] = {}
    for one in waiting:
        if one.mark is not None:
            own.setdefault(one.mark.paper, []).append(one)
            at[one.number] = one.mark.paper
    joined: dict[Key, list[Leaf]] = {}
    for one in waiting:
        if one.mark is None and one.joins in at:
            joined.setdefault(at[one.joins], []).append(one)
    piles = tuple(_pile(key, held, joined.get(key, ())) for key, held in own.items())
    taken = {number for pile in piles for number in pile.numbers}
    return piles, tuple(one for one in waiting if one.number not in taken)


def before(leaves: Sequence[Leaf], number: int) -> int:
    """The page whose square names the paper that a page without one would belong to: the nearest before it; 0 none."""
    named = [one.number for one in leaves if one.mark is not None and not one.settled]
    return max((one for one in named if one < number), default=0)


def _pile(key: Key, own: Sequence[Leaf], joined: Sequence[Leaf]) -> Pile:
    """What a person has said to be a page of the paper counts as one that its square says it of."""
    first = own[0].mark
    assert first is not None
    stated = [
        replace(one, mark=replace(first, page=one.leaf))
        for one in joined
        if one.leaf and first.pages
    ]
    numbered = sorted((*own, *stated), key=lambda one: one.number)
    order = order_of([one.mark for one in numbered if one.mark is not None])
    numbered.sort(key=lambda one: (one.mark.page if one.mark else 0, one.number))
    loose = [one for one in joined if not (one.leaf and first.pages)]
    return Pile(key, tuple(_placed(numbered, loose)), order)


def _placed(numbered: Sequence[Leaf], loose: Sequence[Leaf]) -> Iterator[Leaf]:
    for one in numbered:
        yield one
        yield from (other for other in loose if other.joins == one.number)

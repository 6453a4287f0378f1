"""Codes of several daily fines (按日连续处罚) whose sums add up: which of them give way where one of the decisions falls.

A code says its sum and not its decision, so each is taken to be of the decision of its amount, else of the oldest that has
room for it. Where a decision falls its own codes give way; what was paid under others counts for the oldest (decision 72).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.fees.models import Fee
from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty.sums import Standing


@dataclass(frozen=True)
class Layer:
    """One of the decisions: its day, what it imposed and what of it stands, in fen."""

    on: date
    first: int
    now: int

    @property
    def fell(self) -> int:
        """By how much it was lowered."""
        return max(0, self.first - self.now)


@dataclass(frozen=True)
class Share:
    """By how much a code gives way, in fen: of its own decision, and because of what came in elsewhere."""

    own: int = 0
    other: int = 0


def stack(layers: Sequence[Standing]) -> tuple[Layer, ...]:
    """The decisions whose sums add up; nothing where there is one alone."""
    if len(layers) < 2:
        return ()
    return tuple(Layer(day_of(x.imposed[0][0]), x.imposed[0][1], x.now) for x in layers)


def lowered(codes: Iterable[Fee], layers: Sequence[Layer], excess: int) -> dict[str, Share]:
    """By how much each code is for more than it still should be. excess: of all of them together."""
    rows = list(codes)
    held = placed(rows, layers)
    wanted = {
        n: min(layer.fell, sum(x.due for x in rows if held[x.pk] == n) - layer.now)
        for n, layer in enumerate(layers)
    }

    def able(fee: Fee) -> int:
        return max(0, fee.due - fee.credited)

    own = _own(rows, held, wanted, able)
    return _with_other(rows, own, excess - sum(own.values()), able)


def returned(codes: Iterable[Fee], layers: Sequence[Layer], over: int) -> dict[str, Share]:
    """How much of what is too much goes back under each code: of the decision that fell first, then of the newest."""
    rows = list(codes)
    held, left = placed(rows, layers), max(0, over)
    wanted = dict[int, int]()
    for n in reversed(range(len(layers))):
        wanted[n] = min(layers[n].fell, left)
        left -= wanted[n]

    def able(fee: Fee) -> int:
        return max(0, fee.credited - fee.case_refunded)

    own = _own(rows, held, wanted, able)
    return _with_other(rows[::-1], own, max(0, over) - sum(own.values()), able)


def placed(codes: Iterable[Fee], layers: Sequence[Layer]) -> dict[str, int]:
    """Of which decision each code is, the oldest 0: none of one that was made later than it was registered."""
    room, found = [layer.first for layer in layers], dict[str, int]()
    for fee in codes:
        there = [n for n, layer in enumerate(layers) if layer.on <= fee.entered_on] or [0]
        same = [n for n in there if room[n] == fee.due]
        n = next(iter([*same, *(n for n in there if room[n] >= fee.due)]), there[-1])
        room[n] -= fee.due
        found[fee.pk] = n
    return found


def _own(
    codes: Sequence[Fee], held: dict[str, int], wanted: dict[int, int], able: Callable[[Fee], int]
) -> dict[str, int]:
    left, found = dict(wanted), dict[str, int]()
    for fee in reversed(codes):
        part = max(0, min(left[held[fee.pk]], able(fee)))
        left[held[fee.pk]] -= part
        found[fee.pk] = part
    return found


def _with_other(
    codes: Iterable[Fee], own: dict[str, int], rest: int, able: Callable[[Fee], int]
) -> dict[str, Share]:
    found = dict[str, Share]()
    for fee in codes:
        part = max(0, min(rest, able(fee) - own[fee.pk]))
        rest -= part
        found[fee.pk] = Share(own[fee.pk], part)
    return found

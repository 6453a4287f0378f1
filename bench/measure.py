"""How a ratio is measured: both sides in turn, round after round; the median of the rounds' ratios."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Rate = Callable[[], float]
"""Runs one round and answers with its rate (events, acts or entries a second)."""


@dataclass(frozen=True)
class Ratio:
    """Ours against the other side; `wanted` is the least ratio that was promised."""

    title: str
    unit: str
    ours: float
    other: float
    ratio: float
    low: float
    high: float
    wanted: float
    against: str

    @property
    def kept(self) -> bool:
        """Whether the promise is kept on this machine."""
        return self.ratio >= self.wanted


@dataclass(frozen=True)
class Rates:
    """An absolute rate against the least that was promised (0: none was)."""

    title: str
    unit: str
    median: float
    low: float
    high: float
    wanted: float

    @property
    def kept(self) -> bool:
        """Whether the promise is kept on this machine."""
        return self.median >= self.wanted


def timed(work: Callable[[], int]) -> float:
    """Units a second of some work that returns how many units it did."""
    begun = time.perf_counter()
    units = work()
    return units / (time.perf_counter() - begun)


def ratio(
    title: str, unit: str, wanted: float, *, ours: Rate, other: Rate, against: str, rounds: int
) -> Ratio:
    """Interleave both sides, the first to go changing each round, after one round that does not count."""
    ours()
    other()
    pairs = []
    for turn in range(rounds):
        if turn % 2:
            there, here = other(), ours()
        else:
            here, there = ours(), other()
        pairs.append((here, there))
    each = [here / there for here, there in pairs]
    return Ratio(
        title, unit, _median(h for h, _ in pairs), _median(t for _, t in pairs), _median(each),
        min(each), max(each), wanted, against,
    )  # fmt: skip


def rates(title: str, unit: str, wanted: float, work: Rate, rounds: int) -> Rates:
    """The median of some rounds, after one that does not count."""
    work()
    found = [work() for _ in range(rounds)]
    return Rates(title, unit, statistics.median(found), min(found), max(found), wanted)


def _median(values: Sequence[float] | object) -> float:
    return statistics.median(values)  # type: ignore[arg-type]

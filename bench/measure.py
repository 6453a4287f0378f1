"""How a ratio is measured: both sides in turn, round after round; the median of the rounds' ratios."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Rate = Callable[[], float]
"""Runs one round and answers with its rate (events, acts or entries a second)."""


@dataclass(frozen=True)
class Ratio:
    """Ours against the other side; `wanted` is the least ratio that was promised (0: none was)."""

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


@dataclass(frozen=True)
class Limit:
    """A cost against the most that was promised; `note` says what it is made of."""

    title: str
    unit: str
    median: float
    low: float
    high: float
    most: float
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether the promise is kept on this machine."""
        return self.median <= self.most


def timed(work: Callable[[], int]) -> float:
    """Units a second of some work that returns how many units it did."""
    begun = time.perf_counter()
    units = work()
    return units / (time.perf_counter() - begun)


def processed(work: Callable[[], int]) -> float:
    """Units a second of processor: what the clock would say if nobody else used the machine."""
    begun = time.process_time()
    units = work()
    return units / (time.process_time() - begun)


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
    return of_pairs(title, unit, wanted, pairs, against)


def of_pairs(
    title: str, unit: str, wanted: float, pairs: Sequence[tuple[float, float]], against: str
) -> Ratio:
    """The ratio of rounds in which (our rate, their rate) were measured side by side."""
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


def limit(title: str, unit: str, most: float, values: Sequence[float], note: str = "") -> Limit:
    """The median of some costs against the most that was promised."""
    return Limit(title, unit, statistics.median(values), min(values), max(values), most, note)


def _median(values: Iterable[float]) -> float:
    return statistics.median(values)

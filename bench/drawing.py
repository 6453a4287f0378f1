"""The verifiable draw against the least that any draw by hashes must do, on the same ids in one process.

Bare: SHA-256 of a constant seed and each id, and `heapq.nsmallest` over the pairs. Ours: HMAC-SHA-256 of typed,
length-prefixed messages and the same selection; then the whole step from the revealed nonce to picks and officers.
Freezing (every row encoded, four Merkle trees, every rule checked) happens days before and is told apart.
"""

from __future__ import annotations

import hashlib
import heapq
import time
from collections.abc import Callable

from bench.measure import Rates, Ratio, of_pairs
from fadu.kernel.draw import Committed, commit, draw, freeze, lowest
from fadu.kernel.draw_plan import Lists, Stratum
from fadu.kernel.tests.draw_builders import NONCE, VALUES, firms, officer, plan

MOST = 0.5  # twice the bare time
SEED = hashlib.sha256(b"bench").digest()


def bare(ids: list[str], count: int) -> list[tuple[bytes, str]]:
    """Ticket and select with nothing around it."""
    sha, seed = hashlib.sha256, SEED
    return heapq.nsmallest(count, ((sha(seed + name.encode()).digest(), name) for name in ids))


def report(firms_drawn_from: int, picked: int, rounds: int) -> list[Ratio | Rates]:
    """The ratio that was promised, the whole draw beside it, and what freezing costs."""
    people = tuple(officer(n) for n in range(1, 61))
    lists = Lists(tuple(firms(firms_drawn_from)), (), people)
    ids = [one.id for one in lists.roster]
    strata = (Stratum("危化", picked, picked // 10, ("A",)),)
    asked = plan(strata=strata, load_cap=picked)
    begun = time.perf_counter()
    frozen = freeze(asked, lists)
    freezing = time.perf_counter() - begun
    made: Committed = commit(frozen, NONCE)
    many = picked + picked // 10
    title = f"{picked:,} of {firms_drawn_from:,}, with {picked // 10:,} reserves"
    select = _pairs(lambda: lowest(SEED, "危化", ids, many), lambda: bare(ids, many), rounds)
    whole = [_timed(lambda: draw(made, NONCE, VALUES)) for _ in range(max(1, rounds // 2))]
    rates = [(firms_drawn_from / ours, firms_drawn_from / theirs) for ours, theirs in select]
    against = "bare SHA-256 and nsmallest"
    return [
        of_pairs(f"tickets and selection, {title}", "ids/s", MOST, rates, against),
        _told(f"the whole draw, with {picked:,} pairs of {len(people)} officers", whole, firms_drawn_from),
        _told("freezing: every rule, every row encoded, Merkle trees", [freezing], firms_drawn_from),
    ]  # fmt: skip


def _told(title: str, seconds: list[float], many: int) -> Rates:
    """A rate without a promise."""
    each = sorted(many / one for one in seconds)
    return Rates(title, "rows/s", each[len(each) // 2], each[0], each[-1], 0)


def _pairs(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int
) -> list[tuple[float, float]]:
    """Seconds of both sides, side by side, the first to go changing each round, after one that does not count."""
    found = []
    for turn in range(rounds + 1):
        if turn % 2:
            there, here = _timed(theirs), _timed(ours)
        else:
            here, there = _timed(ours), _timed(theirs)
        found.append((here, there))
    return found[1:]


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun

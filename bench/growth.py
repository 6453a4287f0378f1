"""Whether an act and a page cost the same among 10⁴ matters and among 10⁶: two bureaus, asked in turn."""

from __future__ import annotations

import statistics
import sys
from contextlib import ExitStack

from bench import part
from bench.measure import Limit
from bench.peer import Answering
from setup import environment

ASKED = {
    "act": "one recorded act",
    "list": "the list page",
    "matter": "the page of a matter",
    "home": "the work desk (工作台)",
}
MOST = 1.25
"""What still counts as the same: the noise of two databases on a shared machine."""


def measure(database: str, small: int, large: int, rounds: int) -> list[Limit]:
    """The cost among many matters over that among few, as the median of interleaved rounds."""
    environment.say(f"growth {database}")
    with ExitStack() as held:
        bureaus = []
        for matters in (small, large):
            command = [sys.executable, "-m", "bench.filled", str(matters)]
            env = held.enter_context(part.place(database))
            bureaus.append(held.enter_context(Answering(command, env)))
        return [_grown(what, bureaus, (small, large), rounds) for what in ASKED]


def _grown(what: str, bureaus: list[Answering], sizes: tuple[int, int], rounds: int) -> Limit:
    pairs = []
    for turn in range(rounds + 1):
        order = (0, 1) if turn % 2 else (1, 0)
        ms = {i: bureaus[i].ask(what=what, times=7) for i in order}
        pairs.append((ms[0], ms[1]))
    few, many = (statistics.median(side) for side in zip(*pairs[1:], strict=True))
    each = [there / here for here, there in pairs[1:]]
    return Limit(
        f"cost of {ASKED[what]}, {sizes[1]:,} ÷ {sizes[0]:,} matters", "×", statistics.median(each),
        min(each), max(each), MOST, f"{few:.2f} ms → {many:.2f} ms",
    )  # fmt: skip

"""In a fresh tree every test module has to be compiled; the two workers of a run share that.

Each collects all files in the same order, so both would compile the same module at the same time. The second begins at
the other end: where they meet, what is left is already compiled by the other.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

SECOND = "gw1"


def begin_at_the_end(root: Path, chosen: Sequence[str], left_out: Iterable[str]) -> None:
    """Load the test modules beneath `chosen`, last first; what cannot be loaded is told by who collects it."""
    for path in sorted(modules(root, chosen, left_out), reverse=True):
        with suppress(Exception):
            importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))


def modules(root: Path, chosen: Sequence[str], left_out: Iterable[str]) -> Iterator[Path]:
    """The test modules beneath these folders, but for those beneath what is left out."""
    without = [(root / one).resolve() for one in left_out]
    for folder in chosen:
        for path in (root / folder).rglob("test_*.py"):
            if not any(path.is_relative_to(one) for one in without):
                yield path

"""Which statements each test executes; the run on a second database leaves out what the database cannot change.

A page, a command's answer, a report and the demonstration are made by Python from what the storeys below them read and
write, and the tests of those are all run on both databases. Of the tests above, PostgreSQL runs as many as it takes
to execute every statement of the product that SQLite has met, the shortest that has a statement first. A test nothing is known of
is run.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "var" / "shapes"
ASKED = "asked"
# Pages, commands, reports and the demonstration, and the views and sheets of the storeys below them.
ABOVE = re.compile(
    r"(?:fadu/(?:faces|cli|demo|report)|bench)/|fadu/.*/tests/(?:test_views|test_pages|views/|sheets/)"
)
# Lists of values, of rows and of cases are as long as there are values; a savepoint has a name of its own each time.
VALUES = re.compile(r"%s(?:, ?%s)+")
ROWS = re.compile(r"(\([^()]*\))(?:, ?\1)+")
CASES = re.compile(r"( WHEN [^W]* THEN %s)\1+")
SAVEPOINT = re.compile(r"^((?:RELEASE |ROLLBACK TO )?SAVEPOINT) .*")
ROOT = Path(__file__).resolve().parents[1]
# They stand between a statement and who asks for it; what tests/keeping.py puts back, the product wrote.
BETWEEN = {str(ROOT / "tests" / name) for name in ("shapes.py", "writers.py", "counting.py")}
PUT_BACK = str(ROOT / "tests" / "keeping.py")


@dataclass
class Met:
    """What one test executes: the shapes of its statements, and how many statements there were."""

    shapes: set[str] = field(default_factory=set)
    times: int = 0


class Shapes:
    """The statements of each test, by its nodeid."""

    def __init__(self) -> None:
        self.of_test: dict[str, Met] = {}
        self.test = ""
        self._known: dict[str, str] = {}

    def note(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        """Execute a statement and note its shape for the test that is running."""
        if self.test and of_the_product():
            if sql not in self._known:
                self._known[sql] = shape_of(sql)
            met = self.of_test.setdefault(self.test, Met())
            met.shapes.add(self._known[sql])
            met.times += 1
        return execute(sql, params, many, context)

    def write(self, name: str) -> None:
        """Keep what this process has met; the processes of a run write beside each other."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        kept = {test: [met.times, sorted(met.shapes)] for test, met in self.of_test.items()}
        (FOLDER / f"{name}.json").write_text(json.dumps(kept))


def of_the_product() -> bool:
    """Whether the product's code asks for the statement, and not a test that looks at what is there."""
    frame = sys._getframe(1)
    while frame is not None:
        asks = _asks(frame.f_code.co_filename)
        if asks is not None:
            return asks
        frame = frame.f_back  # type: ignore[assignment]
    return True


@cache  # a run has more than half a million statements, and twenty frames above each
def _asks(name: str) -> bool | None:
    """Whether code of the file asks for the product, as a test does, or only stands between."""
    if not name.startswith(str(ROOT)) or ".venv" in name or name in BETWEEN:
        return None
    return name == PUT_BACK or "/tests/" not in name[len(str(ROOT)) :]


def shape_of(sql: str) -> str:
    """A short name of the statement without its values."""
    bare = CASES.sub(r"\1…", ROWS.sub(r"\1…", VALUES.sub("…", sql)))
    bare = SAVEPOINT.sub(r"\1", bare)
    return blake2b(bare.encode(), digest_size=8).hexdigest()


def read() -> dict[str, Met]:
    """What the last run that kept shapes has met; nothing where there was none."""
    found: dict[str, Met] = {}
    for path in sorted(FOLDER.glob("*.json")):
        kept = json.loads(path.read_text())
        found |= {test: Met(set(shapes), times) for test, (times, shapes) in kept.items()}
    return found


def keep_asked(tests: Sequence[str]) -> None:
    """Keep which tests of the run ask for the database; every process of a run collects the same."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    beside = FOLDER / f"{ASKED}.{os.getpid()}"
    beside.write_text(json.dumps(tests))
    os.replace(beside, FOLDER / ASKED)


@cache
def files() -> frozenset[str]:
    """The files, from the root, of those that a second database has to run; empty where nothing was kept."""
    if not (FOLDER / ASKED).exists():
        return frozenset()
    asked = json.loads((FOLDER / ASKED).read_text())
    return frozenset(test.partition("::")[0] for test in needed(asked, read()))


def needed(tests: Iterable[str], known: Mapping[str, Met]) -> set[str]:
    """Those of the tests that a second database has to run, so that it meets every known statement."""
    asked = set(tests)
    kept = {test for test in asked if not ABOVE.match(test) or test not in known}
    met = {shape for test in kept & known.keys() for shape in known[test].shapes}
    having: dict[str, list[str]] = {}
    for test in sorted(asked - kept):
        for shape in known[test].shapes - met:
            having.setdefault(shape, []).append(test)
    # What few tests execute leaves no choice: it comes first, and much else is met with it.
    for shape in sorted(having, key=lambda shape: (len(having[shape]), shape)):
        if shape not in met:
            shortest = min(having[shape], key=lambda test: known[test].times)
            kept.add(shortest)
            met |= known[shortest].shapes
    return kept

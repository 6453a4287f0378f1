"""Which statements each test executes; the run on a second database leaves out page tests with none of their own.

A page is drawn by Python from what the storeys below it read, and their tests are all run on both databases. Of the
tests of pages and commands, PostgreSQL runs those that execute a statement no other test of its run does:
every statement that SQLite has met, PostgreSQL meets too. A test nothing is known of is run.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "var" / "shapes"
PAGES = "fadu/faces/"
# Lists of values have as many places as there are values; a savepoint has a name of its own each time.
VALUES = re.compile(r"%s(?:, ?%s)+")
SAVEPOINT = re.compile(r"^((?:RELEASE |ROLLBACK TO )?SAVEPOINT) .*")


class Shapes:
    """The shapes of the statements of each test, by its nodeid."""

    def __init__(self) -> None:
        self.of_test: dict[str, set[str]] = {}
        self.test = ""
        self._known: dict[str, str] = {}

    def note(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        """Execute a statement and note its shape for the test that is running."""
        if self.test:
            if sql not in self._known:
                self._known[sql] = shape_of(sql)
            self.of_test.setdefault(self.test, set()).add(self._known[sql])
        return execute(sql, params, many, context)

    def write(self, name: str) -> None:
        """Keep what this process has met; the processes of a run write beside each other."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        kept = {test: sorted(shapes) for test, shapes in self.of_test.items()}
        (FOLDER / f"{name}.json").write_text(json.dumps(kept))


def shape_of(sql: str) -> str:
    """A short name of the statement without its values."""
    bare = SAVEPOINT.sub(r"\1", VALUES.sub("…", sql))
    return blake2b(bare.encode(), digest_size=8).hexdigest()


def read() -> dict[str, set[str]]:
    """What the last run that kept shapes has met; nothing where there was none."""
    found: dict[str, set[str]] = {}
    for path in sorted(FOLDER.glob("*.json")):
        found |= {test: set(shapes) for test, shapes in json.loads(path.read_text()).items()}
    return found


def needed(tests: Iterable[str], known: Mapping[str, set[str]]) -> set[str]:
    """Those of the tests that a second database has to run, so that it meets every known statement."""
    asked = list(tests)
    kept = {test for test in asked if not test.startswith(PAGES) or test not in known}
    met = set().union(*(known[test] for test in kept if test in known))
    for test in asked:
        if test not in kept and not known[test] <= met:
            kept.add(test)
            met |= known[test]
    return kept

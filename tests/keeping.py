"""What builders leave behind, put back statement by statement: building it anew takes most of a test's time.

The first time in a process the builder really acts, through the services, and every statement by which they write is
kept with its values. From then on the same statements are executed again, in their order, under all constraints
and triggers of the database. What is built upon belongs to what is kept: the newest entry of the ledger,
which names by its hash everything before it in the same matter and, by its place, how much there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from django.db import connection, transaction

from fadu.documents.models import StoredFile
from fadu.documents.services import path_of
from fadu.ledger.models import Entry

T = TypeVar("T")
Traces = TypeVar("Traces")
# On PostgreSQL entries are appended by a function, which is called by a SELECT.
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|WITH)\b|.*\bledger_append\(", re.I | re.S)


@dataclass
class Kept:
    """The statements of one builder, the files it stored, and what it returned."""

    returned: Any = None
    statements: list[tuple[str, Any, bool]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        """Execute a statement and keep it if it writes."""
        if sql.startswith("ROLLBACK"):
            raise AssertionError("what a builder takes back cannot be kept")
        if WRITES.match(sql):
            given = [tuple(row) for row in params] if many else params and tuple(params)
            self.statements.append((sql, given, many))
        return execute(sql, params, many, context)

    def again(self) -> None:
        """Put everything back."""
        for digest, content in self.files.items():
            _put(path_of(digest), content)
        with transaction.atomic(), connection.cursor() as cursor:
            for sql, params, many in self.statements:
                (cursor.executemany if many else cursor.execute)(sql, params)
                if cursor.description:  # a statement that returns rows ends when they are read
                    cursor.fetchall()


_KEPT: dict[Hashable, Kept] = {}


def kept(name: Hashable, build: Callable[[], Traces], known: Callable[[Traces], T]) -> T:
    """What a builder made, from its traces in the database: ids and other values that nobody changes.

    name: the builder and everything besides the database that decides what it does, its chance above all.
    """
    newest = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
    key = (name, connection.vendor, newest)
    if key in _KEPT:
        _KEPT[key].again()
    else:
        _KEPT[key] = _kept(build)
    return known(_KEPT[key].returned)


def _kept(build: Callable[[], Any]) -> Kept:
    made, before = Kept(), _files()
    with connection.execute_wrapper(made):
        made.returned = build()
    made.files = {digest: path_of(digest).read_bytes() for digest in _files() - before}
    return made


def _files() -> set[str]:
    return set(StoredFile.objects.values_list("sha256", flat=True))


def _put(path: Path, content: bytes) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

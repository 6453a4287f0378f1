"""The log read run by run: through Django's connection, or in a helper through one of its own.

It must not need Django, which takes a helper half a second to load.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

RUN = 500
"""Entries that are read and checked at a time."""
_ENTRIES = """
SELECT e.seq, {opened}, e.matter, e.n, {body}, e.hash, e.leaf, p.hash, p.seq
  FROM (SELECT * FROM ledger_entry WHERE seq > %s ORDER BY seq LIMIT %s) e
  LEFT JOIN ledger_entry p ON p.opened = e.opened AND p.matter = e.matter AND p.n = e.n - 1"""
_OPENINGS = """
SELECT seq, path, commitment, salt, value, row FROM ledger_opening
 WHERE seq > %s AND seq <= %s ORDER BY seq"""
_LAST_OF_RUN = "SELECT seq FROM ledger_entry WHERE seq > %s ORDER BY seq LIMIT 1 OFFSET %s"

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Reader:
    """Reads with the cursors it is given; `body` and `opened` are the SQL for those columns as bytes and as text."""

    cursor: Callable[[], Any]
    body: str
    opened: str
    mark: str = "%s"

    def starts(self, after: int) -> list[int]:
        """The seqs after which runs begin, from `after` to the end of the log."""
        found = [after]
        while row := self._all(_LAST_OF_RUN, found[-1], RUN - 1):
            found.append(row[0][0])
        return found

    def run(self, after: int) -> tuple[Rows, Rows]:
        """The entries that follow seq `after`, at most `RUN` of them, and the openings up to the last."""
        query = _ENTRIES.format(body=self.body, opened=self.opened)
        # Sorted here: they come in order as a rule, and a sort in SQL would copy every body.
        rows = sorted(self._all(query, after, RUN), key=itemgetter(0))
        return rows, self._all(_OPENINGS, after, rows[-1][0]) if rows else []

    def _all(self, query: str, *parameters: int) -> Rows:
        with closing(self.cursor()) as cursor:
            cursor.execute(query.replace("%s", self.mark), parameters)
            return list(cursor.fetchall())


@dataclass(frozen=True)
class Source:
    """What a helper needs to open a connection of its own: plain values only, to be handed to its process."""

    vendor: str
    given: tuple[tuple[str, str | int | None], ...]
    body: str
    opened: str

    @classmethod
    def of(cls, connection: Any, body: str, opened: str) -> "Source":
        """The source that Django's connection reads from."""
        given = tuple(
            (name, value)
            for name, value in connection.get_connection_params().items()
            if name != "detect_types" and isinstance(value, (str, int, type(None)))
        )
        return cls(connection.vendor, given, body, opened)

    def reader(self) -> Reader:
        """A reader over a new connection, which can only read; raises the errors of the database's own library."""
        given: dict[str, Any] = dict(self.given)
        if self.vendor == "sqlite":
            file = sqlite3.connect(**given, isolation_level=None)
            file.execute("PRAGMA query_only=ON")
            return Reader(file.cursor, self.body, self.opened, mark="?")
        import psycopg

        server = psycopg.connect(**given, autocommit=True)
        server.read_only = True
        return Reader(server.cursor, self.body, self.opened)

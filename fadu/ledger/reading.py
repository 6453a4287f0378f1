"""The log read run by run: through Django's connection, or in a helper through one of its own.

It must not need Django, which takes a helper half a second to load.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any

RUN = 1000
"""Entries that are read and checked at a time."""
_COLUMNS = {
    # Bytes and bare text, because damaged text can be read no other way.
    "sqlite": "e.seq, CAST(e.opened AS TEXT), e.matter, e.n, CAST(e.body AS BLOB), e.hash, e.leaf",
    "postgresql": "e.seq, to_char(e.opened, 'YYYY-MM-DD')::varchar, e.matter, e.n, e.body, e.hash, e.leaf",
}
_OF_RUN = "seq > %s AND seq <= %s"
_NUMBERED = {
    "sqlite": "seq IN (SELECT value FROM json_each(%s))",
    "postgresql": "seq IN (SELECT text::bigint FROM json_array_elements_text(%s) AS k(text))",
}
"""Database → entries by a JSON list of their seqs."""
_ENTRIES = "SELECT {columns} FROM ledger_entry e WHERE {which}"
# The entries first, whatever the planner thinks of them: it might read the whole table for their neighbours.
_WITH_BEFORE = """
SELECT {columns}, p.hash, p.seq FROM (SELECT * FROM ledger_entry WHERE {which} LIMIT {most}) e
  LEFT JOIN ledger_entry p ON p.opened = e.opened AND p.matter = e.matter AND p.n = e.n - 1"""
"""The entries with hash and seq of the one before each in its matter, twice where two claim to be that."""
_FORK_GUARDED = {
    "sqlite": """
SELECT EXISTS (SELECT 1 FROM pragma_index_list('ledger_entry') i WHERE i."unique" AND NOT i.partial AND (
  SELECT group_concat(name) FROM pragma_index_info(i.name)) = 'opened,matter,n')""",
    "postgresql": """
SELECT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = to_regclass('ledger_entry') AND i.indisunique
   AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND (
  SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY AS k(n, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n) = 'opened,matter,n')""",
}
"""Database → whether it keeps two entries from claiming one place in a chain."""
_OPENINGS = """
SELECT seq, path, commitment, salt, value, row FROM ledger_opening
 WHERE seq > %s AND seq <= %s ORDER BY seq"""
_OF_ROWS = {
    "sqlite": """
SELECT row, path, commitment, value FROM ledger_opening WHERE row IN (SELECT value FROM json_each(%s)) ORDER BY seq""",
    # Row by row, whatever the planner thinks of it: it might read the whole table for some hundred rows.
    "postgresql": """
SELECT o.row, o.path, o.commitment, o.value
  FROM json_array_elements_text(%s) AS k(row) CROSS JOIN LATERAL (
    SELECT row, path, commitment, value FROM ledger_opening WHERE row = k.row ORDER BY seq) o""",
}
"""Database → the query for the openings of rows (a JSON list), each row's in order."""
_LAST_OF_RUN = "SELECT seq FROM ledger_entry WHERE seq > %s ORDER BY seq LIMIT 1 OFFSET %s"

_NONE = (None, None)
_BEYOND = 2**63 - 1
"""The seq beyond all others, where less than a run is left."""

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Reader:
    """Reads with the cursors it is given; `mark` is how their parameters are written."""

    vendor: str
    cursor: Callable[[], Any]
    mark: str = "%s"

    def starts(self, after: int) -> Iterator[int]:
        """The seqs after which runs begin, from `after` to the end of the log, each looked up when it is asked for."""
        while after < _BEYOND:
            yield after
            after = self._last_of_run(after)

    def run(self, after: int) -> tuple[Rows, Rows]:
        """The entries of the run that follows seq `after`, and the openings up to the last of them.

        Each entry comes with hash and seq of the one before it in its matter.
        """
        bounds = after, self._last_of_run(after)
        whole = self._entries(
            _ENTRIES if self._chains_are_guarded else _WITH_BEFORE, _OF_RUN, *bounds
        )
        rows = self._with_before(whole) if self._chains_are_guarded else whole
        return rows, self._all(_OPENINGS, after, rows[-1][0]) if rows else []

    @cached_property
    def _chains_are_guarded(self) -> bool:
        return bool(self._all(_FORK_GUARDED[self.vendor])[0][0])

    def _entries(self, query: str, which: str, *parameters: int | str) -> Rows:
        asked = query.format(columns=_COLUMNS[self.vendor], which=which, most=RUN)
        # Sorted here: they come in order as a rule, and a sort in SQL would copy every body.
        return sorted(self._all(asked, *parameters), key=itemgetter(0))

    def _with_before(self, rows: Rows) -> Rows:
        """The entries with the one before each, which stands in the same run as a rule.

        Only where no two can claim one place: what stands in the run is then all there is.
        """
        here = {row[1:4]: (row[5], row[0]) for row in rows}
        before = [
            here.get((opened, matter, n - 1)) if type(n) is int else None
            for _, opened, matter, n, *_ in rows
        ]
        outside = [row[0] for row, one in zip(rows, before, strict=True) if not one and row[3] != 0]
        found = {}
        if outside:
            numbered = _WITH_BEFORE.format(columns="e.seq", which=_NUMBERED[self.vendor], most=RUN)
            found = {seq: tuple(one) for seq, *one in self._all(numbered, json.dumps(outside))}
        return [
            (*row, *(one or found.get(row[0], _NONE)))
            for row, one in zip(rows, before, strict=True)
        ]

    def openings_of(self, rows: Sequence[str]) -> Rows:
        """Row, path, commitment and value of the openings of rows, each row's oldest first."""
        found = self._all(_OF_ROWS[self.vendor], json.dumps(rows))
        return [(*one, value.decode() if type(value) is bytes else value) for *one, value in found]

    def _last_of_run(self, after: int) -> int:
        row = self._all(_LAST_OF_RUN, after, RUN - 1)
        return row[0][0] if row else _BEYOND  # type: ignore[no-any-return]

    def _all(self, query: str, *parameters: int | str) -> Rows:
        with closing(self.cursor()) as cursor:
            cursor.execute(query.replace("%s", self.mark), parameters)
            return cursor.fetchall()  # type: ignore[no-any-return]


def reader_on(connection: Any) -> Reader:
    """A reader on Django's connection, within whatever transaction it is in; raises Django's errors."""
    if connection.vendor != "postgresql":
        return Reader(connection.vendor, connection.cursor)
    connection.ensure_connection()
    return Reader(
        "postgresql", lambda: connection._prepare_cursor(_in_bytes(connection.connection))
    )


def _in_bytes(connection: Any) -> Any:
    """A cursor of psycopg's that fetches in binary form, bodies and opened values as the bytes they are.

    In textual form bytes would cross twice as long, in hex; and what is hashed need not be text before.
    """
    import psycopg
    from psycopg.types.string import ByteaBinaryLoader

    cursor = psycopg.Cursor(connection)
    cursor.format = psycopg.pq.Format.BINARY
    cursor.adapters.register_loader("text", ByteaBinaryLoader)
    return cursor


@dataclass(frozen=True)
class Source:
    """What a helper needs to open a connection of its own: plain values only, to be handed to its process."""

    vendor: str
    given: tuple[tuple[str, str | float | None], ...]

    @classmethod
    def of(cls, connection: Any) -> "Source":
        """The source that Django's connection reads from."""
        given = tuple(
            (name, value)
            for name, value in connection.get_connection_params().items()
            if name != "detect_types" and isinstance(value, (str, int, float, type(None)))
        )
        return cls(connection.vendor, given)

    def reader(self) -> Reader:
        """A reader over a new connection; raises the errors of the database's own library."""
        given: dict[str, Any] = dict(self.given)
        if self.vendor == "sqlite":
            file = sqlite3.connect(**given, isolation_level=None)
            file.execute("PRAGMA query_only=ON")
            return Reader(self.vendor, file.cursor, mark="?")
        import psycopg

        opened = psycopg.connect(**given, autocommit=True)
        return Reader(self.vendor, lambda: _in_bytes(opened))

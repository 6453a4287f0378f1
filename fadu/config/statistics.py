"""What SQLite knows of how values are spread over its tables, by which it chooses among indexes.

Without it, a filter of two columns reads the longer of two indexes as often as the shorter. PostgreSQL counts by itself.
"""

from __future__ import annotations

from django.db import connection

ROWS = 200_000
"""So many rows of each index are counted: acts wait a second or two at most, and a district among a million still stands out."""
FEW = 1_000
"""Rows of a table that is read through in no time, whatever the index."""
GROWN = 1.25
_INDEXED = """SELECT DISTINCT i.tbl_name FROM sqlite_master i JOIN sqlite_master t ON t.type = 'table' AND t.name = i.tbl_name
 WHERE i.type = 'index' AND t.sql NOT LIKE '%WITHOUT ROWID%'"""


def count_spread() -> int:
    """Count anew the tables that have grown by a quarter since they were counted; returns how many. Each is a transaction
    of its own. A connection that is open keeps what it knew when it was opened.
    """
    if connection.vendor != "sqlite":
        return 0
    grown = [table for table, rows, known in _tables() if rows >= FEW and rows > known * GROWN]
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit={ROWS}")
        for table in grown:
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table)}")
    return len(grown)


def _tables() -> list[tuple[str, int, int]]:
    """Each table that has indexes, its newest row's number, and how many rows were counted."""
    known: dict[str, int] = {}
    with connection.cursor() as cursor:
        if "sqlite_stat1" in connection.introspection.table_names(cursor, include_views=False):
            cursor.execute("SELECT tbl, stat FROM sqlite_stat1")
            for table, stat in cursor.fetchall():
                known[table] = max(known.get(table, 0), int(stat.split()[0]))
        cursor.execute(_INDEXED)
        found = []
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT MAX(rowid) FROM {connection.ops.quote_name(table)}")
            found.append((table, cursor.fetchone()[0] or 0, known.get(table, 0)))
    return found

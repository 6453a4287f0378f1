"""All SQL of the ledger that differs between databases: the append, its lock, and the triggers.

SQLite and PostgreSQL are supported. A trigger refuses with an integrity error, whose text names
the table and is never shown to users.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection

LOCK = 0x66616475
"""Key of the PostgreSQL advisory lock under which entries are appended."""
TILE_LOCK = LOCK + 1
"""Key of the lock under which tiles and checkpoints are written."""

_FRONTIER = "(SELECT COALESCE(MAX(seq) + 1, 0) AS seq FROM ledger_entry)"
_ENTRY_COLUMNS = "seq, opened, matter, n, body, hash, leaf, idem"


def lock(cursor: Any, key: int = LOCK) -> None:
    """Take a writers' lock until the end of the transaction; SQLite's IMMEDIATE transaction holds one already."""
    if connection.vendor == "postgresql":
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def insert_entries(
    cursor: Any, rows: Sequence[tuple[Any, ...]], tips: Sequence[tuple[str, int, str]]
) -> list[int]:
    """Insert (opened, matter, n, body, hash, leaf, idem) under the next seqs, in one statement.

    Nothing is inserted, and nothing returned, unless every (matter, n, hash) in `tips` is an entry.
    """
    row = "(%s" + ", %s" * 7 + ")"
    values = ", ".join([row] * len(rows))
    parameters: list[Any] = [
        item
        for index, (opened, *rest) in enumerate(rows)
        for item in (index, connection.ops.adapt_datefield_value(opened), *rest)
    ]
    columns = ", ".join(f"b.column{number}" for number in range(2, 9))
    statement = (
        f"INSERT INTO ledger_entry ({_ENTRY_COLUMNS}) "
        f"SELECT f.seq + b.column1, {columns} FROM {_FRONTIER} f CROSS JOIN (VALUES {values}) b"
    )
    if tips:
        wanted = ", ".join(["(%s, %s, %s)"] * len(tips))
        statement += (
            f" WHERE NOT EXISTS (SELECT 1 FROM (VALUES {wanted}) t WHERE NOT EXISTS (SELECT 1"
            " FROM ledger_entry e"
            " WHERE e.matter = t.column1 AND e.n = t.column2 AND e.hash = t.column3))"
        )
        parameters += [item for tip in tips for item in tip]
    statement += " RETURNING seq"
    if connection.vendor == "postgresql":
        # One round trip. Each statement sees what was committed when it began, so the frontier is
        # read after the lock; under a stricter isolation level the unique index refuses instead.
        cursor.execute(f"SELECT pg_advisory_xact_lock({LOCK}); {statement}", parameters)
        cursor.nextset()
    else:
        cursor.execute(statement, parameters)
    return sorted(seq for (seq,) in cursor.fetchall())


def insert_openings(cursor: Any, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert (seq, path, commitment, salt, value, row), in one statement."""
    values = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(rows))
    cursor.execute(
        f"INSERT INTO ledger_opening (seq, path, commitment, salt, value, row) VALUES {values}",
        [item for row in rows for item in row],
    )


def as_bytes(column: str) -> str:
    """The expression for a text column's UTF-8 bytes; damaged text in SQLite can be read no other way."""
    if connection.vendor == "postgresql":
        return f"convert_to({column}, 'UTF8')"
    return f"CAST({column} AS BLOB)"


def day_text(column: str) -> str:
    """The expression for a day as `YYYY-MM-DD`; in SQLite whatever stands there, which may be no day."""
    if connection.vendor == "postgresql":
        return f"to_char({column}, 'YYYY-MM-DD')"
    return f"CAST({column} AS TEXT)"


def create_triggers(apps: Any, schema_editor: Any) -> None:
    """Migration step: create the triggers."""
    _run(schema_editor.connection, creating(schema_editor.connection.vendor))


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    """Migration step: drop the triggers."""
    _run(schema_editor.connection, dropping(schema_editor.connection.vendor))


def creating(vendor: str) -> list[str]:
    """The statements that put the guard up."""
    if vendor == "sqlite":
        return list(SQLITE_TRIGGERS.values())
    functions = [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"
        for name, body in POSTGRES_FUNCTIONS.items()
    ]
    always = [
        f"ALTER TABLE {text.split(' ON ')[1].split()[0]} ENABLE ALWAYS TRIGGER {name}"
        for name, text in POSTGRES_TRIGGERS.items()
    ]
    return [*functions, *POSTGRES_TRIGGERS.values(), *always]


def dropping(vendor: str) -> list[str]:
    """The statements that take the guard away, for reversing the migration and for tests that tamper."""
    if vendor == "sqlite":
        return [f"DROP TRIGGER {name}" for name in SQLITE_TRIGGERS]
    return [f"DROP FUNCTION {name}() CASCADE" for name in POSTGRES_FUNCTIONS]


def missing_triggers() -> list[str]:
    """The names of the triggers that are absent, disabled or altered."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            found = dict(cursor.fetchall())
            return [name for name, text in SQLITE_TRIGGERS.items() if found.get(name) != text]
        cursor.execute(
            "SELECT t.tgname, t.tgenabled::text, pg_get_triggerdef(t.oid, true), p.proname, p.prosrc"
            " FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE NOT t.tgisinternal AND pg_table_is_visible(t.tgrelid)"
        )
        there = {
            name: (text, body)
            for name, enabled, text, function, body in cursor.fetchall()
            if enabled == "A" and POSTGRES_FUNCTIONS.get(function) == body
        }
        return [
            name
            for name, text in POSTGRES_TRIGGERS.items()
            if name not in there or there[name][0].replace(" ON public.", " ON ") != text
        ]


def _run(database: Any, statements: Sequence[str]) -> None:
    with database.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


_EXISTING = {
    "ledger_entry": "e.seq = NEW.seq OR (e.matter = NEW.matter AND e.n = NEW.n)",
    "ledger_opening": "e.id = NEW.id OR (e.seq = NEW.seq AND e.path = NEW.path)",
    "ledger_tile": "e.id = NEW.id OR"
    " (e.alg = NEW.alg AND e.level = NEW.level AND e.position = NEW.position)",
    "ledger_checkpoint": "e.id = NEW.id",
}


def _sqlite_trigger(name: str, event: str, when: str = "") -> str:
    table = name.rpartition("_")[0]
    refusal = f"SELECT RAISE(ABORT, '{table} refuses {event.lower()}')"
    condition = f" WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW{condition}"
        f" BEGIN {refusal}; END"
    )


_ERASING = "NEW.salt IS NULL AND NEW.value IS NULL" + "".join(
    f" AND NEW.{column} IS NOT DISTINCT FROM OLD.{column}"
    for column in ("id", "seq", "path", "commitment", "row")
)

SQLITE_TRIGGERS = {
    f"{table}_{event.lower()}": _sqlite_trigger(f"{table}_{event.lower()}", event, when)
    for table, existing in _EXISTING.items()
    for event, when in (
        ("INSERT", f"EXISTS (SELECT 1 FROM {table} e WHERE {existing})"),
        (
            "UPDATE",
            f"NOT ({_ERASING.replace('IS NOT DISTINCT FROM', 'IS')})"
            if table == "ledger_opening"
            else "",
        ),
        ("DELETE", ""),
    )
}
"""Name → SQL. INSERT is guarded too, because INSERT OR REPLACE deletes without a DELETE trigger."""

_REFUSE = (
    "RAISE EXCEPTION '% refuses %', TG_TABLE_NAME, TG_OP"
    " USING ERRCODE = 'integrity_constraint_violation';"
)
POSTGRES_FUNCTIONS = {
    "ledger_refuse": f"BEGIN {_REFUSE} END",
    "ledger_entry_is_new": "BEGIN IF EXISTS (SELECT 1 FROM ledger_entry e"
    f" WHERE {_EXISTING['ledger_entry']}) THEN {_REFUSE} END IF; RETURN NEW; END",
    "ledger_opening_only_erases": f"BEGIN IF {_ERASING} THEN RETURN NEW; END IF; {_REFUSE} END",
}
"""Name → body. Other tables need no function for INSERT: PostgreSQL cannot insert over a unique key."""


def _postgres_trigger(name: str, events: str, table: str, each: str, function: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {events} ON {table}"
        f" FOR EACH {each} EXECUTE FUNCTION {function}()"
    )


_ANY = "DELETE OR UPDATE OR TRUNCATE"
POSTGRES_TRIGGERS = {
    name: _postgres_trigger(name, *parts)
    for name, *parts in (
        ("ledger_entry_frozen", _ANY, "ledger_entry", "STATEMENT", "ledger_refuse"),
        ("ledger_tile_frozen", _ANY, "ledger_tile", "STATEMENT", "ledger_refuse"),
        ("ledger_checkpoint_frozen", _ANY, "ledger_checkpoint", "STATEMENT", "ledger_refuse"),
        (
            "ledger_opening_kept",
            "DELETE OR TRUNCATE",
            "ledger_opening",
            "STATEMENT",
            "ledger_refuse",
        ),
        ("ledger_opening_erased", "UPDATE", "ledger_opening", "ROW", "ledger_opening_only_erases"),
        ("ledger_entry_new", "INSERT", "ledger_entry", "ROW", "ledger_entry_is_new"),
    )
}
"""Name → SQL, in the form in which `pg_get_triggerdef` gives it back."""

"""The SQL of the ledger that differs between databases: the append, its lock, the triggers (for `reading`, see there).

SQLite and PostgreSQL are supported. A trigger refuses with an integrity error, whose text names
the table and is never shown to users.
"""

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db import connection

LOCK = 0x66616475
"""Key of the PostgreSQL advisory lock under which entries are appended."""
TILE_LOCK = LOCK + 1
"""Key of the lock under which tiles and checkpoints are written."""

Opened: TypeAlias = tuple[str, str, bytes, str, str | None]
"""Path, commitment, salt, value and (for an image) row of an opening."""

_FRONTIER = "(SELECT COALESCE(MAX(seq) + 1, 0) AS seq FROM ledger_entry)"
_ENTRY_COLUMNS = "seq, opened, matter, n, body, hash, leaf, idem"


def lock(cursor: Any, key: int = LOCK) -> None:
    """Take a writers' lock until the end of the transaction; SQLite's IMMEDIATE transaction holds one already."""
    if connection.vendor == "postgresql":
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def insert_entries(
    cursor: Any,
    rows: Sequence[tuple[Any, ...]],
    tips: Sequence[tuple[str, int, str]],
    opened: Sequence[Sequence[Opened]] = (),
) -> list[int]:
    """Insert (opened, matter, n, body, hash, leaf, idem) under the next seqs, each with its openings,
    in one statement.

    Nothing is inserted, and nothing returned, unless every (matter, n, hash) in `tips` is an entry.
    """
    openings = [(at, one) for at, each in enumerate(opened) for one in each]
    table, named = "ledger_entry", _ENTRY_COLUMNS
    extra: Sequence[tuple[Any, ...]] = [()] * len(rows)
    if openings and connection.vendor == "sqlite":
        table, named = "ledger_appending", f"{_ENTRY_COLUMNS}, openings, salts"
        extra = [_packed(each) for each in opened]
    values, parameters = _numbered([(*r, *e) for r, e in zip(rows, extra, strict=True)])
    width = 8 + len(extra[0])
    columns = ", ".join(f"b.column{number}" for number in range(2, width + 1))
    statement = (
        f"INSERT INTO {table} ({named}) "
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
    if connection.vendor == "postgresql":
        # One round trip. Each statement sees what was committed when it began, so the frontier is
        # read after the lock; under a stricter isolation level the unique index refuses instead.
        if openings:
            statement, parameters = _with_openings(statement, parameters, openings)
        else:
            statement += " RETURNING seq"
        cursor.execute(f"SELECT pg_advisory_xact_lock({LOCK}); {statement}", parameters)
        cursor.nextset()
    else:
        cursor.execute(f"{statement} RETURNING seq", parameters)
    return sorted(seq for (seq,) in cursor.fetchall())


def _numbered(rows: Sequence[tuple[Any, ...]]) -> tuple[str, list[Any]]:
    """Rows as VALUES and parameters, each behind its place in the batch; a day comes first."""
    mark = "(" + ", ".join(["%s"] * (1 + len(rows[0]))) + ")"
    parameters = [
        item
        for at, (day, *rest) in enumerate(rows)
        for item in (at, connection.ops.adapt_datefield_value(day), *rest)
    ]
    return ", ".join([mark] * len(rows)), parameters


def _with_openings(
    statement: str, parameters: list[Any], openings: Sequence[tuple[int, Opened]]
) -> tuple[str, list[Any]]:
    """PostgreSQL: entries and openings in one statement, so that neither can be without the other."""
    values = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(openings))
    together = (
        f"WITH f AS MATERIALIZED {_FRONTIER}, e AS ({statement} RETURNING seq), o AS ("
        "INSERT INTO ledger_opening (seq, path, commitment, salt, value, row)"
        " SELECT e.seq, v.column2, v.column3, v.column4, v.column5, v.column6"
        f" FROM (VALUES {values}) v JOIN f ON true JOIN e ON e.seq = f.seq + v.column1)"
        " SELECT seq FROM e"
    )
    return together, [*parameters, *(item for at, opened in openings for item in (at, *opened))]


def _packed(openings: Sequence[Opened]) -> tuple[str, bytes]:
    """SQLite: the openings of one entry as the trigger of `ledger_appending` takes them apart: JSON
    for the texts, and the salts (16 bytes each), which JSON cannot hold, one after the other.
    """
    texts = [[path, commitment, value, row] for path, commitment, _, value, row in openings]
    return json.dumps(texts, ensure_ascii=False), b"".join(salt for _, _, salt, _, _ in openings)


def create_triggers(apps: Any, schema_editor: Any) -> None:
    """Migration step: create the triggers."""
    _run(schema_editor.connection, creating(schema_editor.connection.vendor))


def create_appending(apps: Any, schema_editor: Any) -> None:
    """Migration step: SQLite's way to append entries and openings in one statement."""
    if schema_editor.connection.vendor == "sqlite":
        _run(schema_editor.connection, SQLITE_APPENDING)


def drop_appending(apps: Any, schema_editor: Any) -> None:
    """Migration step: take it away."""
    if schema_editor.connection.vendor == "sqlite":
        _run(schema_editor.connection, ["DROP VIEW ledger_appending"])


def replace_functions(apps: Any, schema_editor: Any) -> None:
    """Migration step: give the guard's functions on PostgreSQL their present bodies."""
    if schema_editor.connection.vendor == "postgresql":
        made = "CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $${}$$"
        _run(schema_editor.connection, [made.format(*one) for one in POSTGRES_FUNCTIONS.items()])


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


SQLITE_APPENDING = (
    f"CREATE VIEW ledger_appending AS SELECT {_ENTRY_COLUMNS}, '' AS openings, x'' AS salts"
    " FROM ledger_entry",
    "CREATE TRIGGER ledger_appending_insert INSTEAD OF INSERT ON ledger_appending BEGIN"
    f" INSERT INTO ledger_entry ({_ENTRY_COLUMNS})"
    " VALUES (NEW.seq, NEW.opened, NEW.matter, NEW.n, NEW.body, NEW.hash, NEW.leaf, NEW.idem);"
    " INSERT INTO ledger_opening (seq, path, commitment, salt, value, row)"
    " SELECT NEW.seq, json_extract(o.value, '$[0]'), json_extract(o.value, '$[1]'),"
    " substr(NEW.salts, o.key * 16 + 1, 16), json_extract(o.value, '$[2]'), json_extract(o.value, '$[3]')"
    " FROM json_each(NEW.openings) o; END",
)
"""A view whose only use is to be inserted into: its trigger writes an entry and what opens it. What
it writes passes the guards of both tables."""

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
    # One key: with an OR, the plan a session keeps from an empty table reads the whole log each time.
    "ledger_entry_is_new": "BEGIN IF EXISTS (SELECT 1 FROM ledger_entry e"
    f" WHERE e.matter = NEW.matter AND e.n = NEW.n) THEN {_REFUSE} END IF; RETURN NEW; END",
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

"""The guards of the ledger's tables: triggers that refuse every change but appending and erasing.

SQLite and PostgreSQL are supported. A trigger refuses with an integrity error, whose text names
the table and is never shown to users.
"""

from typing import Any

from django.db import connection

from fadu.ledger.sql import run


def create_triggers(apps: Any, schema_editor: Any) -> None:
    """Migration step: create the triggers."""
    run(schema_editor.connection, creating(schema_editor.connection.vendor))


def replace_functions(apps: Any, schema_editor: Any) -> None:
    """Migration step: give the guard's functions on PostgreSQL their present bodies."""
    if schema_editor.connection.vendor == "postgresql":
        made = "CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $${}$$"
        run(schema_editor.connection, [made.format(*one) for one in POSTGRES_FUNCTIONS.items()])


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    """Migration step: drop the triggers."""
    run(schema_editor.connection, dropping(schema_editor.connection.vendor))


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

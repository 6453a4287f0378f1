"""How entries are appended: the statement, its lock, and what else differs between databases (reading: see `reading`).

SQLite and PostgreSQL are supported. Each appends entries and what opens them in one statement.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, IntegrityError, connection, connections

from fadu.ledger.canonical import compact

LOCK = 0x66616475
"""Key of the PostgreSQL advisory lock under which entries are appended."""
TILE_LOCK = LOCK + 1
"""Key of the lock under which tiles and checkpoints are written."""

Statement: TypeAlias = tuple[str, Sequence[Any]]
"""SQL of one INSERT or UPDATE with its parameters."""

Opened: TypeAlias = tuple[str, str, bytes, str, str | None]
"""Path, commitment, salt, value and (for an image) row of an opening."""

_ENTRY_COLUMNS = "seq, opened, matter, n, body, hash, leaf, idem"


def cursor() -> Any:
    """A cursor whose statements the database plans once a connection, for who fetches all that was asked
    before asking again. It is the connection's: nobody closes it.

    Django's own bind values into the text of a statement, so that PostgreSQL plans each anew: a third
    of the cost of a small one.
    """
    database: Any = connections[DEFAULT_DB_ALIAS]
    if database.queries_logged:  # whoever logs statements wants their text with its values
        return database.cursor()
    database.close_if_health_check_failed()
    database.ensure_connection()
    kept = _cursors.get(database)
    if kept is None or kept.connection is not database.connection or _closed(kept):
        with database.wrap_database_errors:
            kept = _cursors[database] = _opened(database)
    return database._prepare_cursor(kept)


_cursors: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()


def _opened(database: Any) -> Any:
    if database.vendor == "sqlite":  # whose driver keeps what it has compiled
        return database.create_cursor()
    from django.db.backends.postgresql.base import ServerBindingCursor

    binding: Any = ServerBindingCursor
    return binding(database.connection)


def _closed(kept: Any) -> bool:
    return bool(getattr(kept, "closed", False))


def stands_alone() -> bool:
    """Whether a statement is a transaction of its own now. SQLite's writers are to be alone from the
    moment they read, so there it never is.
    """
    return connection.vendor == "postgresql" and not connection.in_atomic_block


def lock(cursor: Any, key: int = LOCK) -> None:
    """Take a writers' lock until the end of the transaction; SQLite's IMMEDIATE transaction holds one already."""
    if connection.vendor == "postgresql":
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def insert_entries(
    cursor: Any,
    rows: Sequence[tuple[Any, ...]],
    tips: Sequence[tuple[str, int, str]],
    opened: Sequence[Sequence[Opened]] = (),
    *,
    beside: Sequence[Statement] = (),
    under: Statement | None = None,
) -> list[int]:
    """Insert (opened, matter, n, body, hash, leaf, idem) under the next seqs, each with its openings,
    in one statement.

    Nothing is inserted, and nothing returned, unless every (matter, n, hash) in `tips` is the newest
    entry of its matter. PostgreSQL only: `beside` are UPDATEs that take place in the same statement if
    it was done, `under` locks rows first.
    """
    if connection.vendor == "postgresql":
        told = compact(_told(rows, tips, opened))
        cursor.execute(*_appending(told, beside, under))
    else:
        cursor.execute(*_inserting(rows, tips, opened))
    return sorted(seq for (seq,) in cursor.fetchall())


def parted(statements: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Those that the append can carry along, and those to be executed after it."""
    carries = connection.vendor == "postgresql"
    parts: tuple[list[Statement], list[Statement]] = ([], [])
    for one in statements:
        parts[not (carries and one[0].startswith("UPDATE"))].append(one)
    return parts


def execute(cursor: Any, statements: Sequence[Statement]) -> None:
    """Statements over a row each, in any order: on PostgreSQL as one, on SQLite one after the other."""
    if connection.vendor == "postgresql" and len(statements) > 1:
        statements = [together(statements[:-1], statements[-1])]
    for statement in statements:
        cursor.execute(*statement)


def _appending(told: str, updates: Sequence[Statement], under: Statement | None) -> Statement:
    """PostgreSQL: the lock, the append and the updates that take place if it did."""
    append = "SELECT ledger_append(%s::jsonb) AS seq"
    if under is None:
        first = [(append, (told,))]
    else:
        locked, given = under
        first = [
            (
                f"WITH locked AS MATERIALIZED ({locked}) {append} FROM (SELECT count(*) FROM locked) l",
                (*given, told),
            )
        ]
    if not updates:
        return first[0]
    done = " AND EXISTS (SELECT 1 FROM w0)"
    return together(
        [*first, *((sql + done, given) for sql, given in updates)], ("SELECT seq FROM w0", ())
    )


def together(parts: Sequence[Statement], last: Statement) -> Statement:
    """PostgreSQL: statements as one, named w0, w1 … for those after."""
    named = ", ".join(f"w{number} AS ({sql})" for number, (sql, _) in enumerate(parts))
    return f"WITH {named} {last[0]}", [value for _, given in (*parts, last) for value in given]


def of_another_table(failure: IntegrityError) -> bool:
    """Whether a constraint of another table than the ledger's was broken, as far as PostgreSQL says."""
    told = getattr(failure.__cause__, "diag", None)
    table = getattr(told, "table_name", None) or ""
    return bool(table) and not table.startswith("ledger_")


def _told(
    rows: Sequence[tuple[Any, ...]],
    tips: Sequence[tuple[str, int, str]],
    opened: Sequence[Sequence[Opened]],
) -> dict[str, Any]:
    """PostgreSQL: everything in one JSON text, as `ledger_append` takes it apart; bytes as hex."""
    entries = [
        [day.isoformat(), matter, n, body, hash, leaf.hex(), idem]
        for day, matter, n, body, hash, leaf, idem in rows
    ]
    openings = [
        [at, path, commitment, salt.hex(), value, row]
        for at, each in enumerate(opened)
        for path, commitment, salt, value, row in each
    ]
    return {"entries": entries, "tips": tips, "openings": openings}


def _inserting(
    rows: Sequence[tuple[Any, ...]],
    tips: Sequence[tuple[str, int, str]],
    opened: Sequence[Sequence[Opened]],
) -> tuple[str, list[Any]]:
    """SQLite: the statement with its parameters. Where there are openings, a view's trigger takes them apart."""
    table, named = "ledger_entry", _ENTRY_COLUMNS
    extra: Sequence[tuple[Any, ...]] = [()] * len(rows)
    if any(opened):
        table, named = "ledger_appending", f"{_ENTRY_COLUMNS}, openings, salts"
        extra = [_packed(each) for each in opened]
    width = 8 + len(extra[0])
    mark = "(" + ", ".join(["%s"] * width) + ")"
    parameters = [
        item
        for at, ((day, *rest), more) in enumerate(zip(rows, extra, strict=True))
        for item in (at, day.isoformat(), *rest, *more)
    ]
    columns = ", ".join(f"b.column{number}" for number in range(2, width + 1))
    statement = (
        f"INSERT INTO {table} ({named}) SELECT f.seq + b.column1, {columns}"
        " FROM (SELECT COALESCE(MAX(seq) + 1, 0) AS seq FROM ledger_entry) f"
        f" CROSS JOIN (VALUES {', '.join([mark] * len(rows))}) b"
    )
    if tips:
        wanted = ", ".join(["(%s, %s, %s)"] * len(tips))
        statement += (
            f" WHERE NOT EXISTS (SELECT 1 FROM (VALUES {wanted}) t WHERE NOT EXISTS (SELECT 1"
            " FROM ledger_entry e"
            " WHERE e.matter = t.column1 AND e.n = t.column2 AND e.hash = t.column3)"
            " OR EXISTS (SELECT 1 FROM ledger_entry e"
            " WHERE e.matter = t.column1 AND e.n = t.column2 + 1))"
        )
        parameters += [item for tip in tips for item in tip]
    return f"{statement} RETURNING seq", parameters


def _packed(openings: Sequence[Opened]) -> tuple[str, bytes]:
    """SQLite: the openings of one entry as the trigger of `ledger_appending` takes them apart: JSON
    for the texts, and the salts (16 bytes each), which JSON cannot hold, one after the other.
    """
    texts = [[path, commitment, value, row] for path, commitment, _, value, row in openings]
    return compact(texts), b"".join(salt for _, _, salt, _, _ in openings)


def create_appending(apps: Any, schema_editor: Any) -> None:
    """Migration step: SQLite's way to append entries and openings in one statement."""
    if schema_editor.connection.vendor == "sqlite":
        run(schema_editor.connection, SQLITE_APPENDING)


def drop_appending(apps: Any, schema_editor: Any) -> None:
    """Migration step: take it away."""
    if schema_editor.connection.vendor == "sqlite":
        run(schema_editor.connection, ["DROP VIEW ledger_appending"])


def create_function(apps: Any, schema_editor: Any) -> None:
    """Migration step: PostgreSQL's way."""
    if schema_editor.connection.vendor == "postgresql":
        run(schema_editor.connection, [POSTGRES_APPENDING])


def drop_function(apps: Any, schema_editor: Any) -> None:
    """Migration step: take it away."""
    if schema_editor.connection.vendor == "postgresql":
        run(schema_editor.connection, ["DROP FUNCTION ledger_append"])


def run(database: Any, statements: Sequence[str]) -> None:
    """Execute statements without parameters, one after the other."""
    with database.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


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

POSTGRES_APPENDING = f"""
CREATE FUNCTION ledger_append(given jsonb) RETURNS SETOF bigint
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  frontier bigint;
  tip jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock({LOCK});
  FOR tip IN SELECT jsonb_array_elements(given->'tips') LOOP
    PERFORM 1 FROM ledger_entry e
      WHERE e.matter = tip->>0 AND e.n = (tip->>1)::integer AND e.hash = tip->>2;
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM 1 FROM ledger_entry e WHERE e.matter = tip->>0 AND e.n = (tip->>1)::integer + 1;
    IF FOUND THEN RETURN; END IF;
  END LOOP;
  SELECT COALESCE(MAX(e.seq) + 1, 0) INTO frontier FROM ledger_entry e;
  INSERT INTO ledger_entry ({_ENTRY_COLUMNS})
    SELECT frontier + t.place - 1, (t.entry->>0)::date, t.entry->>1, (t.entry->>2)::integer,
           t.entry->>3, t.entry->>4, decode(t.entry->>5, 'hex'), t.entry->>6
      FROM jsonb_array_elements(given->'entries') WITH ORDINALITY AS t(entry, place);
  INSERT INTO ledger_opening (seq, path, commitment, salt, value, row)
    SELECT frontier + (t.opened->>0)::integer, t.opened->>1, t.opened->>2,
           decode(t.opened->>3, 'hex'), t.opened->>4, t.opened->>5
      FROM jsonb_array_elements(given->'openings') AS t(opened);
  RETURN QUERY SELECT frontier + i
    FROM generate_series(0, jsonb_array_length(given->'entries') - 1) AS i;
END $$"""
"""Each statement in it sees what was committed when it began, so the frontier is read after the lock;
under a stricter isolation level the unique index refuses instead. Its plans are kept by the session:
without sequential scans, one made while the log was short does not read a long one whole."""

"""The guard in the database: what it refuses, on SQLite and on PostgreSQL alike, and that its loss is seen."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from fadu.ledger import sql
from fadu.ledger.anchor import checkpoint
from fadu.ledger.models import Entry, Opening, Tile
from fadu.ledger.tests.builders import NOTED, OPENED, SIGNER, a_log, matter_id

pytestmark = pytest.mark.django_db
TABLES = ("ledger_entry", "ledger_opening", "ledger_tile", "ledger_checkpoint")
on_sqlite = pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="INSERT OR REPLACE exists in SQLite only"
)


@pytest.fixture
def log(tmp_path: Path) -> None:
    """A log with a checkpoint and a tile."""
    a_log(2, 2)
    checkpoint(NOTED, SIGNER, tmp_path)
    Tile.objects.create(alg="sha256", level=7, position=0, hashes=b"h", root=b"r")


def refused(statement: str, *parameters: str | int | bytes) -> bool:
    """Whether the database refuses a statement with an integrity error."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, parameters)
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET body = body || ' '",
        "UPDATE ledger_entry SET seq = seq + 100",
        "UPDATE ledger_entry SET idem = NULL",
        "UPDATE ledger_tile SET root = hashes",
        "UPDATE ledger_checkpoint SET size = size + 1",
        "UPDATE ledger_opening SET value = '\"李四\"'",
        "UPDATE ledger_opening SET salt = NULL",
        "UPDATE ledger_opening SET value = NULL",
        "UPDATE ledger_opening SET salt = NULL, value = NULL, commitment = 'x'",
        "UPDATE ledger_opening SET salt = NULL, value = NULL, path = path || 'x'",
        "UPDATE ledger_opening SET salt = NULL, value = NULL, row = 'x'",
        "UPDATE ledger_opening SET salt = NULL, value = NULL, seq = seq + 100",
        *(f"DELETE FROM {table}" for table in TABLES),
    ],
)
@pytest.mark.usefixtures("log")
def test_what_is_recorded_can_be_neither_changed_nor_removed(statement: str) -> None:
    assert refused(statement)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.usefixtures("log")
def test_a_table_cannot_be_emptied_at_once(table: str) -> None:
    statement = f"DELETE FROM {table}" if connection.vendor == "sqlite" else f"TRUNCATE {table}"

    assert refused(statement)


@pytest.mark.usefixtures("log")
def test_an_opening_can_be_erased() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_opening SET salt = NULL, value = NULL")

    assert not Opening.objects.exclude(salt=None, value=None).exists()


_COLUMNS = "(seq, opened, matter, n, body, hash, leaf)"
_VALUES = "VALUES (%s, %s, %s, %s, '{}', 'h', %s)"


@pytest.mark.parametrize(
    ("seq", "matter", "n", "days"),
    [
        (0, matter_id(7), 0, 0),
        (9, matter_id(1), 1, 0),
        (9, matter_id(1), 1, 1),  # 同一事项同一号，换一个立案日
    ],
)
@pytest.mark.usefixtures("log")
def test_nothing_is_inserted_over_an_entry(seq: int, matter: str, n: int, days: int) -> None:
    opened = (OPENED + timedelta(days=days)).isoformat()

    assert refused(f"INSERT INTO ledger_entry {_COLUMNS} {_VALUES}", seq, opened, matter, n, b"x")


@on_sqlite
@pytest.mark.parametrize(("seq", "n"), [(0, 5), (9, 1)])
@pytest.mark.usefixtures("log")
def test_nothing_replaces_an_entry(seq: int, n: int) -> None:
    before = list(Entry.objects.order_by("seq").values_list("seq", "body"))

    assert refused(
        f"INSERT OR REPLACE INTO ledger_entry {_COLUMNS} {_VALUES}",
        *(seq, OPENED.isoformat(), matter_id(1), n, b"x"),
    )
    assert list(Entry.objects.order_by("seq").values_list("seq", "body")) == before


@on_sqlite
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.usefixtures("log")
def test_no_row_replaces_itself(table: str) -> None:
    assert refused(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="ON CONFLICT is tried on PostgreSQL")
@pytest.mark.usefixtures("log")
def test_nothing_is_updated_by_way_of_a_conflict() -> None:
    assert refused(
        "INSERT INTO ledger_opening SELECT * FROM ledger_opening"
        " ON CONFLICT (id) DO UPDATE SET value = 'x'"
    )


def test_the_guard_is_whole_after_the_migrations() -> None:
    assert sql.missing_triggers() == []


def test_a_dropped_trigger_is_missed_by_name() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER ledger_entry_update")
        else:
            cursor.execute("DROP TRIGGER ledger_entry_frozen ON ledger_entry")

    assert sql.missing_triggers() in (["ledger_entry_update"], ["ledger_entry_frozen"])


@on_sqlite
def test_a_trigger_that_was_made_harmless_is_missed() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER ledger_entry_delete")
        cursor.execute(
            "CREATE TRIGGER ledger_entry_delete BEFORE DELETE ON ledger_entry BEGIN SELECT 1; END"
        )

    assert sql.missing_triggers() == ["ledger_entry_delete"]


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="SQLite cannot disable a trigger")
@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        ("ALTER TABLE ledger_tile DISABLE TRIGGER ledger_tile_frozen", {"ledger_tile_frozen"}),
        ("ALTER TABLE ledger_tile ENABLE TRIGGER ledger_tile_frozen", {"ledger_tile_frozen"}),
        (
            "CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql"
            " AS $$BEGIN RETURN NULL; END$$",
            {name for name, text in sql.POSTGRES_TRIGGERS.items() if "ledger_refuse()" in text},
        ),
    ],
)
def test_a_trigger_that_was_disabled_or_hollowed_out_is_missed(
    statement: str, missing: set[str]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)

    assert set(sql.missing_triggers()) == missing


def test_the_guard_can_be_taken_down_and_put_up_again() -> None:
    with connection.cursor() as cursor:
        for statement in sql.dropping(connection.vendor):
            cursor.execute(statement)
        assert len(sql.missing_triggers()) >= 6
        for statement in sql.creating(connection.vendor):
            cursor.execute(statement)

    assert sql.missing_triggers() == []


def test_a_statement_that_fails_leaves_no_entry() -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        sql.insert_entries(cursor, [(OPENED, matter_id(1), 0, None, "h", b"x", None)], [])

    assert not Entry.objects.exists()

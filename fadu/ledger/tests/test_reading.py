"""Reading in runs: they follow on one another, and a connection of one's own reads what Django's reads."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from fadu.ledger import reading, services
from fadu.ledger.models import Opening
from fadu.ledger.reading import Reader, Source, reader_on
from fadu.ledger.tests.builders import OPENED, a_chain, a_log


def here() -> Reader:
    """The reader over Django's connection."""
    return reader_on(connection)


@pytest.mark.django_db
def test_runs_begin_where_others_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "RUN", 5)
    a_log(3, 4)

    runs = [[row[0] for row in here().run(after)[0]] for after in (-1, 4, 9, 11)]

    assert list(here().starts(-1)) == [-1, 4, 9]
    assert runs == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11], []]
    assert list(here().starts(11)) == [11]


@pytest.mark.django_db
def test_a_log_that_ends_with_a_run_has_no_empty_one_to_fear(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "RUN", 2)
    services.append(a_chain(length=4))

    assert list(here().starts(-1)) == [-1, 1, 3]
    assert here().run(3) == ([], [])


@pytest.mark.django_db
def test_a_run_has_the_openings_of_its_entries_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "RUN", 2)
    services.append(a_chain(length=6))

    rows, openings = here().run(1)

    assert [row[0] for row in rows] == [2, 3]
    assert {opening[0] for opening in openings} == {2, 3}


@pytest.mark.django_db
def test_an_entry_is_read_with_the_one_before_it() -> None:
    chain = a_chain(length=2)
    services.append(chain)

    (first, second), _ = here().run(-1)

    body = bytes(second[4])
    assert (first[-2:], second[-2:]) == ((None, None), (chain[0].hash, 0))
    assert (second[1], body) == (OPENED.isoformat(), chain[1].body.encode())


@pytest.mark.django_db(transaction=True)
def test_a_connection_of_its_own_reads_the_same_and_nothing_is_left_open() -> None:
    with transaction.atomic():
        services.append(a_chain(length=3))

    reader = Source.of(connection).reader()

    assert plain(reader.run(-1)) == plain(here().run(-1))
    assert not in_transaction(reader.cursor().connection)
    reader.cursor().connection.close()


def in_transaction(connection: Any) -> bool:
    """Whether a connection of either library holds a transaction open."""
    if isinstance(connection, sqlite3.Connection):
        return connection.in_transaction
    return bool(connection.info.transaction_status)


def plain(run: tuple[reading.Rows, reading.Rows]) -> list[list[tuple[object, ...]]]:
    """A run with its binary columns as bytes."""
    return [
        [tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in rows]
        for rows in run
    ]


def test_a_source_waits_for_a_file_as_long_as_django_does_and_cannot_write_it(
    tmp_path: Path,
) -> None:
    given = (("database", str(tmp_path / "a.sqlite3")), ("timeout", 3), ("uri", True))

    reader = Source("sqlite", given).reader()

    assert reader.cursor().execute("PRAGMA busy_timeout").fetchone() == (3000,)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.cursor().execute("CREATE TABLE a (b)")
    assert isinstance(reader.cursor(), sqlite3.Cursor)


def test_neither_reading_nor_checking_loads_django() -> None:
    script = (
        "import sys, fadu.ledger.spread; print(sorted(m for m in sys.modules if m[:6] == 'django'))"
    )

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout == "[]\n"


@pytest.mark.django_db
def test_the_openings_of_rows_come_each_oldest_first() -> None:
    kept = [
        Opening(seq=seq, path=f"image:{row}:name", commitment=f"{seq}", salt=b"s", value=f"{seq}", row=row)
        for seq, row in enumerate(["t:1", "t:2", "t:1", "t:3"])
    ]  # fmt: skip
    Opening.objects.bulk_create(kept)

    found = here().openings_of(["t:1", "t:2", "t:9"])

    assert sorted(found, key=lambda one: one[0]) == [
        ("t:1", "image:t:1:name", "0", "0"),
        ("t:1", "image:t:1:name", "2", "2"),
        ("t:2", "image:t:2:name", "1", "1"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("guarded", [True, False])
def test_the_one_before_is_found_in_the_run_and_outside_it(
    monkeypatch: pytest.MonkeyPatch, guarded: bool
) -> None:
    monkeypatch.setattr(reading, "RUN", 5)
    if not guarded:
        monkeypatch.setitem(reading._FORK_GUARDED, connection.vendor, "SELECT 0")
    a_log(3, 4)
    reader = here()

    rows = [row for after in reader.starts(-1) for row in reader.run(after)[0]]

    assert reader._chains_are_guarded is guarded
    by_place = {(row[2], row[3]): (row[5], row[0]) for row in rows}
    assert [row[-2:] for row in rows] == [
        by_place.get((r[2], r[3] - 1), (None, None)) for r in rows
    ]


@pytest.mark.parametrize(
    ("guard", "is_one"),
    [
        ("CREATE UNIQUE INDEX a ON ledger_entry (opened, matter, n)", True),
        ("CREATE UNIQUE INDEX a ON ledger_entry (opened, matter, n) WHERE n > 1", False),
        ("CREATE UNIQUE INDEX a ON ledger_entry (opened, matter, n, seq)", False),
        ("CREATE INDEX a ON ledger_entry (opened, matter, n)", False),
    ],
)
@pytest.mark.django_db
def test_only_a_whole_unique_index_keeps_chains_from_forking(guard: str, is_one: bool) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE ledger_entry DROP CONSTRAINT ledger_chain_cannot_fork")
            cursor.execute(guard)
        reader = here()
    else:
        file = sqlite3.connect(":memory:")
        file.execute("CREATE TABLE ledger_entry (seq PRIMARY KEY, opened, matter, n)")
        file.execute(guard)
        reader = Reader("sqlite", file.cursor, mark="?")

    assert reader._chains_are_guarded is is_one

"""Reset the test database by copying a template of it: the ledger's triggers refuse the flush Django would do."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from functools import cache
from pathlib import Path

import django
from django.db import connection, connections
from django.test import TransactionTestCase

SUFFIX = "_template"
FRESH = "_fresh"
MEMORY = Path("/dev/shm")
MIGRATED = Path(__file__).resolve().parents[1] / "var" / "migrated"
"""The migrated database of an earlier run, by the source it was made from: migrating takes longer than most tests."""
ROOM = 1 << 30  # bytes that are to be free


def place(name: str, memory: Path = MEMORY, room: int = ROOM) -> str:
    """Where the file of a SQLite test database stands: in memory, if there is any to spare.

    It is the same file to every process, synced at every commit as in a bureau; only a power cut could
    tell the difference, as with the PostgreSQL of the tests (setup/postgres.py).
    """
    if not os.access(memory, os.W_OK) or shutil.disk_usage(memory).free < room:
        return name
    return str(memory / f"fadu-{hashlib.sha256(name.encode()).hexdigest()[:16]}.sqlite3")


@cache
def migrated() -> Path:
    """Where a SQLite database stands that the present source has migrated, if an earlier run has kept one."""
    of = hashlib.sha256(f"{django.VERSION} {sqlite3.sqlite_version}".encode())
    for path in sorted((MIGRATED.parents[1] / "fadu").rglob("*.py")):
        if "tests" not in path.parts:
            of.update(path.read_bytes())
    return MIGRATED / f"{of.hexdigest()[:32]}.sqlite3"


def fetched(name: str) -> bool:
    """Put the database that an earlier run has migrated where the tests' own is to stand; whether there was one."""
    try:
        shutil.copyfile(migrated(), f"{name}{FRESH}")
    except FileNotFoundError:
        return False
    _put(name)
    return True


def keep() -> None:
    """Copy the freshly migrated test database, once, before any test has written to it."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connections.close_all()
        shutil.copyfile(_file(), f"{_file()}{SUFFIX}")
        _keep_migrated()
    else:
        _create(copy=f"{_name()}{SUFFIX}", source=_name())
    TransactionTestCase._fixture_teardown = restore  # type: ignore[attr-defined]


def restore(case: TransactionTestCase) -> None:
    """Put the template back after a test that really committed."""
    if connection.vendor == "sqlite":
        connections.close_all()
        shutil.copyfile(f"{_file()}{SUFFIX}", f"{_file()}{FRESH}")
        _put(_file())
    else:
        _create(copy=_name(), source=f"{_name()}{SUFFIX}")


def _put(name: str) -> None:
    """Put the fresh copy in the place of a database, without the log that a killed run has left to it."""
    for leftover in ("-wal", "-shm"):
        Path(f"{name}{leftover}").unlink(missing_ok=True)
    # A file of its own, not the old one overwritten: a request that is still being answered holds the old
    # one open, and SQLite shares what it knows of a file among all connections of the process.
    os.replace(f"{name}{FRESH}", name)


def _keep_migrated() -> None:
    """For the next run; of another source none is kept. Several processes may do so at once."""
    if migrated().exists():
        return
    MIGRATED.mkdir(parents=True, exist_ok=True)
    for other in MIGRATED.glob("*.sqlite3"):
        other.unlink(missing_ok=True)
    beside = migrated().with_suffix(f".{os.getpid()}")
    shutil.copyfile(f"{_file()}{SUFFIX}", beside)
    os.replace(beside, migrated())


def discard(*, whole: bool) -> None:
    """Remove the template at the end of the session; whole: the test database too, which was fetched."""
    if connection.vendor == "sqlite":
        connections.close_all()
        for end in ("", "-wal", "-shm") if whole else ():
            Path(f"{_file()}{end}").unlink(missing_ok=True)
        Path(f"{_file()}{SUFFIX}").unlink(missing_ok=True)
    else:
        connections.close_all()
        with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
            cursor.execute(f'DROP DATABASE IF EXISTS "{_name()}{SUFFIX}" WITH (FORCE)')


def _name() -> str:
    """The test database's name."""
    return str(connection.settings_dict["NAME"])


def _file() -> str:
    """The test database's file."""
    return _name()


def _create(*, copy: str, source: str) -> None:
    """Make one PostgreSQL database a copy of another, whoever is still connected to either."""
    connections.close_all()
    with connection._nodb_cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source]
        )
        cursor.execute(f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{copy}" TEMPLATE "{source}"')

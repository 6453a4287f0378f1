"""A test that really commits leaves nothing for the next one, though the ledger refuses to be flushed."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import TransactionTestCase
from django.utils import timezone

from tests import template
from tests.template import place, restore

pytestmark = pytest.mark.django_db(transaction=True)


def leave(key: str) -> None:
    """Commit a row."""
    Session.objects.create(session_key=key, session_data="", expire_date=timezone.now())


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL 每次新建")
def test_a_database_once_migrated_is_fetched_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrated = template.migrated()
    assert migrated.exists()  # this very run has kept it, or fetched it

    (tmp_path / "next-wal").write_bytes(b"of a run that was killed")
    assert template.fetched(str(tmp_path / "next"))
    assert not (tmp_path / "next-wal").exists()
    with closing(sqlite3.connect(tmp_path / "next")) as file:
        applied = file.execute("SELECT app, name FROM django_migrations").fetchall()
    assert set(applied) == MigrationRecorder(connection).applied_migrations().keys()
    monkeypatch.setattr(template, "migrated", lambda: tmp_path / "none")
    assert not template.fetched(str(tmp_path / "other"))


@pytest.mark.parametrize("turn", [1, 2])
def test_what_one_test_commits_the_next_does_not_see(turn: int) -> None:
    assert Session.objects.count() == 0

    leave(f"turn-{turn}")


def test_what_another_thread_commits_is_gone_too() -> None:
    def work() -> None:
        leave("from-a-thread")
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert Session.objects.count() == 1


def test_a_request_still_being_answered_does_not_spoil_what_comes_after() -> None:
    begun, over = threading.Event(), threading.Event()

    def answer() -> None:
        leave("from-a-request")
        begun.set()
        over.wait(timeout=20)
        connection.close()

    thread = threading.Thread(target=answer)
    thread.start()
    begun.wait(timeout=20)
    for turn in range(2):
        restore(TransactionTestCase())
        leave(f"after-{turn}")
    over.set()
    thread.join()
    connection.close()

    assert list(Session.objects.values_list("session_key", flat=True)) == ["after-1"]


def test_after_all_of_them_the_database_is_as_migrated() -> None:
    assert Session.objects.count() == 0


def test_the_file_stands_in_memory_with_a_name_for_each_checkout_and_worker(tmp_path: Path) -> None:
    one, two = (place(f"/somewhere/test.sqlite3_gw{n}", tmp_path, room=1) for n in range(2))

    assert Path(one).parent == Path(two).parent == tmp_path
    assert one != two


def test_the_file_stays_on_the_disk_where_memory_has_no_room(tmp_path: Path) -> None:
    name = "/somewhere/test.sqlite3"

    assert place(name, tmp_path, room=1 << 62) == name
    assert place(name, tmp_path / "absent") == name

"""SQLite is told how values are spread, so that of two indexes it reads the shorter part."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from fadu.config import statistics
from fadu.config.statistics import count_spread


@pytest.mark.django_db
def test_tables_that_have_grown_are_counted_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics, "FEW", 40)

    def more(first: int, last: int) -> None:
        Session.objects.bulk_create(
            Session(session_key=f"{n:040}", session_data="", expire_date=timezone.now())
            for n in range(first, last)
        )

    more(0, 50)
    counted = [count_spread() > 0, count_spread()]
    more(50, 60)
    counted.append(count_spread())
    more(60, 80)
    counted.append(count_spread())

    assert counted == ([True, 0, 0, 1] if connection.vendor == "sqlite" else [False, 0, 0, 0])


@pytest.mark.skipif(connection.vendor != "sqlite", reason="只在 SQLite 上")
@pytest.mark.django_db(transaction=True)
def test_of_two_indexes_the_one_with_less_to_read_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = "EXPLAIN QUERY PLAN SELECT id FROM spread_probe WHERE often = 1 AND seldom = 7"

    def plan() -> str:
        connection.close()  # what was counted is read when a connection is opened
        with connection.cursor() as cursor:
            cursor.execute(asked)
            return str(cursor.fetchall())

    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE spread_probe (id INTEGER PRIMARY KEY, often INTEGER, seldom INTEGER)"
        )
        cursor.execute("CREATE INDEX by_seldom ON spread_probe (seldom)")
        cursor.execute("CREATE INDEX by_often ON spread_probe (often)")
        cursor.executemany(
            "INSERT INTO spread_probe (often, seldom) VALUES (%s, %s)",
            [(n % 2, n % 500) for n in range(2_000)],
        )
    before = plan()
    count_spread()

    assert ("by_often" in before, "by_seldom" in plan()) == (True, True)

"""The statement that appends: all or nothing, under the next seqs, on SQLite and on PostgreSQL alike."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from fadu.ledger import sql
from fadu.ledger.models import Entry, Opening
from fadu.ledger.tests.builders import OPENED, matter_id

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 3)


def row(matter: int, n: int, body: str = '{"v":1}') -> tuple[Any, ...]:
    """An entry as a row; the statement does not read what it writes."""
    return (DAY, matter_id(matter), n, body, f"hash-{matter}-{n}", b"\x00leaf\xff", None)


def insert(*rows: tuple[Any, ...], **more: Any) -> list[int]:
    """Append rows."""
    with transaction.atomic(), connection.cursor() as cursor:
        return sql.insert_entries(cursor, rows, more.get("tips", ()), more.get("opened", ()))


def test_entries_stand_under_the_next_seqs_as_they_were_given() -> None:
    body = '{"v":1,"文":"“引号”与\\\\u0000、\\n"}'

    assert insert(row(1, 0, body), row(2, 0)) == [0, 1]
    assert insert(row(1, 1), tips=[(matter_id(1), 0, "hash-1-0")]) == [2]

    first = Entry.objects.get(seq=0)
    assert (first.body, first.opened, bytes(first.leaf), first.idem) == (
        body,
        DAY,
        b"\x00leaf\xff",
        None,
    )
    assert list(Entry.objects.order_by("seq").values_list("matter", "n")) == [
        (matter_id(1), 0), (matter_id(2), 0), (matter_id(1), 1),
    ]  # fmt: skip


def test_each_entry_gets_its_own_openings() -> None:
    salts = [bytes(range(16)), bytes(range(16, 32)), b"\xff" * 16]
    opened = [
        [
            ("/facts/a", "c0", salts[0], '"甲\\"乙"', None),
            ("image:t:1:b", "c1", salts[1], "1", "t:1"),
        ],
        [],
        [("/facts/a", "c2", salts[2], "null", None)],
    ]
    seqs = insert(row(1, 0), row(2, 0), row(3, 0), opened=opened)

    stand = Opening.objects.order_by("seq", "path").values_list(
        "seq", "path", "commitment", "salt", "value", "row"
    )
    assert [(*one[:3], bytes(one[3]), *one[4:]) for one in stand] == [
        (seqs[at], *one) for at, each in enumerate(opened) for one in each
    ]


def test_nothing_is_appended_to_a_tip_that_is_no_longer_the_newest() -> None:
    insert(row(1, 0), row(1, 1))

    assert insert(row(1, 1), tips=[(matter_id(1), 0, "hash-1-0")]) == []
    assert Entry.objects.count() == 2


@pytest.mark.parametrize(
    "tip",
    [(matter_id(1), 0, "another"), (matter_id(1), 1, "hash-1-0"), (matter_id(9), 0, "hash-1-0")],
)
def test_nothing_is_appended_to_a_tip_that_is_not_there(tip: tuple[str, int, str]) -> None:
    insert(row(1, 0))

    assert insert(row(1, 1), row(2, 0), tips=[(matter_id(1), 0, "hash-1-0"), tip]) == []
    assert Entry.objects.count() == 1


def test_a_position_that_is_taken_is_refused_with_all_the_others() -> None:
    insert(row(1, 0))

    with pytest.raises(IntegrityError):
        insert(row(2, 0), row(1, 0), opened=[[("/facts/a", "c", b"s" * 16, "1", None)], []])
    assert (Entry.objects.count(), Opening.objects.count()) == (1, 0)


def test_a_statement_that_fails_leaves_no_entry() -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        sql.insert_entries(cursor, [(OPENED, matter_id(1), 0, None, "h", b"x", None)], [])

    assert not Entry.objects.exists()

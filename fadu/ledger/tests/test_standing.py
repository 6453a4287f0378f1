"""Rows against the ledger, both ways: changed, unexplained, gone, half-erased rows are named."""

from typing import Any

import pytest
from django.db import connection

from fadu.kernel.errors import Refused
from fadu.ledger import services, standing
from fadu.ledger.report import Findings
from fadu.ledger.standing import NewestImages, Rows, verified_images
from fadu.ledger.tests.builders import (
    OFFICER,
    OFFICERS,
    OPENED,
    Officer,
    an_officers_table,
    columns_of,
    matter_id,
    record_officers,
)
from fadu.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def officers() -> None:
    """Five officers on record, looked at two at a time."""
    an_officers_table()
    record_officers(
        [Officer(id=f"{n}", name=f"张{n}", post="科员", since=OPENED) for n in range(1, 6)]
    )


def findings() -> list[str]:
    """What verification says, row by row."""
    return [str(problem) for problem in verify(OFFICERS).problems]


def place(seq: int) -> str:
    """How the entry at a place is named."""
    return f"台账第 {seq} 条（事项 {matter_id(9)} 第 {seq} 号）"


def change(statement: str) -> None:
    """Change a row behind the ledger's back."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_rows_on_record_are_whole() -> None:
    assert findings() == []
    assert verify(OFFICERS).rows == 5


def test_many_rows_are_compared_in_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "CHUNK", 2)
    change("UPDATE ledger_tests_officer SET post = '局长' WHERE id IN ('2', '5')")

    report = verify(OFFICERS)

    assert report.rows == 5
    assert [problem.place[0] for problem in report.problems if problem.place] == [1, 4]


def test_a_changed_plain_column_is_named() -> None:
    change("UPDATE ledger_tests_officer SET post = '局长' WHERE id = '2'")

    assert findings() == [
        f"{place(1)}：行 ledger_tests_officer/2 与其后没有新记录的影像不符，库中的行被改动过"
    ]


def test_a_changed_personal_column_is_named_with_its_column() -> None:
    change("UPDATE ledger_tests_officer SET name = '王五' WHERE id = '2'")

    assert findings() == [f"{place(1)}：行 ledger_tests_officer/2 的“name”与所记不符"]


def test_a_row_that_no_entry_explains_is_found() -> None:
    Officer.objects.create(id="9", name="某", post="科员", since=OPENED)

    assert findings() == ["行 ledger_tests_officer/9 没有任何记录可以说明"]


def test_a_row_that_is_gone_is_found() -> None:
    change("DELETE FROM ledger_tests_officer WHERE id = '3'")

    assert findings() == [f"{place(2)}：所记的行 ledger_tests_officer/3 已不在库中"]


def test_a_column_that_outlives_its_erasure_is_found() -> None:
    services.erase(rows=[(OFFICER.table, "1")])

    assert findings() == [f"{place(0)}：行 ledger_tests_officer/1 的“name”与所记不符"]


def test_only_the_newest_entry_of_a_row_counts() -> None:
    record_officers([Officer(id="2", name="张2", post="科长", since=OPENED)])

    assert findings() == []


def test_a_row_taken_back_to_an_older_state_is_found() -> None:
    record_officers([Officer(id="2", name="张2", post="科长", since=OPENED)])
    change("UPDATE ledger_tests_officer SET post = '科员' WHERE id = '2'")

    assert [problem.place for problem in verify(OFFICERS).problems] == [(5, matter_id(9), 5)]


def test_images_of_a_table_that_nobody_declares_are_named() -> None:
    assert [str(problem) for problem in verify({}).problems] == [
        "ledger_tests_officer：影像所指的表没有登记，无从核对"
    ]


def test_an_act_recorded_while_rows_are_compared_is_no_finding() -> None:
    newest, found = NewestImages(), Findings()
    calls: list[int] = []

    def catch_up() -> None:
        calls.append(1)
        for seq, image in enumerate(latest()):
            newest.put([(OFFICER.table, *image, seq, "m", seq)])

    Rows(OFFICERS, newest, catch_up).check(found)

    assert calls
    assert found.problems == []


def latest() -> list[tuple[str, int, str]]:
    """(id, version, digest) of the images on record."""
    images = verified_images(OFFICER, the_rows())
    return [(id, v, digest) for id, (v, digest) in images.items()]


def the_rows() -> list[tuple[str, dict[str, Any]]]:
    """The rows as they stand."""
    return [(officer.id, columns_of(officer)) for officer in Officer.objects.order_by("id")]


def test_verified_images_are_those_of_all_rows() -> None:
    assert [id for id, _, _ in latest()] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_tests_officer SET post = '局长' WHERE id = '2'",
        "UPDATE ledger_tests_officer SET name = '局长' WHERE id = '2'",
        "DELETE FROM ledger_tests_officer WHERE id = '2'",
    ],
)
def test_images_are_not_given_out_over_altered_rows(statement: str) -> None:
    change(statement)

    with pytest.raises(Refused, match="ledger_tests_officer"):
        verified_images(OFFICER, the_rows())


@pytest.mark.parametrize(
    ("spec", "values", "message"),
    [
        (None, {}, "的影像版本没有登记，应当重封"),
        (OFFICER, {"name": "a", "post": "b"}, "缺少影像所列的栏 since，应当重封"),
        (OFFICER, {"name": "a", "post": "b", "since": OPENED}, "的“name”没有承诺值"),
    ],
)
def test_a_row_that_cannot_be_compared_says_why(spec: Any, values: Any, message: str) -> None:
    assert standing.difference(spec, "1", values, {}, "0" * 64) == message


def test_later_images_take_the_place_of_earlier_ones() -> None:
    newest = NewestImages()

    newest.put([("t", "1", 1, "a", 0, "m", 0), ("t", "1", 1, "b", 1, "m", 1)])
    newest.put([("t", "2", 1, "c", 2, "m", 2)])

    assert newest.get("t", ["1", "2"]) == {"1": (1, "b", 1, "m", 1), "2": (1, "c", 2, "m", 2)}


def test_rows_met_before_their_images_are_held_against_the_newest() -> None:
    newest = NewestImages()
    newest.meet("t", [("1", 1, "a"), ("2", 1, "b"), ("3", 1, "c"), ("4", 2, "d"), ("5", 1, "")])
    newest.put([("t", "1", 1, "a", 0, "m", 0), ("t", "2", 1, "x", 1, "m", 1)])
    newest.put([("t", "4", 1, "d", 2, "m", 2), ("t", "5", 1, "e", 3, "m", 3)])
    newest.put([("t", "6", 1, "f", 4, "m", 4)])

    # altered, without an image, of another form, not to be compared
    assert newest.differing("t", 10) == ["2", "3", "4", "5"]
    assert newest.differing("t", 2) == ["2", "3"]
    assert [row[0] for row in newest.unseen("t")] == ["6"]


def test_rows_are_looked_at_while_the_log_is_walked_and_only_once() -> None:
    newest, found = NewestImages(), Findings()
    rows = Rows(OFFICERS, newest, lambda: None)

    assert len(list(rows.looking)) == 1
    for seq, image in enumerate(latest()):
        newest.put([(OFFICER.table, *image, seq, "m", seq)])
    rows.check(found)

    assert (rows.compared, found.problems) == (5, [])

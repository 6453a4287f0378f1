"""Images: the digest covers listed columns, personal ones through commitments that survive erasure."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from fadu.kernel.errors import BadInput
from fadu.ledger import images
from fadu.ledger.images import Committed, ImageSpec, digest, digests_root, plain, take
from fadu.ledger.tests.builders import OFFICER, Officer, fresh_salts

VALUES: dict[str, Any] = {"name": "张三", "post": "科员", "since": date(2024, 1, 2)}


def test_a_digest_changes_with_every_listed_column() -> None:
    taken = take(OFFICER, "1", VALUES, fresh_salts())
    commitments = {"name": taken.openings[0].commitment}

    assert digest(OFFICER, "1", VALUES, commitments) == taken.digest
    for change in ({"post": "科长"}, {"since": date(2024, 1, 3)}):
        assert digest(OFFICER, "1", {**VALUES, **change}, commitments) != taken.digest
    assert digest(OFFICER, "2", VALUES, commitments) != taken.digest
    assert digest(OFFICER, "1", VALUES, {"name": "0" * 64}) != taken.digest
    assert digest(replace(OFFICER, v=2), "1", VALUES, commitments) != taken.digest


def test_an_unlisted_column_does_not_matter() -> None:
    commitments = {"name": "0" * 64}

    assert digest(OFFICER, "1", {**VALUES, "seen": 3}, commitments) == digest(
        OFFICER, "1", VALUES, commitments
    )


def test_a_commitment_is_kept_as_long_as_the_value_is() -> None:
    salts = fresh_salts()
    first = take(OFFICER, "1", VALUES, salts)
    known = {"name": Committed(first.openings[0].commitment, first.openings[0].value)}

    same = take(OFFICER, "1", VALUES, salts, known)
    other = take(OFFICER, "1", {**VALUES, "name": "李四"}, salts, known)

    assert (same.digest, same.openings) == (first.digest, ())
    assert [opening.path for opening in other.openings] == ["image:ledger_tests_officer:1:name"]


@pytest.mark.parametrize("empty", [None, ""])
def test_an_erased_value_needs_no_new_commitment_while_its_column_is_empty(empty: Any) -> None:
    known = {"name": Committed("a" * 64, None)}

    assert take(OFFICER, "1", {**VALUES, "name": empty}, fresh_salts(), known).openings == ()
    assert len(take(OFFICER, "1", VALUES, fresh_salts(), known).openings) == 1


def test_a_personal_value_does_not_get_into_the_entry() -> None:
    taken = take(OFFICER, "1", VALUES, fresh_salts())

    assert "张三" not in str(taken.entry())
    assert taken.openings[0].row == "ledger_tests_officer:1"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2024, 1, 2), "2024-01-02"),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), "2024-01-02T03:04:05Z"),
        (Decimal("12.50"), "12.50"),
        (b"\x01\xff", "01ff"),
        ({"day": [date(2024, 1, 2)]}, {"day": ["2024-01-02"]}),
        (None, None),
        (True, True),
        (7, 7),
    ],
)
def test_a_column_is_written_in_one_way(value: Any, text: Any) -> None:
    assert plain(value) == text


def test_a_float_has_no_image() -> None:
    with pytest.raises(BadInput):
        take(OFFICER, "1", {**VALUES, "post": 0.5}, fresh_salts())


def test_a_version_is_declared_once() -> None:
    spec = images.register("ledger_tests_once", 1, Officer, ("name", "post"), ("name",))
    try:
        assert images.register("ledger_tests_once", 1, Officer, ("name", "post"), ("name",)) == spec
        with pytest.raises(ValueError, match="raise its version"):
            images.register("ledger_tests_once", 1, Officer, ("name",), ("name",))
    finally:
        del images.IMAGES["ledger_tests_once", 1]


def test_personal_columns_are_among_the_listed_ones() -> None:
    with pytest.raises(ValueError, match="among its fields"):
        ImageSpec("t", 1, ("post",), ("name",))


def test_the_root_over_digests_depends_on_their_order() -> None:
    one, two = "1" * 64, "2" * 64

    assert digests_root([one, two]) != digests_root([two, one])

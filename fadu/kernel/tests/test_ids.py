"""Identifiers sort by time and carry all their entropy."""

from datetime import UTC, datetime, timedelta

import pytest

from fadu.kernel.ids import new_id

AT = datetime(2025, 3, 3, 1, 2, 3, 456000, tzinfo=UTC)


def test_the_published_ulid_time_vector_is_reproduced():
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=1469918176385)

    assert new_id(at, bytes(10)) == "01ARYZ6S41" + "0" * 16


def test_all_ones_fill_the_random_part():
    assert new_id(AT, b"\xff" * 10)[10:] == "Z" * 16


def test_only_ten_bytes_are_used():
    assert new_id(AT, b"0123456789more") == new_id(AT, b"0123456789")


def test_identifiers_sort_by_millisecond_and_differ_by_chance():
    later = AT + timedelta(milliseconds=1)

    assert new_id(AT, b"\xff" * 10) < new_id(later, bytes(10))
    assert len({new_id(AT, bytes(10)), new_id(AT, bytes(9) + b"1")}) == 2


@pytest.mark.parametrize(
    ("at", "entropy"),
    [
        (AT.replace(tzinfo=None), bytes(10)),
        (datetime(1969, 12, 31, tzinfo=UTC), bytes(10)),
        (AT, bytes(9)),
    ],
    ids=["naive instant", "before 1970", "nine bytes"],
)
def test_a_callers_mistake_is_named(at, entropy):
    with pytest.raises(ValueError, match="new_id needs"):
        new_id(at, entropy)

"""Identifiers sort by time and carry all their entropy."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.kernel.ids import new_id
from fadu.kernel.tests.builders import INSTANTS

AT = datetime(2025, 3, 3, 1, 2, 3, 456000, tzinfo=UTC)
ENTROPY = st.binary(min_size=10, max_size=10)


def test_the_published_ulid_time_vector_is_reproduced():
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=1469918176385)

    assert new_id(at, bytes(10)) == "01ARYZ6S41" + "0" * 16


def test_all_ones_fill_the_random_part():
    assert new_id(AT, b"\xff" * 10)[10:] == "Z" * 16


def test_only_ten_bytes_are_used():
    assert new_id(AT, b"0123456789more") == new_id(AT, b"0123456789")


@given(INSTANTS, INSTANTS, ENTROPY, ENTROPY)
@settings(max_examples=60, deadline=None)
def test_identifiers_sort_by_millisecond(one, other, chance, luck):
    first, second = sorted((one, other))
    if second - first >= timedelta(milliseconds=1):
        assert new_id(first, chance) < new_id(second, luck)


@given(INSTANTS, ENTROPY, ENTROPY)
@settings(max_examples=60, deadline=None)
def test_different_entropy_gives_different_identifiers_of_26_letters(at, chance, luck):
    assert len(new_id(at, chance)) == 26
    assert (new_id(at, chance) == new_id(at, luck)) == (chance == luck)


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

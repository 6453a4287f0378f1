from datetime import UTC, date, datetime, timedelta

import pytest

from fadu.kernel.validity import holds

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("on", "held"),
    [(FIRST - DAY, False), (FIRST, True), (LAST - DAY, True), (LAST, True), (LAST + DAY, False)],
)
def test_what_holds_through_a_day_holds_on_it(on, held):
    assert holds(on, FIRST, last=LAST) is held


@pytest.mark.parametrize(
    ("on", "held"), [(FIRST - DAY, False), (FIRST, True), (LAST - DAY, True), (LAST, False)]
)
def test_what_ends_on_a_day_does_not_hold_on_it(on, held):
    assert holds(on, FIRST, end=LAST) is held


def test_without_an_end_it_lasts_and_without_a_beginning_it_always_did():
    assert holds(date.max, FIRST)
    assert holds(date.min, None)
    assert not holds(FIRST - DAY, FIRST)


def test_an_instant_is_asked_for_like_a_day():
    at = datetime(2026, 3, 1, 1, tzinfo=UTC)
    later = at + timedelta(hours=2)

    assert holds(at, at, end=later)
    assert not holds(later, at, end=later)

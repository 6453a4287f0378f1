"""Which cases and outcomes count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.rooms.penalty import selectors
from fadu.rooms.penalty.tests.builders import FILED, OWN, YEAR, a_filed_case, entry, record

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("days", "on_time"), [(90, 1), (91, 0)])
def test_ninety_days_after_filing_is_the_last_day_in_time(days, on_time):
    decided = FILED + timedelta(days=days)
    record(*a_filed_case("unit"), entry(2, "dismiss", "unit", decided, number="9号"))

    assert selectors.decided(OWN, YEAR).count() == 1
    assert selectors.decided_on_time(OWN, YEAR).count() == on_time


def test_outcomes_are_counted_by_kind():
    record(
        *a_filed_case("a", "b", "c"),
        entry(2, "penalize", "a", number="1号", fine=5),
        entry(3, "no_penalty", "b", number="2号"),
        entry(4, "dismiss", "c", number="3号"),
    )

    assert selectors.penalized(OWN, YEAR).count() == 1
    assert selectors.not_punished(OWN, YEAR).count() == 2


def test_safeguards_and_closing_are_counted_by_case():
    day = date(2024, 6, 3)
    record(
        *a_filed_case("a"), entry(2, "hold_hearing", "a"), entry(3, "legal_review", "a"),
        entry(4, "discuss", "a"), entry(5, "penalize", "a", day, number="1号", fine=5),
        entry(6, "close_case", "", day),
    )  # fmt: skip

    counted = [
        selectors.filed,
        selectors.heard,
        selectors.reviewed,
        selectors.discussed,
        selectors.closed,
    ]
    assert [read(OWN, YEAR).count() for read in counted] == [1, 1, 1, 1, 1]

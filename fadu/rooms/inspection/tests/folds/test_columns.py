"""Days out of facts."""

from __future__ import annotations

from datetime import date

from fadu.rooms.inspection.folds import columns
from fadu.rooms.inspection.tests.visiting import MONDAY, entry


def test_an_entry_into_the_firm_has_the_day_that_it_states():
    assert columns.arrived(entry("make_up_code", entered_at="2025-02-28T17:00:00Z")) == date(
        2025, 3, 1
    )
    assert columns.arrived(entry("check_site")) == MONDAY


def test_the_first_day_stays_and_what_is_stated_is_the_newest():
    effect = columns.first_day("approved_on", approval_number="number")

    said = effect(entry("approve_visit", number="2号"), {"approved_on": date(2025, 1, 1)})

    assert said == {"approved_on": date(2025, 1, 1), "approval_number": "2号"}

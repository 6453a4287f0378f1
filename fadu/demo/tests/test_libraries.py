"""The demonstration's libraries: every entry says that it is invented, and uses are counted."""

from __future__ import annotations

from datetime import date

from fadu.demo import libraries, penalties
from fadu.law.libraries.kinds import LIBRARIES
from fadu.statutes.library import selectors

DAY = date(2026, 11, 23)


def test_every_entry_says_that_it_is_a_sample(small):
    libraries.build(small.bureau, lambda: None)
    own = [e for one in LIBRARIES for e in selectors.own_entries(one.code)]

    assert {e.library for e in own} == {"phrase", "standard", "tier", "leniency"}
    assert all(e.demo for e in own)
    assert len(selectors.tiers_of("AQF-97-4", DAY)) == 2


def test_the_first_list_was_applied_in_cases_of_the_year(small):
    libraries.build(small.bureau, lambda: None)
    penalties.build(small.bureau, small.firms, lambda: None)
    libraries.use(small.bureau)

    assert selectors.use_counts("leniency") == {"不予处罚·1": libraries.USED}

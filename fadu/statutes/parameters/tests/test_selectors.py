"""What is missing comes in the order in which it holds work up; a signed list is found by what it lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from fadu.law.readers import of
from fadu.matters.scope import Reach, Scope
from fadu.statutes.parameters import selectors
from fadu.statutes.parameters.tests.test_services import sign
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.builders import fill

if TYPE_CHECKING:
    from tests.people import Bureau

DAY = date(2025, 3, 3)
FINE = "penalty.hearing_fine_unit"


def test_what_acts_are_refused_without_stands_first_and_what_nothing_reads_last(
    bureau: Bureau,
) -> None:
    codes = [p.code for p in selectors.missing(law_view(), DAY)]
    weight = [(not selectors.demanded(c), not of(c)) for c in codes]

    assert weight == sorted(weight)
    assert selectors.demanded(FINE)
    assert FINE in codes

    fill(bureau, FINE, "50000")
    assert FINE not in [p.code for p in selectors.missing(law_view(), DAY)]


def test_a_value_entered_again_for_a_day_stands_alone(bureau: Bureau) -> None:
    fill(bureau, FINE, "50000")
    fill(bureau, FINE, "60000")
    fill(bureau, FINE, "70000", since="2025-01-01")

    assert [r.value for r in selectors.values()[FINE]] == ["6000000", "7000000"]


def test_signed_lists_are_seen_within_reach_and_matched_by_what_they_list(bureau: Bureau) -> None:
    sign(bureau)
    own = Scope(bureau.li.id, bureau.place.county, Reach.COUNTY)
    lists = selectors.signed_lists(own, bureau.place)
    codes = [p.code for p in selectors.missing(law_view(), DAY)]

    assert selectors.signed_for(reversed(codes), lists) == lists[0]
    assert selectors.signed_for(codes[1:], lists) is None
    assert selectors.signed_lists(Scope("x", "elsewhere", Reach.COUNTY), bureau.place) == []

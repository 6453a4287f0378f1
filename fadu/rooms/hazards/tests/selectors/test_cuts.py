"""A span as months of cells, with the smaller part of the months that it has in part."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fadu.figures.span import Span
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.selectors.cuts import Cut, below, columns_of, hull_of, month_of, rounded

DAYS = st.dates(date(2023, 11, 1), date(2024, 4, 30))


@given(DAYS, st.integers(0, 120))
def test_every_day_of_a_span_is_counted_once_and_no_other(first, length):
    span = Span(first, first + timedelta(days=length))
    hull = hull_of(span)

    (begin, end), parts = rounded(span)

    for n in range((hull.last - hull.first).days + 1):
        day = hull.first + timedelta(days=n)
        there = sum(sign for one, last, sign in parts if one <= day <= last)
        assert (begin <= month_of(day) <= end) + there == (span.first <= day <= span.last)
    assert all(month_of(one) == month_of(last) and one <= last for one, last, _ in parts)
    if month_of(span.first) != month_of(span.last):
        assert all((last - one).days < 16 for one, last, _ in parts)


def test_a_division_is_the_level_below_the_viewer():
    assert [below(Scope("v", "x", r)) for r in (Reach.PROVINCE, Reach.CITY, Reach.COUNTY)] == [
        "city", "county", "county",
    ]  # fmt: skip
    assert columns_of(Scope("v", "P", Reach.PROVINCE)) == {
        Cut.SECTOR: "sector", Cut.SOURCE: "source", Cut.CAMPAIGN: "campaign", Cut.DIVISION: "city",
    }  # fmt: skip

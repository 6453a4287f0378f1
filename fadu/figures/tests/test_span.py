"""Statistical periods: both days count, in Shanghai."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db.models import Q

from fadu.figures.span import Span
from fadu.kernel.errors import BadInput


def test_a_year_runs_from_the_first_day_to_the_last() -> None:
    year = Span.of_year(2024)

    assert (year.first, year.last, year.year) == (date(2024, 1, 1), date(2024, 12, 31), 2024)
    assert year.title == "2024年度"


def test_instants_bound_the_days_in_shanghai() -> None:
    year = Span.of_year(2024)

    assert year.start == datetime(2023, 12, 31, 16, tzinfo=UTC)
    assert year.end == datetime(2024, 12, 31, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cut_off", "last"),
    [
        (date(2024, 11, 30), date(2024, 11, 30)),
        (date(2025, 2, 1), date(2024, 12, 31)),
        (None, date(2024, 12, 31)),
    ],
)
def test_a_cut_off_within_the_year_shortens_it(cut_off: date | None, last: date) -> None:
    assert Span.of_year(2024, cut_off).last == last


def test_a_span_that_crosses_years_has_none() -> None:
    span = Span(date(2023, 7, 1), date(2024, 6, 30))

    assert span.year is None
    assert span.title == "2023年7月1日至2024年6月30日"


@pytest.mark.parametrize(
    "make",
    [
        lambda: Span(date(2024, 2, 1), date(2024, 1, 31)),
        lambda: Span.of_year(99),
        lambda: Span.of_year(2024, date(2023, 12, 31)),
    ],
)
def test_an_impossible_span_is_refused(make) -> None:
    with pytest.raises(BadInput):
        make()


def test_rows_are_found_by_a_day_from_the_first_to_the_last() -> None:
    span = Span(date(2024, 1, 2), date(2024, 3, 4))

    assert span.on("closed_on") == Q(closed_on__gte=span.first, closed_on__lte=span.last)

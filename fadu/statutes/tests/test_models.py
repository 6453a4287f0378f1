"""Rows of the law's registers say what they are."""

from __future__ import annotations

from fadu.statutes.models import CalendarYear, ParameterRow


def test_a_year_and_a_value_are_called_by_what_they_hold() -> None:
    assert str(CalendarYear(year=2026)) == "2026年"
    assert str(ParameterRow(code="penalty.filing_limit", value="7")) == "penalty.filing_limit = 7"

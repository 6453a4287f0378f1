"""Quarters that are over are offered, the newest first."""

from __future__ import annotations

from datetime import date

from fadu.publication.complaint_pages import QUARTERS, past_quarters


def test_the_running_quarter_is_not_offered() -> None:
    found = past_quarters(date(2026, 3, 2))

    assert found[:3] == ["2025Q4", "2025Q3", "2025Q2"]
    assert len(found) == QUARTERS

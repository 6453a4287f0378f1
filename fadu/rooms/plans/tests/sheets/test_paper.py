"""A document bears the day of its publication, or says that it is a draft."""

from __future__ import annotations

from datetime import date

from fadu.rooms.plans.sheets.paper import Paper, issued


def test_a_paper_without_a_day_is_a_draft():
    assert issued(Paper("计划", "某局", None, ())) == "（草案）"
    assert issued(Paper("计划", "某局", date(2025, 3, 4), ())) == "2025年3月4日"

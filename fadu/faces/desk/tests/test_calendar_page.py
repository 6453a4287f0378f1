"""The calendar by years, and what a new year would change."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk import calendar_page
from fadu.kernel.calendar_seed import seed_calendar

CALENDAR = seed_calendar()


def test_a_published_year_counts_its_days() -> None:
    year = calendar_page.year_of(CALENDAR, 2025)

    assert (year.working, year.shifts, year.confirmed) == (248, 5, True)
    assert {d.day for d in year.exceptions if d.works} >= {date(2025, 10, 11)}
    assert "国办发明电" in calendar_page.source_of(year)


def test_an_unpublished_year_is_provisional() -> None:
    assert not calendar_page.year_of(CALENDAR, 2030).confirmed


def test_a_preview_names_the_days_that_move() -> None:
    lines = "2030-03-04 休 某节\n2030-03-09 班 某节调休"
    made = calendar_page.preview(2030, lines, CALENDAR, confirmed=True)
    moved = {d.day: d.works for d in made["moved"]}

    assert moved[date(2030, 3, 4)] is False
    assert moved[date(2030, 3, 9)] is True
    assert made["made"].shifts == 1
    assert len(made["table"].rows) == 2


def test_a_year_beyond_the_table_has_nothing_to_compare_with() -> None:
    made = calendar_page.preview(2098, "2098-03-03 休 某节", CALENDAR, confirmed=True)

    assert made["moved"] == []


def test_the_version_is_told_in_words() -> None:
    assert calendar_page.called("seed") == "随系统提供的历年安排"
    assert calendar_page.called("seed+72078c952e20").endswith("登记的安排（校验值 72078c952e20）")

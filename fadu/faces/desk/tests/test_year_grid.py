"""A year on one sheet."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk.year_grid import GridDay, months
from fadu.kernel.calendar_seed import seed_days

YEAR = months(seed_days(2025, 2025), {date(2025, 10, 11)})


def test_every_day_of_the_year_stands_once_under_its_weekday() -> None:
    october = YEAR[9]
    days = [d for week in october.weeks for d in week if d]

    assert [m.number for m in YEAR] == list(range(1, 13))
    assert [d.number for d in days] == list(range(1, 32))
    assert october.weeks[0].index(days[0]) == date(2025, 10, 1).weekday()
    assert all(len(week) == 7 for month in YEAR for week in month.weeks)
    assert sum(month.working for month in YEAR) == 248


def test_a_day_that_departs_from_the_week_has_its_word_and_its_reason() -> None:
    days = {d.number: d for week in YEAR[9].weeks for d in week if d}

    assert (days[1].mark, days[1].kind) == ("休", "rest")
    assert (days[11].mark, days[11].kind, days[11].changed) == ("班", "work", True)
    assert days[11].title == "2025年10月11日（星期六）上班：国庆节调休上班"
    assert (days[11].word, days[11].classes) == ("班", "fd-day-work fd-day-changed")
    assert (days[12].mark, days[12].kind, days[12].word) == ("", "weekend", "")
    assert (GridDay(3, changed=True).word, GridDay(3).classes) == ("改", "")
    assert (days[9].mark, days[9].kind, days[9].changed) == ("", "", False)

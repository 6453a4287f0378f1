"""The shipped calendar against the published arrangements."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from holidays.calendars.chinese import _ChineseLunisolar

from fadu.kernel.calendar_seed import SEED_FIRST, SEED_LAST, seed_days, statutory_days
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.builders import SEED

NOTICES = {
    2023: "国办发明电〔2022〕16号",
    2024: "国办发明电〔2023〕7号",
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}


@pytest.mark.parametrize("year", sorted(NOTICES))
def test_every_day_of_a_published_year_agrees_with_the_data_set(year):
    days = seed_days(year, year)

    assert len(days) == (366 if year == 2024 else 365)
    assert [row.works for row in days] == [chinese_calendar.is_workday(row.day) for row in days]
    assert {(row.source, row.confirmed) for row in days} == {(NOTICES[year], True)}


# 各年通知写明的调休上班日，以及当年工作日总数
@pytest.mark.parametrize(
    ("year", "working", "made_up"),
    [
        (2023, 249, "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        (2024, 251, "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        (2025, 248, "01-26 02-08 04-27 09-28 10-11"),
        (2026, 248, "01-04 02-14 02-28 05-09 09-20 10-10"),
    ],
)
def test_a_year_has_the_working_days_of_its_notice(year, working, made_up):
    works = [row.day for row in seed_days(year, year) if row.works]

    assert len(works) == working
    assert " ".join(f"{day:%m-%d}" for day in works if day.weekday() > 4) == made_up


def test_a_make_up_day_is_named_after_its_holiday():
    by_day = {row.day: row for row in seed_days(2025, 2025)}

    assert by_day[date(2025, 4, 27)].name == "劳动节调休上班"
    assert by_day[date(2025, 10, 6)].name == "中秋节放假"
    assert by_day[date(2025, 3, 3)].name == ""


def test_an_early_year_names_the_notice_of_its_year():
    assert {row.source for row in seed_days(2015, 2015)} == {"国务院办公厅当年通知"}


def test_a_year_without_notice_is_provisional_throughout():
    assert not any(row.confirmed for row in seed_days(2027, 2027))


def thirteen_days(year: int) -> dict[date, str]:
    """全国年节及纪念日放假办法第二条, the moon computed by another hand."""
    moon = _ChineseLunisolar()
    eve = moon.lunar_new_year_date(year)[0] - timedelta(days=1)
    fixed = {date(year, 10, day): "国庆节" for day in (1, 2, 3)}
    return {
        moon.mid_autumn_date(year)[0]: "中秋节",
        moon.qingming_date(year)[0]: "清明节",
        moon.dragon_boat_date(year)[0]: "端午节",
        date(year, 1, 1): "元旦",
        date(year, 5, 1): "劳动节",
        date(year, 5, 2): "劳动节",
        **{eve + timedelta(days=n): "春节" for n in range(4)},
        **fixed,
    }


@pytest.mark.parametrize("year", range(2027, SEED_LAST + 1))
def test_an_unpublished_year_has_the_thirteen_days_of_the_law_and_nothing_more(year):
    law = thirteen_days(year)
    days = seed_days(year, year)

    assert {row.day: row.name.removesuffix("放假") for row in days if row.name} == law
    assert all(row.works == (row.day.weekday() < 5 and row.day not in law) for row in days)


@pytest.mark.parametrize("year", [2025, 2026])
def test_a_published_year_too_knows_the_thirteen_days_of_the_law(year):
    assert {day: name.removesuffix("放假") for day, name in statutory_days(year).items()} == (
        thirteen_days(year)
    )


def test_before_the_first_known_year_only_weekends_are_entered():
    days = seed_days(2003, 2003)

    assert not any(row.name or row.confirmed for row in days)
    assert all(row.works == (row.day.weekday() < 5) for row in days)


def test_the_shipped_calendar_is_unbroken():
    assert date(SEED_FIRST, 1, 1) == SEED.first
    assert date(SEED_LAST, 12, 31) == SEED.last
    assert SEED.version.startswith("chinesecalendar-")
    assert SEED.day(SEED.last - timedelta(days=1)).day == date(SEED_LAST, 12, 30)


def test_years_in_the_wrong_order_are_bad_input():
    with pytest.raises(BadInput, match="晚于"):
        seed_days(2026, 2025)

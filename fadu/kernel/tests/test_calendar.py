"""The table of days: found by bisection, refused outside."""

from datetime import date

import pytest

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.builders import SEED, a_calendar, a_week


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2025, 1, 26), True),  # 春节调休上班的星期日
        (date(2025, 1, 27), True),
        (date(2025, 1, 28), False),  # 除夕
        (date(2025, 6, 2), False),  # 端午节
        (date(2025, 6, 3), True),
        (date(2025, 10, 8), False),
        (date(2025, 10, 11), True),  # 国庆节调休上班的星期六
        (date(2026, 10, 10), True),
    ],
)
def test_shifted_days_follow_the_notice(day, works):
    assert SEED.works(day) is works


def test_a_friday_evening_waits_for_monday():
    calendar = a_calendar([*a_week(), *a_week(date(2025, 3, 10))])

    assert calendar.nth_workday_after(date(2025, 3, 7), 1) == date(2025, 3, 10)
    assert calendar.roll(date(2025, 3, 8)) == date(2025, 3, 10)
    assert calendar.roll(date(2025, 3, 7)) == date(2025, 3, 7)


def test_working_days_are_counted_after_the_first_up_to_the_last():
    calendar = a_calendar()

    assert calendar.workdays_between(date(2025, 3, 3), date(2025, 3, 9)) == 4
    assert calendar.workdays_between(date(2025, 3, 3), date(2025, 3, 3)) == 0
    assert calendar.workdays_between(date(2025, 3, 5), date(2025, 3, 3)) == 0


def test_a_day_knows_its_notice():
    row = SEED.day(date(2025, 1, 26))

    assert row.name == "春节调休上班"
    assert row.source == "国办发明电〔2024〕12号"
    assert row.confirmed


def test_an_unpublished_day_is_provisional():
    calendar = a_calendar([*a_week(), *a_week(date(2025, 3, 10), confirmed=False)])

    assert not calendar.provisional(date(2025, 3, 9))
    assert calendar.provisional(date(2025, 3, 10))
    assert not calendar.provisional_between(date(2025, 3, 3), date(2025, 3, 9))
    assert calendar.provisional_between(date(2025, 3, 3), date(2025, 3, 10))
    assert not calendar.provisional_between(date(2025, 3, 16), date(2025, 3, 16))


@pytest.mark.parametrize(
    "ask",
    [
        lambda calendar: calendar.works(date(2025, 3, 2)),
        lambda calendar: calendar.day(date(2025, 3, 10)),
        lambda calendar: calendar.roll(date(2025, 3, 10)),
        lambda calendar: calendar.roll(date(2025, 3, 8)),
        lambda calendar: calendar.nth_workday_after(date(2025, 3, 3), 5),
        lambda calendar: calendar.nth_workday_after(date(2025, 3, 2), 1),
        lambda calendar: calendar.workdays_between(date(2025, 3, 3), date(2025, 3, 10)),
        lambda calendar: calendar.provisional(date(2025, 3, 10)),
    ],
    ids=[
        "before",
        "after",
        "roll after",
        "roll over the end",
        "count over",
        "count from",
        "between",
        "provisional",
    ],
)
def test_a_day_outside_the_table_is_refused_naming_who_enters_it(ask):
    with pytest.raises(BadInput, match="工作日历没有") as caught:
        ask(a_calendar())

    assert "系统管理员" in caught.value.todo


def test_the_order_of_the_rows_does_not_matter():
    assert a_calendar(a_week()[::-1]) == a_calendar()


@pytest.mark.parametrize(
    "days",
    [[], [*a_week(), a_week()[3]], [*a_week()[:3], *a_week()[4:]]],
    ids=["empty", "doubled", "gap"],
)
def test_a_broken_table_is_bad_input(days):
    with pytest.raises(BadInput, match="工作日历"):
        WorkCalendar.from_days(days, "示例")


def test_the_zeroth_working_day_is_a_callers_mistake():
    with pytest.raises(ValueError, match="number 1"):
        a_calendar().nth_workday_after(date(2025, 3, 3), 0)


def test_working_days_are_counted_back_as_they_are_counted_on():
    assert SEED.nth_workday_before(date(2025, 10, 13), 2) == date(2025, 10, 10)
    assert SEED.nth_workday_before(date(2025, 10, 12), 1) == date(2025, 10, 11)
    with pytest.raises(ValueError, match="number 1"):
        SEED.nth_workday_before(date(2025, 10, 13), 0)
    for day, n in ((date(2004, 1, 2), 9), (date(2003, 1, 2), 1)):
        with pytest.raises(BadInput, match="2003年"):
            SEED.nth_workday_before(day, n)

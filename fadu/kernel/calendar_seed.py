"""The calendar that ships with Fadu: published years as notified, later years marked provisional.

A published year carries the State Council's arrangement (放假调休通知). For a later year only what
the law itself fixes is entered: weekends, and the days of 全国年节及纪念日放假办法第二条. Shifted
days (调休) and compensation (补假, 第六条) are left to the notice, so no day there is confirmed.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.metadata import version

import chinese_calendar

from fadu.kernel.calendar import CalendarDay, WorkCalendar
from fadu.kernel.errors import BadInput

SEED_FIRST, SEED_LAST = 2004, 2032

_NOTICES = {
    2023: "国办发明电〔2022〕16号",
    2024: "国办发明电〔2023〕7号",
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}
_ANY_NOTICE = "国务院办公厅当年通知"
_WEEKEND_BASIS = "《国务院关于职工工作时间的规定》第七条；当年放假通知尚未公布"
_HOLIDAY_BASIS = "《全国年节及纪念日放假办法》第二条；当年放假通知尚未公布"

_PUBLISHED_FIRST = min(chinese_calendar.holidays).year
_PUBLISHED_LAST = max(chinese_calendar.holidays).year

_TITLES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利70周年纪念日",
}

# 除夕, 清明, 端午, 中秋: the four that the sky decides, as (month, day)
_MOVABLE = {
    2025: ((1, 28), (4, 4), (5, 31), (10, 6)),
    2026: ((2, 16), (4, 5), (6, 19), (9, 25)),
    2027: ((2, 5), (4, 5), (6, 9), (9, 15)),
    2028: ((1, 25), (4, 4), (5, 28), (10, 3)),
    2029: ((2, 12), (4, 4), (6, 16), (9, 22)),
    2030: ((2, 2), (4, 5), (6, 5), (9, 12)),
    2031: ((1, 22), (4, 5), (6, 24), (10, 1)),
    2032: ((2, 10), (4, 4), (6, 12), (9, 19)),
}


def seed_days(first_year: int, last_year: int) -> list[CalendarDay]:
    """Every day from 1 January of the first year to 31 December of the last.

    A year without a published notice is entered unconfirmed. Years that end before they begin
    are BadInput.
    """
    if last_year < first_year:
        raise BadInput(f"起始年份{first_year}晚于截止年份{last_year}")
    return [day for year in range(first_year, last_year + 1) for day in _year(year)]


@cache
def seed_calendar() -> WorkCalendar:
    """The shipped calendar, 2004 to 2032; its version names the data it was built from."""
    source = version("chinesecalendar")
    return WorkCalendar.from_days(seed_days(SEED_FIRST, SEED_LAST), f"chinesecalendar-{source}")


def _year(year: int) -> Iterator[CalendarDay]:
    day = date(year, 1, 1)
    if _PUBLISHED_FIRST <= year <= _PUBLISHED_LAST:
        while day.year == year:
            yield _published(day)
            day += timedelta(days=1)
        return
    holidays = statutory_days(year)
    while day.year == year:
        yield _expected(day, holidays.get(day, ""))
        day += timedelta(days=1)


def _published(day: date) -> CalendarDay:
    works, name = day.weekday() < 5, ""
    if day in chinese_calendar.workdays:
        works, name = True, _TITLES[chinese_calendar.workdays[day]] + "调休上班"
    elif day in chinese_calendar.holidays:
        works, name = False, _TITLES[chinese_calendar.holidays[day]] + "放假"
    return CalendarDay(day, works, name, _NOTICES.get(day.year, _ANY_NOTICE), confirmed=True)


def _expected(day: date, holiday: str) -> CalendarDay:
    works = day.weekday() < 5 and not holiday
    source = _HOLIDAY_BASIS if holiday else _WEEKEND_BASIS
    return CalendarDay(day, works, holiday, source, confirmed=False)


def statutory_days(year: int) -> dict[date, str]:
    """Days of 第二条 as revised in 2024, the movable ones where they are known; nothing for years
    before the published ones."""
    if year < _PUBLISHED_FIRST:
        return {}
    days = {date(year, 1, 1): "元旦放假"}
    days |= {date(year, 5, day): "劳动节放假" for day in (1, 2)}
    days |= {date(year, 10, day): "国庆节放假" for day in (1, 2, 3)}
    if year in _MOVABLE:
        eve, tombs, boats, moon = (date(year, *place) for place in _MOVABLE[year])
        days |= {eve + timedelta(days=n): "春节放假" for n in range(4)}
        days |= {tombs: "清明节放假", boats: "端午节放假"}
        days[moon] = days.get(moon, "中秋节放假")
    return days

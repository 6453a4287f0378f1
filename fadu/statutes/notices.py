"""The yearly notice of the State Council's office (国务院办公厅放假通知) read as calendar lines.

A notice names spans that rest (放假) and single weekend days that work (上班). Only the days that
depart from the week become lines; what the reader typed as lines already is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from fadu.kernel.calendar import CalendarDay
from fadu.kernel.errors import BadInput
from fadu.statutes.calendars import read_lines, write_lines

_ASIDE = re.compile(r"[（(][^）)]*[）)]")
_SPLIT = re.compile(r"[。；;\n]+")
_HEAD = re.compile(r"^\s*(?:[一二三四五六七八九十]+[、.．])?\s*([^：:\d]{2,16})[：:]\s*")
_SPAN = re.compile(
    r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:至|—|-|到)?"
    r"(?:(?<=[至—\-到])(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?"
)
LONGEST = 31


def as_lines(year: int, text: str) -> str:
    """Lines or a notice, as lines in the order of the days; BadInput says what cannot be read."""
    if re.search(r"^\s*\d{4}-\d{2}-\d{2}\s", text, re.MULTILINE):
        found = read_lines(year, text)
    else:
        found = read_notice(year, text)
    rows = (CalendarDay(d, works, name, "", True) for d, (works, name) in sorted(found.items()))
    return write_lines(rows)


def read_notice(year: int, text: str) -> dict[date, tuple[bool, str]]:
    """The days of `year` that a notice moves: day -> (works, name). BadInput if it names none."""
    found: dict[date, tuple[bool, str]] = {}
    name = ""
    for clause in _SPLIT.split(_ASIDE.sub("", text)):
        head = _HEAD.match(clause)
        name = head[1].strip() if head else name
        part = clause[head.end() :] if head else clause
        works = "上班" in part
        if not works and "放假" not in part:
            continue
        title = f"{name}调休" if works else name
        for day in _days(year, part):
            if day.year == year and works == (day.weekday() >= 5):
                found[day] = (works, title)
    if not found:
        raise BadInput(
            "没有读出任何放假或者上班的日期",
            todo="请粘贴通知正文，或者每行写一个日期，例如：2025-10-11 班 国庆节调休",
        )
    return found


def _days(year: int, part: str) -> Iterator[date]:
    for match in _SPAN.finditer(part):
        first_year, month, day, last_year, last_month, last_day = match.groups()
        first = _day(int(first_year or year), int(month), int(day), part)
        last = first
        if last_day:
            last = _day(
                int(last_year or first.year), int(last_month or first.month), int(last_day), part
            )
        if not first <= last <= first + timedelta(days=LONGEST):
            raise BadInput(f"“{part.strip()}”的起止日期有误")
        yield from (first + timedelta(days=n) for n in range((last - first).days + 1))


def _day(year: int, month: int, day: int, part: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise BadInput(f"“{part.strip()}”中没有{month}月{day}日这一天") from problem

"""A plan's capacity as a JSON file (测算文件): read strictly, so that no figure is guessed or left out."""

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from fadu.checker.capacity import Entry, Group, Plan
from fadu.checker.coverage import Leaving, Tier
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day

TOP = ("year", "staff", "workdays", "total", "other", "non", "inspection", "classes")
GROUP = ("total", "terms")
FACTORS = {"objects": "家", "times": "次", "persons": "人", "officers": "人", "days_each": "天"}
"""Names of factors in a file, each with the unit after its number; all that stand there are multiplied."""
ENTRY = ("name", "days", "share", *FACTORS)
MOST = Decimal(10) ** 9
_LEAVES = re.compile(r"(?P<officers>[1-9]\d{0,3})@(?P<day>\S+)", re.ASCII)
_HOW_TO_WRITE = "格式见 docs/cli.md 的 plan capacity"


def read(text: str, calendar: WorkCalendar) -> Plan:
    """The plan that a file states; BadInput names the place that cannot be read."""
    try:
        told = json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as problem:
        raise BadInput("测算文件不是有效的 JSON", todo=_HOW_TO_WRITE) from problem
    top = _object(told, TOP, "文件")
    year = _whole(top, "year", "文件")
    days, confirmed = _year(year, calendar)
    return Plan(
        year=year,
        staff=_needed(top, "staff", "文件"),
        calendar=days,
        confirmed=confirmed,
        other=_group(top.get("other"), "其他执法工作日", "other"),
        non=_group(top.get("non"), "非执法工作日", "non"),
        classes=_entries(top.get("classes", []), "classes"),
        workdays=_optional(top, "workdays", "文件"),
        total=_optional(top, "total", "文件"),
        inspection=_optional(top, "inspection", "文件"),
    )


def tiers(text: str) -> list[Tier]:
    """The classes as visits, for how far the days reach; BadInput where one does not say how it is visited."""
    classes = json.loads(text, parse_float=Decimal, parse_int=Decimal).get("classes", [])
    return [_tier(one, f"classes 第{at}项") for at, one in enumerate(classes, 1)]


def leaving(told: str, year: int, calendar: WorkCalendar, name: str = "减少人员") -> Leaving:
    """Officers who leave, written 人数@日期; BadInput, under `name`, where that cannot be read or is not in the year."""
    found = _LEAVES.fullmatch(told)
    if found is None:
        raise BadInput(f"{name}“{told}”无法识别", todo="请写成 人数@日期，例如 2@2026-07-01")
    day = parse_day(found["day"])
    if day.year != year:
        raise BadInput(f"{name} 的日期 {day} 不在{year}年")
    left = calendar.workdays_between(day - timedelta(days=1), date(year, 12, 31))
    return Leaving(int(found["officers"]), left)


def _tier(one: Mapping[str, Any], where: str) -> Tier:
    return Tier(
        name=str(one["name"]),
        objects=_whole(one, "objects", where),
        times=_whole(one, "times", where),
        officers=_whole(one, "officers", where),
        days=_needed(one, "days_each", where),
    )


def _year(year: int, calendar: WorkCalendar) -> tuple[int, bool]:
    first, last = calendar.first.year + 1, calendar.last.year
    if not first <= year <= last:
        raise BadInput(f"只能测算{first}至{last}年，文件写{year}年")
    eve, end = date(year - 1, 12, 31), date(year, 12, 31)
    return calendar.workdays_between(eve, end), not calendar.provisional_between(eve, end)


def _group(told: Any, name: str, key: str) -> Group:
    if told is None:
        return Group(name)
    if isinstance(told, Decimal):
        return Group(name, stated=_number(told, key))
    group = _object(told, GROUP, key)
    entries = _entries(group.get("terms", []), f"{key}.terms")
    return Group(name, entries, _optional(group, "total", key))


def _entries(told: Any, where: str) -> tuple[Entry, ...]:
    if not isinstance(told, list):
        raise BadInput(f"{where} 应当是数组", todo=_HOW_TO_WRITE)
    return tuple(_entry(one, f"{where} 第{at}项") for at, one in enumerate(told, 1))


def _entry(told: Any, where: str) -> Entry:
    one = _object(told, ENTRY, where)
    name = one.get("name")
    if not isinstance(name, str) or not name.strip():
        raise BadInput(f"{where}缺少名称 name", todo=_HOW_TO_WRITE)
    factors = tuple((unit, _needed(one, key, where)) for key, unit in FACTORS.items() if key in one)
    days = _optional(one, "days", where)
    if not factors and days is None:
        raise BadInput(f"{where}“{name}”没有天数 days，也没有可以相乘的各项", todo=_HOW_TO_WRITE)
    return Entry(name.strip(), factors, days, _percent(one.get("share"), where))


def _percent(told: Any, where: str) -> Decimal | None:
    if told is None:
        return None
    text = told.strip() if isinstance(told, str) else ""
    digits = text.removesuffix("%").removesuffix("％")
    if digits == text or not digits.replace(".", "", 1).isascii():
        raise BadInput(f"{where}的占比 share 应当写成“60%”这样的文字", todo=_HOW_TO_WRITE)
    try:
        return _number(Decimal(digits), f"{where}的 share")
    except ArithmeticError as problem:
        raise BadInput(f"{where}的占比“{told}”无法识别", todo=_HOW_TO_WRITE) from problem


def _object(told: Any, keys: tuple[str, ...], where: str) -> Mapping[str, Any]:
    if not isinstance(told, dict):
        raise BadInput(f"{where}应当是对象", todo=_HOW_TO_WRITE)
    if unknown := [key for key in told if key not in keys]:
        raise BadInput(f"{where}有无法识别的项：{'、'.join(unknown)}", todo=_HOW_TO_WRITE)
    return told


def _needed(told: Mapping[str, Any], key: str, where: str) -> Decimal:
    if key not in told:
        raise BadInput(f"{where}缺少 {key}", todo=_HOW_TO_WRITE)
    return _number(told[key], f"{where}的 {key}")


def _optional(told: Mapping[str, Any], key: str, where: str) -> Decimal | None:
    return None if told.get(key) is None else _number(told[key], f"{where}的 {key}")


def _whole(told: Mapping[str, Any], key: str, where: str) -> int:
    number = _needed(told, key, where)
    if number != int(number):
        raise BadInput(f"{where}的 {key} 应当是整数", todo=_HOW_TO_WRITE)
    return int(number)


def _number(told: Any, where: str) -> Decimal:
    if not isinstance(told, Decimal) or not told.is_finite() or not 0 <= told <= MOST:
        raise BadInput(f"{where}应当是不小于零的数", todo=_HOW_TO_WRITE)
    return told


def _no_number(word: str) -> Decimal:
    raise ValueError(word)

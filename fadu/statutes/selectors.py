"""The frozen view of the law: calendar and parameters as the registers have them now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.calendar_seed import SEED_FIRST, SEED_LAST
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.matters.ready import ready
from fadu.statutes.calendars import calendar_of
from fadu.statutes.local.selectors import overlays
from fadu.statutes.models import CalendarYear, ParameterRow
from fadu.statutes.past import Past, Value, Year

DECLARED = {p.code: p for p in PARAMETERS}
SEED_YEARS = (SEED_FIRST, SEED_LAST)
_YEAR = ("year", "exceptions", "source", "confirmed", "version")
_VALUE = ("code", "value", "since", "source", "status", "demo", "id")


def law_view() -> LawView:
    """Calendar, parameters and local pieces now: the rows are few, and what they make is kept while they stay the same.

    What was known earlier is read from the registers' entries when a review first asks for it.
    """
    newest = _view(_years(), _values())
    return replace(newest, past=Past(newest, _view), local=overlays())


def calendar_now() -> WorkCalendar:
    """The working calendar as the register has it now, for who needs nothing else of the law."""
    return _calendar(tuple(_years()))


@ready
def _years() -> QuerySet[CalendarYear, Any]:
    return CalendarYear.objects.order_by("year").values_list(*_YEAR)


@ready
def _values() -> QuerySet[ParameterRow, Any]:
    return ParameterRow.objects.order_by("since", "id").values_list(*_VALUE)


def proposed_view(year: int, exceptions: str, source: str, *, confirmed: bool) -> LawView:
    """The law as it would be with this year in place of the one in force; nothing is written."""
    held = _years()
    version = 1 + max((row[4] for row in held if row[0] == year), default=-1)
    rows = [row for row in held if row[0] != year]
    rows.append((year, exceptions, source, confirmed, version))
    return _view(tuple(sorted(rows)), tuple(_values()))


def calendar_years() -> list[CalendarYear]:
    """The registered years, the newest first."""
    return list(CalendarYear.objects.order_by("-year"))


def calendar_year(year: int) -> CalendarYear | None:
    """One registered year."""
    return CalendarYear.objects.filter(year=year).first()


def all_parameter_rows() -> list[ParameterRow]:
    """Every dated value of every parameter, the newest first."""
    return list(ParameterRow.objects.order_by("code", "-since", "-id"))


def parameter_rows(code: str) -> list[ParameterRow]:
    """The dated values of one parameter, the newest first."""
    return list(ParameterRow.objects.filter(code=code).order_by("-since", "-id"))


def matter_of_parameter(code: str) -> str:
    """The register matter in which a parameter is filled; "" before it was filled first."""
    first = (
        ParameterRow.objects.filter(code=code).order_by("id").values_list("id", flat=True).first()
    )
    return first.partition(":")[0] if first else ""


def typed(parameter: Parameter, text: str) -> Any:
    """A register's text as the parameter's type: fen for money, int, bool, text."""
    if parameter.kind is Kind.BOOL:
        return text == "是"
    return int(text) if parameter.kind in (Kind.NUMBER, Kind.MONEY) else text


def _view(years: Sequence[Year], values: Sequence[Value]) -> LawView:
    return LawView(_calendar(tuple(years)), _parameters(tuple(values)))


@lru_cache(maxsize=64)
def _calendar(years: tuple[Year, ...]) -> WorkCalendar:
    return calendar_of(years, seed_years=SEED_YEARS)


@lru_cache(maxsize=64)
def _parameters(rows: tuple[Value, ...]) -> Parameters:
    values = (
        ParameterValue(code, typed(DECLARED[code], value), since, source, Status(status), demo, id)
        for code, value, since, source, status, demo, id in rows
        if code in DECLARED
    )
    return Parameters.of(PARAMETERS, values)


def missing_year(calendar: WorkCalendar, today: date) -> int | None:
    """The coming year, from November on, while its State Council arrangement is not confirmed."""
    if today.month < 11:
        return None
    first = date(today.year + 1, 1, 1)
    known = first <= calendar.last and not calendar.provisional(first)
    return None if known else first.year

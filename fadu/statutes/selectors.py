"""The frozen view of the law: calendar and parameters as the registers have them now."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.calendar_seed import SEED_FIRST, SEED_LAST
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.statutes.calendars import calendar_of
from fadu.statutes.models import CalendarYear, ParameterRow

DECLARED = {p.code: p for p in PARAMETERS}
SEED_YEARS = (SEED_FIRST, SEED_LAST)

# Rows are only added or raised in version; the newest id tells two databases of equal size apart.
_STATE = (
    "SELECT (SELECT coalesce(sum(version + 1), 0) FROM statutes_calendaryear),"
    " (SELECT coalesce(max(id), '') FROM statutes_calendaryear),"
    " (SELECT count(*) FROM statutes_parameterrow),"
    " (SELECT coalesce(max(id), '') FROM statutes_parameterrow)"
)


def law_view() -> LawView:
    """Calendar and parameters now: one cheap query says whether the cached view still holds."""
    with connection.cursor() as cursor:
        cursor.execute(_STATE)
        state = cursor.fetchone()
    path = str(connection.settings_dict["NAME"])
    return LawView(_calendar(path, state[:2]), _parameters(path, state[2:]))


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


def typed(parameter: Parameter, text: str) -> Any:
    """A register's text as the parameter's type: fen for money, int, bool, text."""
    if parameter.kind is Kind.BOOL:
        return text == "是"
    return int(text) if parameter.kind in (Kind.NUMBER, Kind.MONEY) else text


@lru_cache(maxsize=8)
def _calendar(database: str, state: tuple[int, str]) -> WorkCalendar:
    rows = CalendarYear.objects.values_list("year", "exceptions", "source", "confirmed", "version")
    return calendar_of(rows, seed_years=SEED_YEARS)


@lru_cache(maxsize=8)
def _parameters(database: str, state: tuple[int, str]) -> Parameters:
    values = (
        ParameterValue(
            r.code,
            typed(DECLARED[r.code], r.value),
            r.since,
            r.source,
            Status(r.status),
            r.demo,
            r.id,
        )
        for r in ParameterRow.objects.order_by("since", "id")
        if r.code in DECLARED
    )
    return Parameters.of(PARAMETERS, values)


def missing_year(today: date) -> int | None:
    """The coming year, from November on, while its State Council arrangement is not confirmed."""
    if today.month < 11:
        return None
    first, calendar = date(today.year + 1, 1, 1), law_view().calendar
    known = first <= calendar.last and not calendar.provisional(first)
    return None if known else first.year

"""How late an act was entered (补录), by the allowance in force on the day it was entered.

Lateness is judged fairly: entry within the bureau's allowance counts as in time. The longer
allowance holds for what is done in the field (`FIELD_ACTS`), and for whatever a device recorded on
the spot and sent later (`captured`). Where an agency's general allowance is the longer one, it holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.law.parameters.platform import FIELD_ACTS, PARAMETERS
from fadu.law.vocabulary.parameter import Parameters

GENERAL, FIELD = "entry_lateness", "entry_lateness_field"
_DEFAULTS = {p.code: int(p.default) for p in PARAMETERS}


@dataclass(frozen=True)
class Lateness:
    """By how many working days an entry exceeds its allowance, and which one that is."""

    days: int
    allowed: int  # working days
    field: bool = False


def lateness(
    procedure: str, act: str, at: datetime, noted: datetime, law: LawView, *, captured: bool = False
) -> Lateness:
    """How late an act done at `at` was entered at `noted`; `days` is 0 when it was in time."""
    field = captured or act in FIELD_ACTS.get(procedure, frozenset())
    allowed = allowance(law.parameters, day_of(noted), field=field)
    return Lateness(days_late(at, noted, allowed, law.calendar), allowed, field)


def allowance(parameters: Parameters, on: date, *, field: bool) -> int:
    """The working days within which an entry made on a day counts as in time."""
    general = _value(parameters, GENERAL, on)
    return max(general, _value(parameters, FIELD, on)) if field else general


def days_late(at: datetime, noted: datetime, allowed: int, calendar: WorkCalendar) -> int:
    """By how many working days an entry exceeds the allowance; 0 when it was in time."""
    happened, written = day_of(at), day_of(noted)
    if written <= happened:
        return 0
    return max(0, calendar.workdays_between(happened, written) - allowed)


def _value(parameters: Parameters, code: str, on: date) -> int:
    found = parameters.find(code, on)
    return int(found.value) if found else _DEFAULTS[code]

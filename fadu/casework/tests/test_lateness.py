"""When an entry counts as late: by whose allowance, on which day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.casework.lateness import allowance, days_late, lateness
from fadu.casework.tests.builders import NOW
from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.zone import instant_of
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.status import Status

CALENDAR = seed_calendar()
DECLARED = Parameters.of(PARAMETERS)


def register(**values: tuple[int, str]) -> Parameters:
    """The register with one dated value a code."""
    made = (
        ParameterValue(code, value, date.fromisoformat(since), "会议纪要", Status.P)
        for code, (value, since) in values.items()
    )
    return Parameters.of(PARAMETERS, made)


@pytest.mark.parametrize(
    ("happened", "late"),
    [
        (datetime(2025, 3, 3, 0, 30, tzinfo=UTC), 0),
        (datetime(2025, 2, 26, 1, tzinfo=UTC), 0),  # 三个工作日内
        (datetime(2025, 2, 25, 1, tzinfo=UTC), 1),
        (datetime(2025, 3, 4, 1, tzinfo=UTC), 0),
    ],
)
def test_an_entry_is_late_beyond_the_allowance_in_working_days(
    happened: datetime, late: int
) -> None:
    assert days_late(happened, NOW, 3, CALENDAR) == late


@pytest.mark.parametrize(
    ("happened", "written", "late"),
    [
        (date(2025, 2, 28), date(2025, 3, 3), 1),  # over a weekend
        (date(2025, 3, 1), date(2025, 3, 2), 0),  # both days rest
        (date(2025, 9, 30), date(2025, 10, 9), 1),  # over the National Day holiday
        (date(2025, 2, 7), date(2025, 2, 10), 2),  # a Saturday that works (调休)
        (date(2025, 1, 27), date(2025, 2, 5), 1),  # over the Spring Festival
    ],
)
def test_days_of_rest_make_no_entry_late(happened: date, written: date, late: int) -> None:
    assert days_late(instant_of(happened), instant_of(written), 0, CALENDAR) == late


@pytest.mark.parametrize(
    ("on", "allowed"), [(date(2025, 3, 2), 3), (date(2025, 3, 3), 5), (date(2026, 1, 1), 5)]
)
def test_an_entry_is_judged_by_the_value_in_force_on_the_day_it_was_made(
    on: date, allowed: int
) -> None:
    held = register(entry_lateness=(5, "2025-03-03"))

    assert allowance(held, on, field=False) == allowed


def test_a_later_value_reproaches_no_entry_made_before_it() -> None:
    law = LawView(CALENDAR, register(entry_lateness=(0, "2025-03-04")))
    at = datetime(2025, 2, 28, 1, tzinfo=UTC)

    assert lateness("penalty.ordinary", "file_case", at, NOW, law).days == 0


@pytest.mark.parametrize(
    ("procedure", "act", "captured", "field"),
    [
        ("penalty.ordinary", "investigate", False, True),
        ("hazard.major", "find_hazard", False, True),
        ("penalty.ordinary", "file_case", False, False),
        ("penalty.ordinary", "file_case", True, True),  # a device recorded it on the spot
        ("decision.major", "draft", False, False),
    ],
)
def test_the_field_has_the_longer_allowance(
    procedure: str, act: str, captured: bool, field: bool
) -> None:
    at = datetime(2025, 2, 24, 1, tzinfo=UTC)  # five working days before

    found = lateness(procedure, act, at, NOW, LawView(CALENDAR, DECLARED), captured=captured)

    assert (found.field, found.allowed, found.days) == ((True, 7, 0) if field else (False, 3, 2))


def test_of_both_allowances_the_longer_one_holds_in_the_field() -> None:
    held = register(entry_lateness=(10, "2025-01-01"))

    assert allowance(held, date(2025, 3, 3), field=True) == 10


def test_without_a_register_the_declared_defaults_hold() -> None:
    assert allowance(Parameters(), date(2025, 3, 3), field=True) == 7

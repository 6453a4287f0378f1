"""Which parameters a procedure lacks, and which act will ask for each."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.unfilled import unfilled
from fadu.kernel.calendar_seed import seed_calendar
from fadu.law import registry
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.status import Status

PENALTY = registry.procedure("penalty.ordinary")
ON = date(2025, 3, 3)
HEARING = "penalty.hearing_fine_unit"


def law(*values: ParameterValue) -> LawView:
    """The law with some parameters filled in."""
    return LawView(seed_calendar(), Parameters.of(PARAMETERS, values))


def value(code: str, since: date) -> ParameterValue:
    """A value in force from a day on."""
    return ParameterValue(code, 5_000_000, since, "会议纪要", Status.U)


def test_an_empty_parameter_is_named_with_the_acts_that_read_it() -> None:
    found = {one.parameter.code: one for one in unfilled(PENALTY, law(), ON)}

    assert found[HEARING].acts == (
        "提出拟处罚意见", "提出按日连续处罚意见", "作出处罚决定", "决定按日连续处罚",
    )  # fmt: skip
    assert found[HEARING].demanded
    assert not found["penalty.filing_limit"].demanded  # its period just does not run


def test_what_holds_acts_up_stands_first() -> None:
    marks = [one.demanded for one in unfilled(PENALTY, law(), ON)]

    assert marks == sorted(marks, reverse=True)


@pytest.mark.parametrize(("since", "empty"), [(ON, False), (date(2025, 3, 4), True)])
def test_a_value_counts_from_its_first_day_on(since: date, empty: bool) -> None:
    found = {one.parameter.code for one in unfilled(PENALTY, law(value(HEARING, since)), ON)}

    assert (HEARING in found) is empty


def test_an_act_is_asked_about_its_own_parameters_alone() -> None:
    found = unfilled(PENALTY, law(), ON, PENALTY.act("determine_review"))

    assert {one.parameter.code for one in found} <= {
        "penalty.review_fine_unit", "penalty.review_fine_person",
    }  # fmt: skip
    assert all(one.acts == ("认定是否应当法制审核",) for one in found)
    assert unfilled(PENALTY, law(), ON, PENALTY.act("investigate")) == []


def test_every_parameter_a_procedure_reads_is_declared() -> None:
    declared = {p.code for p in PARAMETERS}
    for procedure in registry.PROCEDURES:
        read = {one.parameter.code for one in unfilled(procedure, law(), date(1990, 1, 1))}
        assert read <= declared

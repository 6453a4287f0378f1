"""Parameters and the working calendar: filled in by the legal office, corrected by new entries."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.settings import CALENDAR_REGISTER, PARAMETER_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds
from fadu.law.vocabulary.status import OF_LAW

SYSTEM = (Actor("p1", "system_admin"),)


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(PARAMETER_REGISTER.by_code) == {"set_parameter"}
    assert set(CALENDAR_REGISTER.by_code) == {"enter_year", "amend_year"}


def test_a_parameter_can_be_set_anew_and_only_with_a_source():
    walk = entered(PARAMETER_REGISTER, "set_parameter", "set_parameter")

    assert kinds(walk, "set_parameter") == set()
    assert kinds(walk, "set_parameter", source="") == {"facts"}


def test_every_degree_of_verification_can_be_stated_of_a_value_and_no_other():
    walk = entered(PARAMETER_REGISTER)

    assert all(kinds(walk, "set_parameter", status=s.value) == set() for s in OF_LAW)
    assert kinds(walk, "set_parameter", status="X") == {"facts"}


def test_parameters_are_the_legal_offices_and_not_an_administrators():
    assert kinds(entered(PARAMETER_REGISTER), "set_parameter", who=SYSTEM) == {"role"}


def test_a_year_is_entered_once_and_then_corrected_by_the_legal_office():
    walk = entered(CALENDAR_REGISTER)
    assert kinds(walk, "amend_year") == {"needs"}
    assert kinds(walk, "enter_year", who=SYSTEM) == set()

    walk.do("enter_year")
    assert kinds(walk, "enter_year") == {"done"}
    assert kinds(walk, "amend_year") == set()
    assert kinds(walk, "amend_year", who=SYSTEM) == {"role"}

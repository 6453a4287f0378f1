"""The register of agencies: entered first, amended at will, closed for good."""

import pytest

from fadu.law.procedures.registers.agencies import AGENCY_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(AGENCY_REGISTER.by_code) == {"enter_agency", "amend_agency", "close_agency"}


@pytest.mark.parametrize("word", ["amend_agency", "close_agency"])
def test_an_agency_nobody_entered_is_neither_amended_nor_closed(word):
    assert kinds(entered(AGENCY_REGISTER), word) == {"needs"}
    assert kinds(entered(AGENCY_REGISTER, "enter_agency"), word) == set()


def test_an_agency_is_entered_once_and_amended_as_often_as_it_changes():
    walk = entered(AGENCY_REGISTER, "enter_agency", "amend_agency", "amend_agency")

    assert kinds(walk, "enter_agency") == {"done"}


def test_closing_ends_the_register_entry():
    assert not entered(AGENCY_REGISTER, "enter_agency").marking.done("close_agency")
    assert entered(AGENCY_REGISTER, "enter_agency", "close_agency").marking.done("close_agency")


def test_what_names_an_agency_is_readable_for_ever():
    assert [f.code for f in AGENCY_REGISTER.act("enter_agency").facts if f.is_personal] == []

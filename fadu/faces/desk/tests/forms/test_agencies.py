"""Forms of the register of agencies."""

from __future__ import annotations

from fadu.faces.desk.forms.agencies import LEVELS, AgencyForm, AmendAgencyForm, CloseForm
from fadu.faces.desk.tests.builders import Office
from fadu.law.procedures.registers import enter_agency


def test_levels_are_those_the_register_knows() -> None:
    known = next(f.choices for f in enter_agency.facts if f.code == "level")

    assert tuple(LEVELS) == known


def test_a_new_agency_stands_below_one_in_use(office: Office) -> None:
    typed = {"public_name": "某区局", "short_name": "区局", "level": "county", "division": "430203"}

    assert AgencyForm({**typed, "parent": office.bureau.agency.id}).is_valid()
    assert "parent" in AgencyForm({**typed, "parent": "x"}).errors


def test_every_change_says_why() -> None:
    assert "reason" in AmendAgencyForm({"public_name": "x", "short_name": "x"}).errors
    assert "reason" in CloseForm({}).errors

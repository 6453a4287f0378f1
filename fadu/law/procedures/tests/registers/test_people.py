"""The register of people: administrators hold no business capacity, nor a second one of their own."""

import pytest

from fadu.law.procedures.registers.people import PERSON_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(PERSON_REGISTER.by_code) == {
        "enter_person",
        "amend_person",
        "grant_role",
        "end_role",
        "grant_admin",
        "end_admin",
        "issue_certificate",
        "revoke_certificate",
        "leave",
        "erase_person",
    }


@pytest.mark.parametrize(
    "word", ["grant_role", "grant_admin", "issue_certificate", "leave", "erase_person"]
)
def test_nobody_is_granted_anything_before_they_are_entered(word):
    assert kinds(entered(PERSON_REGISTER), word) == {"needs"}
    assert kinds(entered(PERSON_REGISTER, "enter_person"), word) == set()


@pytest.mark.parametrize(
    ("held", "refused"),
    [
        ("grant_role", "grant_admin"),
        ("grant_admin", "grant_role"),
        ("grant_admin", "grant_admin"),
    ],
)
def test_administration_excludes_business_and_a_second_administration(held, refused):
    (reason,) = entered(PERSON_REGISTER, "enter_person", held).why(refused)

    assert (reason.kind, reason.cite) == ("closed", "《本系统登记规则》第九条")


def test_business_capacities_do_not_exclude_each_other():
    assert kinds(entered(PERSON_REGISTER, "enter_person", "grant_role"), "grant_role") == set()


def test_who_is_no_longer_an_administrator_may_take_either_capacity():
    walk = entered(PERSON_REGISTER, "enter_person", "grant_admin", "end_admin")

    assert kinds(walk, "grant_role") == set()
    assert kinds(walk, "grant_admin") == set()
    assert kinds(walk, "end_admin") == {"closed"}


@pytest.mark.parametrize("word", ["amend_person", "grant_role", "grant_admin", "issue_certificate"])
def test_an_erased_person_gets_nothing_new(word):
    walk = entered(PERSON_REGISTER, "enter_person", "erase_person")

    assert kinds(walk, word) == {"closed"}

"""The register of libraries: set by the legal office, withdrawn and used on record."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.library import LIBRARY_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

OFFICER = (Actor("p1", "officer"),)


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(LIBRARY_REGISTER.by_code) == {"set_entry", "withdraw_entry", "use_entry"}


def test_an_entry_is_set_again_and_again_and_only_with_a_source():
    walk = entered(LIBRARY_REGISTER, "set_entry", "set_entry")

    assert kinds(walk, "set_entry") == set()
    assert kinds(walk, "set_entry", source="") == {"facts"}


def test_what_was_never_set_is_neither_withdrawn_nor_used():
    walk = entered(LIBRARY_REGISTER)

    assert kinds(walk, "withdraw_entry") == kinds(walk, "use_entry") == {"needs"}


def test_officers_use_what_the_legal_office_keeps():
    walk = entered(LIBRARY_REGISTER, "set_entry")

    assert kinds(walk, "set_entry", who=OFFICER) == {"role"}
    assert kinds(walk, "withdraw_entry", who=OFFICER) == {"role"}
    assert kinds(walk, "use_entry", who=OFFICER) == set()

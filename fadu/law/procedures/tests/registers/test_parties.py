"""The register of parties: entered by the bureau, erased on order, never amended after that."""

import pytest

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.parties import PARTY_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(PARTY_REGISTER.by_code) == {
        "enter_party", "amend_party", "merge_party", "ask_party_erasure", "erase_party",
        "classify_object", "grade_object", "release_object", "set_site", "end_site",
        "set_licence", "end_licence", "set_source", "end_source", "note_call", "cancel_call",
    }  # fmt: skip


@pytest.mark.parametrize("word", ["amend_party", "merge_party", "ask_party_erasure"])
def test_a_party_is_entered_before_anything_else(word):
    assert kinds(entered(PARTY_REGISTER), word) == {"needs"}
    assert kinds(entered(PARTY_REGISTER, "enter_party"), word) == set()


def test_an_erased_party_cannot_be_amended():
    (reason,) = entered(PARTY_REGISTER, "enter_party", "ask_party_erasure", "erase_party").why(
        "amend_party"
    )

    assert (reason.kind, reason.cite) == ("closed", "《本系统登记规则》第七条")


def test_the_legal_office_asks_for_an_erasure_and_a_head_approves_it():
    assert kinds(entered(PARTY_REGISTER, "enter_party"), "erase_party") == {"needs"}
    walk = entered(PARTY_REGISTER, "enter_party", "ask_party_erasure")
    officer = (Actor("p1", "officer"),)
    rules = {(rule.verb.name, rule.first.code, rule.then.code) for rule in PARTY_REGISTER.rules}

    assert ("DIFFERS", "ask_party_erasure", "erase_party") in rules
    for word in ("ask_party_erasure", "erase_party"):
        assert kinds(walk, word, who=officer) == {"role"}
    assert kinds(walk, "amend_party", who=officer) == set()


def test_who_a_party_is_can_be_erased_and_its_kind_and_district_cannot():
    kept = {f.code for f in PARTY_REGISTER.act("enter_party").facts if not f.is_personal}

    assert kept == {"party_kind", "division", "industry"}

"""Evidence is registered as it was taken; excluding is undone by another entry, and erasing takes two and no hold."""

from fadu.law.parameters.evidence import YEARS
from fadu.law.procedures.registers.evidence import EVIDENCE_REGISTER, KINDS
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(EVIDENCE_REGISTER.by_code) == {
        "enter_evidence", "amend_evidence", "verify_evidence", "exclude_evidence", "restore_evidence",
        "hand_over_evidence", "release_evidence", "redact_evidence", "hold_evidence", "lift_hold", "ask_erasure",
        "erase_evidence",
    }  # fmt: skip
    assert tuple(YEARS) == KINDS
    assert len(KINDS) == 8


def test_nothing_is_done_with_what_was_not_entered_and_each_state_is_left_by_its_own_act():
    new = entered(EVIDENCE_REGISTER)
    later = set(EVIDENCE_REGISTER.by_code) - {"enter_evidence"}
    assert [act for act in later if not kinds(new, act)] == []
    there = entered(EVIDENCE_REGISTER, "enter_evidence", "exclude_evidence")
    assert kinds(there, "exclude_evidence") == {"closed"}
    assert kinds(there, "restore_evidence") == set()
    gone = entered(EVIDENCE_REGISTER, "enter_evidence", "hand_over_evidence", "release_evidence")
    assert kinds(gone, "hand_over_evidence") == {"closed"}


def test_an_erasure_is_asked_for_by_another_and_stopped_by_a_hold():
    asked = entered(EVIDENCE_REGISTER, "enter_evidence", "ask_erasure")
    assert kinds(asked, "erase_evidence") == set()
    held = entered(EVIDENCE_REGISTER, "enter_evidence", "ask_erasure", "hold_evidence")
    assert kinds(held, "erase_evidence") == {"closed"}
    assert kinds(held.all("lift_hold"), "erase_evidence") == set()
    rules = {(rule.verb.name, rule.first.code, rule.then.code) for rule in EVIDENCE_REGISTER.rules}
    assert ("DIFFERS", "ask_erasure", "erase_evidence") in rules

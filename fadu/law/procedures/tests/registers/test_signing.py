"""Delegation has a beginning and an end; a signature on paper is confirmed or disputed, not both."""

import pytest

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.signing import DELEGATION_REGISTER, PAPER_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(DELEGATION_REGISTER.by_code) == {"delegate", "end_delegation"}
    assert set(PAPER_REGISTER.by_code) == {"record_paper", "confirm_paper", "dispute_paper"}


def test_only_what_was_delegated_ends_and_it_ends_once():
    assert kinds(entered(DELEGATION_REGISTER), "end_delegation") == {"needs"}
    walk = entered(DELEGATION_REGISTER, "delegate", "end_delegation")
    assert kinds(walk, "end_delegation") == {"closed"}


def test_no_administration_can_be_lent():
    walk = entered(DELEGATION_REGISTER)

    assert kinds(walk, "delegate", lent_role="leader") == set()
    assert kinds(walk, "delegate", lent_role="system_admin") == {"facts"}


def by(person):
    return (Actor(person, "leader"),)


@pytest.mark.parametrize(
    ("said", "other"),
    [("confirm_paper", "dispute_paper"), ("dispute_paper", "confirm_paper")],
)
def test_a_signature_is_confirmed_or_disputed_and_not_both(said, other):
    walk = entered(PAPER_REGISTER)
    assert kinds(walk, said, who=by("p2")) == {"needs"}

    walk.do("record_paper")
    walk.marking.do(walk.record(said, who=by("p2")))
    assert kinds(walk, other, who=by("p2")) == {"closed"}


def test_nobody_confirms_a_signature_they_recorded_themselves():
    walk = entered(PAPER_REGISTER)
    walk.marking.do(walk.record("record_paper", who=by("p1")))

    assert kinds(walk, "confirm_paper", who=by("p1")) == {"differs"}
    assert kinds(walk, "confirm_paper", who=by("p2")) == set()

"""The register of local pieces: proposed by the legal office, adopted or returned by the head, ended on record."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.overlays import LOCAL_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

OFFICER = (Actor("p1", "officer"),)
LEGAL = (Actor("legal_office-0", "legal_office"),)
HEAD = (Actor("legal_office-0", "principal"),)


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(LOCAL_REGISTER.by_code) == {
        "propose_piece",
        "adopt_piece",
        "return_piece",
        "withdraw_piece",
    }


def test_what_was_not_proposed_is_not_adopted_and_what_was_not_adopted_does_not_end():
    walk = entered(LOCAL_REGISTER)

    assert kinds(walk, "adopt_piece") == kinds(walk, "return_piece") == {"needs"}
    assert kinds(walk, "withdraw_piece") == {"closed"}


def test_a_proposal_is_adopted_by_the_head_and_never_by_who_made_it():
    walk = entered(LOCAL_REGISTER, "propose_piece")

    assert kinds(walk, "propose_piece", who=OFFICER) == {"role", "done"}
    assert kinds(walk, "adopt_piece", who=LEGAL) == {"role", "differs"}
    assert kinds(walk, "adopt_piece", who=HEAD) == {"differs"}
    assert kinds(walk, "adopt_piece") == set()


def test_a_returned_proposal_is_over_and_an_adopted_one_may_be_ended():
    returned = entered(LOCAL_REGISTER, "propose_piece", "return_piece")
    adopted = entered(LOCAL_REGISTER, "propose_piece", "adopt_piece")

    assert kinds(returned, "adopt_piece") == {"closed"}
    assert kinds(adopted, "return_piece") == {"closed"}
    assert kinds(adopted, "withdraw_piece") == set()

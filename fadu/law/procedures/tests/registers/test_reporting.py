"""Returns: asked for, submitted, accepted by somebody else; reports: frozen as often as made."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.reporting import REPORT_REGISTER, RETURN_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

SUBMITTED = ("request_return", "submit_return")


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(RETURN_REGISTER.by_code) == {
        "request_return",
        "submit_return",
        "send_back_return",
        "accept_return",
    }
    assert set(REPORT_REGISTER.by_code) == {"freeze"}


def test_nothing_is_submitted_unasked_and_what_is_asked_is_owed():
    assert kinds(entered(RETURN_REGISTER), "submit_return") == {"needs"}
    assert set(entered(RETURN_REGISTER, "request_return").owed()) == {"submit_return"}
    assert set(entered(RETURN_REGISTER, *SUBMITTED).owed()) == {"accept_return"}


def test_a_return_is_accepted_by_another_person_than_the_one_who_submitted_it():
    walk = entered(RETURN_REGISTER, "request_return")
    walk.marking.do(walk.record("submit_return", who=(Actor("p1", "legal_office"),)))

    assert kinds(walk, "accept_return", who=(Actor("p1", "legal_office"),)) == {"differs"}
    assert kinds(walk, "accept_return", who=(Actor("p2", "legal_office"),)) == set()


def test_a_return_sent_back_is_owed_again_and_not_accepted_until_it_comes():
    walk = entered(RETURN_REGISTER, *SUBMITTED, "send_back_return")

    assert set(walk.owed()) == {"submit_return"}
    assert kinds(walk, "accept_return") == {"closed"}
    assert kinds(walk.do("submit_return"), "accept_return") == set()


def test_an_accepted_return_is_neither_changed_nor_sent_back():
    walk = entered(RETURN_REGISTER, *SUBMITTED, "accept_return")

    assert "closed" in kinds(walk, "submit_return")
    assert "closed" in kinds(walk, "send_back_return")
    assert walk.owed() == {}


def test_a_year_can_be_frozen_again_and_leaves_nothing_owed():
    walk = entered(REPORT_REGISTER, "freeze", "freeze")

    assert kinds(walk, "freeze") == set()
    assert walk.owed() == {}

"""A complaint is taken up before it is answered, and both are owed from the day it came."""

from fadu.law.procedures.registers.complaints import COMPLAINT_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(COMPLAINT_REGISTER.by_code) == {
        "lodge_complaint",
        "take_up_complaint",
        "close_complaint",
    }


def test_a_complaint_is_owed_an_answer_by_who_has_taken_it_up():
    walk = entered(COMPLAINT_REGISTER, "lodge_complaint")
    assert set(walk.owed()) == {"take_up_complaint", "close_complaint"}
    assert kinds(walk, "close_complaint") == {"needs", "waits"}

    done = entered(COMPLAINT_REGISTER, "lodge_complaint", "take_up_complaint", "close_complaint")
    assert set(done.owed()) == set()

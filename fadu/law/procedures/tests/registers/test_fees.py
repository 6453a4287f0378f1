"""A code, what came in under it, what goes back: asked for by one, approved by another, once for each asking."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.fees import ANNULLED, FEE_REGISTER, SUMS, SURPLUS
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(FEE_REGISTER.by_code) == {
        "enter_code", "amend_code", "adjust_code", "void_code", "receive", "withdraw_receipt", "ask_refund", "approve_refund", "refuse_refund",
        "note_refund",
    }  # fmt: skip
    assert SUMS == ("罚款", "加处罚款", "按日连续处罚罚款", "按日连续处罚罚款的加处罚款")


def test_nothing_comes_in_under_a_code_that_is_not_there_and_a_code_that_was_paid_stays_as_it_is():
    new = entered(FEE_REGISTER)
    assert "needs" in kinds(new, "receive")
    paid = entered(FEE_REGISTER, "enter_code", "amend_code", "receive", "receive")
    assert kinds(paid, "amend_code") == kinds(paid, "void_code") == {"closed"}
    assert kinds(paid, "adjust_code") == set()  # after an alteration
    void = entered(FEE_REGISTER, "enter_code", "void_code")
    assert kinds(void, "receive") == kinds(void, "adjust_code") == {"closed"}
    assert "needs" in kinds(entered(FEE_REGISTER), "adjust_code")


def test_a_refund_is_approved_by_another_and_each_asking_is_answered_once():
    assert "needs" in kinds(entered(FEE_REGISTER), "ask_refund")
    walk = entered(FEE_REGISTER, "enter_code")
    walk.do("receive").do("ask_refund", ground=ANNULLED)
    assert set(walk.owed()) == {"approve_refund"}
    same = (Actor("officer-0", "leader"),)
    record = walk.record("approve_refund", who=same)
    assert {r.kind for r in walk.marking.why(record)} == {"differs"}
    assert kinds(walk, "ask_refund") == {"closed"}
    walk.do("refuse_refund")
    assert walk.owed() == {}
    walk.do("ask_refund", ground=SURPLUS).do("approve_refund")
    assert set(walk.owed()) == {"note_refund"}
    assert kinds(walk, "refuse_refund") == {"closed"}
    walk.do("note_refund")
    assert "closed" in kinds(walk, "note_refund")
    assert kinds(walk, "ask_refund") == set()


def test_what_was_asked_back_in_vain_stands_though_the_payment_is_taken_back():
    """The payment is corrected away: the entries after it must be lawful without it."""
    without = entered(FEE_REGISTER, "enter_code").do("ask_refund", ground=SURPLUS)

    assert kinds(without.do("refuse_refund"), "withdraw_receipt") == set()

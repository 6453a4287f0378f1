"""A list of missing parameters is signed by a head, again whenever it is another list."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.missing import MISSING_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

LAWYER = (Actor("p1", "legal_office"),)


def test_the_code_of_its_act_stands_in_the_ledger_for_good():
    assert set(MISSING_REGISTER.by_code) == {"sign_missing"}


def test_heads_sign_and_nobody_else():
    walk = entered(MISSING_REGISTER)

    for role in ("principal", "full_head", "leader"):
        assert kinds(walk, "sign_missing", who=(Actor("p1", role),)) == set()
    assert kinds(walk, "sign_missing", who=LAWYER) == {"role"}
    assert kinds(walk, "sign_missing", listed="") == {"facts"}


def test_another_list_is_signed_after_it():
    assert kinds(entered(MISSING_REGISTER, "sign_missing"), "sign_missing") == set()

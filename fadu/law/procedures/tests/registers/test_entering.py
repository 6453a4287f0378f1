"""That a case was entered elsewhere is registered, corrected and withdrawn by entries of their own."""

from fadu.law.procedures.registers.entering import ENTERING_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_what_was_registered_is_corrected_until_it_is_withdrawn():
    assert set(ENTERING_REGISTER.by_code) == {"record_entered", "amend_entered", "withdraw_entered"}
    assert "needs" in kinds(entered(ENTERING_REGISTER), "amend_entered")
    walk = entered(ENTERING_REGISTER, "record_entered", "amend_entered", "amend_entered")
    assert kinds(walk, "withdraw_entered") == set()
    walk.do("withdraw_entered")
    assert "closed" in kinds(walk, "amend_entered")

"""Sheets are discarded by an entry that says which and why."""

from fadu.law.procedures.registers.scans import SCAN_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_what_is_discarded_is_stated_with_its_reason():
    (discarded,) = SCAN_REGISTER.acts
    assert [fact.code for fact in discarded.stated] == ["scan_files", "sheets", "reason"]
    assert kinds(entered(SCAN_REGISTER, "discard_sheets"), "discard_sheets") == set()

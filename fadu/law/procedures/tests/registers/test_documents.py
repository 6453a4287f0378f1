"""A document is issued once, replaced by later versions, and one version is made void once."""

from fadu.law.procedures.registers.documents import DOCUMENT_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    acts = {"issue_document", "replace_document", "void_document"}
    assert set(DOCUMENT_REGISTER.by_code) == acts


def test_a_version_is_void_once_and_another_may_take_its_place():
    assert "needs" in kinds(entered(DOCUMENT_REGISTER), "replace_document")
    there = entered(DOCUMENT_REGISTER, "issue_document")
    assert kinds(there, "issue_document") == {"done"}
    void = entered(DOCUMENT_REGISTER, "issue_document", "void_document")
    assert "closed" in kinds(void, "void_document")
    again = entered(DOCUMENT_REGISTER, "issue_document", "void_document", "replace_document")
    assert kinds(void, "replace_document") == kinds(again, "void_document") == set()

"""A link has a beginning and an end, and says how two matters belong together."""

from fadu.law.procedures.registers.linking import AROSE, LINK_REGISTER, LINKS
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(LINK_REGISTER.by_code) == {"link", "unlink"}


def test_only_what_was_linked_is_unlinked_and_once():
    assert kinds(entered(LINK_REGISTER), "unlink") == {"needs"}
    walk = entered(LINK_REGISTER, "link", "unlink")
    assert kinds(walk, "unlink") == {"closed"}


def test_a_link_is_of_a_known_kind():
    walk = entered(LINK_REGISTER)

    assert AROSE in LINKS
    assert kinds(walk, "link", link_kind=AROSE) == set()
    assert kinds(walk, "link", link_kind="别的") == {"facts"}

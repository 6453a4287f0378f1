"""Numbers are reserved before they are taken or made void; a letterhead is the legal office's to say."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.numbering import LETTERHEAD_REGISTER, NUMBER_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_their_acts_stand_in_the_ledger_for_good():
    assert set(NUMBER_REGISTER.by_code) == {"reserve_numbers", "take_number", "void_numbers"}
    assert set(LETTERHEAD_REGISTER.by_code) == {"set_letterhead"}


def test_nothing_is_taken_or_made_void_before_something_is_reserved():
    bare, begun = entered(NUMBER_REGISTER), entered(NUMBER_REGISTER, "reserve_numbers")

    for word in ("take_number", "void_numbers"):
        assert kinds(bare, word) == {"needs"}
        assert kinds(begun, word) == set()


def test_ranges_follow_one_another_and_no_number_names_a_person():
    walk = entered(NUMBER_REGISTER, "reserve_numbers", "take_number", "void_numbers")

    assert kinds(walk, "reserve_numbers") == set()
    assert kinds(walk, "void_numbers", void_for="不想用了") == {"facts"}
    facts = {f for a in (*NUMBER_REGISTER.acts, *LETTERHEAD_REGISTER.acts) for f in a.facts}
    assert not any(fact.is_personal for fact in facts)


def test_only_the_legal_office_sets_a_letterhead_again_and_again():
    walk = entered(LETTERHEAD_REGISTER, "set_letterhead")

    assert kinds(walk, "set_letterhead") == set()
    assert kinds(walk, "set_letterhead", who=(Actor("p", "officer"),)) == {"role"}

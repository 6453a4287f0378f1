"""Law texts are entered by the legal office or the installation; since when they apply, the legal office alone says."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.texts import ORIGINS, TEXT_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

SYSTEM = (Actor("importing", "system_admin"),)
OFFICER = (Actor("p1", "officer"),)


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(TEXT_REGISTER.by_code) == {"enter_text", "date_text"}
    assert ORIGINS == ("公布文本", "更新包", "数据包")


def test_texts_of_other_versions_and_sources_are_entered_beside_the_first():
    walk = entered(TEXT_REGISTER, "enter_text", "enter_text")

    assert kinds(walk, "enter_text") == set()
    assert kinds(walk, "enter_text", who=SYSTEM) == set()
    assert kinds(walk, "enter_text", who=OFFICER) == {"role"}
    assert kinds(walk, "enter_text", digest="") == {"facts"}


def test_since_when_a_text_applies_is_said_of_a_text_that_stands():
    walk = entered(TEXT_REGISTER)
    assert kinds(walk, "date_text") == {"needs"}

    walk.do("enter_text")
    assert kinds(walk, "date_text") == set()
    assert kinds(walk, "date_text", who=SYSTEM) == {"role"}
    assert kinds(walk, "date_text", source="") == {"facts"}

"""Changes of the law are noted by the legal office or the installation, and settled by the legal office alone."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.radar import OUTCOMES, RADAR_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

SYSTEM = (Actor("importing", "system_admin"),)


def test_the_codes_of_its_acts_and_the_conclusions_stand_in_the_ledger_for_good():
    assert set(RADAR_REGISTER.by_code) == {"note_change", "settle_change"}
    assert OUTCOMES == ("已核对无须改", "已改")


def test_a_task_is_settled_again_and_again_with_a_reason():
    walk = entered(RADAR_REGISTER)
    assert kinds(walk, "settle_change") == {"needs"}

    walk.do("note_change")
    assert kinds(walk, "settle_change") == set()
    assert kinds(walk, "settle_change", reason="") == {"facts"}
    assert kinds(walk, "settle_change", who=SYSTEM) == {"role"}
    walk.do("settle_change")
    assert kinds(walk, "settle_change") == set()


def test_a_change_is_noted_once_in_its_matter():
    walk = entered(RADAR_REGISTER, "note_change")

    assert kinds(walk, "note_change") != set()

"""A reckoning is kept whole; where several norms fit, somebody else says whether the choice is right (行政处罚法 29)."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.discretion import DISCRETION_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(DISCRETION_REGISTER.by_code) == {"record_reckoning", "second_opinion"}


def test_several_norms_ask_for_a_second_opinion_by_another_person_each_time():
    walk = entered(DISCRETION_REGISTER)
    assert "needs" in kinds(walk, "second_opinion")
    walk.do("record_reckoning", several=True)
    assert set(walk.owed()) == {"second_opinion"}
    same = (Actor("officer-0", "legal_reviewer"),)
    assert {r.kind for r in walk.marking.why(walk.record("second_opinion", who=same))} == {"differs"}  # fmt: skip
    walk.do("second_opinion")
    assert "closed" in kinds(walk, "second_opinion")
    walk.do("record_reckoning", several=True)
    assert kinds(walk, "second_opinion") == set()
    walk.do("record_reckoning", several=False)
    assert walk.owed() == {}
    assert "closed" in kinds(walk, "second_opinion")

"""Facts that registers share: which capacities can be granted, and what is personal."""

from fadu.law.procedures.registers import facts
from fadu.law.vocabulary.role import Role


def test_no_administrator_and_no_outsider_can_be_granted_as_a_business_capacity():
    offered = {Role(code) for code in facts.role.choices}

    assert offered.isdisjoint(facts.ADMINISTRATORS)
    assert not any(r.outside for r in offered)
    assert {Role.OFFICER, Role.LEADER, Role.STATISTICIAN} <= offered


def test_there_are_three_administrators():
    assert set(facts.ADMINISTRATORS) == {
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDIT_ADMIN,
    }


def test_names_and_telephones_can_be_erased_and_districts_cannot():
    assert facts.name.is_personal
    assert facts.phone.is_personal
    assert not facts.division.is_personal
    assert not facts.source.is_personal

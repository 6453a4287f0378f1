"""Capacities: a code for the ledger, a word for the reader, inside or outside the bureau."""

import pytest

from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize("role", Role)
def test_every_capacity_has_a_chinese_word_and_a_code_fit_for_the_ledger(role):
    assert role.title
    assert not role.title.isascii()
    assert role.value == role.name.lower()


def test_no_two_capacities_share_a_word():
    assert len({r.title for r in Role}) == len(Role)


def test_those_whose_acts_an_officer_records_stand_outside():
    assert {r for r in Role if r.outside} == {
        Role.PARTY,
        Role.EXPERT,
        Role.ASSESSOR,
        Role.MARKET_REGULATOR,
        Role.POLICE,
        Role.PROCURATOR,
        Role.COURT,
        Role.ENTERPRISE,
    }

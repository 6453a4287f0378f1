"""How long evidence is kept: one parameter a kind, off until the legal office has read a number somewhere."""

from fadu.law.parameters.evidence import PARAMETERS, YEARS
from fadu.law.parameters.tests.subjects import stand_once_under, unverified_are_off


def test_each_stands_once_under_its_subject_and_is_off():
    stand_once_under("evidence", PARAMETERS)
    unverified_are_off(PARAMETERS)
    assert [p.code for p in PARAMETERS] == list(YEARS.values())

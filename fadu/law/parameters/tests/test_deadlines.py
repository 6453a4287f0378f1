"""Units that the texts leave open: choices, off unless restated by somebody."""

from datetime import date

from fadu.law.parameters.deadlines import CALENDAR, PARAMETERS, UNIT_PRECURSOR, WORKING
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.status import Status


def test_nothing_is_presumed_but_what_a_rule_restates():
    register = Parameters.of(PARAMETERS)
    found = {p.code: register.find(p.code, date(2026, 1, 1)) for p in PARAMETERS}

    assert {code for code, value in found.items() if value} == {UNIT_PRECURSOR}
    assert {p.status for p in PARAMETERS} == {Status.U, Status.V2}


def test_each_says_why_it_is_open_and_has_two_answers():
    assert all(p.why and p.cite.refs for p in PARAMETERS)
    assert {p.choices for p in PARAMETERS} == {(WORKING, CALENDAR)}

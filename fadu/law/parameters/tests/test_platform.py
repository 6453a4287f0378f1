"""The platform's own parameters."""

from datetime import date

from fadu.law.parameters import PARAMETERS
from fadu.law.parameters.platform import FIELD_ACTS
from fadu.law.parameters.platform import PARAMETERS as OWN
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.vocabulary.parameter import Parameters


def test_an_entry_made_within_three_working_days_is_in_time_unless_the_bureau_says_otherwise():
    register = Parameters.of(PARAMETERS)

    assert register.demand("entry_lateness", date(2025, 3, 3)).value == 3


def test_the_field_has_longer():
    default = {p.code: p.default for p in OWN}

    assert default["entry_lateness_field"] > default["entry_lateness"]
    assert default["order_link_sent"] is False  # nobody is written to unless the bureau says so


def test_the_acts_of_the_field_are_those_of_officers_who_show_their_certificates():
    known = {
        p.code: p.by_code
        for p in (ORDINARY_PENALTY, SIMPLE_PENALTY, MAJOR_HAZARD, INSPECTION_VISIT)
    }

    assert set(FIELD_ACTS) == set(known)
    for procedure, codes in FIELD_ACTS.items():
        assert all(known[procedure][code].certified for code in codes), procedure


def test_codes_are_declared_once():
    codes = [p.code for p in PARAMETERS]

    assert len(codes) == len(set(codes))

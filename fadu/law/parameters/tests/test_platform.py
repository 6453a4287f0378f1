"""The platform's own parameters."""

from datetime import date

from fadu.law.parameters import PARAMETERS
from fadu.law.parameters.platform import PARAMETERS as OWN
from fadu.law.vocabulary.parameter import Parameters


def test_an_entry_made_within_three_working_days_is_in_time_unless_the_bureau_says_otherwise():
    register = Parameters.of(PARAMETERS)

    assert register.demand("entry_lateness", date(2025, 3, 3)).value == 3


def test_the_field_has_longer():
    office, field = (p.default for p in OWN)

    assert field > office


def test_codes_are_declared_once():
    codes = [p.code for p in PARAMETERS]

    assert len(codes) == len(set(codes))

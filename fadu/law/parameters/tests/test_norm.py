"""Parameters of normative documents, counsel and contracts: declared under their subject, open where nobody has read the text."""

from fadu.law.parameters.norm import PARAMETERS
from fadu.law.parameters.tests.subjects import stand_once_under, unverified_are_off


def test_each_stands_once_under_its_subject():
    stand_once_under("norm", PARAMETERS)


def test_what_nobody_verified_is_off_until_it_is_filled():
    unverified_are_off(PARAMETERS)

"""Parameters of disclosure, publicity and campaigns: declared under their subject, open where nobody has read the text."""

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters.publicity import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters
from fadu.law.vocabulary.status import Status

DAY = date(2026, 6, 1)
EMPTY = Parameters.of(PARAMETERS)


def test_each_stands_once_under_its_subject():
    codes = [p.code for p in PARAMETERS]

    assert len(codes) == len(set(codes))
    assert all(code.startswith("publicity.") for code in codes)


def test_what_nobody_verified_is_off_until_it_is_filled():
    unverified = [p for p in PARAMETERS if p.status is Status.U]

    assert unverified
    for one in unverified:
        with pytest.raises(Refused, match=one.title) as refusal:
            EMPTY.demand(one.code, DAY)
        assert "法规科" in refusal.value.todo

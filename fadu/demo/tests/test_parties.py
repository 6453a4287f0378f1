"""Fictional enterprises with credit codes that check."""

from __future__ import annotations

import pytest

from fadu.demo.parties import credit_code
from fadu.kernel.codes import check_uscc
from fadu.registry.models import Party


@pytest.mark.parametrize("number", range(0, 120, 7))
def test_a_fictional_code_passes_the_check(number):
    assert check_uscc(credit_code("430202", number)).valid


def test_every_agency_has_enterprises_of_its_own_and_they_say_what_they_are(small):
    assert {len(firms) for firms in small.firms.values()} == {12}
    assert all("示范" in party.name for party in Party.objects.all())

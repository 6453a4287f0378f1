"""The sample bureau's head has signed exactly what is missing."""

from __future__ import annotations

from fadu.demo import missing
from fadu.demo.bureau import FOUNDED
from fadu.kernel.zone import day_of
from fadu.statutes.parameters import selectors
from fadu.statutes.parameters.models import MissingList
from fadu.statutes.selectors import law_view


def test_the_signed_list_is_the_one_that_stands(small) -> None:
    missing.build(small.bureau)

    signed = MissingList.objects.get()
    assert signed.codes == [p.code for p in selectors.missing(law_view(), day_of(FOUNDED))]
    assert signed.agency == small.bureau.agency

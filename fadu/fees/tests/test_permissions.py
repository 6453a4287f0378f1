"""Officers and registrars of the agency keep the register, its heads decide on refunds."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from fadu.fees.permissions import may_answer_refunds, may_keep_fees
from tests.people import found_bureau


@pytest.mark.django_db
def test_each_does_what_is_theirs_and_only_in_their_own_agency():
    office = found_bureau()
    own = SimpleNamespace(county=office.place.county)
    zhang, li, wang = (one.viewer for one in (office.zhang, office.li, office.wang))

    assert (may_keep_fees(zhang, own), may_answer_refunds(zhang, own)) == (True, False)
    assert (may_keep_fees(li, own), may_answer_refunds(li, own)) == (False, True)
    assert (may_keep_fees(wang, own), may_keep_fees(wang, None)) == (False, True)

"""Decisions by number, those without a code, and what a file does not say of what the ledger has."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.fees.sheets import Fault, Payment
from fadu.platforms.fees import selectors as s
from fadu.platforms.tests.fees.builders import LATER, NUMBER, ONE, TWO, coded, fined, results
from fadu.rooms.penalty.models import SpotPenalty
from tests.people import found_bureau


@pytest.mark.django_db
def test_what_is_fined_coded_and_paid_is_found_within_reach():
    made = fined(found_bureau())
    scope, county = made.bureau.zhang.viewer.scope, made.bureau.place.county
    place = {name: getattr(made.case, name) for name in ("province", "city", "county")}
    day = date(2025, 3, 10)
    SpotPenalty.objects.create(id="S", number="当1", party="P", course="当场处罚", fine=100, decided_on=day, **place)  # fmt: skip

    one = s.Decision(made.matter, made.party, NUMBER)
    found = s.decisions(scope, county, {NUMBER, "当1"})
    assert found == {NUMBER: [one], "当1": [s.Decision("S", "P", "当1")]}
    assert s.decisions(made.bureau.wang.viewer.scope, county, {NUMBER}) == {}
    assert [row.matter for row in s.uncoded(scope)] == [made.matter]
    assert [row.pk for row in s.uncoded_spot(scope)] == ["S"]
    coded(made)
    assert list(s.uncoded(scope)) == []
    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 1, "2025-03-21", "R2", ""))
    listed = [Payment(2, day=date(2025, 3, 20)), Payment(3, day=date(2025, 3, 23), receipt="R1")]
    found = s.unlisted(scope, county, listed, LATER.date())
    assert found is not None
    assert ([row.receipt for row in found.rows], found.first) == (["R2"], date(2025, 3, 20))
    slips = [Payment(4, day=date(2005, 3, 20)), Payment(5, day=date(2052, 3, 20)), Payment(6, day=date(2000, 1, 1), faults=(Fault("没有写金额"),))]  # fmt: skip
    found = s.unlisted(scope, county, [*listed, *slips], LATER.date())
    assert found is not None
    assert (found.first, found.last) == (date(2024, 3, 22), date(2025, 3, 23))
    assert s.unlisted(scope, county, slips[1:], LATER.date()) is None

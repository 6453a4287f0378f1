"""Fines on the spot that were not paid there and then: both closed lawfully, one paid in time, one ended in court."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import spots_owing
from fadu.demo.spots import FINE
from fadu.figures.span import Span
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.rooms.penalty import figures as f

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.once
def test_both_are_closed_lawfully_and_only_one_is_paid(small):
    spots_owing.build(small.bureau, small.firms)

    cases = Matter.objects.filter(procedure="penalty.simple")
    assert [(m.closed, m.irregular, m.due) for m in cases] == [(True, 0, None)] * 2
    scope = Scope("anybody", small.bureau.agency, Reach.CITY)
    assert f.FINES_PAID.value(scope, YEAR).numerator == FINE
    assert verify().problems == ()

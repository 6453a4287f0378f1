"""Money that came late, in stages or by the court, and a daily fine that was given back: each closed, to the fen."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import enforced
from fadu.demo.penalties import FINE
from fadu.figures.span import Span
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.rooms.penalty import figures as f
from fadu.rooms.penalty.models import PartyOutcome

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.once
def test_each_is_closed_lawfully_and_its_money_counted_once(small):
    enforced.build(small.bureau, small.firms)

    cases = Matter.objects.filter(procedure="penalty.ordinary")
    assert {(m.closed, m.irregular, m.due) for m in cases} == {(True, 0, None)}
    scope = Scope("anybody", small.bureau.agency, Reach.CITY)
    assert f.FINES_PAID.value(scope, YEAR).numerator == FINE + enforced.THIRD + FINE + 2 * 3 * FINE
    assert f.ALTERED.value(scope, YEAR).numerator == 1
    gone, stands = PartyOutcome.objects.filter(altered="撤销").get(), 3
    assert (gone.daily, gone.outcome, gone.fine) == (True, "", 0)
    assert PartyOutcome.objects.filter(daily=False, fine=FINE).count() == stands
    assert verify().problems == ()

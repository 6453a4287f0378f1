"""The rarer acts are lawful, and each case stands where its story ends."""

from __future__ import annotations

import pytest

from fadu.demo import rarer
from fadu.demo.penalties import HEAVY
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import PartyOutcome


@pytest.mark.once
def test_one_of_each_is_acted_out_lawfully_and_two_are_fined_by_the_brigade(small):
    rarer.build(small.bureau, small.firms)

    cases = Matter.objects.filter(procedure="penalty.ordinary").order_by("opened")
    assert [m.irregular for m in cases] == [0, 0, 0, 0]
    assert [m.closed for m in cases] == [False, False, True, False]
    fined = PartyOutcome.objects.filter(fine__gt=0).order_by("-fine")
    assert [row.fine for row in fined] == [HEAVY, rarer.HEAD]
    assert len({row.matter for row in fined}) == 1
    assert verify().problems == ()

"""The four penalties on the spot end as they should; the one handed in late says so."""

from __future__ import annotations

from datetime import date

from fadu.demo import spots
from fadu.kernel.zone import instant_of
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import SpotPenalty


def test_the_four_cases_and_the_one_that_runs(small):
    spots.build(small.bureau, small.firms)
    running = spots.running(small.bureau, small.firms[small.bureau.agency][4], date(2026, 11, 30))

    rows = list(SpotPenalty.objects.order_by("found_on"))
    assert [(row.kind, row.fine, row.collected) for row in rows] == [
        ("警告", 0, 0),
        ("罚款", spots.FINE, 0),
        ("罚款", spots.SMALL, spots.SMALL),
        ("罚款", spots.SMALL, spots.SMALL),
        ("罚款", spots.SMALL, spots.SMALL),
    ]
    assert rows[1].paid_on is not None
    days = [(row.handed_in_on - row.collected_on).days for row in rows[2:4]]
    assert days == [1, 9]
    assert [m.closed for m in Matter.objects.filter(procedure="penalty.simple").order_by("opened")] == [True] * 4 + [False]  # fmt: skip
    assert Matter.objects.get(pk=running).due == instant_of(date(2026, 12, 2))

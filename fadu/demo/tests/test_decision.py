"""The layout plan goes through every gate."""

from __future__ import annotations

from fadu.demo import decision
from fadu.matters.models import Matter
from fadu.rooms.major_decisions.models import MajorDecision


def test_every_gate_of_the_plan_has_its_day_in_the_laws_order(small):
    decision.build(small.bureau)

    made = MajorDecision.objects.get()
    days = [day for _, day in made.gates]
    assert all(days)
    assert days == sorted(days)
    assert Matter.objects.get(procedure="decision.major").irregular == 0

"""Hazards acted out: some stay open, and their matters with them."""

from __future__ import annotations

from fadu.demo import hazards
from fadu.matters.models import Matter
from fadu.rooms.hazards.models import Hazard


def test_what_stays_open_is_counted_out_exactly(small, monkeypatch):
    monkeypatch.setattr(hazards, "FOUND", 40)
    monkeypatch.setattr(hazards, "RECTIFIED", 39)

    hazards.build(small.bureau, small.firms, lambda: None)

    assert Hazard.objects.count() == 40
    assert Hazard.objects.filter(eliminated_on__isnull=False).count() == 39
    assert Matter.objects.filter(procedure="hazard.major", closed=False).count() == 1

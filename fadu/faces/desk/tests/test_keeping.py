"""A page's viewer acts in the capacity of the act, for the own agency."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

from fadu.faces.desk.keeping import by
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place

NOW = datetime(2025, 3, 3, tzinfo=UTC)


def test_the_viewer_acts_for_the_own_agency_now() -> None:
    def actor(act: Act) -> Actor:
        return Actor("P", act.by[0])

    place = Place("A", "B", "C")
    request = SimpleNamespace(
        viewer=SimpleNamespace(actor=actor, place=place), hand="hand", now=NOW
    )
    what = registers.set_parameter

    found = by(request, what)

    assert (found.who, found.hand, found.place, found.at) == (
        [Actor("P", Role.LEGAL_OFFICE)],
        "hand",
        place,
        NOW,
    )

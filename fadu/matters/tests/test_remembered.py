"""A remembered marking says what folding the entries anew says, and is found under no other chain or law."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fadu.kernel.calendar_seed import seed_calendar
from fadu.law import registry
from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.view import LawView
from fadu.matters import remembered
from fadu.matters.loading import Loaded, load
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db


def filed(desk: Desk) -> Loaded:
    """A case with some acts, as the next act would load it."""
    id = desk.file("甲案").matter
    return load([id], registry.procedure)[id]


def state(marking: Marking) -> list[object]:
    """All that a marking holds."""
    plain = [n for n in Marking.__slots__ if n not in ("law", "procedure", "graph")]
    return [getattr(marking, name) for name in plain]


def test_what_is_remembered_is_what_folding_the_entries_gives() -> None:
    desk = Desk()
    loaded = filed(desk)

    found = remembered.find(loaded, desk.hand.law)

    assert found is not None
    assert state(found) == state(fold(loaded.procedure, desk.hand.law, loaded.records()))


def test_what_is_done_to_a_found_marking_stays_with_who_found_it() -> None:
    desk = Desk()
    loaded = filed(desk)
    first = remembered.find(loaded, desk.hand.law)
    assert first is not None
    before = state(first.copy())

    first.advance(desk.now + timedelta(days=400))
    first.ex = 0

    again = remembered.find(loaded, desk.hand.law)
    assert again is not None
    assert state(again) == before


def test_another_chain_or_another_law_is_folded_anew() -> None:
    desk = Desk()
    loaded = filed(desk)

    assert remembered.find(replace(loaded, tip="0" * 64), desk.hand.law) is None
    assert remembered.find(loaded, LawView(seed_calendar())) is None


def test_days_without_hours_are_not_remembered() -> None:
    desk = Desk()
    loaded = filed(desk)
    found = remembered.find(loaded, desk.hand.law)
    other = replace(loaded, tip="1" * 64, undated=True, marking=found)

    remembered.keep(other)

    assert remembered.find(other, desk.hand.law) is None


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk()
    loaded = filed(desk)
    found = remembered.find(loaded, desk.hand.law)
    monkeypatch.setattr(remembered, "MOST", 2)

    for tip in ("a", "b", "c"):
        remembered.keep(replace(loaded, tip=tip, marking=found))

    kept = [remembered.find(replace(loaded, tip=tip), desk.hand.law) for tip in ("a", "b", "c")]
    assert [marking is not None for marking in kept] == [False, True, True]


def test_everything_can_be_forgotten() -> None:
    desk = Desk()
    loaded = filed(desk)

    remembered.forget()

    assert remembered.find(loaded, desk.hand.law) is None

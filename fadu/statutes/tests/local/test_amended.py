"""Where the law itself is amended and running matters go over, their local pieces go with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fadu.kernel.zone import day_of
from fadu.law import registry
from fadu.law.engine.record import Blocked
from fadu.law.instruments import WSL
from fadu.law.overlays import standing
from fadu.law.overlays.composing import Composed
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.vocabulary.procedure import Procedure, Transition
from fadu.matters import remembered, repinning, versions
from fadu.matters.models import Matter
from fadu.matters.services import repin
from fadu.statutes.tests.local.builders import NOW, act_of, adopted, begun, do

pytestmark = pytest.mark.django_db
SINCE = date(2025, 4, 1)


@pytest.fixture
def amended(monkeypatch: pytest.MonkeyPatch) -> Iterator[Procedure]:
    """The procedure amended from 1 April 2025, running matters to go over with it."""
    transition = Transition(keep=False, cite=WSL.art(1), on=SINCE)
    new = replace(MAJOR_HAZARD, since=SINCE, transition=transition)
    monkeypatch.setattr(registry, "PROCEDURES", (*registry.PROCEDURES, new))
    registry._by_digest.cache_clear()
    standing._versions.cache_clear()
    yield new
    monkeypatch.undo()
    registry._by_digest.cache_clear()
    standing._versions.cache_clear()


def test_a_matter_with_local_pieces_goes_over_with_them(bureau, amended):
    row = adopted(bureau)
    matter = begun(bureau)
    later = NOW + timedelta(days=40)
    assert list(repinning.due(day_of(NOW))) == []

    ((id, new),) = list(repinning.due(day_of(later)))
    repin(id, new, hand=bureau.hand(later), at=later)
    versions.forget()
    remembered.forget()

    held = versions.of_matter(matter, MAJOR_HAZARD.code)
    assert id == matter
    assert isinstance(held, Composed)
    assert held.base is amended
    assert list(repinning.due(day_of(later))) == []
    assert Matter.objects.get(pk=matter).digest == registry.digest_of(new)
    with pytest.raises(Blocked, match="尚未“分管负责人审批”"):
        do(bureau, matter, "record_inspection", days=41)
    do(bureau, matter, act_of(row), days=41, role="leader")
    do(bureau, matter, "record_inspection", days=42)

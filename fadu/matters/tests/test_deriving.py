"""What is derived for many matters at once is what the engine says of each."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.law import registry
from fadu.law.engine.marking import fold
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.matters import projection
from fadu.matters.deriving import derived
from fadu.matters.folds import folding_of
from fadu.matters.loading import load
from fadu.matters.refolding import history
from fadu.matters.services import act
from fadu.matters.tests.builders import PLACE, Desk

pytestmark = pytest.mark.django_db
LEADER = Actor("leader", "leader")


def folded(desk: Desk, id: str) -> dict[str, object]:
    """The projection by the engine: the whole chain folded, every entry's personal values opened."""
    loaded = load([id], registry.procedure)[id]
    loaded.title = loaded.number = loaded.owner = ""
    loaded.irregular = sum("irregular" in b for b in loaded.bodies)
    for entry in history(loaded):
        projection.name(loaded, folding_of(loaded.procedure.code), entry)
    marking = fold(loaded.procedure, desk.law, loaded.records(), desk.now)
    return projection.values(loaded, marking)


def test_every_column_is_what_the_fold_says():
    desk = Desk()
    party = desk.enter("甲").matter
    desk.wait(days=1).amend(party, "乙")
    case = desk.file().matter
    stopped = desk.file("另一案由").matter
    desk.wait(hours=2)
    act(
        stopped, penalty.assign_officers, hand=desk.hand, who=[LEADER], at=desk.now,
        facts={"first_officer": "officer1", "second_officer": "officer2"},
    )  # fmt: skip

    found = derived([party, case, stopped], lambda agency: PLACE)

    assert set(found) == {party, case, stopped}
    for id, columns in found.items():
        expected = folded(desk, id)
        assert (columns.pop("files"), columns.pop("consulted")) == (set(), set())
        assert columns == {name: expected[name] for name in columns}
    assert found[party]["title"] == "乙"
    assert found[case]["title"] == "未如实记录教育培训情况"


def test_a_correction_takes_the_place_of_what_it_corrects():
    desk = Desk()
    party = desk.enter("甲").matter
    first = desk.wait(days=1).amend(party, "乙")
    at = desk.now
    desk.wait(days=1).amend(party, "丙", at=at + timedelta(hours=1), corrects=first.n, why="录错")

    found = derived([party], lambda agency: PLACE)[party]

    expected = folded(desk, party)
    assert (found.pop("files"), found.pop("consulted")) == (set(), set())
    assert found == {name: expected[name] for name in found}
    assert (found["title"], found["n"]) == ("丙", 2)


def test_a_matter_without_entries_is_absent():
    assert derived(["NOWHERE"], lambda agency: PLACE) == {}

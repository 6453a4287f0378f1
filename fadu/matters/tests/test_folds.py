"""Folds are registered once; a procedure without a room has none."""

import pytest

from fadu.matters import folds
from fadu.matters.folds import (
    Change,
    Folding,
    folding_of,
    foldings,
    join,
    matter_columns,
    nothing,
    register,
)
from fadu.matters.models import LapseNotice, Matter, MoveNotice


def test_a_procedure_without_a_room_keeps_its_entries_only():
    assert folding_of("no.such.procedure").fold is nothing


def test_two_folds_for_one_procedure_are_a_mistake(monkeypatch):
    monkeypatch.setattr(folds, "_FOLDINGS", dict(foldings()))
    register("test.procedure", Folding(nothing))
    register("test.procedure", Folding(nothing))

    with pytest.raises(ValueError, match="two folds"):
        register("test.procedure", Folding(nothing, title=("cause",)))


def test_a_fold_may_be_joined_by_one_for_other_rows(monkeypatch):
    monkeypatch.setattr(folds, "_FOLDINGS", dict(foldings()))
    monkeypatch.setattr(folds, "_JOINED", {})
    own = Folding(lambda entry, rows: [Change(Matter, "own", {})], (Matter,), ("cause",))
    more = Folding(
        lambda entry, rows: [Change(LapseNotice, "more", {})],
        (LapseNotice,),
        columns=((LapseNotice, "id"),),
    )
    register("test.procedure", own)
    with pytest.raises(ValueError, match="the same rows"):
        join("test.procedure", own)

    join("test.procedure", more)
    join("test.procedure", more)
    register("test.procedure", own)

    made = folding_of("test.procedure")
    assert [change.id for change in made.fold(None, None)] == ["own", "more"]
    assert (made.models, made.title) == ((Matter, LapseNotice), ("cause",))
    known = matter_columns()
    assert known[LapseNotice] == "id"  # declared, though it has a column `matter`
    assert Matter not in known  # it declares none and has none
    with pytest.raises(ValueError, match="joined already"):
        join("test.procedure", Folding(nothing, (MoveNotice,)))
    with pytest.raises(ValueError, match="two folds"):
        register("test.procedure", more)

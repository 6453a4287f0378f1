"""Folds are registered once; a procedure without a room has none."""

import pytest

from fadu.matters import folds
from fadu.matters.folds import Folding, folding_of, foldings, nothing, register


def test_a_procedure_without_a_room_keeps_its_entries_only():
    assert folding_of("no.such.procedure").fold is nothing


def test_two_folds_for_one_procedure_are_a_mistake(monkeypatch):
    monkeypatch.setattr(folds, "_FOLDINGS", dict(foldings()))
    register("test.procedure", Folding(nothing))
    register("test.procedure", Folding(nothing))

    with pytest.raises(ValueError, match="two folds"):
        register("test.procedure", Folding(nothing, title=("cause",)))

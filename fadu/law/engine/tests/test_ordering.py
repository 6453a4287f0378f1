"""The order of variables: a rearrangement that brings groups together, always the same."""

from __future__ import annotations

from fadu.law.engine.ordering import together

NAMES = ["a", "b", "c", "d", "e", "f"]


def test_names_that_act_together_come_to_stand_side_by_side():
    found = together(NAMES, [frozenset("af"), frozenset("be"), frozenset("cd")])

    assert sorted(found) == NAMES
    assert all(abs(found.index(x) - found.index(y)) == 1 for x, y in ("af", "be", "cd"))


def test_the_same_groups_give_the_same_order_however_they_are_listed():
    groups = [frozenset("af"), frozenset("bce"), frozenset("fd")]

    assert together(NAMES, groups) == together(NAMES, reversed(groups))


def test_names_that_nothing_joins_stay_where_they_are():
    assert together(NAMES, [frozenset("c"), frozenset()]) == NAMES

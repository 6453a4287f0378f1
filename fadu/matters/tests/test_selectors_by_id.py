"""Matters are found within reach alone, and by their ids rather than by the reach."""

from __future__ import annotations

import pytest
from django.db import connection

from fadu.matters import selectors
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db

HERE = Scope("leader", "COUNTY1", Reach.COUNTY)


def test_matters_are_found_by_their_ids_within_reach() -> None:
    desk = Desk()
    here, there = (
        desk.file("甲案").matter,
        desk.file("丙案", place=Place("PROVINCE1", "CITY1", "COUNTY2")).matter,
    )
    register = desk.enter().matter

    assert set(selectors.chosen(HERE, [here, there, register, "nothing"])) == {here}
    assert (
        selectors.chosen(HERE, [])
        == selectors.chosen(Scope("x", "COUNTY1", Reach.NONE), [here])
        == {}
    )
    if connection.vendor == "sqlite":
        plan = HERE.filter_few(Matter.objects.filter(pk__in=[here, there])).explain()
        assert "INDEX sqlite_autoindex_matters_matter" in plan

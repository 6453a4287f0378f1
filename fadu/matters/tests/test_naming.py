"""Matters that other rows name: within reach alone, and which of them are open."""

from __future__ import annotations

import pytest

from fadu.matters import naming
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db

HERE = Scope("leader", "COUNTY1", Reach.COUNTY)
EVERYWHERE = Scope("x", "PROVINCE1", Reach.PROVINCE)


def test_rows_that_name_somebody_lead_to_their_matters_within_reach() -> None:
    desk = Desk()
    here = desk.file("甲案").matter
    there = desk.file("丙案", place=Place("PROVINCE1", "CITY1", "COUNTY2")).matter

    assert naming.naming(HERE, ("matter",), here, 9) == {here}
    assert naming.naming(HERE, ("matter",), there, 9) == set()
    assert naming.naming(EVERYWHERE, ("matter",), there, 9) == {there}


def test_those_that_are_open_are_told_and_no_more_than_asked_for() -> None:
    desk = Desk()
    ids = [desk.file(name).matter for name in ("甲案", "乙案", "丙案")]
    Matter.objects.filter(pk=ids[0]).update(closed=True)

    found = naming.unsettled(EVERYWHERE, ("matter",), ids, 9)
    assert {one.id for one in found} == {*ids[1:]}
    assert len(naming.unsettled(EVERYWHERE, ("matter",), ids, 1)) == 1
    assert naming.unsettled(HERE, ("matter",), ids[:1], 9) == []

"""Scope: what lies outside a viewer's reach is not there."""

from __future__ import annotations

import pytest

from fadu.matters.models import Matter
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.tests.builders import Desk

HERE = Place("P", "C", "X")


@pytest.mark.parametrize(
    ("reach", "agency", "seen"),
    [
        (Reach.COUNTY, "X", True),
        (Reach.COUNTY, "Y", False),
        (Reach.CITY, "C", True),
        (Reach.PROVINCE, "P", True),
        (Reach.CITY, "X", False),
        (Reach.NONE, "X", False),
    ],
)
def test_a_place_is_seen_from_its_own_level_and_from_above(reach, agency, seen):
    assert Scope("somebody", agency, reach).covers(HERE) is seen


def test_a_row_says_its_place_in_three_columns():
    assert HERE.columns == {"province": "P", "city": "C", "county": "X"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reach", "agency", "count"),
    [
        (Reach.COUNTY, "COUNTY1", 1),
        (Reach.COUNTY, "COUNTY2", 0),
        (Reach.PROVINCE, "PROVINCE1", 1),
        (Reach.NONE, "COUNTY1", 0),
    ],
)
def test_a_query_is_narrowed_by_the_same_rule(reach, agency, count):
    Desk().enter()

    assert Scope("somebody", agency, reach).filter(Matter.objects.all()).count() == count

"""Reads over agencies and people."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.accounts import selectors
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Reach

pytestmark = pytest.mark.django_db
DAY = date(2025, 3, 3)


def test_people_are_listed_within_reach_only(bureau):
    county = {str(p) for p in selectors.people(bureau.wang.viewer.scope)}
    city = {str(p) for p in selectors.people(bureau.zhang.viewer.scope)}

    assert county == {"王五"}
    assert {"张三", "李四", "赵六"} <= city


def test_a_viewer_stands_as_on_the_day(bureau):
    viewer = bureau.zhang.viewer

    assert viewer.roles == frozenset({Role.OFFICER})
    assert viewer.certificate == "43020001"
    assert bureau.zhang.viewer_on(date(2023, 1, 1)).roles == frozenset()
    assert viewer.scope.reach in (Reach.CITY, Reach.COUNTY)


def test_colleagues_of_an_act_hold_what_it_asks_for(bureau):
    assert [str(p) for p in selectors.colleagues(bureau.place, a.file_case, DAY)] == ["李四"]


def test_actors_bring_the_certificate_of_the_day(bureau):
    (actor,) = selectors.actors([bureau.zhang.id], a.investigate, DAY)
    (early,) = selectors.actors([bureau.zhang.id], a.investigate, date(2023, 1, 1))

    assert (actor.role, actor.certificate) == ("officer", "43020001")
    assert early.certificate == ""


def test_names_and_places_are_found_by_id(bureau):
    assert selectors.names([bureau.li.id]) == {bureau.li.id: "李四"}
    assert selectors.place_of(bureau.other.id).county == bureau.other.id
    assert selectors.agency_names([bureau.agency.id]) == {bureau.agency.id: "市应急局"}

"""Reads over objects keep to the viewer's reach and to what the filter says."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import connection

from fadu.matters.scope import Reach, Scope
from fadu.registry.models import Licence, Party, Site, SupervisedObject
from fadu.registry.objects import selectors, services
from fadu.registry.objects.selectors import Wanted
from fadu.registry.tests.builders import CALL, LICENCE, SITE, a_party, an_object, by

if TYPE_CHECKING:
    from tests.people import Bureau

MIGRATION = import_module("fadu.registry.migrations.0006_the_earliest_end_of_a_licence_is_a_column")


@pytest.fixture
def two(bureau: Bureau) -> tuple[Party, Party]:
    """A firework factory whose licence ends, and a shop."""
    first, second = (
        an_object(bureau, name="甲花炮厂"),
        an_object(bureau, name="乙商场", graded=False),
    )
    services.set_licence(party=first, facts=LICENCE, **by(bureau))
    facts = {"sector": "商贸", "level": "县级"}
    services.classify_object(party=second, facts=facts, **by(bureau))
    return first, second


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "甲乙"), ({"text": "花炮"}, "甲"), ({"sector": "商贸"}, "乙"), ({"tier": "较大风险"}, "甲"),
        ({"level": "县级"}, "乙"), ({"division": "430202"}, "甲乙"), ({"division": "430203"}, ""),
        ({"expiring": date(2025, 4, 30)}, "甲"), ({"expiring": date(2025, 4, 29)}, ""), ({"left": True}, ""),
        ({"sector": "商贸", "text": "花炮"}, ""),
    ],
)  # fmt: skip
def test_a_filter_leaves_what_it_says(
    bureau: Bureau, two: tuple[Party, Party], wanted: dict[str, Any], found: str
) -> None:
    rows = selectors.objects(bureau.zhang.viewer.scope, Wanted(**wanted))

    names = selectors.parties_of(bureau.zhang.viewer.scope, rows.values_list("id", flat=True))
    assert {p.name for p in names.values()} == {n for n in ("甲花炮厂", "乙商场") if n[0] in found}


def test_objects_of_the_city_are_out_of_sight_of_the_county(
    bureau: Bureau, two: tuple[Party, Party]
) -> None:
    county, first = bureau.wang.viewer.scope, two[0]
    services.note_call(party=first, facts=CALL, **by(bureau))

    assert not selectors.objects(county, Wanted()).exists()
    assert selectors.object_of(county, first.id) is None
    assert not selectors.objects(county, Wanted(expiring=date(2030, 1, 1))).exists()
    assert not selectors.calls(county, [first.id], date(2020, 1, 1), date(2030, 1, 1)).exists()
    assert selectors.divisions(county) == []


def test_what_left_supervision_is_listed_only_when_asked_for_and_counted_until_then(
    bureau: Bureau, two: tuple[Party, Party]
) -> None:
    scope, left = bureau.zhang.viewer.scope, {"ends_on": "2024-01-02", "reason": "注销"}
    services.release_object(party=two[1], facts=left, **by(bureau))

    assert selectors.objects(scope, Wanted()).count() == 1
    assert [o.id for o in selectors.objects(scope, Wanted(left=True))] == [two[1].id]
    assert selectors.supervised(scope, date(2024, 1, 2)).count() == 1
    assert selectors.supervised(scope, date(2023, 12, 31)).count() == 0
    assert selectors.divisions(scope) == ["430202"]


def test_the_earliest_end_among_a_partys_licences_counts_until_it_is_struck_off(
    bureau: Bureau, two: tuple[Party, Party]
) -> None:
    more = {**LICENCE, "licence_number": "2", "valid_until": "2024-06-30"}
    services.set_licence(party=two[0], facts=more, **by(bureau))
    services.set_licence(party=two[1], facts=more, **by(bureau))
    scope, soon = bureau.zhang.viewer.scope, selectors.soon(date(2024, 4, 1))
    listed = selectors.objects(scope, Wanted(expiring=soon)).order_by("licensed_until", "pk")
    as_folded = list(listed.values_list("id", "licensed_until", "licence_ends"))

    assert [(id, until) for id, until, _ in as_folded] == [
        (one.id, date(2024, 6, 30)) for one in sorted(two, key=lambda p: p.id)
    ]
    SupervisedObject.objects.update(licensed_until=None, licence_ends="")
    MIGRATION.fill(apps, None)
    assert list(listed.values_list("id", "licensed_until", "licence_ends")) == as_folded
    for licence in Licence.objects.filter(valid_until=date(2024, 6, 30)):
        told = {"licence": licence.id, "ends_on": "2024-01-02", "reason": "注销"}
        services.end_licence(party=Party.objects.get(pk=licence.party), facts=told, **by(bureau))
    assert dict(SupervisedObject.objects.values_list("id", "licensed_until")) == {
        two[0].id: date(2025, 4, 30),
        two[1].id: None,
    }


def test_a_licence_registered_before_its_party_came_under_supervision_counts(
    bureau: Bureau,
) -> None:
    party = a_party(bureau)
    services.set_licence(party=party, facts=LICENCE, **by(bureau))
    services.classify_object(party=party, facts={"sector": "商贸", "level": "市级"}, **by(bureau))

    assert SupervisedObject.objects.get().licensed_until == date(2025, 4, 30)


def test_what_stands_of_a_party_leaves_out_what_has_ended(bureau: Bureau) -> None:
    party = a_party(bureau)
    services.set_site(party=party, facts=SITE, **by(bureau))
    site = Site.objects.get()
    assert selectors.known(party.id).sites == (site,)
    assert selectors.thing(Site, party.id, site.id) == site
    assert selectors.thing(Site, "other", site.id) is None

    ended = {"site": site.id, "ends_on": "2024-01-02", "reason": "拆除"}
    services.end_site(party=party, facts=ended, **by(bureau))
    assert selectors.known(party.id).sites == ()
    assert selectors.thing(Site, party.id, site.id) is None


def test_a_tier_is_that_of_the_newest_grading_by_the_day(
    bureau: Bureau, two: tuple[Party, Party]
) -> None:
    scope = bureau.zhang.viewer.scope
    told = {"tier": "低风险", "tier_basis": "表", "graded_on": "2024-01-02"}
    services.grade_object(party=two[0], facts=told, **by(bureau))
    day = date(2024, 1, 2)

    assert [o.id for o in selectors.graded(scope, day)] == [two[0].id]
    assert selectors.graded(scope, day, "低风险").count() == 1
    assert selectors.graded(scope, day, "较大风险").count() == 0
    assert not selectors.graded(bureau.wang.viewer.scope, day).exists()


@pytest.mark.parametrize("wanted", [
    {"sector": "烟花爆竹"}, {"tier": "重大风险", "level": "市级"}, {"sector": "烟花爆竹", "tier": "重大风险"},
    {"sector": "烟花爆竹", "level": "市级"}, {"level": "市级", "division": "430202"},
    {"sector": "烟花爆竹", "tier": "重大风险", "level": "市级", "division": "430202"}, {"sector": "烟花爆竹", "left": True},
    {"expiring": date(2025, 1, 1)}, {"expiring": date(2025, 1, 1), "sector": "烟花爆竹", "tier": "重大风险"},
])  # fmt: skip
def test_filters_that_are_set_together_are_answered_from_an_index_alone(
    db: None, wanted: dict[str, Any]
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL chooses by what the table holds: the benchmark shows it")
    scope = Scope("anybody", "C", Reach.CITY)

    rows = selectors.objects(scope, selectors.Wanted(**wanted)).order_by().values("id")

    assert "USING COVERING INDEX object_city" in rows.explain()

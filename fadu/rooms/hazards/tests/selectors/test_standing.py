"""Open hazards: bands, states, filters, pages."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.db.models import Count

from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.selectors import standing
from fadu.rooms.hazards.selectors.standing import STATES, Filter, State, state_of
from fadu.rooms.hazards.tests.builders import CITY, put

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)


def ids(which: Filter | None = None, scope: Scope = CITY) -> list[str]:
    return sorted(
        standing.open_hazards(scope, TODAY, which or Filter()).values_list("id", flat=True)
    )


def test_every_hazard_that_is_not_closed_is_in_one_state():
    day = date(2024, 5, 1)
    rows = [
        put(f"{n:02}", major=major, term=term, rectified_on=told, eliminated_on=gone, transferred_on=moved)
        for n, (major, term, told, gone, moved) in enumerate(
            (m, t, r, e, x)
            for m in (True, None) for t in (day, None) for r in (day, None) for e in (day, None)
            for x in (day, None)
        )
    ]  # fmt: skip

    for row in rows:
        found = [s for s in STATES if str(row.pk) in ids(Filter(state=s))]
        assert found == [state_of(row)]
    assert {state_of(row) for row in rows} == set(State)
    assert ids() == [row.pk for row in rows if not row.transferred_on]


def test_filters_narrow_together():
    put("1", sector="工贸", listed=True, county="Y")
    put("2", sector="工贸", campaign="有限空间专项整治")
    put("3", sector="煤矿", listed=True)

    assert ids(Filter(sector="工贸")) == ["1", "2"]
    assert ids(Filter(listed=True)) == ["1", "3"]
    assert ids(Filter(campaign="有限空间专项整治")) == ["2"]
    assert ids(Filter(sector="工贸", division="Y", listed=True)) == ["1"]
    assert ids(Filter(division="C"), Scope("v", "P", Reach.PROVINCE)) == ["1", "2", "3"]


def test_pages_go_from_the_longest_overdue_to_those_without_a_term(monkeypatch):
    monkeypatch.setattr(standing, "PAGE", 3)
    terms = [
        date(2024, 5, 2),
        date(2024, 5, 1),
        date(2024, 5, 2),
        date(2024, 5, 3),
        None,
        None,
        None,
    ]
    for n, term in enumerate(terms):
        put(str(n), term=term)

    seen, after = [], ""
    while True:
        rows, after = standing.open_page(CITY, TODAY, Filter(), after)
        seen.append([row.id for row in rows])
        if not after:
            break

    assert seen == [["1", "0", "2"], ["3", "4", "5"], ["6"]]
    first, _ = standing.open_page(CITY, TODAY, Filter(), "nonsense|x")
    assert [row.id for row in first] == ["1", "0", "2"]


def test_a_filter_reads_the_index_of_open_hazards_alone():
    rows = standing.open_hazards(CITY, TODAY, Filter("工贸", state=State.TO_REVIEW, listed=True))
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL chooses by what the table holds: the benchmark shows it")

    counted = rows.order_by().values("listed").annotate(n=Count("pk"))
    # Either index holds the open hazards alone, with every column.
    assert re.search("COVERING INDEX hazard_city_(open|campaign) ", counted.explain())
    assert "INDEX hazard_city_open" in rows.filter(term__isnull=False).order_by("term").explain()
    assert "INDEX hazard_city_open" in rows.filter(term__isnull=True).order_by("pk").explain()
    during = standing.open_hazards(CITY, TODAY, Filter(campaign="某专项"))
    found = during.filter(term__isnull=False).order_by("term", "pk").explain()
    assert "INDEX hazard_city_campaign (city=? AND campaign=? AND term>?)" in found

"""Whoever is consulted has no territory: they see the matters that ask for them, page by page, and count nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.matters import search, selectors
from fadu.matters.models import CarriedFile, Consulted, Matter, MoveNotice, Recount
from fadu.matters.scope import Reach, Scope, counsel_of
from fadu.matters.selectors import Query
from fadu.matters.tests.builders import PLACE, START
from fadu.matters.tests.test_selectors import row

pytestmark = pytest.mark.django_db
COUNSEL = Scope("C" * 26, counsel_of(PLACE.agency), Reach.CONSULTED)


def asks(matter: Matter, whom: str = COUNSEL.agency) -> Matter:
    """Let a matter ask for somebody."""
    Consulted.objects.create(matter=matter.pk, n=0, whom=whom)
    return matter


def test_matters_of_the_agency_are_seen_where_they_ask_for_its_counsel_or_for_the_person() -> None:
    plain, asked, named = (row(serial, None) for serial in range(3))
    asks(asked)
    asks(named, COUNSEL.person)
    asks(plain, "P" * 26)
    elsewhere = asks(row(9, None, county="COUNTY2"), counsel_of("COUNTY2"))

    assert [m.pk for m in selectors.page(COUNSEL, Query(), START).rows] == [named.pk, asked.pk]
    assert selectors.matter(COUNSEL, plain.pk) is None
    assert selectors.matter(COUNSEL, elsewhere.pk) is None
    assert COUNSEL.held([plain, asked, elsewhere, named]) == [asked, named]
    assert (COUNSEL.holds(asked), COUNSEL.holds(plain)) == (True, False)
    assert set(selectors.chosen(COUNSEL, [plain.pk, asked.pk])) == {asked.pk}


def test_what_another_agency_asked_of_a_person_is_not_seen_as_counsel_of_this_one() -> None:
    here, there = row(1, None), row(2, None, county="COUNTY2", title="布点规划")
    for matter in (here, there):
        asks(matter, COUNSEL.person)
        CarriedFile.objects.create(matter=matter.pk, n=0, sha256="0" * 64)
    search.add(2, there.place, "布点规划")
    moved = Scope(COUNSEL.person, counsel_of("COUNTY2"), Reach.CONSULTED)

    for scope, seen, hidden in ((COUNSEL, here, there), (moved, there, here)):
        assert [m.pk for m in selectors.page(scope, Query(), START).rows] == [seen.pk]
        assert selectors.matter(scope, hidden.pk) is None
        assert scope.held([here, there]) == [seen]
        assert [one.matter for one in scope.filter(CarriedFile.objects.all())] == [seen.pk]
    assert search.find(COUNSEL, "布点") == []
    assert search.find(moved, "布点") == [2]


def test_a_place_is_nobody_s_who_is_consulted_and_only_what_was_found_is_shown_with_what_hangs_on_it() -> (
    None
):
    assert not COUNSEL.covers(PLACE)
    assert COUNSEL.covers_beside(PLACE)
    assert not COUNSEL.whole
    assert not Scope("", PLACE.agency, Reach.COUNTY).covers_beside(Desk_elsewhere)
    assert COUNSEL.filter_beside(Matter.objects.all()).query.where.children == []


Desk_elsewhere = type(PLACE)("PROVINCE1", "CITY1", "COUNTY2")


def test_rows_that_name_a_matter_follow_it_and_rows_that_name_none_are_not_there() -> None:
    asked, plain = asks(row(1, None)), row(2, None)
    for one in (asked, plain):
        CarriedFile.objects.create(matter=one.pk, n=0, sha256="0" * 64)
    Recount.objects.create(id=1)

    assert [one.matter for one in COUNSEL.filter(CarriedFile.objects.all())] == [asked.pk]
    assert [one.matter for one in COUNSEL.filter_few(CarriedFile.objects.all())] == [asked.pk]
    assert not COUNSEL.filter(MoveNotice.objects.all()).exists()
    assert not COUNSEL.filter(
        Recount.objects.all()
    ).exists()  # its key is a number, and no matter's


@pytest.mark.parametrize("state", ["all", "open", "due", "overdue", "closed", "mine"])
def test_every_list_goes_on_page_by_page_and_counts_what_is_open_alone(state: str) -> None:
    hour = timedelta(hours=1)
    kept = {"owner": COUNSEL.person, "closed": state == "closed"}
    due = START - hour if state in ("due", "overdue") else None
    shown = [asks(row(n, due, **kept)).pk for n in range(7)]
    for n in range(7, 14):
        row(n, due, **kept)
    if state == "due":
        shown.reverse()
        shown = shown[::-1]

    found, mark, sizes = [], "", []
    while True:
        page = selectors.page(COUNSEL, Query(state, after=mark), START, size=3)
        found += [m.pk for m in page.rows]
        sizes.append(page.count)
        mark = page.next
        if not mark:
            break

    assert sorted(found) == sorted(shown)
    assert set(sizes) == {7}
    assert selectors.counted(COUNSEL, Query(state), START) == 7


def test_a_list_of_a_procedure_the_next_periods_and_the_newest_count_no_other_matter() -> None:
    asked = asks(row(1, START + timedelta(hours=1), procedure="decision.major"))
    row(2, START + timedelta(hours=1), procedure="decision.major")

    assert [m.pk for m in selectors.page(COUNSEL, Query(procedure="decision.major"), START).rows] == [asked.pk]  # fmt: skip
    assert selectors.due_by_week(COUNSEL, START, 2, 99) == {0: 1}
    assert selectors.opened_by_day(COUNSEL, 99) == {asked.opened: 1}
    assert selectors.due_last(COUNSEL, 9) == [asked]
    assert set(selectors.newest(COUNSEL, [])) == set()


def test_a_search_finds_only_what_is_open_in_whichever_pack_it_lies() -> None:
    found = []
    for serial in range(6):
        matter = row(serial, None, title="布点规划")
        search.add(serial, PLACE, "布点规划")
        found.append(matter)
    asks(found[1])
    asks(found[4], COUNSEL.person)

    assert search.find(COUNSEL, "布点") == [4, 1]
    assert search.find(COUNSEL, "布点", before=4) == [1]
    assert search.find(COUNSEL, "布点", limit=1) == [4]
    assert search.find(COUNSEL, "别的") == []
    page = selectors.page(COUNSEL, Query(text="布点"), START)
    assert [m.serial for m in page.rows] == [4, 1]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the plan of SQLite")
def test_what_is_open_is_found_by_whom_it_asks_for_and_the_agency_s_matters_are_not_walked() -> (
    None
):
    with CaptureQueriesContext(connection) as asked:
        selectors.page(COUNSEL, Query("open"), START)
        search.find(COUNSEL, "布点")
        list(COUNSEL.filter(CarriedFile.objects.all()))
    plans = []
    for query in asked.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plans.append("；".join(str(step[3]) for step in cursor.fetchall()))

    walked = [plan for plan in plans if "SCAN matters_matter" in plan or "SCAN m" in plan]
    assert walked == []
    assert any("consulted_by_whom" in plan for plan in plans)

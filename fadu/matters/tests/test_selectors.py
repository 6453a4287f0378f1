"""Lists by keyset, and the history of one matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.ledger.models import Entry
from fadu.matters import search, selectors
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.selectors import Query
from fadu.matters.tests.builders import PLACE, START, Desk

pytestmark = pytest.mark.django_db

HERE = Scope("leader", "COUNTY1", Reach.COUNTY)


def titles(query: Query, scope: Scope = HERE, size: int = 50) -> list[str]:
    rows = selectors.page(scope, query, Desk().now + timedelta(days=1), size).rows
    return [m.title for m in rows]


def test_registers_are_no_matters_of_the_list():
    desk = Desk()
    desk.enter("某公司")
    desk.file("甲案")

    assert titles(Query()) == ["甲案"]


def test_the_newest_stand_first_and_pages_go_on_by_their_mark():
    desk = Desk()
    for cause in ("甲案", "乙案", "丙案"):
        desk.file(cause)

    first = selectors.page(HERE, Query(), desk.now, 2)
    second = selectors.page(HERE, Query(after=first.next), desk.now, 2)

    assert [m.title for m in first.rows] == ["丙案", "乙案"]
    assert [m.title for m in second.rows] == ["甲案"]
    assert (second.next, first.count, first.capped) == ("", 3, False)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(state="open"), ["甲案"]),
        (Query(state="closed"), []),
        (Query(state="due"), ["甲案"]),
        (Query(state="overdue"), []),
        (Query(state="mine"), ["甲案"]),
        (Query(procedure="penalty.ordinary"), ["甲案"]),
        (Query(procedure="hazard.major"), []),
        (Query(text="甲案"), ["甲案"]),
        (Query(text="乙"), []),
        (Query(state="no such state"), ["甲案"]),
        (Query(after="not a mark"), ["甲案"]),
        (Query(state="due", after="broken|mark"), ["甲案"]),
    ],
)
def test_each_filter_finds_what_it_says(query, found):
    Desk().file("甲案")

    assert titles(query) == found


def test_what_is_due_stands_in_the_order_of_its_last_days():
    desk = Desk()
    desk.file("后到期")
    earlier = Desk(now=desk.now - timedelta(days=10), draw=desk.draw)
    earlier.file("先到期")

    assert titles(Query(state="due")) == ["先到期", "后到期"]
    assert [m.title for m in selectors.first(HERE, Query("due"), desk.now, 9)] == [
        "先到期",
        "后到期",
    ]


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="the plan of SQLite before anything was counted"
)
@pytest.mark.parametrize("state", ["due", "overdue"])
def test_a_page_far_down_the_periods_is_read_from_their_index(state):
    now = datetime(2025, 6, 2, 1, tzinfo=UTC)
    mark = f"{now.isoformat()}|5"

    with CaptureQueriesContext(connection) as asked:
        selectors.page(HERE, Query(state, after=mark), now)

    with connection.cursor() as cursor:
        for query in asked:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plan = " ".join(row[3] for row in cursor.fetchall())
            assert "_due (" in plan


def test_what_a_filter_lists_is_counted_no_further_than_asked():
    desk = Desk()
    for title in ("甲案", "乙案", "丙案"):
        desk.file(title)

    assert [selectors.counted(HERE, Query("due"), desk.now, most) for most in (3, 2, 1)] == [
        3,
        3,
        2,
    ]


@pytest.mark.parametrize(
    "mark", ["9" * 19, "9" * 5000, "x", "-1", "2025-03-03|" + "9" * 30, "|", "x|1"]
)
@pytest.mark.parametrize("query", [Query(), Query("due"), Query(text="甲案")])
def test_a_mark_that_no_page_gave_is_a_place_in_the_list_or_its_beginning(mark: str, query: Query):
    Desk().file("甲案")

    assert titles(replace(query, after=mark)) in (["甲案"], [])


def test_a_page_that_is_the_whole_list_is_counted_by_its_rows():
    desk = Desk()
    for cause in ("甲案", "乙案", "丙案"):
        desk.file(cause)

    selectors.page(HERE, Query(), desk.now, 2)
    with CaptureQueriesContext(connection) as asked:
        whole = selectors.page(HERE, Query(), desk.now, 3)

    assert (whole.count, whole.capped, whole.next, len(asked)) == (3, False, "", 1)


def test_periods_are_counted_by_the_week_in_which_they_end():
    hour = timedelta(hours=1)
    weeks = [timedelta(weeks=w) for w in range(4)]
    ends = (-hour, weeks[0], weeks[1] - hour, weeks[1], weeks[2], weeks[2] + hour, weeks[3])
    for serial, end in enumerate(ends):
        row(serial, START + end)
    row(101, START, register=True)
    row(102, START, county="COUNTY2")

    assert selectors.due_by_week(HERE, START, 3, 99) == {0: 2, 1: 1, 2: 2}
    assert selectors.due_by_week(HERE, START, 3, 3) == {0: 2, 1: 1}


def test_the_newest_are_counted_by_the_day_on_which_they_were_opened():
    for serial, days in enumerate((0, 0, 1, 2, 2, 2)):
        row(serial, None, opened=START.date() + timedelta(days=days))

    found = selectors.opened_by_day(HERE, 5)

    assert found == {START.date() + timedelta(days=d): n for d, n in ((0, 1), (1, 1), (2, 3))}


def test_a_matter_elsewhere_is_not_there():
    outcome = Desk().file("甲案", place=Place("PROVINCE1", "CITY1", "COUNTY2"))

    assert titles(Query()) == []
    assert selectors.matter(HERE, outcome.matter) is None


def test_the_history_shows_opened_values_and_who_acted():
    desk = Desk()
    outcome = desk.file("甲案")
    matter = selectors.matter(HERE, outcome.matter)
    assert matter is not None

    lines = selectors.history(matter)

    assert [line.act for line in lines][-2:] == ["file_case", "name_party"]
    assert lines[2].facts["cause"] == "甲案"
    assert lines[2].who == (("leader", "leader"),)
    assert lines[3].title == "确定当事人"


def test_a_page_folds_in_memory_and_sees_the_running_period():
    desk = Desk()
    matter = selectors.matter(HERE, desk.file("甲案").matter)
    assert matter is not None

    due = selectors.marking_of(matter, desk.law, desk.now).next_due()

    assert due is not None
    assert due[0] == matter.due


def row(serial: int, due: datetime | None, **columns: object) -> Matter:
    """A projection row written straight into the table."""
    given = {
        "id": f"M{serial:025}", "serial": serial, "opened": START.date(), "procedure": "bench", "digest": "0" * 64,
        "province": PLACE.province, "city": PLACE.city, "county": PLACE.county, "n": 0, "tip": "0" * 64,
        "last_act": "file", "last_at": START, "due": due, **columns,
    }  # fmt: skip
    return Matter.objects.create(**given)


def test_matters_due_at_one_instant_are_paged_through_once_each() -> None:
    dues = [START + timedelta(days=d) for d in (3, 1, 2, 2, 2, 2, 2, 1, 3)]
    for serial, due in enumerate(dues):
        row(serial, due)
    row(100, None)
    row(101, dues[0], register=True)
    row(102, dues[0], county="COUNTY2")

    seen: list[int] = []
    mark = ""
    for _ in range(20):
        page = selectors.page(HERE, Query("due", after=mark), START, 2)
        seen += [m.serial for m in page.rows]
        assert page.count == len(dues)
        if not (mark := page.next):
            break

    assert seen == [serial for serial, _ in sorted(enumerate(dues), key=lambda p: (p[1], p[0]))]


@pytest.mark.parametrize(
    ("query", "serials"),
    [
        (Query(), [4, 3, 2, 1, 0]),
        (Query("open"), [4, 2, 0]),
        (Query("closed"), [3, 1]),
        (Query("mine"), [3, 0]),
        (Query(procedure="other"), [4]),
        (Query(procedure="none"), []),
        (Query("overdue"), [2]),
    ],
)
def test_every_offered_filter_holds_what_it_says(query: Query, serials: list[int]) -> None:
    for serial in range(5):
        row(
            serial,
            START - timedelta(days=1) if serial == 2 else None,
            closed=serial % 2 == 1,
            owner=HERE.person if serial in (0, 3) else "other",
            procedure="other" if serial == 4 else "bench",
        )
    row(9, None, register=True, owner=HERE.person)
    row(10, None, county="COUNTY2", owner=HERE.person)

    page = selectors.page(HERE, query, START)

    assert [m.serial for m in page.rows] == serials
    assert (page.count, page.capped) == (len(serials), False)


@pytest.mark.parametrize(
    ("query", "order"),
    [
        (Query(), [5, 4, 3, 2, 1]),
        (Query("due"), [1, 3, 5, 2]),
        (Query(text="示范"), [5, 4, 3, 2, 1]),
        (Query(procedure="none"), []),
    ],
)
def test_all_of_a_list_comes_in_parts_each_matter_once(query: Query, order: list[int]) -> None:
    dues = {1: START, 2: START + timedelta(days=9), 3: START, 5: START + timedelta(days=1)}
    for serial in range(1, 6):
        row(serial, dues.get(serial))
        search.add(serial, PLACE, f"示范{serial}")

    parts = list(selectors.batches(HERE, query, START, 2))

    assert [m.serial for part in parts for m in part] == order
    assert all(len(part) <= 2 for part in parts)


def test_the_position_is_that_of_the_newest_entry() -> None:
    desk = Desk()
    matter = desk.enter().matter
    assert (selectors.position(matter), selectors.position("")) == (0, -1)

    desk.amend(matter, "甲公司")

    assert selectors.position(matter) == 1


def test_the_matters_whose_periods_end_last_come_first():
    desk = Desk()
    first = desk.file("先立的案").matter
    later = desk.wait(days=10).file("后立的案").matter
    scope = Scope("", PLACE.county, Reach.COUNTY)

    for limit, found in ((5, [later, first]), (1, [later])):
        assert [m.id for m in selectors.due_last(scope, limit)] == found


def test_the_newest_entries_within_reach_are_found_by_one_statement(django_assert_num_queries):
    desk = Desk()
    party, case = desk.enter("某公司").matter, desk.file("甲案").matter
    with django_assert_num_queries(1):
        found = selectors.newest(HERE, [party, case, "NONE"])

    assert found == dict(Entry.objects.order_by("seq").values_list("matter", "seq"))
    assert selectors.newest(Scope("leader", "COUNTY2", Reach.COUNTY), [case]) == {}

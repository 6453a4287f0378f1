"""Lists by keyset, and the history of one matter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.matters import selectors
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.selectors import Query
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db

HERE = Scope("leader", "COUNTY1", Reach.COUNTY)


def titles(query: Query, scope: Scope = HERE, size: int = 50) -> list[str]:
    return [
        m.title for m in selectors.page(scope, query, Desk().now + timedelta(days=1), size).rows
    ]


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
    assert [m.title for m in selectors.due_soon(HERE)] == ["先到期", "后到期"]


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

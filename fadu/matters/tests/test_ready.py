"""Queries that are made once: what they answer is what the query says, each time anew."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.test.utils import CaptureQueriesContext

from fadu.matters.models import Matter
from fadu.matters.ready import MOST, Ready, among, padded, ready, together
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db


@ready
def titled(titles: tuple[str, ...], *, newest: bool = True) -> QuerySet[Matter]:
    """Matters of these titles."""
    rows = Matter.objects.filter(title__in=titles)
    return rows.order_by("-serial" if newest else "serial")


@ready
def opened(day: date, before: datetime, above: int) -> QuerySet[Matter, Any]:
    rows = Matter.objects.filter(opened=day, last_at__lt=before, serial__gt=above, register=False)
    return rows.order_by("serial").values_list("title", "opened", "last_at", "closed")


@ready
def nothing(agency: str) -> QuerySet[Matter]:
    return Matter.objects.filter(county=agency).none()


def test_rows_are_those_of_the_query_with_the_values_put_in():
    desk = Desk()
    for cause in ("甲案", "乙案", "丙案"):
        desk.file(cause)

    asked = [titled(("甲案", "丙案")), titled(("乙案", "甲案"), newest=False), titled(("甲案",))]

    assert [[m.title for m in rows] for rows in asked] == [
        ["丙案", "甲案"],
        ["甲案", "乙案"],
        ["甲案"],
    ]


def test_a_row_is_the_record_with_the_types_of_its_columns():
    desk = Desk()
    desk.file("甲案")

    found = titled(("甲案",))[0]
    plain = Matter.objects.get(title="甲案")

    assert {f.attname: getattr(found, f.attname) for f in Matter._meta.concrete_fields} == {
        f.attname: getattr(plain, f.attname) for f in Matter._meta.concrete_fields
    }
    assert not found._state.adding


def test_days_instants_and_numbers_are_values_and_columns_are_typed():
    desk = Desk()
    desk.file("甲案")
    plain = Matter.objects.get(title="甲案")
    late, day = plain.last_at + timedelta(seconds=1), plain.opened

    assert opened(day, late, plain.serial - 1) == [("甲案", day, plain.last_at, False)]
    assert opened(day + timedelta(days=1), late, plain.serial - 1) == []
    assert opened(day, plain.last_at, plain.serial - 1) == []
    assert opened(day, late, plain.serial) == []


def test_the_sql_is_made_once_for_a_shape_and_the_answer_never_kept():
    made: list[tuple[str, ...]] = []

    @ready
    def counted(titles: tuple[str, ...]) -> QuerySet[Matter]:
        made.append(titles)
        return Matter.objects.filter(title__in=titles)

    before = counted(("甲案",))
    Desk().file("甲案")

    assert (before, [m.title for m in counted(("甲案",))]) == ([], ["甲案"])
    assert len(made) == 1
    counted(("甲案", "乙案"))
    assert len(made) == 2


def test_what_is_read_beside_the_columns_stands_on_the_record():
    @ready
    def with_tip(title: str) -> QuerySet[Matter]:
        same = Matter.objects.filter(id=OuterRef("id")).values("n")
        return Matter.objects.filter(title=title).annotate(again=Subquery(same))

    Desk().file("甲案")
    found: Any = with_tip("甲案")[0]

    assert found.again == found.n


def test_rows_are_counted_by_the_database_up_to_the_limit_of_the_query():
    @ready
    def some(agency: str, *, limit: int) -> QuerySet[Matter, Any]:
        return Matter.objects.filter(county=agency).order_by("serial").values_list("serial")[:limit]

    desk = Desk()
    for cause in ("甲案", "乙案", "丙案"):
        desk.file(cause)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert (some.count("COUNTY1", limit=2), some.count("COUNTY1", limit=9)) == (2, 3)
        assert some.count("ELSEWHERE", limit=9) == 0
    assert all("COUNT(*)" in query["sql"] for query in asked)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="只在 PostgreSQL 上")
def test_postgresql_plans_a_query_that_comes_again_once():
    desk = Desk()
    desk.file("甲案")

    for number in range(9):
        assert [m.title for m in titled(("甲案", f"{number}案"))] == ["甲案"]
    with connection.cursor() as plain:
        plain.execute("SELECT statement FROM pg_prepared_statements")
        kept = [row[0] for row in plain.fetchall()]

    assert len([statement for statement in kept if "title" in statement]) == 1


def test_a_query_is_seen_by_whoever_watches_the_connection():
    for _ in range(9):
        titled(("甲案",))
    with CaptureQueriesContext(connection) as asked:
        titled(("甲案",))

    assert [("SELECT" in query["sql"], "甲案" in query["sql"]) for query in asked] == [(True, True)]


def test_rows_are_counted_by_their_value():
    @ready
    def days(agency: str, edge: date, *, limit: int) -> QuerySet[Matter, Any]:
        rows = Matter.objects.filter(county=agency, register=False, opened__lte=edge)
        return rows.order_by("-serial").values_list("opened")[:limit]

    desk = Desk()
    for cause in ("甲案", "乙案", "丙案"):
        desk.file(cause)
    day = Matter.objects.get(title="甲案").opened

    assert days.tally("COUNTY1", day, limit=9) == [(day, 3)]
    assert days.tally("COUNTY1", day, limit=2) == [(day, 2)]
    assert days.tally("ELSEWHERE", day, limit=2) == []


def test_a_query_that_can_find_nothing_asks_nothing():
    with CaptureQueriesContext(connection) as asked:
        assert (nothing("COUNTY1"), nothing.count("COUNTY1"), titled(())) == ([], 0, [])
        assert nothing.tally("COUNTY1") == []
    assert len(asked) == 0


def test_a_long_list_of_values_is_asked_without_being_kept():
    Desk().file("甲案")
    many = Ready(titled.make)

    found = many(("甲案", *(f"{i}案" for i in range(MOST))))

    assert [m.title for m in found] == ["甲案"]
    assert many.made == {}


def test_anything_may_stand_around_a_value_and_nothing_in_it_is_a_pattern():
    @ready
    def holding(words: tuple[str, ...], exact: str) -> QuerySet[Matter]:
        rows = Matter.objects.filter(register=False)
        for word in words:
            rows = rows.filter(Q(title__icontains=word) | Q(title=exact))
        return rows.order_by("serial")

    desk = Desk()
    for cause in ("甲乙案", "乙丙案", "一_二%三案"):
        desk.file(cause)

    found = [
        [m.title for m in holding(words, exact)]
        for words, exact in [
            (("乙",), ""), (("乙", "丙"), ""), (("_二%",), ""), (("%",), ""), (("甲_案",), ""), (("丙",), "甲乙案"),
        ]
    ]  # fmt: skip

    assert found == [
        ["甲乙案", "乙丙案"], ["乙丙案"], ["一_二%三案"], ["一_二%三案"], [], ["甲乙案", "乙丙案"],
    ]  # fmt: skip


def test_a_padded_list_has_the_same_members_and_few_lengths():
    values = [f"{n}案" for n in range(300)]

    assert padded([]) == ()
    assert {len(padded(values[:n])) for n in range(1, 65)} == {1, 2, 4, 8, 16, 32, 64}
    assert all(set(padded(values[:n])) == set(values[:n]) for n in range(301))

    Desk().file("2案")
    assert [m.title for m in titled(padded(values[:3]))] == ["2案"]


def test_any_number_of_texts_is_one_value_of_one_query():
    made: list[str] = []

    @ready
    def called(titles: str) -> QuerySet[Matter]:
        made.append(titles)
        return Matter.objects.filter(title__in=among(titles)).order_by("serial")

    desk = Desk()
    for cause in ("甲案", "“乙”'\\%案", "丙案"):
        desk.file(cause)
    many = [f"{n}案" for n in range(400)]

    found = [
        [m.title for m in called(together(titles))]
        for titles in ([], ["甲案"], [*many, "丙案", "“乙”'\\%案"], ["案"])
    ]

    assert found == [[], ["甲案"], ["“乙”'\\%案", "丙案"], []]
    assert len(made) == 1


def test_rows_may_be_kept_as_the_driver_gives_them_and_read_later():
    desk = Desk()
    desk.file("甲案")
    plain = Matter.objects.get(title="甲案")
    values = (plain.opened, plain.last_at + timedelta(seconds=1), plain.serial - 1)

    raw = opened.raw(*values)

    assert raw == opened.raw(*values)
    assert opened.read(raw, *values) == opened(*values) == [("甲案", *_columns(plain))]
    assert (nothing.raw("COUNTY1"), nothing.read((), "COUNTY1")) == ((), [])
    desk.file("乙案")
    assert opened.raw(*values) != raw


def _columns(matter: Matter) -> tuple[Any, ...]:
    return matter.opened, matter.last_at, matter.closed


@pytest.mark.parametrize(
    ("make", "value"),
    [
        (lambda word: Matter.objects.filter(title__startswith=word), "甲"),
        (lambda day: Matter.objects.filter(opened__lt=day - timedelta(days=1)), date(2025, 3, 3)),
        (lambda at: Matter.objects.filter(due__lt=at - timedelta(hours=1)), datetime(2025, 3, 3, tzinfo=UTC)),
        (lambda serial: Matter.objects.filter(serial__lt=serial + 1), 5),
        (lambda closed: Matter.objects.filter(closed=closed), True),
        (lambda value: Matter.objects.filter(title=value), None),
    ],
    ids=["beginning", "day before", "hour before", "number after", "truth", "no value"],
)  # fmt: skip
def test_a_value_that_is_not_passed_on_as_it_is_is_refused(make: Any, value: Any):
    with pytest.raises(TypeError):
        ready(make)(value)

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import BadInput
from fadu.ui.paging import Count, Page, capped_count, page_of, page_of_few, page_of_found

START = datetime(2024, 1, 1, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows() -> QuerySet[Session]:
    """Twenty-five rows, five to a day, so that the sort column has ties."""
    Session.objects.bulk_create(
        Session(session_key=f"{n:03d}", session_data="", expire_date=START + timedelta(days=n // 5))
        for n in range(25)
    )
    return Session.objects.all()


def keys(page: Page) -> list[str]:
    return [item.pk for item in page.items]


def walk(
    rows: QuerySet[Any], way: str, token: str = "", by: str = "-expire_date"
) -> list[list[str]]:
    pages = []
    while True:
        page = page_of(rows, by=by, token=token, size=7)
        pages.append(keys(page))
        token = getattr(page, way)
        if not token:
            return pages


@pytest.mark.parametrize("by", ["-expire_date", "expire_date", "-pk"])
def test_walking_forward_meets_every_row_once_and_in_order(
    rows: QuerySet[Session], by: str
) -> None:
    met = [key for page in walk(rows, "next", by=by) for key in page]

    sign = "-" if by.startswith("-") else ""
    assert met == list(rows.order_by(by, f"{sign}pk").values_list("pk", flat=True))


def test_walking_back_from_the_end_meets_the_same_rows(rows: QuerySet[Session]) -> None:
    forward = walk(rows, "next")
    last = page_of(rows, by="-expire_date", size=7)
    while last.next:
        last = page_of(rows, by="-expire_date", token=last.next, size=7)
    back = [keys(last), *walk(rows, "previous", last.previous)]

    assert [key for page in reversed(back) for key in page] == [
        key for page in forward for key in page
    ]


@pytest.mark.parametrize("by", ["-expire_date", "expire_date", "-pk"])
def test_a_few_rows_are_paged_and_counted_alike_in_two_queries(
    rows: QuerySet[Session], by: str
) -> None:
    tokens, token = [""], ""
    while token := page_of(rows, by=by, token=token, size=7).next:
        tokens.append(token)
    tokens += [page_of(rows, by=by, token=one, size=7).previous for one in tokens[1:]]
    rows.filter(pk__in=["006", "017"]).delete()  # behind a page and before one, in either order
    for token in tokens:
        with CaptureQueriesContext(connection) as asked:
            page = page_of_few(rows, rows.in_bulk, by=by, token=token, size=7)
        assert len(asked) == 2
        assert page == page_of(rows, by=by, token=token, size=7, count=Count(23))
    assert page_of_few(rows.none(), rows.in_bulk, by=by) == Page((), count=Count(0))


def test_the_first_page_has_no_way_back_and_the_last_none_on(rows: QuerySet[Session]) -> None:
    first = page_of(rows, by="-expire_date", size=20)
    second = page_of(rows, by="-expire_date", token=first.next, size=20)

    assert (first.previous, second.next) == ("", "")
    assert second.previous


def test_rows_may_be_dictionaries(rows: QuerySet[Session]) -> None:
    page = page_of(rows.values("pk", "expire_date"), by="-expire_date", size=3)

    assert page.next
    assert page.items[0]["pk"] == "024"


def test_a_page_costs_one_query_without_an_offset(rows: QuerySet[Session]) -> None:
    token = page_of(rows, by="-expire_date", size=7).next

    with CaptureQueriesContext(
        connection,
    ) as asked:
        page_of(rows, by="-expire_date", token=token, size=7)

    assert len(asked) == 1
    assert "OFFSET" not in asked[0]["sql"]


@pytest.mark.parametrize(
    "token", ["nonsense", "%%%", "WyJ4IiwiMSIsIjIiXQ", "WyJuIiwi5pio5aSpIiwiMSJd", "MQ"]
)
def test_a_forged_token_is_bad_input(rows: QuerySet[Session], token: str) -> None:
    with pytest.raises(BadInput, match="页码已失效"):
        page_of(rows, by="-expire_date", token=token)


def test_an_empty_list_is_an_empty_page() -> None:
    assert page_of(Session.objects.all(), by="pk") == Page(())


def test_counting_stops_at_the_cap(rows: QuerySet[Session]) -> None:
    assert str(capped_count(rows)) == "25"
    assert capped_count(rows, cap=10) == Count(10, True)
    assert str(capped_count(rows, cap=10)) == "10+"


def test_rows_that_no_index_knows_are_each_met_once_and_a_page_reads_no_more_than_it_may(
    rows: QuerySet[Session],
) -> None:
    wanted = {f"{n:03d}" for n in (0, 1, 2, 3, 4, 5, 20, 24)}
    looked: list[int] = []

    def find(items: tuple[Session, ...]) -> set[str]:
        looked.append(len(items))
        return wanted & {one.pk for one in items}

    def asked(token: str = "") -> Page:
        return page_of_found(rows, find, by="-expire_date", token=token, size=3, look=8)

    there = [asked()]
    while there[-1].next:
        there.append(asked(there[-1].next))
    back = [there[-1]]
    while back[-1].previous:
        back.append(asked(back[-1].previous))

    found = sorted(wanted, reverse=True)
    assert [key for page in there for key in keys(page)] == found
    assert [key for page in reversed(back) for key in keys(page)] == found
    assert (max(looked), [] in map(keys, there), there[0].count) == (8, True, None)
    whole = page_of_found(rows, find, by="-expire_date")
    assert (keys(whole), whole.count, whole.next) == (found, Count(8), "")
    assert page_of_found(rows.none(), find, by="-expire_date").count == Count(0)

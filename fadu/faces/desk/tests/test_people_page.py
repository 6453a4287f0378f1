"""The list of people, the page of one, validity of certificates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.accounts.models import Certificate, RoleGrant
from fadu.faces.desk import people_page
from fadu.faces.desk.forms.people import PeopleFilter
from fadu.faces.desk.tests.builders import Office

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("since", "days", "words", "tone"),
    [(0, 365, "有效", "good"), (0, 90, "剩90天", "warn"), (0, 0, "剩0天", "warn"), (-99, -1, "已失效", "bad"), (5, 400, "未生效", "quiet")],
)  # fmt: skip
def test_a_certificate_says_how_it_stands(since: int, days: int, words: str, tone: str) -> None:
    paper = Certificate(since=DAY + timedelta(since), ends_on=DAY + timedelta(days))
    badge = people_page.certificate_badge(paper, DAY)

    assert (badge.text, str(badge.tone)) == (words, tone)


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [(DAY, None, "在任"), (DAY, DAY, "在任"), (DAY + timedelta(1), None, "未起始"), (date(2024, 1, 1), DAY - timedelta(1), "已终止")],
)  # fmt: skip
def test_a_capacity_says_how_it_stands(since: date, until: date | None, words: str) -> None:
    assert (
        people_page.grant_badge(RoleGrant(role="officer", since=since, until=until), DAY).text
        == words
    )


def test_each_sees_the_people_they_may_see(office: Office) -> None:
    names = lambda n: {str(p) for p in people_page.visible(office.people[n].viewer)}  # noqa: E731

    assert names("王五") == {"王五"}
    assert "王五" not in names("张三")
    assert {"王五", "张三"} <= names("安甲")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"q": "张"}, {"张三"}),
        ({"role": "legal_office"}, {"赵六"}),
        ({"role": "officer"}, {"张三", "钱七", "王五"}),
    ],
)
def test_the_list_is_narrowed_by_name_and_capacity(
    office: Office, typed: dict[str, str], found: set[str]
) -> None:
    rows = people_page.visible(office.people["安甲"].viewer)

    assert {str(p) for p in people_page.filtered(rows, PeopleFilter(typed), DAY)} == found


def test_a_row_shows_capacities_and_certificates_together(office: Office) -> None:
    viewer = office.people["安甲"].viewer
    table = people_page.table(people_page.visible(viewer), viewer)
    row = next(r for r in table.rows if r.cells[0].text == "张三")

    assert row.cells[1].text == "市应急局"
    assert row.cells[2].text == "执法人员"
    assert [b.text for b in row.cells[3].badges] == ["有效"]


def test_an_administrator_is_told_of_no_gaps(office: Office) -> None:
    assert people_page.gaps_of(office.people["安甲"].viewer) == ()
    assert people_page.gaps_of(office.people["张三"].viewer)


def test_rows_are_grouped_by_their_holder() -> None:
    one, two = RoleGrant(person="a"), RoleGrant(person="b")

    assert people_page.by_person([one, two, one]) == {"a": [one, one], "b": [two]}

"""Local procedure: the legal office proposes and ends, the head answers, everybody reads."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.tests.local.builders import adopted, proposed


def post(office: Office, who: str, url: str, **typed: str):
    browser = office.browser(who)
    return browser.post(url, hidden(browser.get(url)) | typed)


def test_the_head_adopts_from_a_day_on(office: Office) -> None:
    row = proposed(office.bureau)
    answer = post(office, "李四", f"/local/{row.id}/adopt/", since="2025-03-10")

    row.refresh_from_db()
    assert answer["Location"] == f"/local/{row.id}/"
    assert (row.state, row.since.isoformat()) == ("adopted", "2025-03-10")


def test_a_day_that_is_over_is_refused_and_nothing_changes(office: Office) -> None:
    row = proposed(office.bureau)
    answer = post(office, "李四", f"/local/{row.id}/adopt/", since="2025-03-01")

    assert answer.status_code == 422
    assert "不得早于今天" in words(answer)
    row.refresh_from_db()
    assert row.state == "proposed"


def test_the_head_returns_with_a_reason(office: Office) -> None:
    row = proposed(office.bureau)
    post(office, "李四", f"/local/{row.id}/return/", grounds="没有必要")

    row.refresh_from_db()
    assert (row.state, row.answer) == ("returned", "没有必要")


@pytest.mark.parametrize("who", ["赵六", "李四"])
def test_legal_office_and_head_end_a_piece(office: Office, who: str) -> None:
    row = adopted(office.bureau)
    post(office, who, f"/local/{row.id}/withdraw/", ends_on="2025-04-01", grounds="规定废止")

    row.refresh_from_db()
    assert row.state == "withdrawn"


@pytest.mark.parametrize(
    ("who", "url", "said"),
    [
        ("张三", "/local/propose/", "由法规科"),
        ("李四", "/local/propose/", "由法规科"),
        ("赵六", "/local/{id}/adopt/", "由主要负责人批准或者退回"),
        ("赵六", "/local/{id}/return/", "由主要负责人批准或者退回"),
        ("张三", "/local/{id}/withdraw/", "由法规科或者主要负责人停用"),
    ],
)
def test_others_are_refused_in_words(office: Office, who: str, url: str, said: str) -> None:
    row = proposed(office.bureau)
    answer = office.browser(who).get(url.format(id=row.id))

    assert answer.status_code in (403, 409)
    assert said in words(answer)


def test_another_bureau_finds_nothing(office: Office) -> None:
    row = proposed(office.bureau)

    assert LocalPiece.objects.filter(pk=row.id).exists()
    assert office.browser("王五").get(f"/local/{row.id}/").status_code == 404

"""授权代理: lent to a colleague for a time, felt in what they may sign, ended by either."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.http import HttpResponse
from django.urls import reverse

from fadu.casework.models import Delegation
from fadu.faces.desk.tests.builders import Office, a_clue, act_url, hidden, words

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

GIVE = "/delegations/give/"
TERM = {"role": "leader", "since": "2025-03-03", "until": "2025-03-14", "reason": "外出学习"}


def give(office: Office, who: str = "李四", to: str = "张三", **over: Any) -> HttpResponse:
    """Send the form that lends a capacity."""
    browser = office.browser(who)
    typed = hidden(browser.get(GIVE)) | TERM | {"borrower": office.id(to)} | over
    return browser.post(GIVE, typed)


def end(office: Office, who: str) -> HttpResponse:
    """Send the button that ends the one delegation there is."""
    id = Delegation.objects.get().id
    return office.browser(who).post(reverse("end_delegation", kwargs={"id": id}))


def test_whoever_is_lent_a_capacity_signs_with_it_and_sees_whose_it_is(office: Office) -> None:
    url = act_url(a_clue(office), "file_case")
    button = 'value="sign"'
    assert button not in office.browser("张三").get(url).content.decode()

    assert give(office)["Location"] == reverse("delegations")

    browser = office.browser("张三")
    assert button in browser.get(url).content.decode()
    page = words(browser.get(reverse("delegations")))
    assert "李四" in page
    assert "张三（本人）" in page
    assert "2025年3月3日 至 2025年3月14日" in page


def test_it_holds_on_its_days_only(office: Office, settings: Settings) -> None:
    url = act_url(a_clue(office), "file_case")
    give(office, since="2025-03-04", until="2025-03-05")
    allowed = []
    for day in (3, 4, 5, 6):
        settings.TEST_CLOCK = datetime(2025, 3, day, 1, tzinfo=UTC)
        allowed.append('value="sign"' in office.browser("张三").get(url).content.decode())

    assert allowed == [False, True, True, False]


@pytest.mark.parametrize("who", ["李四", "张三"])
def test_it_is_ended_by_the_lender_or_given_back_by_the_borrower(
    office: Office, settings: Settings, who: str
) -> None:
    give(office)
    answer = end(office, who)
    settings.TEST_CLOCK = datetime(2025, 3, 4, 1, tzinfo=UTC)

    assert answer["Location"] == reverse("delegations")
    assert "没有有效的授权" in words(office.browser("李四").get(reverse("delegations")))


def test_a_third_person_finds_nothing_to_end(office: Office) -> None:
    give(office)

    assert end(office, "赵六").status_code == 404
    assert end(office, "王五").status_code == 404
    assert "没有有效的授权" in words(office.browser("赵六").get(reverse("delegations")))


@pytest.mark.parametrize(
    ("over", "status", "said"),
    [
        ({"until": "2025-03-01"}, 422, "截止日期不得早于起始日期"),
        ({"since": "2025-01-02", "until": "2025-02-01"}, 422, "不得早于今天"),
        ({"until": "2027-03-03"}, 422, "不超过一年"),
        ({"reason": ""}, 422, "必填"),
        ({"role": "legal_reviewer"}, 422, "legal_reviewer"),
        ({"borrower": ""}, 422, "必填"),
    ],
)
def test_a_term_that_does_not_fit_is_not_taken_and_the_words_are_kept(
    office: Office, over: dict[str, str], status: int, said: str
) -> None:
    answer = give(office, **over)

    assert answer.status_code == status
    assert said in answer.content.decode()
    assert over.get("reason", "外出学习") in answer.content.decode()
    assert not Delegation.objects.exists()


def test_nobody_of_another_agency_or_among_the_administrators_is_lent_to(office: Office) -> None:
    assert give(office, to="王五").status_code == 422
    refused = give(office, to="安甲")
    assert refused.status_code in (409, 422)
    assert not Delegation.objects.exists()


def test_the_same_form_sent_twice_lends_once(office: Office) -> None:
    browser = office.browser("李四")
    typed = hidden(browser.get(GIVE)) | TERM | {"borrower": office.id("张三")}
    answers = [browser.post(GIVE, typed).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert Delegation.objects.count() == 1


@pytest.mark.parametrize("who", ["安甲", "系乙", "审丙", "督丁"])
def test_who_does_no_business_lends_nothing(office: Office, who: str) -> None:
    browser = office.browser(who)

    assert browser.get(reverse("delegations")).status_code == 403
    assert browser.post(GIVE, TERM).status_code == 403


def test_ending_takes_a_button_not_a_link(office: Office) -> None:
    give(office)
    row = Delegation.objects.get()

    assert (
        office.browser("李四").get(reverse("end_delegation", kwargs={"id": row.id})).status_code
        == 405
    )
    row.refresh_from_db()
    assert row.until == row.since + timedelta(days=11)

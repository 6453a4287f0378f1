"""The tree of agencies: read by all, kept by the system administrator."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fadu.accounts.models import Agency
from fadu.faces.desk.tests.builders import Office, hidden, reads, words
from fadu.ledger.models import Entry

LIST = "/agencies/"


def submit(browser: Client, name: str, typed: dict[str, Any], **where: str) -> HttpResponse:
    """Open a page of the register and send its form."""
    url = reverse(name, kwargs=where)
    return browser.post(url, hidden(browser.get(url)) | typed)


def district(office: Office, **over: str) -> dict[str, str]:
    """A new agency below the city's, as the administrator types it."""
    return {
        "parent": office.bureau.agency.id, "public_name": "某区应急管理局", "short_name": "区应急局",
        "level": "county", "division": "430203",
    } | over  # fmt: skip


@pytest.mark.parametrize("who", ["张三", "李四", "赵六", "王五", "安甲", "系乙", "审丙", "督丁"])
def test_everybody_reads_the_tree(office: Office, who: str) -> None:
    page = words(office.browser(who).get(LIST))

    assert "某市应急管理局" in page
    assert "某县应急管理局" in page
    assert ("登记机构" in page) is (who == "系乙")


def test_a_new_agency_stands_below_its_parent_and_twice_is_once(office: Office) -> None:
    browser, url = office.browser("系乙"), reverse("enter_agency")
    typed = hidden(browser.get(url)) | district(office)
    answers = [browser.post(url, typed) for _ in range(2)]

    assert [a["Location"] for a in answers] == [LIST] * 2
    made = Agency.objects.get(name="某区应急管理局")
    assert made.parent == office.bureau.agency.id
    assert "　　某区应急管理局" in browser.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("over", "said"),
    [({"division": "43"}, "行政区划代码应为"), ({"public_name": ""}, "必填"), ({"parent": "x"}, "x"), ({"level": "国家"}, "国家")],
)  # fmt: skip
def test_what_does_not_fit_is_said_and_shown_again(
    office: Office, over: dict[str, str], said: str
) -> None:
    entries = Entry.objects.count()
    answer = submit(office.browser("系乙"), "enter_agency", district(office, **over))

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "区应急局" in answer.content.decode()
    assert Entry.objects.count() == entries


def test_an_agency_is_renamed_with_a_reason(office: Office) -> None:
    browser, where = office.browser("系乙"), {"id": office.bureau.other.id}
    typed = {"public_name": "新县应急管理局", "short_name": "新县局", "reason": ""}
    assert submit(browser, "amend_agency", typed, **where).status_code == 422

    assert submit(browser, "amend_agency", typed | {"reason": "更名"}, **where).status_code == 302
    assert "新县应急管理局" in words(office.browser("张三").get(LIST))


def test_an_agency_with_people_or_agencies_below_is_not_closed(office: Office) -> None:
    browser = office.browser("系乙")
    answer = submit(browser, "close_agency", {"reason": "撤并"}, id=office.bureau.other.id)

    assert answer.status_code == 409
    assert "机构内尚有在职人员，不能撤销" in words(answer)
    assert not Agency.objects.get(pk=office.bureau.other.id).closed


def test_an_empty_agency_is_closed_and_nothing_is_entered_below_it(office: Office) -> None:
    browser = office.browser("系乙")
    submit(browser, "enter_agency", district(office))
    made = Agency.objects.get(name="某区应急管理局")

    assert submit(browser, "close_agency", {"reason": "撤并"}, id=made.id).status_code == 302
    assert "已撤销" in words(browser.get(LIST))
    below = district(office, public_name="某所", parent=made.id)
    assert submit(browser, "enter_agency", below).status_code == 422


@pytest.mark.parametrize("who", ["张三", "李四", "赵六", "安甲", "审丙", "督丁"])
def test_nobody_else_keeps_the_tree(office: Office, who: str) -> None:
    browser, entries = office.browser(who), Entry.objects.count()
    where = {"id": office.bureau.other.id}
    urls = [
        reverse("enter_agency"),
        reverse("amend_agency", kwargs=where),
        reverse("close_agency", kwargs=where),
    ]

    assert [browser.post(url, district(office)).status_code for url in urls] == [403] * 3
    assert Entry.objects.count() == entries


def test_many_agencies_cost_what_few_cost(office: Office) -> None:
    browser = office.browser("系乙")
    browser.get(LIST)
    with CaptureQueriesContext(connection) as few:
        browser.get(LIST)
    for n in range(4):
        submit(browser, "enter_agency", district(office, public_name=f"第{n}局"))
    browser.get(LIST)
    with CaptureQueriesContext(connection) as many:
        page = browser.get(LIST)

    assert "第3局" in words(page)
    assert reads(many) == reads(few)


def test_an_agency_that_never_was_is_not_found(office: Office) -> None:
    assert office.browser("系乙").get("/agencies/nothing/amend/").status_code == 404

"""People and certificates: who sees whom, and what the security administrator enters."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fadu.accounts import services
from fadu.accounts.models import Account, Person, RoleGrant
from fadu.faces.desk.tests.builders import SECURITY, Office, hidden, reads, words
from fadu.ledger.models import Entry
from tests.people import FOUNDED, PASSWORD

LIST = "/people/"


def submit(browser: Client, name: str, typed: dict[str, Any], **where: str) -> HttpResponse:
    """Open a page of the register and send its form."""
    url = reverse(name, kwargs=where)
    return browser.post(url, hidden(browser.get(url)) | typed)


def page_of(office: Office, name: str) -> str:
    """The address of a person."""
    return reverse("person", kwargs={"id": office.id(name)})


def test_one_sees_ones_own_agency_and_the_security_administrator_everybody(office: Office) -> None:
    own, above = words(office.browser("张三").get(LIST)), words(office.browser("安甲").get(LIST))

    assert "李四" in own
    assert "王五" not in own
    assert "王五" in above
    assert office.browser("张三").get(page_of(office, "王五")).status_code == 404
    assert office.browser("安甲").get(page_of(office, "王五")).status_code == 200


@pytest.mark.parametrize(
    ("query", "shown", "hidden_one"),
    [
        ("q=张", "张三", "李四"),
        ("role=leader", "李四", "张三"),
        ("q=没有", "没有符合条件的人员", "张三"),
    ],
)
def test_a_filter_shows_what_it_says_and_a_script_gets_rows_only(
    office: Office, query: str, shown: str, hidden_one: str
) -> None:
    rows = office.browser("赵六").get(f"{LIST}?{query}", headers={"HX-Request": "true"})

    assert shown in words(rows)
    assert hidden_one not in words(rows)
    assert "<html" not in rows.content.decode()


def test_many_people_cost_what_few_cost(office: Office) -> None:
    browser = office.browser("安甲")
    browser.get(LIST)
    with CaptureQueriesContext(connection) as few:
        browser.get(LIST)
    hand, agency = office.bureau.hand(FOUNDED), office.bureau.agency.id
    for n in range(12):
        services.enter_person(name=f"第{n}人", agency=agency, who=[SECURITY], hand=hand, at=FOUNDED)
    with CaptureQueriesContext(connection) as many:
        page = browser.get(LIST)

    assert "第11人" in words(page)
    assert reads(many) == reads(few)


def test_a_telephone_is_masked_for_all_but_its_keeper(office: Office) -> None:
    read = office.browser("张三").get(page_of(office, "钱七")).content.decode()
    kept = office.browser("安甲").get(page_of(office, "钱七")).content.decode()

    assert "13800000000" not in read
    assert "13800000000" in kept


def test_entering_a_person_leads_to_their_page_and_twice_is_once(office: Office) -> None:
    browser, url = office.browser("安甲"), reverse("enter_person")
    typed = hidden(browser.get(url)) | {
        "name": "孙八",
        "agency": office.bureau.agency.id,
        "post": "科员",
    }
    answers = [browser.post(url, typed) for _ in range(2)]

    person = Person.objects.get(name="孙八")
    assert [a["Location"] for a in answers] == [reverse("person", kwargs={"id": person.id})] * 2
    assert "请接着授予身份" in words(browser.get(answers[0]["Location"]))


@pytest.mark.parametrize("typed", [{"name": ""}, {"agency": "nowhere"}, {"name": "长" * 61}])
def test_what_does_not_fit_is_shown_again_and_nothing_is_written(
    office: Office, typed: dict[str, str]
) -> None:
    entries = Entry.objects.count()
    given = {"name": "孙八", "agency": office.bureau.agency.id, "post": "科员"} | typed
    answer = submit(office.browser("安甲"), "enter_person", given)

    assert answer.status_code == 422
    assert "科员" in answer.content.decode()
    assert Entry.objects.count() == entries


def test_a_change_keeps_the_person_and_asks_its_reason(office: Office) -> None:
    typed = {"name": "钱七七", "agency": office.bureau.agency.id, "reason": ""}
    browser, where = office.browser("安甲"), {"id": office.id("钱七")}
    assert submit(browser, "amend_person", typed, **where).status_code == 422

    answer = submit(browser, "amend_person", typed | {"reason": "更名"}, **where)
    assert answer.status_code == 302
    assert "钱七七" in words(office.browser("李四").get(page_of(office, "钱七")))


def test_a_transfer_ends_the_capacities_held_in_the_former_agency(office: Office) -> None:
    typed = {"name": "钱七", "agency": office.bureau.other.id, "reason": "调动"}
    answer = submit(office.browser("安甲"), "amend_person", typed, id=office.id("钱七"))

    assert answer.status_code == 302
    assert all(g.until for g in RoleGrant.objects.filter(person=office.id("钱七")))
    assert office.browser("李四").get(page_of(office, "钱七")).status_code == 404


def test_whoever_has_left_is_out_at_once_and_listed_only_when_asked_for(office: Office) -> None:
    gone = office.browser("钱七")
    assert gone.get("/").status_code == 200
    typed = {"ends_on": "2025-03-03", "reason": "退休"}
    assert submit(office.browser("安甲"), "leave", typed, id=office.id("钱七")).status_code == 302

    assert gone.get("/").status_code == 302
    signing = Client().post("/sign-in/", {"username": "qianqi", "password": PASSWORD})
    assert signing.status_code == 422
    assert "钱七" not in words(office.browser("李四").get(LIST))
    browser = office.browser("安甲")
    assert "钱七" not in words(browser.get(LIST))
    assert "钱七" in words(browser.get(f"{LIST}?left=on"))


def test_personal_values_are_erased_after_leaving_only_and_deliberately(office: Office) -> None:
    browser, where = office.browser("安甲"), {"id": office.id("钱七")}
    typed = {"reason": "本人申请", "sure": "on"}
    early = submit(browser, "erase_person", typed, **where)
    assert early.status_code == 409
    assert "《个人信息保护法》第四十七条" in words(early)

    submit(browser, "leave", {"ends_on": "2025-03-03", "reason": "退休"}, **where)
    assert submit(browser, "erase_person", {"reason": "本人申请"}, **where).status_code == 422
    assert submit(browser, "erase_person", typed, **where).status_code == 302

    page = browser.get(page_of(office, "钱七")).content.decode()
    assert "钱七" not in page
    assert "13800000000" not in page
    assert "43020009" not in page
    assert not Account.objects.filter(username="qianqi").exists()


@pytest.mark.parametrize("name", ["amend_person", "leave", "erase_person"])
@pytest.mark.parametrize("who", ["张三", "李四", "系乙", "审丙", "督丁"])
def test_nobody_else_keeps_the_register(office: Office, name: str, who: str) -> None:
    entries = Entry.objects.count()
    url = reverse(name, kwargs={"id": office.id("钱七")})

    assert office.browser(who).post(url, {"reason": "x"}).status_code in (403, 404)
    assert Entry.objects.count() == entries

"""What holds of every page of the desk: who may open it, that reading writes nothing, its cost."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, a_case, a_party, act_url, reads, words
from fadu.matters.models import Matter

BUSINESS = (
    "matters", "matter_sheet", "new_matter", "parties", "enter_party", "search", "delegations", "delegate",
)  # fmt: skip
OPEN = (
    "home",
    "change_password",
    "procedures",
    "penalties",
    "penalty_ladder",
    "parameters",
    "missing_parameters",
    "calendar",
    "agencies",
)
OTHERS = ("people", "enter_person", "enter_agency", "record_year", "ledger_health")
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)


def pages_of(matter: Matter) -> list[str]:
    """Every address of one matter that may be read."""
    base = reverse("matter", kwargs={"id": matter.id})
    tabs = [f"{base}?tab={tab}" for tab in ("picture", "periods", "links", "proof")]
    return [base, *tabs, act_url(matter, "investigate")]


@pytest.mark.parametrize("name", [*BUSINESS, *OPEN, *OTHERS])
def test_a_stranger_is_sent_to_sign_in(db: None, name: str) -> None:
    answer = Client().get(reverse(name))

    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/?next=")


@pytest.mark.parametrize("who", ["安甲", "系乙", "审丙"])
def test_the_three_administrators_see_no_business_data(office: Office, who: str) -> None:
    matter, browser = a_case(office), office.browser(who)

    for name in BUSINESS:
        assert browser.get(reverse(name)).status_code == 403, name
    for url in pages_of(matter):
        assert browser.get(url).status_code == 404, url
    for name in OPEN:
        assert browser.get(reverse(name)).status_code == 200, name
    assert "某案" not in words(browser.get(reverse("home")))


def test_another_agencys_officer_finds_nothing(office: Office) -> None:
    matter, browser = a_case(office), office.browser("王五")
    party = reverse("party", kwargs={"id": office.parties["甲烟花公司"]})

    for url in (*pages_of(matter), party):
        assert browser.get(url).status_code == 404, url
    assert matter.title not in words(browser.get(reverse("matters")))
    assert "没有找到" in words(browser.get(reverse("search") + f"?q={matter.title}"))


def test_a_supervisor_reads_everything_and_does_nothing(office: Office) -> None:
    matter, browser = a_case(office), office.browser("督丁")

    for url in pages_of(matter)[:-1]:
        assert browser.get(url).status_code == 200, url
    assert browser.get(act_url(matter, "investigate")).status_code == 403
    assert browser.get(reverse("new_matter")).status_code == 403
    assert "新建事项" not in words(browser.get(reverse("matters")))
    assert browser.get(reverse("ledger_health")).status_code == 200


@pytest.mark.parametrize(
    ("name", "who"),
    [("people", "系乙"), ("enter_person", "张三"), ("enter_agency", "安甲"), ("record_year", "张三"), ("ledger_health", "李四")],
)  # fmt: skip
def test_a_page_of_another_duty_is_refused_with_its_reason(
    office: Office, name: str, who: str
) -> None:
    answer = office.browser(who).get(reverse(name))

    assert answer.status_code == 403
    assert "不能办理" in words(answer)


def test_reading_a_page_writes_nothing(office: Office) -> None:
    matter = a_case(office)
    visits = [
        (who, reverse(name)) for who in ("张三", "李四", "赵六") for name in (*BUSINESS, *OPEN)
    ]
    visits += [("张三", url) for url in pages_of(matter)]
    visits += [
        ("安甲", reverse("people")),
        ("审丙", reverse("ledger_health")),
        ("赵六", reverse("record_year")),
    ]
    browsers = {who: office.browser(who) for who, _ in visits}
    for browser in browsers.values():
        browser.get(reverse("home"))  # the first page of a minute extends the session

    with CaptureQueriesContext(connection) as queries:
        answers = {url: browsers[who].get(url).status_code for who, url in visits}

    assert set(answers.values()) == {200}
    wrote = [
        q["sql"] for q in queries if WRITES.match(q["sql"]) and "django_session" not in q["sql"]
    ]
    assert wrote == []


def test_a_page_costs_the_same_with_much_data_as_with_little(office: Office) -> None:
    browser, names = (
        office.browser("张三"),
        ("home", "matters", "matter_sheet", "parties", "people"),
    )
    a_case(office)
    browser.get(reverse("home"))
    few = {name: cost(browser, name) for name in names}

    for n in range(3):
        a_case(office, cause=f"第{n}案")
        a_party(office.bureau, f"第{n}公司")

    assert {name: cost(browser, name) for name in names} == few
    assert max(few.values()) <= 25


def cost(browser: Client, name: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(reverse(name)).status_code == 200
    return reads(queries)


def test_a_matter_page_costs_the_same_with_many_entries(office: Office) -> None:
    matter, browser = a_case(office), office.browser("张三")
    url = reverse("matter", kwargs={"id": matter.id})
    browser.get(url)
    with CaptureQueriesContext(connection) as queries:
        browser.get(url)

    assert reads(queries) <= 20
    assert sum("ledger_entry" in q["sql"] for q in queries) <= 2


def test_no_page_carries_inline_script_or_style(office: Office) -> None:
    matter, browser = a_case(office), office.browser("张三")
    urls = [reverse(name) for name in (*BUSINESS, *OPEN)] + pages_of(matter)
    pages = {url: browser.get(url).getvalue().decode() for url in urls}

    bad = [
        u
        for u, p in pages.items()
        if re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", p)
    ]
    assert bad == []
    policy = browser.get(reverse("home"))["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_an_unknown_tab_or_page_is_not_found(office: Office) -> None:
    matter, browser = a_case(office), office.browser("张三")

    for url in (f"/matters/{matter.id}/?tab=x", "/procedures/penalty.ordinary/?tab=x", "/procedures/x/",
                "/parameters/x/", "/calendar/1900/", f"/matters/{matter.id}/acts/nothing/",
                f"/matters/{matter.id}/acts/hearing_lapse/"):  # fmt: skip
        assert browser.get(url).status_code == 404, url

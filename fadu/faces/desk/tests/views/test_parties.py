"""Parties: one entry for one code, amended, merged and erased with a reason; numbers are masked."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, a_party, hidden, reads, words
from fadu.faces.desk.tests.test_party_page import a_hazard
from fadu.ledger.models import Entry
from fadu.registry.models import Party

LIST = "/parties/"
IDENTITY = "11010519491231002X"
UNIT = {"party_kind": "单位", "name": "丙化工公司", "division": "430202", "address": "某路1号"}


def submit(browser: Client, name: str, typed: dict[str, Any], **where: str) -> HttpResponse:
    """Open a page of the register and send its form."""
    url = reverse(name, kwargs=where)
    page = browser.get(url)
    assert page.status_code == 200, words(page)[:300]
    return browser.post(url, hidden(page) | typed)


def at(name: str, id: str) -> str:
    """An address of a party."""
    return reverse(name, kwargs={"id": id})


def test_entering_a_party_leads_to_its_page_and_twice_is_once(office: Office) -> None:
    browser, url = office.browser("张三"), reverse("enter_party")
    typed = hidden(browser.get(url)) | UNIT
    answers = [browser.post(url, typed)["Location"] for _ in range(2)]

    party = Party.objects.get(name="丙化工公司")
    assert answers == [at("party", party.id)] * 2
    assert "某路1号" in words(browser.get(answers[0]))


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"credit_code": "91430200000000000X"}, "统一社会信用代码"),
        ({"party_kind": "个人", "identity": "110105194912310021"}, "居民身份证号码"),
        ({"division": "4302"}, "行政区划代码应为六位数字"),
        ({"name": ""}, "必填"),
        ({"party_kind": "国家"}, "国家"),
    ],
)
def test_what_does_not_fit_is_said_and_shown_again(
    office: Office, over: dict[str, str], said: str
) -> None:
    entries = Entry.objects.count()
    answer = submit(office.browser("张三"), "enter_party", UNIT | over)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "某路1号" in answer.content.decode()
    assert Entry.objects.count() == entries


def test_a_code_that_is_registered_names_its_holder(office: Office) -> None:
    code = "91350100M000100Y43"
    a_party(office.bureau, "持码公司", credit_code=code)
    answer = submit(office.browser("张三"), "enter_party", UNIT | {"credit_code": code})

    assert answer.status_code == 409
    assert "已登记为“持码公司”" in words(answer)
    assert "请直接选用已有登记" in words(answer)


def test_a_persons_number_is_never_shown_in_full(office: Office) -> None:
    typed = {"party_kind": "个人", "name": "周某", "identity": IDENTITY, "phone": "13812345678",
             "division": "430202"}  # fmt: skip
    browser = office.browser("张三")
    page = browser.get(submit(browser, "enter_party", typed)["Location"]).content.decode()

    assert IDENTITY not in page
    assert "002X" in page
    assert "13812345678" not in page


def test_the_list_finds_by_part_of_the_name_within_reach_as_rows_for_a_script(
    office: Office,
) -> None:
    rows = office.browser("张三").get(f"{LIST}?q=烟花", headers={"HX-Request": "true"})

    assert "甲烟花公司" in words(rows)
    assert "乙矿业公司" not in words(rows)
    assert "<html" not in rows.content.decode()
    assert "甲烟花公司" not in words(office.browser("王五").get(f"{LIST}?q=烟花"))


def test_many_parties_cost_what_few_cost(office: Office) -> None:
    browser = office.browser("张三")
    browser.get(LIST)
    with CaptureQueriesContext(connection) as few:
        browser.get(LIST)
    for n in range(12):
        a_party(office.bureau, f"第{n}公司")
    with CaptureQueriesContext(connection) as many:
        page = browser.get(LIST)

    assert "共 14 条" in words(page)
    assert reads(many) == reads(few)


def test_a_mark_of_a_page_that_nobody_gave_out_is_refused_in_words(office: Office) -> None:
    answer = office.browser("张三").get(f"{LIST}?page=forged")

    assert answer.status_code == 400
    assert "页码已失效" in words(answer)


def test_a_change_asks_its_reason_and_shows_the_new_value(office: Office) -> None:
    id, browser = office.parties["甲烟花公司"], office.browser("张三")
    form = browser.get(at("amend_party", id)).content.decode()
    assert 'value="甲烟花公司"' in form
    assert submit(browser, "amend_party", UNIT, id=id).status_code == 422

    answer = submit(browser, "amend_party", UNIT | {"reason": "更名"}, id=id)

    assert answer["Location"] == at("party", id)
    assert "丙化工公司" in words(browser.get(answer["Location"]))


def test_a_duplicate_is_joined_into_the_entry_that_goes_on(office: Office) -> None:
    double, stays = a_party(office.bureau, "甲烟花公司"), office.parties["甲烟花公司"]
    browser = office.browser("张三")
    typed = {"into": stays, "reason": "重复登记"}
    answer = submit(browser, "merge_party", typed, id=double)

    assert answer["Location"] == at("party", stays)
    assert "已并入： 甲烟花公司" in words(browser.get(at("party", double)))
    assert "共 2 条" in words(browser.get(LIST))
    again = submit(browser, "merge_party", typed, id=double)
    assert again.status_code == 409
    assert "已经合并或者删除" in words(again)


def test_a_party_is_not_joined_into_itself_or_out_of_reach(office: Office) -> None:
    id, browser = office.parties["甲烟花公司"], office.browser("张三")
    for into in (id, "0" * 26, ""):
        answer = submit(browser, "merge_party", {"into": into, "reason": "重复"}, id=id)
        assert answer.status_code == 422
    assert Party.objects.get(pk=id).merged_into == ""


def test_personal_values_are_erased_by_two_people_and_deliberately(office: Office) -> None:
    id = a_party(office.bureau, "周某", party_kind="个人", identity=IDENTITY)
    for page in ("ask_party_erasure", "erase_party"):
        assert office.browser("张三").get(at(page, id)).status_code == 403
    legal, head = office.browser("赵六"), office.browser("李四")
    assert "批准删除个人信息" not in words(head.get(at("party", id)))
    assert submit(legal, "ask_party_erasure", {"reason": "本人申请"}, id=id).status_code == 302
    assert at("ask_party_erasure", id).encode() not in legal.get(at("party", id)).content
    asked = "赵六提请删除个人信息，理由：本人申请。"
    for reader, page in ((legal, "party"), (head, "party"), (legal, "ask_party_erasure"), (head, "erase_party")):  # fmt: skip
        assert asked in words(reader.get(at(page, id)))
    assert "批准删除个人信息" in words(head.get(at("party", id)))
    assert submit(head, "erase_party", {"reason": "本人申请"}, id=id).status_code == 422

    typed = {"reason": "本人申请", "sure": "on"}
    assert submit(head, "erase_party", typed, id=id).status_code == 302

    page = words(legal.get(at("party", id)))
    assert "周某" not in page
    assert "个人信息已删除" in page
    assert head.get(at("erase_party", id)).status_code == 404


def test_while_a_matter_about_a_party_is_open_nothing_of_it_is_erased(office: Office) -> None:
    """行政处罚法 47."""
    id = office.parties["甲烟花公司"]
    a_hazard(office, id)

    answer = submit(office.browser("赵六"), "ask_party_erasure", {"reason": "本人申请"}, id=id)

    assert answer.status_code == 409
    assert "当事人还有没有办结的事项" in words(answer)
    assert "第四十七条" in words(answer)


@pytest.mark.parametrize("name", ["amend_party", "merge_party"])
@pytest.mark.parametrize(
    ("who", "status"), [("李四", 403), ("督丁", 403), ("王五", 404), ("安甲", 404)]
)
def test_who_does_not_keep_the_register_or_does_not_see_it_changes_nothing(
    office: Office, name: str, who: str, status: int
) -> None:
    url, entries = at(name, office.parties["甲烟花公司"]), Entry.objects.count()

    assert office.browser(who).post(url, UNIT | {"reason": "x"}).status_code == status
    assert Entry.objects.count() == entries

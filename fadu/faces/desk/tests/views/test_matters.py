"""The list of matters and the page of one: rows for htmx, saved filters, tabs, 补记 and 更正."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlparse

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fadu.casework.models import SavedFilter
from fadu.faces.desk.tests.builders import Office, a_clue, act_url, reads, words
from fadu.matters.models import Matter

LIST = "/matters/"


def test_a_script_gets_rows_only_and_everybody_else_the_page(office: Office, case: Matter) -> None:
    browser = office.browser("张三")
    rows = browser.get(LIST, headers={"HX-Request": "true"}).content.decode()
    page = browser.get(LIST).content.decode()
    boosted = {"HX-Request": "true", "HX-Boosted": "true"}

    assert case.title in rows
    shown, foot = rows.split('<div class="fd-filter-foot"')
    assert "<html" not in rows
    assert "<html" in page
    assert shown.strip() in page
    assert 'hx-swap-oob="true"' in foot
    assert "<html" in browser.get(LIST, headers=boosted).content.decode()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", True), ("state=open", True), ("state=due", True), ("state=closed", False),
        ("state=overdue", False), ("procedure=penalty.ordinary", True), ("procedure=hazard.major", False),
        ("q=储存案", True), ("q=没有的词", False),
    ],
)  # fmt: skip
def test_a_filter_shows_what_it_says(office: Office, case: Matter, query: str, shown: bool) -> None:
    answer = office.browser("李四").get(f"{LIST}?{query}")

    assert (case.title in words(answer)) is shown
    assert ("没有符合条件的事项" in words(answer)) is not shown


def test_mine_are_those_one_carries(office: Office, case: Matter) -> None:
    mine = f"{LIST}?state=mine"

    assert case.title in words(office.browser("张三").get(mine))
    assert case.title not in words(office.browser("赵六").get(mine))


def test_rows_of_much_more_data_cost_the_same(office: Office, case: Matter) -> None:
    browser = office.browser("张三")
    rows = {"HX-Request": "true"}
    browser.get(LIST, headers=rows)
    with CaptureQueriesContext(connection) as few:
        browser.get(LIST, headers=rows)
    for _ in range(8):
        a_clue(office)
    with CaptureQueriesContext(connection) as many:
        page = browser.get(LIST, headers=rows)

    assert "共 9 条" in words(page)
    assert reads(many) == reads(few)


def test_pages_by_key_pass_every_matter_once_and_lead_back(office: Office, case: Matter) -> None:
    # What is copied here is one row, so that a list of two pages costs no hundred acts.
    for n in range(59):
        made = Matter.objects.get(pk=case.pk)
        made.pk, made.serial, made.title = f"{n:026}", 10_000 + n, f"第{n}号事项"
        made.save(force_insert=True)
    browser, seen, url = office.browser("张三"), [], LIST
    for _ in range(2):
        page = browser.get(url).content.decode()
        seen += re.findall(r"(第\d+号事项|未按规定储存案)</a>", page)
        found = re.findall(r'rel="next" href="([^"]+)"', page)
        url = LIST + unescape(found[0]) if found else LIST

    assert len(seen) == len(set(seen)) == 60
    assert "首页" in page
    back = re.findall(r'rel="prev" href="([^"]*)"', page)[0]
    assert "page" not in parse_qs(urlparse(back).query)


def test_the_tools_follow_the_filter_that_a_script_has_changed(
    office: Office, case: Matter
) -> None:
    rows = office.browser("张三").get(f"{LIST}?state=overdue", headers={"HX-Request": "true"})
    page = rows.content.decode()

    assert 'href="/matters/sheet/?state=overdue"' in page
    assert 'href="/matters/export/?state=overdue"' in page
    assert re.search(r'name="query"\s+value="state=overdue"', page)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("q=储存案&state=closed&procedure=hazard.major", "状态、程序这一次没有使用"),
        ("procedure=penalty.ordinary&state=closed", "状态这一次没有使用"),
    ],
)
def test_a_filter_that_is_not_in_force_is_said_to_be_left_out(
    office: Office, case: Matter, query: str, said: str
) -> None:
    page = words(office.browser("张三").get(f"{LIST}?{query}"))

    assert case.title in page
    assert said in page
    assert "状态：已结案" not in page


def test_the_sheet_prints_the_filter_in_force(office: Office, case: Matter) -> None:
    browser, url = office.browser("张三"), "/matters/sheet/"

    assert case.title in words(browser.get(f"{url}?state=open"))
    assert case.title not in words(browser.get(f"{url}?state=closed"))
    assert "填表人：张三" in words(browser.get(url))


def many(case: Matter, number: int) -> None:
    """So many further matters: what is copied is one row, a list of many parts costs no acts."""
    for n in range(number):
        made = Matter.objects.get(pk=case.pk)
        made.pk, made.serial, made.title = f"{n:026}", 10_000 + n, f"第{n}号事项"
        made.save(force_insert=True)


@pytest.mark.parametrize("address", ["sheet", "export"])
def test_the_whole_list_is_printed_and_exported_with_its_true_number(
    office: Office, case: Matter, address: str
) -> None:
    many(case, 520)
    with CaptureQueriesContext(connection) as queries:
        page = words(office.browser("张三").get(f"/matters/{address}/"))

    assert len(re.findall(r"第\d+号事项", page)) == 520
    assert case.title in page
    assert address == "export" or "共 521 条" in page
    assert sum('FROM "matters_matter"' in q["sql"] for q in queries) <= 4


def test_the_export_opens_in_wps_and_runs_no_formula(office: Office, case: Matter) -> None:
    Matter.objects.filter(pk=case.pk).update(title="=1+1")
    answer = office.browser("张三").get("/matters/export/?state=open")
    text = answer.getvalue().decode()

    assert text.startswith("\ufeff事项,文号,程序,状态")
    assert "'=1+1,（某）应急罚〔2025〕1号,行政处罚普通程序,在办,市应急局,张三" in text
    assert "2025-05-26" in text
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]


def test_a_saved_filter_is_ones_own_and_is_removed_by_its_owner_only(office: Office) -> None:
    mine, other = office.browser("张三"), office.browser("李四")
    answer = mine.post("/matters/filters/", {"title": "逾期的", "query": "state=overdue"})
    assert answer["Location"] == f"{LIST}?state=overdue"
    row = SavedFilter.objects.get()
    drop = reverse("drop_filter", kwargs={"pk": row.pk})

    assert "逾期的" in words(mine.get(LIST))
    assert "逾期的" not in words(other.get(LIST))
    other.post(drop)
    assert SavedFilter.objects.exists()
    mine.post(drop)
    assert not SavedFilter.objects.exists()


def test_a_filter_without_a_name_is_not_kept(office: Office) -> None:
    answer = office.browser("张三").post("/matters/filters/", {"title": " ", "query": ""})

    assert answer.status_code == 400
    assert not SavedFilter.objects.exists()


def test_a_saved_filter_leads_nowhere_but_to_the_list(office: Office) -> None:
    typed = {"title": "x", "query": "//elsewhere.example"}
    answer = office.browser("张三").post("/matters/filters/", typed)

    assert urlparse(answer["Location"]).netloc == ""
    assert urlparse(answer["Location"]).path == LIST


def test_the_page_says_what_is_owed_what_may_be_done_and_what_waits(
    office: Office, case: Matter
) -> None:
    page = words(office.browser("张三").get(f"{LIST}{case.id}/"))

    assert "本案还缺 作出处罚决定" in page
    assert "《行政处罚法》第六十条" in page
    assert "调查取证" in page
    assert "尚未“" in page
    assert "第1条 登记案件线索" not in page  # the first entry opens the matter and is not corrected


def test_a_period_is_explained_run_by_run_with_its_article(office: Office, case: Matter) -> None:
    page = words(office.browser("张三").get(f"{LIST}{case.id}/?tab=periods"))

    assert "2025年5月26日" in page
    assert "日期 计入 理由" in page
    assert "依据：《行政处罚法》第六十条" in page


def test_each_entry_shows_its_place_and_hash_in_the_ledger(office: Office, case: Matter) -> None:
    page = office.browser("张三").get(f"{LIST}{case.id}/?tab=proof").content.decode()

    assert len(set(re.findall(r'title="([0-9a-f]{64})"', page))) == case.n + 1


def test_the_picture_is_drawn_or_said_to_be_missing(office: Office, case: Matter) -> None:
    page = office.browser("张三").get(f"{LIST}{case.id}/?tab=picture").content.decode()

    assert "<svg" in page or "流程图尚未生成" in page


def test_an_act_against_the_rules_leads_to_its_form(office: Office, case: Matter) -> None:
    browser, url = office.browser("张三"), reverse("irregular", kwargs={"id": case.id})
    answer = browser.get(url, {"act": "close_case"})

    assert answer["Location"] == act_url(case, "close_case", "?irregular=1")
    assert "补记理由" in words(browser.get(answer["Location"]))
    assert browser.get(url, {"act": "nothing"}).status_code == 404
    assert browser.get(url, {"act": "hearing_lapse"}).status_code == 404


def test_a_correction_opens_with_the_facts_of_the_entry(office: Office, case: Matter) -> None:
    browser, url = office.browser("李四"), reverse("correct", kwargs={"id": case.id})
    answer = browser.get(url, {"entry": "3"})

    assert answer["Location"] == act_url(case, "file_case", "?corrects=3")
    page = browser.get(answer["Location"])
    assert "更正理由" in words(page)
    assert 'value="未按规定储存案"' in page.content.decode()
    for entry in ("0", "99", "x", ""):
        assert browser.get(url, {"entry": entry}).status_code == 404


@pytest.mark.parametrize("name", ["irregular", "correct"])
@pytest.mark.parametrize(("who", "status"), [("王五", 404), ("安甲", 404), ("督丁", 403)])
def test_who_only_reads_or_sees_nothing_writes_down_nothing(
    office: Office, case: Matter, name: str, who: str, status: int
) -> None:
    query = {"act": "close_case", "entry": "3"}

    assert (
        office.browser(who).get(reverse(name, kwargs={"id": case.id}), query).status_code == status
    )

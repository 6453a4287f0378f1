"""The list of visits: what a line says, which filters narrow it, how it leads on; its sheets have the same lines."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote, urlencode

import pytest

from fadu.faces.desk.tests.builders import Office, reads, words
from fadu.faces.desk.tests.visits import a_firm, ordered, put
from fadu.statutes.workbooks import rows_of

pytestmark = pytest.mark.django_db


def test_a_line_says_how_a_visit_stands_and_what_its_record_lacks(office: Office) -> None:
    visit = ordered(office, a_firm(office))
    browser = office.browser("张三")

    page = browser.get("/visits/")
    shown = words(page)
    assert f'href="/matters/{visit.id}/"' in page.content.decode()
    assert "丙仓储公司 检审〔2025〕1号" in shown
    assert "张三、赵六" in shown
    assert "2项，2项未了" in shown
    assert "已检查，待办结" in shown
    assert "缺检查方案" in shown
    assert "共 1 条" in shown
    assert "没有符合条件的检查" in words(office.browser("王五").get("/visits/"))
    assert browser.get("/visits/?review=week&lack=缺检查方案").context["page"].count.number == 1
    assert "没有符合条件的检查" in words(browser.get("/visits/?lack=缺审批表"))


def test_filters_narrow_the_list_and_pages_lead_on_at_the_same_cost(
    office: Office, django_assert_max_num_queries
) -> None:
    put(office, 60, name="A", first_officer=office.id("张三"), second_officer=office.id("钱七"))
    put(office, 3, name="B", team="联合检查", kind="专项检查", planned_on=date(2025, 3, 1), first_officer=office.id("钱七"))  # fmt: skip
    browser = office.browser("张三")

    with django_assert_max_num_queries(30) as few:
        first = browser.get("/visits/")
    assert str(first.context["page"].count) == "63"
    second = browser.get(f"/visits/?page={first.context['page'].next}")
    assert len(second.context["page"].items) == 13
    assert reads(few.captured_queries) <= 22
    joint = words(browser.get("/visits/?mode=联合检查"))
    assert "共 3 条" in joint
    assert "拟定，已经过期" in joint
    assert "检查方式：联合检查" in joint
    assert "共 60 条" in words(browser.get(f"/visits/?officer={office.id('张三')}"))
    assert "共 63 条" in words(browser.get("/visits/?stage=待入企检查&first=2025-02-10"))
    assert "共 3 条" in words(browser.get("/visits/?kind=专项检查", HTTP_HX_REQUEST="true"))
    assert browser.get("/visits/?page=x").status_code == 400


def test_the_sheet_and_the_workbook_have_every_line_of_the_filter(office: Office) -> None:
    ordered(office, a_firm(office))
    put(office, 2, name="B", kind="专项检查", party="", site=None)
    browser = office.browser("张三")

    sheet = words(browser.get("/visits/sheet/"))

    assert "行政检查台账" in sheet
    assert "共 3 条" in sheet
    assert "行政检查台账（专项检查）" in words(browser.get("/visits/sheet/?kind=专项检查"))
    assert "没有符合条件的检查" in words(browser.get("/visits/sheet/?kind=个案检查"))
    lines = rows_of(browser.get("/visits/export/?kind=计划检查").getvalue())
    assert [line[0] for line in lines] == ["被检查单位", "丙仓储公司"]
    assert lines[1][-1] == "缺检查方案"
    assert lines[1][12] == "张三、赵六"


def test_a_filter_of_visits_is_kept_for_that_list_alone_and_all_of_a_page_may_be_ticked(
    office: Office,
) -> None:
    put(office, 2)
    browser = office.browser("李四")
    html = browser.get("/visits/?stage=待指派检查人员&ticked=all").content.decode()
    assert html.count("checked></td>") == 2
    assert 'data-tick="assign"' in html

    kept = browser.post(
        "/matters/filters/?list=visits", {"title": "联合", "query": urlencode({"mode": "联合检查"})}
    )
    assert unquote(kept["Location"]) == "/visits/?mode=联合检查"
    assert "联合" in words(browser.get("/visits/?mode=联合检查"))
    [saved] = browser.get("/visits/?mode=联合检查").context["filters"].saved
    assert (saved.title, saved.current) == ("联合", True)
    assert browser.get("/matters/").context["filters"].saved == ()
    assert (
        browser.post("/matters/filters/?list=http", {"title": "x", "query": ""}).status_code == 400
    )
    assert browser.post(saved.delete_url)["Location"] == "/visits/"

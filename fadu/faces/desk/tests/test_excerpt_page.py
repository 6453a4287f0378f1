"""法律依据摘录: collected while reading, chosen for a matter, printed with version and validity."""

from __future__ import annotations

import pytest

from fadu.faces.desk import excerpt_page
from fadu.faces.desk.tests.builders import Office, a_case, words
from fadu.faces.desk.tests.texts import bylaw, penal
from fadu.law.vocabulary.instrument import Ref
from fadu.statutes.models import LawBody

SHEET = "/law/excerpt/sheet/"


def test_articles_are_collected_while_reading_and_printed(office: Office) -> None:
    penal()
    id = bylaw().id
    browser = office.browser("张三")

    browser.post("/law/APL-2021/63/collect/")
    browser.post(f"/law/{id}/3-1/collect/")
    browser.post("/law/CFF/63/collect/")

    page = browser.get("/law/excerpt/")
    assert [e.place for e in page.context["excerpts"]] == ["APL-2021/63", f"{id}/3-1"]
    assert "已在摘录（2）" in words(browser.get("/law/APL-2021/63/"))
    assert "加入摘录" in words(browser.get("/law/APL-2021/64/"))
    sheet = words(browser.get(SHEET, {"a": ["APL-2021/63", f"{id}/3-1"]}))
    assert "1. 《行政处罚法》第六十三条" in sheet
    assert "2021年7月15日起施行" in sheet
    assert "2021年1月22日版本" in sheet
    assert "第三条之一" in sheet
    assert "临时悬挂的，不报备。" in sheet
    assert "施行日期未登记" in sheet
    assert "打印时间：2025年3月3日" in sheet


def test_articles_are_taken_out_one_by_one_or_all_at_once(office: Office) -> None:
    penal()
    browser = office.browser("张三")
    for n in (1, 2, 3):
        browser.post(f"/law/APL-2021/{n}/collect/")

    browser.post("/law/excerpt/uncollect/", {"place": "APL-2021/2"})
    left = [e.place for e in browser.get("/law/excerpt/").context["excerpts"]]
    browser.post("/law/excerpt/uncollect/")

    assert left == ["APL-2021/1", "APL-2021/3"]
    assert "还没有收集条文" in words(browser.get("/law/excerpt/"))


def test_a_basket_is_one_s_own(office: Office) -> None:
    penal()
    office.browser("张三").post("/law/APL-2021/1/collect/")

    assert office.browser("李四").get("/law/excerpt/").context["excerpts"] == []


def test_a_full_basket_says_so(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    penal()
    monkeypatch.setattr(excerpt_page, "MOST", 2)
    browser = office.browser("张三")
    for n in (1, 2):
        browser.post(f"/law/APL-2021/{n}/collect/")

    said = words(browser.post("/law/APL-2021/3/collect/", follow=True))

    assert "摘录最多2条" in said
    assert len(browser.get("/law/excerpt/").context["excerpts"]) == 2


def test_a_matter_offers_what_its_steps_rest_on(office: Office) -> None:
    penal()
    case = a_case(office)
    browser = office.browser("张三")

    page = browser.get(f"/matters/{case.id}/excerpt/")

    places = [e.place for e in page.context["excerpts"]]
    assert "APL-2021/55" in places or "APL-2021/54" in places
    assert len(places) == len(set(places))
    sheet = words(browser.get(SHEET, {"a": places, "for": case.id}))
    assert f"用于：{case.title}" in sheet
    assert f"共{len(places)}条" in sheet


def test_an_article_without_a_text_stays_on_the_sheet_and_says_so(office: Office) -> None:
    sheet = words(office.browser("张三").get(SHEET, {"a": "APL-2021/63"}))

    assert "《行政处罚法》第六十三条" in sheet
    assert "原文未导入，请另附公布的文本" in sheet


def test_a_changed_text_is_named_on_the_sheet(office: Office) -> None:
    text = penal()
    body = LawBody.objects.get(text=text)
    LawBody.objects.filter(text=text).update(content=body.content.replace("明亮", "昏暗"))

    sheet = words(office.browser("张三").get(SHEET, {"a": "APL-2021/63"}))

    assert "《行政处罚法》第六十三条的文本与登记的摘要不符" in sheet


def test_the_basis_that_a_matter_states_is_among_its_articles() -> None:
    class Stated:
        facts = {"legal_basis": "《行政处罚法》第六十三条第一款"}
        corrected = False

    assert list(excerpt_page.stated([Stated()])) == [Ref("APL-2021", 63)]  # type: ignore[list-item]

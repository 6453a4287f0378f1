"""The law in the browser: the legal office uploads a text and compares versions; an officer looks up the article of a refusal."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from fadu.faces.desk.tests.texts import penal
from fadu.law.texts.tests.builders import CLEAN, TITLE
from tests.journeys.cases import inquired
from tests.journeys.office import Office

pytestmark = pytest.mark.browser


def test_an_article_is_looked_up_from_a_refusal(office: Office) -> None:
    penal()
    party = office.party("查条文陶瓷有限公司")
    case = inquired(office, party, date(2026, 1, 12))
    head = office.clerk("wangju")
    head.opens_act(case, "penalize", party).fills_the_rest("2026-03-20").signs()
    head.is_refused("《行政处罚法》第四十四条")

    citation = head.page.locator(".fd-refusal a.fd-cite", has_text="第四十四条").first
    citation.hover()
    expect(head.page.locator(".fd-refusal .fd-cite-words").first).to_contain_text("灯笼应当明亮")
    citation.click()

    expect(head.page.get_by_role("heading", level=1)).to_contain_text("行政处罚法 第四十四条")
    head.sees("程序规则：行政处罚普通程序")


def test_the_legal_office_uploads_two_versions_and_compares_them(office: Office) -> None:
    lawyer = office.clerk("zhaoliu")
    later = CLEAN.replace("三日", "五日")
    for day, text in (("2021-07-08", CLEAN), ("2023-01-01", later)):
        lawyer.opens("/law/missing/").page.get_by_role("link", name="上传").first.click()
        file = {"name": f"{TITLE}({day}).txt", "mimeType": "text/plain", "buffer": text.encode()}
        lawyer.page.set_input_files("#id_file", files=[file])
        lawyer.types(source="某市人民政府公报").presses("^导入$")
        lawyer.sees("导入完成", "第三条之一", "三日内" if day < "2022" else "五日内")

    lawyer.page.get_by_role("link", name="逐条对照").first.click()

    expect(lawyer.page.locator("del")).to_have_text("三")
    expect(lawyer.page.locator("ins")).to_have_text("五")
    lawyer.opens("/law/missing/").sees("已导入")

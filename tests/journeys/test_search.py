"""Search in the browser: by first letters from the keyboard, into an article, from there onto paper; and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from fadu.faces.desk.tests.texts import penal
from tests.journeys.office import Office

pytestmark = pytest.mark.browser


def test_a_law_is_found_by_its_first_letters_and_an_article_is_printed(office: Office) -> None:
    penal()
    officer = office.clerk("zhangsan")
    page = officer.opens("/").page

    page.keyboard.press("/")
    page.keyboard.type("xzcff")
    page.keyboard.press("Enter")
    expect(page.locator("#h-laws")).to_contain_text("法律法规")
    page.get_by_role("link", name="行政处罚法", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("行政处罚法")
    page.wait_for_load_state()  # a law is long: its heading stands before the scripts that hear the key

    page.keyboard.press("/")
    page.keyboard.type("xzcff 63")
    page.keyboard.press("Enter")
    page.locator("section", has=page.locator("#h-place")).get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("第六十三条")
    officer.presses("加入摘录").sees("已加入摘录")
    page.get_by_role("link", name="已在摘录").click()
    officer.presses("打印摘录").sees("《行政处罚法》第六十三条", "打印时间")


def test_words_are_marked_and_each_kind_leads_further(office: Office) -> None:
    penal()
    officer = office.clerk("zhangsan")

    page = officer.opens("/search/?q=灯笼").page

    expect(page.locator("mark").first).to_have_text("灯笼")
    page.get_by_role("link", name="全部结果").click()
    expect(page.locator(".fd-hits li")).to_have_count(86)


def test_what_cannot_be_looked_for_is_said_in_words(office: Office) -> None:
    officer = office.clerk("zhangsan")

    officer.opens(f"/search/?q={'长' * 61}").sees("最多60个")
    officer.opens("/search/?q=，。").sees("只有标点")
    officer.opens("/search/?q=天外飞仙").sees("没有找到")

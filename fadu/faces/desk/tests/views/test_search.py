"""One search box: matters, parties and rules, each within reach."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, words
from fadu.matters.models import Matter

URL = "/search/"


def test_it_finds_a_matter_by_its_title_and_by_its_number(office: Office, case: Matter) -> None:
    browser = office.browser("李四")

    for text in ("储存案", "（某）应急罚〔2025〕1号"):
        answer = browser.get(URL, {"q": text})
        assert f"/matters/{case.id}/" in answer.content.decode(), text


def test_it_finds_a_party_and_a_rule_with_its_article(office: Office) -> None:
    browser = office.browser("张三")
    party = browser.get(URL, {"q": "烟花"}).content.decode()
    rule = words(browser.get(URL, {"q": "第六十条"}))

    assert f"/parties/{office.parties['甲烟花公司']}/" in party
    assert "《行政处罚法》第六十条" in rule
    assert "行政处罚普通程序" in rule


def test_what_is_out_of_reach_is_not_found(office: Office, case: Matter) -> None:
    browser = office.browser("王五")

    for text in (case.title, "甲烟花公司"):
        assert "没有找到" in words(browser.get(URL, {"q": text}))


@pytest.mark.parametrize("text", ["", "   "])
def test_no_words_find_nothing_and_say_what_may_be_typed(
    office: Office, case: Matter, text: str
) -> None:
    page = words(office.browser("张三").get(URL, {"q": text}))

    assert "在顶部输入名称" in page
    assert case.title not in page


@pytest.mark.parametrize("text", ["%", "_", "'; DROP TABLE x", '"', "<b>x</b>", "长" * 500, "\\"])
def test_odd_words_are_only_words(office: Office, case: Matter, text: str) -> None:
    answer = office.browser("张三").get(URL, {"q": text})

    assert answer.status_code == 200
    assert "<b>x</b>" not in answer.content.decode()
    assert case.title not in words(answer)


@pytest.mark.parametrize("who", ["安甲", "系乙", "审丙"])
def test_administrators_have_no_search(office: Office, who: str) -> None:
    assert office.browser(who).get(URL, {"q": "烟花"}).status_code == 403

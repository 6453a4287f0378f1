"""One search over everything: matters, parties, law, periods, penalties, libraries, rules, documents."""

from __future__ import annotations

import pytest

from fadu.faces.desk import search_page
from fadu.faces.desk.tests.builders import Office, a_case, words
from fadu.faces.desk.tests.texts import bylaw, penal
from fadu.law import usage

URL = "/search/"
CITED = usage.cited("APL-2021")
MOST_CITED = f"/law/APL-2021/{max(CITED, key=lambda place: CITED[place])[0]}/"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("储存", "未按规定储存案"),
        ("应急罚", "未按规定储存案"),
        ("矿业", "乙矿业公司"),
        ("听证", "程序规则"),
        ("听证 提出", "法定期限"),
        ("tz", "法定期限"),
        ("投保安全生产责任保险", "处罚目录"),
        ("判定标准", "知识库"),
        ("决定书", "文书"),
        ("天外飞仙", "没有找到"),
        ("  ", "在顶部输入"),
    ],
)
def test_words_find_what_they_name(office: Office, text: str, said: str) -> None:
    a_case(office)

    assert said in words(office.browser("张三").get(URL, {"q": text}))


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("灯笼", MOST_CITED),
        ("灯", MOST_CITED),
        ("灯笼应当", MOST_CITED),
        ("xzcff", "/law/APL-2021/"),
        ("行政处罚法63", "/law/APL-2021/63/"),
        ("xzcff 63", "/law/APL-2021/63/"),
    ],
)
def test_articles_and_instruments_are_found_with_their_address(
    office: Office, text: str, url: str
) -> None:
    penal()

    page = office.browser("张三").get(URL, {"q": text}).content.decode()

    assert f'href="{url}"' in page


def test_a_hit_is_shown_in_context_with_the_word_marked(office: Office) -> None:
    bylaw()

    page = office.browser("张三").get(URL, {"q": "报备"}).content.decode()

    assert "悬挂灯笼应当在三日内<mark>报备</mark>" in page
    assert "施行日期未登记" in page


def test_one_kind_shows_more_of_it_and_says_when_that_is_not_all(office: Office) -> None:
    penal(86)
    bylaw("# 某市灯笼管理办法\n" + "".join(f"第{n}条 灯笼。\n" for n in "一二三四五六七八九"))
    browser = office.browser("张三")

    both = browser.get(URL, {"q": "灯笼"}).content.decode()
    one = browser.get(URL, {"q": "灯笼", "kind": "articles"}).content.decode()

    assert "kind=articles" in both
    assert one.count('class="fd-hit"') == 95
    assert 'id="h-rules"' not in one
    assert both.count("/law/APL-2021/") <= search_page.EACH + 2
    assert browser.get(URL, {"q": "灯笼", "kind": "nothing"}).status_code == 404


def test_a_kind_without_hits_says_so_and_leads_back_to_the_others(office: Office) -> None:
    a_case(office)

    page = words(office.browser("张三").get(URL, {"q": "储存", "kind": "articles"}))

    assert "没有找到" in page
    assert "事项 1" in page


@pytest.mark.parametrize(
    ("text", "said"),
    [("长" * 61, "输入了61个字，最多60个"), ("，。！", "只有标点"), ("长" * 60, "没有找到")],
)
def test_what_cannot_be_looked_for_is_answered_in_plain_words(
    office: Office, text: str, said: str
) -> None:
    answer = office.browser("张三").get(URL, {"q": text})

    assert answer.status_code == 200
    assert said in words(answer)

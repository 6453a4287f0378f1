"""One search box over matters, parties and rules."""

from __future__ import annotations

import pytest

from fadu.faces.desk import search_page
from fadu.faces.desk.tests.builders import Office, a_case, words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("储存", "未按规定储存案"),
        ("应急罚", "未按规定储存案"),
        ("矿业", "乙矿业公司"),
        ("听证", "程序规则"),
        ("天外飞仙", "没有找到"),
        ("  ", "在顶部输入"),
    ],
)
def test_words_find_what_they_name(office: Office, text: str, said: str) -> None:
    a_case(office)

    assert said in words(office.browser("张三").get("/search/", {"q": text}))


def test_rules_are_found_with_their_procedure() -> None:
    found = search_page.rules_with("第六十条")

    assert found
    assert len(found) <= search_page.EACH
    assert {code for code, _, _ in found} >= {"penalty.ordinary"}

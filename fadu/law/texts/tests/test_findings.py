"""Every gap, duplicate and mistyped number of a text is reported."""

from __future__ import annotations

import pytest

from fadu.law.texts.findings import FindingKind
from fadu.law.texts.parsing import parse
from fadu.law.texts.tests.builders import CLEAN, numbered


def told(text: str) -> list[tuple[str, str]]:
    """Kind and message of everything that was found."""
    return [(f.kind.value, str(f)) for f in parse(text).findings]


def test_a_clean_text_has_nothing_against_it():
    assert told(CLEAN) == []


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (("第一条", "第三条"), ("gap", "缺第二条")),
        (("第一条", "第五条"), ("gap", "缺第二条至第四条")),
        (("第一条", "第一条之二", "第二条"), ("gap", "缺第一条之一")),
        (("第一条", "第二条", "第二条"), ("duplicate", "第二条出现两次以上")),
        (("第一条", "第三条", "第二条"), ("order", "第二条排在第三条之后")),
        (("第七条", "第八条"), ("starts", "自第七条开始，是节录或者接续其他文件")),
        (("第一条", "第 二 条"), ("spelling", "“第 二 条”按第二条读")),
        (("第一条", "第二二十条"), ("unread", "“第二二十条”的条号认不出来，按上一条的文字处理")),
    ],
)
def test_what_is_odd_is_named(numbers, found):
    assert told(numbered(*numbers)) == [found]


def test_items_that_do_not_count_on_are_named():
    assert told("某办法\n第一条 下列：\n（一）甲；\n（三）乙。\n") == [
        ("item", "第一条第一款的项次不连续：（一）、（三）")
    ]


def test_a_text_without_articles_says_so():
    assert told("灯笼\n明亮\n") == [("none", "没有条号，只能整篇查阅")]


def test_a_text_that_breaks_off_says_where():
    assert told(numbered("第一条", "第二条").rstrip()[:-3]) == [
        ("cut", "第二条没有写完，文件可能不完整")
    ]


def test_only_what_may_have_lost_something_is_grave():
    assert {k for k in FindingKind if not k.grave} == {
        FindingKind.STARTS, FindingKind.SPELLING, FindingKind.UNDATED, FindingKind.NONE,
    }  # fmt: skip

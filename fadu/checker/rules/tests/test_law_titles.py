"""Titles are compared with known ones; unknown ones are nobody's fault."""

import pytest

from fadu.checker.documents import from_text
from fadu.checker.report import examined
from fadu.checker.rules.law_titles import check
from fadu.checker.rules.tests.builders import checked, quotes


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("学习《信息公开条例》。", "政府信息公开条例"),
        ("学习《中华人民共和国信息公开条例》。", "政府信息公开条例"),
        ("学习《重大行政决策程序条例》。", "重大行政决策程序暂行条例"),
        ("学习《安全生法》。", "安全生产法"),
        ("学习《突发事件应急法》。", "突发事件应对法"),
        ("学习《安全产生法》。", "安全生产法"),
        ("学习《行政处罚罚法》。", "行政处罚法"),
        ("学习《事故应急条例》。", "生产安全事故应急条例"),
    ],
)
def test_an_incomplete_or_mistyped_title_is_suspect(text, meant):
    (finding,) = checked(check, text).findings

    assert str(finding.verdict) == "suspect"
    assert f"《{meant}》" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "学习《中华人民共和国安全生产法》《行政处罚法》《刑法》。",
        "学习《湖南省安全生产条例》《某市烟花爆竹管理条例》《某县信息公开条例》。",
        "学习《政府信息公开条例》（以下简称《条例》），落实《条例》要求。",
        "依据有关条例（以下简称《信息公开条例》），落实《信息公开条例》。",
        "订阅《应急管理报》，拍摄《安全生产大家谈》，印发《执法手册》《学习办法》。",
        "学习《实施条例》《管理条例》和《安全生产法（2021年修正）》《监察官法》《无名新法》。",
    ],
)
def test_full_local_defined_and_unknown_titles_are_left_alone(text):
    assert quotes(check, text) == []


def test_the_titles_to_know_are_an_argument():
    report = examined(from_text("学习《仓库管理示范条例》。"))

    assert list(check(report)) == []
    assert len(list(check(report, frozenset({"某某仓库管理示范条例"})))) == 1


@pytest.mark.parametrize(
    ("year", "words", "found"),
    [
        (2024, "学习新《行政处罚法》。", ["新《行政处罚法》"]),
        (2025, "学习新修订的《安全生产法》。", ["新修订的《安全生产法》"]),
        (2022, "学习新《行政处罚法》。", []),
        (2024, "学习新修订的《突发事件应对法》。", []),
        (2024, "创新《行政处罚法》宣讲方式，更新《安全生产法》读本。", []),
        (2024, "学习新《无名法》。", []),
    ],
)
def test_a_law_is_not_new_three_years_later(year, words, found):
    assert quotes(check, f"{year}年度工作总结\n{words}") == found

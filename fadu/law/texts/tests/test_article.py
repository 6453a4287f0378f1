"""Paragraphs, items and points of an article, and the places a citation may name."""

from __future__ import annotations

import pytest

from fadu.law.texts.article import missing, passage
from fadu.law.texts.parsing import parse
from fadu.law.texts.tests.builders import CLEAN
from fadu.law.vocabulary.instrument import Ref

ARTICLES = parse(CLEAN).by_place


def article(*lines: str):
    """The one article of a text with these lines."""
    return parse("某办法\n第一条 " + "\n".join(lines) + "\n").articles[0]


def test_an_article_has_paragraphs_items_and_points():
    first, second = ARTICLES[2, 0].paragraphs

    assert [i.number for i in first.items] == [1, 2]
    assert first.items[1].points == ("1．圆的；", "2．方的。")
    assert second.text == "其他发光器具不适用本办法。"
    assert second.items == ()


def test_items_on_one_line_are_parted():
    (only,) = article("有下列情形的：（一）甲；（二）乙。").paragraphs

    assert [(i.number, i.text) for i in only.items] == [(1, "（一）甲；"), (2, "（二）乙。")]


def test_a_line_between_two_items_of_one_count_belongs_to_the_first():
    lines = ("下列：", "（一）甲。", "甲的说明在此。", "| 大 | 小 |", "（二）乙。", "第二款。")
    found = article(*lines).paragraphs

    assert len(found) == 2
    assert found[0].items[0].points == ("甲的说明在此。", "| 大 | 小 |")


def test_a_line_cut_at_the_margin_goes_on():
    found = article(
        "灯笼应当悬挂在本市行政区域内的街道两侧和广场四周以及", "公园内。", "第二款。"
    ).paragraphs

    assert [p.text[-4:] for p in found] == ["公园内。", "第二款。"]


def test_a_table_stays_in_its_paragraph():
    found = article("标准如下：", "| 大 | 小 |", "|---|---|", "甲\t乙", "第二款。").paragraphs

    assert found[0].rows == ("| 大 | 小 |", "|---|---|", "甲\t乙")
    assert len(found) == 2


def test_no_word_is_lost_among_paragraphs():
    said = article("下列：", "（一）甲：", "1．子；", "2．丑。", "乙。").words

    assert said == "下列：（一）甲：1．子；2．丑。乙。"


@pytest.mark.parametrize(
    ("ref", "told"),
    [
        (Ref("X", 2), ""),
        (Ref("X", 2, par=2), ""),
        (Ref("X", 2, item=2), ""),
        (Ref("X", 2, par=1, item=1), ""),
        (Ref("X", 3, bis=1), ""),
        (Ref("X", 9), "没有第九条"),
        (Ref("X", 3, bis=2), "没有第三条之二"),
        (Ref("X", 2, par=3), "第二条只有2款"),
        (Ref("X", 2, item=3), "没有第三项"),
        (Ref("X", 2, par=2, item=1), "没有第一项"),
    ],
    ids=str,
)
def test_a_cited_place_stands_there_or_is_named(ref, told):
    found = missing(ARTICLES, ref)

    assert told in found
    assert bool(told) is bool(found)
    assert bool(passage(ARTICLES, ref)) is not bool(found)


def test_an_item_of_several_paragraphs_must_name_its_own():
    articles = parse("某办法\n第一条 甲：\n（一）子；\n乙：\n（一）丑；\n").by_place

    assert "须写明第几款" in missing(articles, Ref("X", 1, item=1))
    assert missing(articles, Ref("X", 1, par=2, item=1)) == ""


def test_a_passage_is_the_cited_words_with_what_opens_them():
    assert passage(ARTICLES, Ref("X", 2, item=1)) == "本办法所称灯笼，是指下列器具：（一）纸灯笼；"
    assert passage(ARTICLES, Ref("X", 2, par=2)) == "其他发光器具不适用本办法。"
    assert passage(ARTICLES, Ref("X", 3, bis=1)) == "临时悬挂的，不报备。"

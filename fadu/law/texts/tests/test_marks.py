"""Numbers of articles, headings and items, as the law writes them and as copies mistype them."""

from __future__ import annotations

import pytest

from fadu.law.texts import marks


@pytest.mark.parametrize(
    ("line", "place", "mistyped"),
    [
        ("第六条 灯笼应当明亮。", (6, 0), False),
        ("第一百三十四条之一 灯笼", (134, 1), False),
        ("　　第十条　灯笼", (10, 0), False),
        ("**第十二条** 灯笼", (12, 0), False),
        ("【第十二条】灯笼", (12, 0), False),
        ("第一千二百六十条 灯笼", (1260, 0), False),
        ("第一百二十八 条 灯笼", (128, 0), True),
        ("第 五 条 灯笼", (5, 0), True),
        ("笫五十四条 灯笼", (54, 0), True),
        ("第三十－条 灯笼", (31, 0), True),
        ("第二十—条 灯笼", (21, 0), True),
        ("第一百〇五条 灯笼", (105, 0), True),
        ("第12条 灯笼", (12, 0), True),
        ("第１２条 灯笼", (12, 0), True),
        ("第七条：灯笼", (7, 0), False),
    ],
)
def test_an_article_is_read_for_what_it_is(line, place, mistyped):
    mark = marks.article_at(line)

    assert mark is not None
    assert (mark.number, mark.bis) == place
    assert mark.mistyped is mistyped
    assert line[mark.end :].startswith("灯笼")


@pytest.mark.parametrize(
    "line",
    ["灯笼第六条", "第六款 灯笼", "第百百条 灯笼", "“第六条 灯笼", "第三人 灯笼", "第零条 灯笼"],
)
def test_what_is_no_article_is_none(line):
    assert marks.article_at(line) is None


@pytest.mark.parametrize(
    "line",
    ["第五条第二款规定的灯笼", "第五条规定的灯笼", "第五条 第二款所称灯笼", "第五条、第六条"],
)
def test_an_article_that_is_only_named_says_so(line):
    mark = marks.article_at(line)

    assert mark is not None
    assert mark.named


@pytest.mark.parametrize(
    "line", ["第二条 规章不适用", "第二条 与灯笼有关的", "第二条 所有灯笼", "第二条 中央灯笼"]
)
def test_an_article_that_begins_with_a_small_word_is_none_the_less_one(line):
    mark = marks.article_at(line)

    assert mark is not None
    assert not mark.named


def test_articles_are_found_inside_a_line_behind_the_end_of_a_sentence():
    line = "第一条 甲。第二条 乙；依照第三条 办理。 第四条 丙。"

    assert [m.number for m in marks.articles_in(line, 4)] == [2, 4]


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("## 第一章 总 则", 3, "第一章 总则"),
        ("第二节　一般规定", 4, "第二节 一般规定"),
        ("第三编 执行", 1, "第三编 执行"),
        ("第一分编 通则", 2, "第一分编 通则"),
        ("第十章总则", 3, "第十章 总则"),
        ("## 六、附 则", 2, "六、附则"),
    ],
)
def test_a_heading_has_its_level_and_its_words(line, level, title):
    assert marks.heading_at(line) == marks.Heading(level, title)


@pytest.mark.parametrize("line", ["第一章规定的灯笼，应当明亮。", "灯笼", "第一类", "#灯笼"])
def test_a_sentence_is_no_heading(line):
    assert marks.heading_at(line) is None


def test_items_and_points_are_told_apart():
    assert marks.item_at("（四）纸的；") == (4, 3)
    assert marks.item_at("(十一) 纱的") == (11, 5)
    assert marks.item_at("（4）纸的") is None
    assert [marks.point_at(t) for t in ("1．圆的", "（2）方的", "③扁的", "1.5米", "圆的")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_items_that_run_on_in_a_line_count_from_one():
    assert marks.items_in("有下列情形的：（一）甲；（二）乙。") == [(7, 1), (12, 2)]
    assert marks.items_in("依照前款第（二）项办理；（四）除外。") == []


@pytest.mark.parametrize(
    ("line", "seen"),
    [("第六六百条 灯笼", "第六六百条"), ("第六条 灯笼", ""), ("第某条例 灯笼", ""), ("灯笼", "")],
)
def test_a_number_that_cannot_be_read_is_shown(line, seen):
    assert marks.unreadable_at(line) == seen


def test_a_document_may_count_its_paragraphs_instead():
    mark = marks.numbered_at("十二、灯笼应当明亮。")

    assert mark is not None
    assert (mark.number, mark.mistyped) == (12, False)
    assert marks.numbered_at("灯笼、烛台") is None

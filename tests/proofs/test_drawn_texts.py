"""Texts of any shape are cut without loss, rows of any content packed without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fadu.law.libraries.columns import pack, unpack
from fadu.law.texts.parsing import parse

PIECES = st.sampled_from(
    ["第一条 甲。", "第二条乙", "笫三条 ", "第三十－条 丙；", "第四条之一　丁。", "第一章 总则", "## 第二节 一般", "（一）子；",
     "1．丑", "# 某办法", "目　录", "附件：表", "2020年1月2日通过", "（2021年3月4日", "修正）", "一、寅", "| 甲 | 乙 |", "甲\t乙", "\n", "\r\n",
     " ", "　", "第", "条", "\x0c", "\u2028", "**第五条** 卯"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_the_parts_joined_give_the_text_back(text):
    parsed = parse(text)

    assert parsed.text == text
    assert all(a.text for a in parsed.articles)


@given(st.lists(PIECES, max_size=40).map("\n".join))
def test_no_sign_of_an_article_is_lost_among_its_paragraphs(text):
    for article in parse(text).articles:
        kept = "".join(article.words.split()).replace("*", "")
        said = "".join(article.text[article.body :].split()).replace("*", "")
        assert kept == said


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=30)))
def test_what_is_packed_comes_back_the_same_whatever_its_order(content):
    assert unpack(pack(content)) == content
    assert pack(dict(reversed(list(content.items())))) == pack(content)

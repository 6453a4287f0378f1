"""A text is cut into parts that joined give it back (drawn texts and all published ones: tests/proofs)."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.texts.marks import caption
from fadu.law.texts.parsing import PartKind, parse
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from tests.counting import calls


def test_the_parts_of_a_text_are_what_they_are():
    parsed = parse(CLEAN)

    assert parsed.text == CLEAN
    assert parsed.title == TITLE
    assert parsed.made == date(2021, 7, 8)
    assert len(parsed.notes) == 2
    assert [(a.number, a.bis) for a in parsed.articles] == [(1, 0), (2, 0), (3, 0), (3, 1), (4, 0)]
    assert parsed.by_place[3, 1].path == ("第二章 悬挂", "第一节 一般规定")
    assert parsed.by_place[4, 0].path == ("第二章 悬挂", "第二节 例外")


def test_several_articles_on_a_line_are_parted():
    parsed = parse("某办法\n第一条 甲。第二条 乙，依照第九条 办理。 第三条 丙。\n")

    assert [a.words for a in parsed.articles] == ["甲。", "乙，依照第九条 办理。", "丙。"]


def test_an_article_without_a_blank_behind_its_number_is_one_if_it_is_the_next():
    parsed = parse("某办法\n第一条为了灯笼。\n第五条为了蜡烛。\n第二条灯笼。\n")

    assert [a.number for a in parsed.articles] == [1, 2]
    assert parsed.articles[0].paragraphs[1].text == "第五条为了蜡烛。"


def test_a_table_of_contents_is_no_heading():
    text = "某办法\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条 甲。\n第二章　附则\n第二条 乙。\n"

    parsed = parse(text)

    assert [p.text for p in parsed.parts if p.kind is PartKind.CONTENTS] == [
        "目　录\n第一章　总则\n第二章　附则\n"
    ]
    assert [a.path for a in parsed.articles] == [("第一章 总则",), ("第二章 附则",)]


def test_an_annex_is_no_paragraph_of_the_last_article():
    parsed = parse("某办法\n第一条 甲。\n第二条 乙。\n附表\n第一类\n一、纸的\n")

    assert parsed.articles[-1].words == "乙。"
    assert parsed.parts[-1].kind is PartKind.ANNEX


def test_notes_in_brackets_go_on_over_lines():
    parsed = parse(
        "某办法\n（2019年5月6日某会议通过\n根据2021年7月8日某决定修正）\n为了灯笼，规定如下：\n第一条 甲。\n"
    )

    assert parsed.made == date(2021, 7, 8)
    kinds = [p.kind for p in parsed.parts]
    assert kinds == [PartKind.TITLE, PartKind.NOTE, PartKind.PREAMBLE, PartKind.ARTICLE]


def test_a_document_that_counts_paragraphs_is_addressed_by_them():
    parsed = parse(
        "某规定\n为了灯笼，规定如下：\n一、甲。\n甲的第二款。\n二、乙：\n（一）子。\n（二）丑。\n"
    )

    assert [(a.number, len(a.paragraphs)) for a in parsed.articles] == [(1, 2), (2, 1)]
    assert parsed.findings == ()


def test_headings_of_another_kind_stand_above_the_articles():
    parsed = parse("# 某规定\n\n## 一、范围\n\n第一条 甲。\n\n## 二、附 则\n\n第二条 乙。\n")

    assert [a.path for a in parsed.articles] == [("一、范围",), ("二、附则",)]


@pytest.mark.parametrize("text", ["", "\n\n", "灯笼", "第", "# ", "附件：", "目录"])
def test_what_is_no_law_is_parsed_all_the_same(text):
    assert parse(text).text == text


def test_the_work_grows_with_the_text_and_not_faster():
    texts = {n: numbered(*(caption(at) for at in range(1, n + 1))) for n in (300, 600)}

    assert len(parse(texts[600]).articles) == 600
    assert calls(lambda: parse(texts[600])) < 2.2 * calls(lambda: parse(texts[300]))

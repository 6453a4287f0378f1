"""Blocks: chapters, sections and points are numbered as they come, without gaps."""

from __future__ import annotations

from fadu.figures.values import Form, Value
from fadu.report.prose import Chapter, Section, plain, point, say
from fadu.report.text import Kind, blocks_of

CHAPTERS = (
    Chapter(
        "a",
        "主要举措",
        (
            Section(
                (point("甲", say("做甲。")), plain(say("说明。")), point("乙", say("做乙。"))),
                "依法决策",
            ),
            Section((plain(say("公开。")),), "公开透明"),
        ),
    ),
    Chapter("b", "问题", (Section((point("丙", say("缺丙。")),)),)),
)


def test_everything_is_numbered_in_order() -> None:
    blocks = list(blocks_of(CHAPTERS, lambda figure: Value(Form.WHOLE), 2024))

    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.CHAPTER, "一、主要举措"),
        (Kind.SECTION, "（一）依法决策。"),
        (Kind.BODY, "一是甲。做甲。"),
        (Kind.BODY, "说明。"),
        (Kind.BODY, "二是乙。做乙。"),
        (Kind.SECTION, "（二）公开透明。"),
        (Kind.BODY, "公开。"),
        (Kind.CHAPTER, "二、问题"),
        (Kind.BODY, "一是丙。缺丙。"),
    ]


def test_a_point_that_is_not_true_of_the_values_is_left_out_and_leaves_no_gap() -> None:
    points = (
        point("甲", say("有甲。"), when=lambda values: False),
        point("乙", say("有乙。"), when=lambda values: True),
    )
    chapter = Chapter("c", "问题", (Section(points),))

    texts = [b.text for b in blocks_of([chapter], lambda figure: Value(Form.WHOLE), 2024)]

    assert texts == ["一、问题", "一是乙。有乙。"]

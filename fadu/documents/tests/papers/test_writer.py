"""The Word file, read back by readers that are not ours."""

from __future__ import annotations

from io import BytesIO

import docx

from fadu.documents.papers.writer import written
from fadu.documents.tests.papers.builders import a_form, a_paper
from tests.journeys.pictures import codes_in_png


def test_the_page_its_words_and_its_square_on_odd_and_even_pages() -> None:
    paper = a_paper(seal="（印章）")
    document = docx.Document(BytesIO(written(paper)))

    words = [p.text for p in document.paragraphs]
    assert words[:3] == [paper.agency, paper.title, paper.number]
    assert "1．𬭎业公司一号仓库超量。" in words
    assert any("检查人员（签字）：" in line for line in words)
    assert words[words.index("2025年3月3日") + 1] == "（印章）"
    section = document.sections[0]
    for header in (section.header, section.even_page_header):
        (image,) = [r.target_part for r in header.part.rels.values() if "image" in r.reltype]
        assert codes_in_png(image.blob) == [paper.mark]


def test_a_form_has_its_grid_with_room_for_the_pen() -> None:
    document = docx.Document(BytesIO(written(a_form(number=""))))

    (table,) = document.tables
    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["被检查单位", "某某公司"], ["联系电话", ""], ["审批意见", ""],
    ]  # fmt: skip
    assert table.rows[2].height > 0
    assert "（未编号）" in [p.text for p in document.paragraphs]


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert written(a_paper()) == written(a_paper())
    assert written(a_form()) == written(a_form())

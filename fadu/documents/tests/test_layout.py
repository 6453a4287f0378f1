"""The official page, read back from the file."""

from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fadu.documents import layout


@pytest.fixture
def document():
    made = docx.Document()
    layout.set_page(made)
    layout.set_body(made)
    return made


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("page_width", Mm(210)),
        ("page_height", Mm(297)),
        ("top_margin", Mm(37)),
        ("bottom_margin", Mm(35)),
        ("left_margin", Mm(28)),
        ("right_margin", Mm(26)),
    ],
)
def test_the_paper_has_its_margins(document, name: str, length: int) -> None:
    assert abs(getattr(document.sections[0], name) - length) < Pt(0.1)


def test_a_page_holds_twenty_two_lines_of_twenty_eight_characters(document) -> None:
    section = document.sections[0]
    height = section.page_height - section.top_margin - section.bottom_margin
    width = section.page_width - section.left_margin - section.right_margin
    pitch = layout.SIZE_3.pt + layout.CLOSER / 20

    assert height // layout.LINE == 22
    assert width // Pt(pitch) == 28


def test_the_body_is_size_three_in_its_face(document) -> None:
    style = document.styles["Normal"]

    assert style.font.size == Pt(16)
    assert style.element.rPr.rFonts.get(qn("w:eastAsia")) == "仿宋_GB2312"


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(document) -> None:
    section = document.sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]

    assert document.settings.odd_and_even_pages_header_footer
    assert (odd.alignment, even.alignment) == (2, 0)
    assert (odd.text, even.text) == ("—  —", "—  —")
    assert "PAGE" in odd._element.xml


def test_the_first_line_is_indented_by_two_characters(document) -> None:
    paragraph = document.add_paragraph("正文")
    layout.indent(paragraph)

    assert paragraph._element.pPr.ind.get(qn("w:firstLineChars")) == "200"


def test_the_red_rule_is_red(document) -> None:
    paragraph = document.add_paragraph("某应急〔2025〕3号")
    layout.red_rule(paragraph)

    bottom = paragraph._element.pPr.find(qn("w:pBdr")).find(qn("w:bottom"))
    assert bottom.get(qn("w:color")) == "FF0000"


def test_a_table_keeps_its_widths_and_repeats_its_heading(document) -> None:
    table = document.add_table(rows=2, cols=2)
    layout.set_columns(table, [56, 100])
    cell = layout.in_cell(table.rows[1].cells[0])

    widths = zip(table.columns, (56, 100), strict=True)
    assert all(abs(column.width - Mm(width)) < Pt(0.1) for column, width in widths)
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert cell.paragraph_format.line_spacing == Pt(15)
    order = [child.tag.rpartition("}")[2] for child in cell._p.pPr]
    # off the grid of the page, in the order of the schema
    assert order.index("snapToGrid") < order.index("spacing")

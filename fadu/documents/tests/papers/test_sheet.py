"""A paper and the template of its kind stand on the same page: the same places, faces and lines."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt

from fadu.documents.papers import sheet
from fadu.documents.papers.paper import Shape


@pytest.mark.parametrize(("shape", "bottom"), [(Shape.OFFICIAL, 35), (Shape.FORM, 20)])
def test_a_form_has_more_room_than_an_official_page(shape: Shape, bottom: int) -> None:
    assert sheet.begun(shape).sections[0].bottom_margin.mm == pytest.approx(bottom, abs=0.1)


def test_the_same_page_is_the_same_bytes() -> None:
    def made() -> bytes:
        document = sheet.begun(Shape.OFFICIAL)
        sheet.put_square(document, "FADU:P:X:Y:0")
        sheet.put_title(document, "某局", "某书", "某号", Shape.OFFICIAL)
        return sheet.saved(document)

    assert made() == made()
    assert len(docx.Document(BytesIO(made())).paragraphs) == 4  # a line is left below the number


def test_the_square_stands_on_odd_and_even_pages() -> None:
    document = sheet.begun(Shape.FORM)

    found = sheet.put_square(document, "FADU:P:X:Y:0")

    wide = [re.findall(r'wp:extent cx="(\d+)"', paragraph._p.xml) for paragraph in found]
    assert wide == [[str(Mm(sheet.SIDE))]] * 2


def form(paragraph: Any) -> str:
    """How a paragraph is set, whatever it says."""
    return re.sub(r"<w:t[ >].*?</w:t>", "", paragraph._p.xml)


@pytest.mark.parametrize("shape", list(Shape))
@pytest.mark.parametrize(("heading", "flush"), [(True, False), (False, True), (False, False)])
def test_words_and_a_variable_are_set_alike(shape: Shape, heading: bool, flush: bool) -> None:
    document = sheet.begun(shape)
    for words in ("经查", "{{ 文字 }}"):
        sheet.put_prose(document, words, shape, heading=heading, flush=flush)

    said, variable = document.paragraphs
    assert form(said) == form(variable)
    assert said.paragraph_format.keep_with_next is (True if heading else None)
    assert ("firstLineChars" in said._p.xml) is not (heading or flush)
    assert (said.paragraph_format.line_spacing == Pt(20)) is (shape is Shape.FORM)


def test_a_line_to_be_signed_ends_with_room_for_the_day() -> None:
    document = sheet.begun(Shape.FORM)

    line = sheet.put_signature(document, "当事人", "", Shape.FORM)

    assert line.text == f"当事人：\t{sheet.DATED}"
    (stop,) = line.paragraph_format.tab_stops
    assert stop.position.mm == pytest.approx(sheet.WIDTH, abs=0.1)


def test_the_grid_fills_the_type_area() -> None:
    document = sheet.begun(Shape.FORM)
    table = document.add_table(rows=1, cols=2)

    runs = sheet.put_cells(table.rows[0].cells, ("名称", "内容"))
    sheet.set_widths(table)

    assert [run.text for run in runs] == ["名称", "内容"]
    assert sum(column.width.mm for column in table.columns) == pytest.approx(sheet.WIDTH, abs=0.1)

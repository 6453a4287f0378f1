"""Sheets of a case file: as a page, for Word and for spreadsheets, the same bytes for the same sheet."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pypdfium2 as pdfium
import pytest

from fadu.casefile import sheets
from fadu.casefile.paging import HEADS
from fadu.casefile.sheets import Part, Sheet
from fadu.documents.printing import engine
from fadu.statutes.workbooks import rows_of

ROW = (
    "1",
    "（某）应急罚〔2026〕1号",
    "某市应急管理局",
    "=处罚决定书<b>",
    "2026年3月2日",
    "1—3",
    "",
)
SHEET = Sheet(
    "卷内目录", "某市应急管理局", date(2026, 3, 2), (("题名", "某公司案"),), (Part("正卷", HEADS, (ROW,)),), "说明"
)  # fmt: skip


def test_every_form_says_the_same_and_equal_input_gives_equal_bytes() -> None:
    page, word, book = sheets.html(SHEET), sheets.word(SHEET), sheets.spreadsheet(SHEET)

    assert "=处罚决定书&lt;b&gt;" in page
    assert "http" not in page.replace("http://www.w3.org", "")
    tables = docx.Document(io.BytesIO(word)).tables
    assert [cell.text for cell in tables[1].rows[1].cells] == list(ROW)
    assert [list(row) for row in rows_of(book)] == [list(HEADS), list(ROW)]
    assert (word, book) == (sheets.word(SHEET), sheets.spreadsheet(SHEET))


@pytest.mark.skipif(bool(engine.missing()), reason="needs Pango")
def test_a_cover_has_no_page_number_and_of_the_contents_no_date_or_pages_break() -> None:
    cover = replace(SHEET, title="案卷封面", parts=())
    row = (*ROW[:4], "2026年12月22日", "112—113", ROW[6])
    listed = replace(SHEET, fields=(), parts=(Part("正卷", HEADS, (row,), "contents"),))

    first, second = (words(engine.pdf(sheets.html(one))) for one in (cover, listed))

    assert first[:2] == ["某市应急管理局", "案卷封面"]
    assert "— 1 —" not in first
    assert {"— 1 —", " ".join(HEADS)} <= set(second)
    assert any(line.endswith("2026年12月22日 112—113") for line in second)


def words(pdf: bytes) -> list[str]:
    """The lines of a document's first page."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [x.strip() for x in str(document[0].get_textpage().get_text_range()).splitlines()]
    finally:
        document.close()

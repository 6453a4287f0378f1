"""Sheets of a case file: as a page, for Word and for spreadsheets, the same bytes for the same sheet."""

from __future__ import annotations

import io
from datetime import date

import docx

from fadu.casefile import sheets
from fadu.casefile.paging import HEADS
from fadu.casefile.sheets import Part, Sheet
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

"""A list on the official page: a table that fits the type area, lines to sign, the same bytes again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
from docx.shared import Mm

from fadu.report.listing import Listing, listed
from fadu.report.writer import Sheet

SHEET = Sheet("某市应急管理局缺项清单", "某市应急管理局", date(2025, 3, 3))
LISTING = Listing(
    SHEET, "下列2项没有填写。", (("序号", 12), ("参数", 144)), (("1", "听证标准"), ("2", "归档期限")),
    ("负责人（签字）：",),
)  # fmt: skip


def opened(one: Listing = LISTING):
    return docx.Document(BytesIO(listed(one)))


def test_the_list_stands_between_what_it_is_and_who_signs() -> None:
    document = opened()
    lines = [p.text for p in document.paragraphs if p.text]

    assert lines == [
        "某市应急管理局缺项清单", "下列2项没有填写。", "负责人（签字）：", "某市应急管理局", "2025年3月3日",
    ]  # fmt: skip
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["序号", "参数"], ["1", "听证标准"], ["2", "归档期限"],
    ]  # fmt: skip


def test_the_table_is_as_wide_as_the_type_area_and_repeats_its_head() -> None:
    (table,) = opened().tables

    assert round(sum(column.width for column in table.columns) / Mm(1)) == 156
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:cantSplit" in table.rows[1]._tr.xml


def test_the_same_list_gives_the_same_bytes_and_an_empty_one_has_no_table() -> None:
    assert listed(LISTING) == listed(LISTING)
    assert opened(replace(LISTING, rows=())).tables == []

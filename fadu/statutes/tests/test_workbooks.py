"""Sheets from outside: small plain ones are read; far, growing, computing and lying ones are refused."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from fadu.kernel.errors import BadInput
from fadu.statutes import workbooks
from fadu.statutes.tests.library.test_sheets import book
from fadu.statutes.workbooks import Book, header_of, rows_of, text_of

SHEET = "xl/worksheets/sheet1.xml"
HEAD = "<?xml version='1.0'?>"


def remade(data: bytes, **parts: bytes) -> bytes:
    """A workbook with parts replaced; the names end the paths."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            found = next((v for k, v in parts.items() if name.endswith(f"{k}.xml")), None)
            new.writestr(name, old.read(name) if found is None else found)
    return out.getvalue()


def cells(**placed: str) -> bytes:
    """A workbook whose sheet has these cells, by place."""
    inner = "".join(
        f'<c r="{place}" t="inlineStr"><is><t>{said}</t></is></c>' for place, said in placed.items()
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = (
        f'{HEAD}<worksheet xmlns="{space}"><sheetData><row>{inner}</row></sheetData></worksheet>'
    )
    return remade(book(["x"]), sheet1=sheet.encode())


def formula() -> bytes:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    made.add_worksheet().write_formula(4, 2, "=HYPERLINK(A1)")
    made.close()
    return out.getvalue()


def test_a_small_sheet_is_read_with_its_place() -> None:
    assert rows_of(cells(B2="右下"))[1][1] == "右下"
    assert len(rows_of(book(["甲"], ["乙"]))) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是可以读取的电子表格"),
        (b"PK\x03\x04 broken", "不是可以读取的电子表格"),
        (book(["x"])[:400], "不是可以读取的电子表格"),
        (b"x" * (workbooks.MOST_BYTES + 1), "超过10兆字节"),
        (formula(), "第5行第3列是公式"),
        (cells(A1048576="远"), "第1048576行有内容，超过5000行"),
        (cells(XFD1="远"), "第16384列有内容，超过60列"),
        (remade(book(["x"]), sheet1=f"{HEAD}<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".encode()), "文档类型声明"),
        (remade(book(["x"]), sharedStrings=f"{HEAD}<!DOCTYPE a><a/>".encode()), "文档类型声明"),
        (remade(book(["x"]), sheet1=b"<worksheet><sheetData>"), "不是可以读取的电子表格"),
    ],
    ids=["empty", "broken", "cut", "big", "formula", "far row", "far column", "entity", "doctype", "unclosed"],
)  # fmt: skip
def test_what_is_no_small_plain_sheet_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        rows_of(data)


def test_what_grows_when_unpacked_is_refused_before_it_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbooks, "MOST_UNPACKED", 100_000)

    with pytest.raises(BadInput, match="展开以后过大"):
        rows_of(remade(book(["x"]), sheet1=b" " * 100_001))


def test_rows_that_are_only_formatted_do_no_harm() -> None:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet, blank = made.add_worksheet(), made.add_format({"bold": True})
    sheet.write_string(0, 0, "代码")
    sheet.write_blank(999_999, 100, None, blank)
    made.close()

    assert len(rows_of(out.getvalue())) == 1


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (True, "是"), (False, "否"), (7.0, "7"), (7.5, "7.5"), (date(2025, 1, 2), "2025-01-02"),
        (datetime(2025, 1, 2, 8, tzinfo=UTC), "2025-01-02"), (" 文 ", "文"), ("", ""),
    ],
)  # fmt: skip
def test_a_cell_is_told_as_it_is_seen(cell: object, text: str) -> None:
    assert text_of(cell) == text


def test_headings_may_stand_in_any_order() -> None:
    assert header_of([["乙", "甲", ""]], ["甲", "乙", "丙"], ["丙"]) == ["乙", "甲"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["甲", "红"], "无法识别的列：红"),
        (["甲", "", "乙"], "无法识别的列：（空）"),
        (["乙"], "缺少列：甲"),
        ([], "缺少列：甲、乙"),
        (["甲", "乙", "甲"], "有重复的列"),
    ],
)
def test_other_headings_are_named(row: list[object], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        header_of([row] if row else [], ["甲", "乙"], [])


def test_what_is_written_is_text_and_never_computes() -> None:
    data = Book("甲", ["列"], choices={0: ["是", "否"]}).written(
        [["=1+1"], ["http://x"]], [["说明"]]
    )

    assert [row[0] for row in rows_of(data)] == ["列", "=1+1", "http://x"]

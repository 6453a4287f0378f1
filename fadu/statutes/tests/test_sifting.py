"""Hostile workbooks end in a sentence that says what to do, before anything large is built from them."""

from __future__ import annotations

import re
import tracemalloc

import pytest

from fadu.kernel.errors import BadInput
from fadu.statutes import sifting
from fadu.statutes.sifting import Bounds, sift
from fadu.statutes.tests.hostile import SHEET, cell, large, plain, remade, repeated, sheet
from fadu.statutes.workbooks import cells_of

BOUNDS = Bounds(50_000, 60, 20 * 2**20, 120 * 2**20, merged=False)
MEMORY = 200 * 2**20  # of Python's own; the file itself unpacks to at most 120 MB
FIRST = b"<row r='1'>" + cell("A1") + b"</row>"

HOSTILE = {
    "xls renamed": (lambda: sifting.OLE + bytes(4000), "旧版 xls 文件，或者加了密码"),
    "csv renamed": ("名称,代码\n甲,1\n".encode, "不是可以读取的电子表格"),
    "ods renamed": (lambda: remade(plain([["x"]]), {"content.xml": b"<x/>"}, "xl/workbook.xml"), "不是 xlsx 电子表格"),
    "formula": (lambda: sheet(b"<row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row>"), "第1行第1列是公式"),
    "formula in a large sheet": (lambda: sheet(large(b'<row r="9000"><c r="B9000"><f>HYPERLINK("x")</f></c></row>')), "第9000行第2列是公式"),
    "prefixed formula": (lambda: sheet(large(b'<row r="9000"><x:c xmlns:x="urn:x" r="C9000"><x:f>1</x:f></x:c></row>')), "第9000行第3列是公式"),
    "far row": (lambda: sheet(large(b'<row r="60000">' + cell("A60000") + b"</row>")), "第60000行有内容，超过50000行"),
    "far row, no place": (lambda: sheet(large(b'<row r="60000"><c t="inlineStr"><is><t>x</t></is></c></row>')), "第60000行有内容"),
    "far column": (lambda: sheet(large(b'<row r="9000">' + cell("BI9000") + b"</row>")), "第61列有内容，超过60列"),
    "merged": (lambda: sheet(cell("A1"), after=b'<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'), r"合并单元格（A1:C1）"),
    "merged, large": (lambda: sheet(large(), after=b'<mergeCells><mergeCell ref="B2:B9"/></mergeCells>'), r"合并单元格（B2:B9）"),
    "macro": (lambda: remade(plain([["x"]]), {"xl/vbaProject.bin": b"x"}), "有宏或者控件"),
    "control": (lambda: remade(plain([["x"]]), {"xl/activeX/activeX1.xml": b"<x/>"}), "有宏或者控件"),
    "external link": (lambda: remade(plain([["x"]]), {"xl/externalLinks/externalLink1.xml": b"<x/>"}), "外部链接"),
    "sheet under another name": (lambda: remade(plain([["x"]]), {"xl/media/a.png": b"<worksheet><sheetData/></worksheet>"}), "内部结构不正常"),
    "a part twice": (lambda: remade(plain([["x"]]), {SHEET.upper(): b"<x/>"}), "内部结构不正常"),
    "many parts": (lambda: remade(plain([["x"]]), {f"a{n}.xml": b"<x/>" for n in range(2001)}), "内部结构不正常"),
    "entities": (lambda: remade(plain([["x"]]), {SHEET: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "文档类型声明"),
    "utf-16": (lambda: remade(plain([["x"]]), {SHEET: "<worksheet/>".encode("utf-16")}), "不是通用编码"),
    "gbk": (lambda: remade(plain([["x"]]), {SHEET: b'<?xml version="1.0" encoding="GBK"?><a/>'}), "不是通用编码"),
    "zip bomb": (lambda: sheet(FIRST + b" " * BOUNDS.unpacked), "展开以后过大"),
    "one text in many cells": (lambda: repeated(40_000, 10_000), "同一段长文字"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_in_words_and_in_bounded_memory(name: str) -> None:
    make, said = HOSTILE[name]
    data = make()
    tracemalloc.start()

    with pytest.raises(BadInput, match=said) as refused:
        list(cells_of(data, BOUNDS))

    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < MEMORY
    assert re.search("请", str(refused.value.todo))


def test_two_million_empty_rows_and_a_lying_dimension_do_no_harm() -> None:
    head = b"<row r='1'>" + cell("A1", "列") + b"</row>"
    empty = b"".join(b'<row r="%d"/>' % n for n in range(2, 2_000_001))
    lying = sheet(head + empty, before=b'<dimension ref="A1:XFD1048576"/>')
    assert len(list(cells_of(lying, BOUNDS))) == 1

    formatted = sheet(large(b'<row r="70000"><c r="A70000" s="0"/></row>'))
    assert len(list(cells_of(formatted, BOUNDS))) == 8999


def test_an_ordinary_large_sheet_passes_and_text_that_looks_like_a_formula_is_text() -> None:
    rows = [[f"=1+{n}" if column == 3 else f"文字{n}" for column in range(15)] for n in range(3000)]
    data = plain(rows)

    assert list(cells_of(data, BOUNDS)) == rows
    sift(data, BOUNDS)


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (60, "BH"), (16384, "XFD")]
)
def test_columns_have_the_names_of_a_spreadsheet(column: int, name: str) -> None:
    assert sifting._letters(column) == name


@pytest.mark.parametrize("most", ["9", "60", "5001", "50001", "99999"])
def test_what_comes_after_a_number_is_told_from_what_does_not(most: str) -> None:
    pattern, limit = re.compile(sifting._beyond(most, "0-9").decode()), int(most)

    for number in (*range(1, 300), limit - 1, limit, limit + 1, limit * 10, limit + 99):
        assert bool(pattern.fullmatch(str(number))) == (number > limit), number

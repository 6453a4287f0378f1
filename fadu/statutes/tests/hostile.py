"""Workbooks that nobody should open: made by hand, part by part."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def plain(rows: list[list[str]]) -> bytes:
    """An ordinary workbook of texts."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(at, column, text)
    book.close()
    return out.getvalue()


def remade(data: bytes, parts: Mapping[str, bytes], gone: str = "") -> bytes:
    """A workbook with parts put in, replaced or taken out, by their whole names."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts and name != gone:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def sheet(inner: bytes, before: bytes = b"", after: bytes = b"", name: str = SHEET) -> bytes:
    """A workbook whose one sheet has this between its `sheetData` tags."""
    head = f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{SPACE}">'.encode()
    whole = head + before + b"<sheetData>" + inner + b"</sheetData>" + after + b"</worksheet>"
    return remade(plain([["x"]]), {name: whole})


def cell(place: str, text: str = "x") -> bytes:
    """A cell with its text inside."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'.encode()


def large(*more: bytes) -> bytes:
    """Rows enough for a sheet of more than a megabyte, and what comes after them."""
    rows = (
        b'<row r="%d">' % n + cell(f"A{n}", "某某企业" * 10) + b"</row>" for n in range(1, 9000)
    )
    return b"".join(rows) + b"".join(more)


def repeated(cells: int, length: int) -> bytes:
    """One long text that stands once and is used in many cells."""
    rows = (
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, cells + 1)
    )
    table = f'<sst xmlns="{SPACE}"><si><t>{"长" * length}</t></si></sst>'.encode()
    return remade(sheet(b"".join(rows)), {"xl/sharedStrings.xml": table})

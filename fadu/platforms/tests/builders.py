"""Directories as files: what people export or type."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import docx
import xlsxwriter

Table = Sequence[Sequence[str]]


def xlsx(table: Table, *more: Table, merged: str = "") -> bytes:
    """A workbook with a sheet for each table; merged: a range of the first one that is one cell."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for one in (table, *more):
        sheet = book.add_worksheet()
        for at, row in enumerate(one):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text)
    if merged:
        book.worksheets()[0].merge_range(merged, "张三、李四")
    book.close()
    return out.getvalue()


def word(table: Table) -> bytes:
    """A Word file with the table under a heading."""
    document = docx.Document()
    document.add_paragraph("卷内目录")
    width = max(len(row) for row in table)
    grid = document.add_table(rows=0, cols=width)
    for row in table:
        cells = grid.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def comma(table: Table, encoding: str = "gb18030") -> bytes:
    """A CSV file as old offices write it."""
    out = io.StringIO()
    csv.writer(out).writerows(table)
    return out.getvalue().encode(encoding)


def xes(*events: tuple[str, str], cases: int = 1) -> bytes:
    """An event log with one or several cases."""
    one = "".join(
        f'<event><string key="concept:name" value="{name}"/><date key="time:timestamp" value="{day}T09:00:00+08:00"/></event>'
        for name, day in events
    )
    return f"<log>{f'<trace>{one}</trace>' * cases}</log>".encode()

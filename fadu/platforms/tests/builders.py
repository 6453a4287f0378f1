"""Directories as files: what people export or type."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import docx
import xlsxwriter

from fadu.law.procedures import registers
from fadu.registry import selectors, services
from tests.people import FOUNDED, Bureau

Table = Sequence[Sequence[str]]


def xlsx(table: Table, *more: Table, merged: str = "", hidden: int = 0) -> bytes:
    """A workbook with a sheet for each table, the last `hidden` of them hidden; merged: a range of the first one that is one cell."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for one in (table, *more):
        sheet = book.add_worksheet()
        for at, row in enumerate(one):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text)
    if merged:
        book.worksheets()[0].merge_range(merged, "张三、李四")
    sheets = book.worksheets()
    for sheet in sheets[len(sheets) - hidden :]:
        sheet.hide()
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


def a_party(bureau: Bureau) -> str:
    """The registered party of the tests, entered once; returns its id."""
    viewer = bureau.zhang.viewer
    if known := selectors.lookup(viewer.scope, "甲烟花公司"):
        return known[0].id
    facts = {"party_kind": "单位", "name": "甲烟花公司", "division": "430202"}
    return services.enter_party(
        facts=facts, who=[viewer.actor(registers.enter_party)], hand=bureau.hand(FOUNDED),
        at=FOUNDED, place=bureau.place, scope=viewer.scope,
    )  # fmt: skip

"""Cover (案卷封面) and contents (卷内目录) of a case file, and any sheet of one: as a page, for Word, and the contents for spreadsheets.

Equal input gives equal bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import xlsxwriter
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from fadu.casefile.clock import Clock
from fadu.casefile.paging import HEADS, Row
from fadu.casefile.pieces import Dossier
from fadu.casefile.receivers import Reader
from fadu.documents import layout
from fadu.documents.kinds import XLSX
from fadu.ui.formats import long_day

STYLE = Path(__file__).with_name("volume.css")
_WIDTHS = (10, 24, 24, 46, 22, 14, 16)  # millimetres of 156
_SMALL = layout.SMALL
_TITLE = Pt(18)
VOLUMES = "正卷、副卷的划分没有在法律、行政法规中查到，按惯例暂定（未核实），由政策法规科确认。"

KEPT = "副卷和内部办理记录不随卷提供；在告知拟处理内容以前，调查取得的材料不提供，保留页号。"


@dataclass(frozen=True)
class Part:
    """One table of a sheet; `laid` names how wide its columns are, "" as they come."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    laid: str = ""


@dataclass(frozen=True)
class Sheet:
    """One of them, whoever sets it; `day` dates its file."""

    title: str
    agency: str
    day: date
    fields: tuple[tuple[str, str], ...] = ()
    parts: tuple[Part, ...] = ()
    note: str = ""


def cover(dossier: Dossier, name: str, rows: Sequence[Row], clock: Clock, reader: Reader) -> Sheet:
    """The cover: what the file is about, from when to when, how many volumes and pages, how long it is kept."""
    matter = dossier.matter
    volumes = dict.fromkeys(row.piece.volume for row in rows)
    counted = "；".join(
        f"{volume}{_many(rows, volume)}件{_pages(rows, volume)}页" for volume in volumes
    )
    kept = f"{clock.years}年" if clock.years is not None else ""
    fields = (
        ("题名", name), ("案号（文号）", matter.number), ("当事人", "、".join(named for key, named in dossier.parties.items() if reader.takes_of(key))),
        ("建立日期", long_day(matter.opened)), ("办结日期", long_day(clock.closed) if clock.closed and reader.whole else ""),
        ("归档日期", long_day(clock.archived) if clock.archived and reader.whole else ""), ("卷数", f"{len(volumes)}卷"),
        ("件数和页数", counted), ("保管期限", kept), ("档号", ""), ("立卷人", ""), ("检查人", ""),
    )  # fmt: skip
    unfilled = "" if kept else "保管期限由国家和本单位的归档范围、保管期限表规定，尚未填写。"
    return Sheet("案卷封面", dossier.file.agency, dossier.day(reader), fields, (), unfilled)


def contents(dossier: Dossier, rows: Sequence[Row], reader: Reader) -> Sheet:
    """The contents, volume by volume."""
    volumes = dict.fromkeys(row.piece.volume for row in rows)
    parts = tuple(
        Part(
            volume.value,
            HEADS,
            tuple(one.cells for one in rows if one.piece.volume is volume),
            "contents",
        )
        for volume in volumes
    )
    file = dossier.file
    said = VOLUMES if reader.whole else f"{VOLUMES}{KEPT}"
    return Sheet("卷内目录", file.agency, dossier.day(reader), (), parts, said)


def html(sheet: Sheet) -> str:
    """A sheet as a page that brings everything along."""
    context = {"sheet": sheet, "stamp": sheet.day.isoformat(), "style": _style()}
    return render_to_string("documents/volume.html", context)


@cache
def _style() -> str:
    """The element with the sheet's style: a page of a bundle stands alone, and no policy of ours is sent with it."""
    return format_html("<{0}>{1}</{0}>", "style", mark_safe(STYLE.read_text("utf-8")))


def word(sheet: Sheet) -> bytes:
    """A sheet as a Word file."""
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = sheet.title, sheet.agency, sheet.agency
    about.created = about.modified = datetime.combine(sheet.day, time())
    about.language, about.revision = "zh-CN", 1
    head = document.add_paragraph()
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    layout.dress(head.add_run(sheet.title), layout.SONG_TITLE, _TITLE)
    if sheet.fields:
        _table(document, (38, 118), sheet.fields)
    for part in sheet.parts:
        if part.title:
            layout.dress(document.add_paragraph().add_run(part.title), layout.HEI)
        _table(document, _WIDTHS, (part.heads, *part.rows))
    if sheet.note:
        layout.dress(document.add_paragraph().add_run(sheet.note), layout.FANG_SONG, _SMALL)
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())


def spreadsheet(sheet: Sheet) -> bytes:
    """The contents as a workbook, a sheet for each volume; every cell is text."""
    out = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, plain)
    stamp = datetime.combine(sheet.day, time())
    book.set_properties({"title": sheet.title, "author": sheet.agency, "created": stamp})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    bold = book.add_format({"bold": True, "border": 1, "align": "center"})
    for part in sheet.parts:
        page = book.add_worksheet(part.title or sheet.title)
        page.set_paper(9)
        page.repeat_rows(0)
        for at, (head, width) in enumerate(zip(part.heads, _WIDTHS, strict=False)):
            page.write_string(0, at, head, bold)
            page.set_column(at, at, width / 2)
        for at, row in enumerate(part.rows, 1):
            for column, text in enumerate(row):
                page.write_string(at, column, text, wrap)
    if not sheet.parts:
        book.add_worksheet(sheet.title)
    book.close()
    return layout.stamped(out.getvalue())


SPREADSHEET = XLSX.type


def _table(
    document: docx.document.Document, widths: Sequence[int], rows: Sequence[Sequence[str]]
) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    layout.set_columns(table, widths[: len(rows[0])])
    for told, row in zip(rows, table.rows, strict=True):
        layout.keep_whole(row)
        for text, cell in zip(told, row.cells, strict=True):
            layout.dress(layout.in_cell(cell).add_run(text), layout.FANG_SONG, _SMALL)


def _many(rows: Sequence[Row], volume: str) -> int:
    return sum(row.piece.volume == volume for row in rows)


def _pages(rows: Sequence[Row], volume: str) -> int:
    return sum(row.pages for row in rows if row.piece.volume == volume)

"""The libraries as Excel sheets: template and export, and a sheet read back line by line."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day
from fadu.law.libraries.columns import Library
from fadu.law.libraries.entries import Entry
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.status import OF_LAW, Status
from fadu.statutes.library.services import Dated, Line

SINCE, UNTIL, SOURCE, STATUS, DEMO = "施行日期", "截止日期", "来源", "核实程度", "示范"
MOST_ROWS = 5000
MOST_BYTES = 10 * 1024 * 1024
_YES = ("是", "1", "true")


def headings(library: Library) -> list[str]:
    """The first line of a sheet."""
    return [c.title for c in library.columns] + [SINCE, UNTIL, SOURCE, STATUS, DEMO]


def written(library: Library, entries: Iterable[Entry]) -> bytes:
    """A sheet with the entries; without any, the template to fill in."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet, head = (
        book.add_worksheet(library.title[:31]),
        book.add_format({"bold": True, "bg_color": "#E8EEF7"}),
    )
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    names = headings(library)
    for at, name in enumerate(names):
        sheet.write_string(0, at, name, head)
        long = at < len(library.columns) and library.columns[at].kind is Kind.LONG_TEXT
        sheet.set_column(at, at, 48 if long else 18)
    for row, entry in enumerate(entries, 1):
        for at, text in enumerate(_cells(library, entry)):
            sheet.write_string(row, at, text, wrap)
    sheet.freeze_panes(1, 0)
    _choices(sheet, library)
    _guide(book, library)
    book.close()
    return out.getvalue()


def read(library: Library, data: bytes) -> list[Line]:
    """The lines of an uploaded sheet, each read or with what is wrong; BadInput for no such sheet."""
    rows = _rows(data)
    header = [_text(cell) for cell in rows[0]] if rows else []
    while header and not header[-1]:
        header.pop()
    known = headings(library)
    if unknown := [name for name in header if name not in known]:
        raise BadInput(f"无法识别的列：{'、'.join(unknown)}", todo=f"列应为：{'、'.join(known)}")
    optional = {UNTIL, STATUS, DEMO, *(c.title for c in library.columns if not c.required)}
    if missing := [name for name in known if name not in header and name not in optional]:
        raise BadInput(f"缺少列：{'、'.join(missing)}", todo="请从本页下载模板。")
    if len(set(header)) < len(header):
        raise BadInput("有重复的列", todo="请从本页下载模板。")
    if len(rows) - 1 > MOST_ROWS:
        raise BadInput(f"超过{MOST_ROWS}行", todo="请分成几个文件导入。")
    return list(_lines(library, header, rows[1:]))


def _rows(data: bytes) -> Sequence[Sequence[object]]:
    if len(data) > MOST_BYTES:
        raise BadInput("文件超过10兆字节", todo="请分成几个文件导入。")
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise BadInput("不是可以读取的电子表格", todo="请上传 xlsx 文件。") from error


def _lines(library: Library, header: list[str], rows: Sequence[Sequence[object]]) -> Iterator[Line]:
    codes = {c.title: c.code for c in library.columns}
    for number, row in enumerate(rows, 2):
        texts = [_text(cell) for cell in row[: len(header)]]
        cells = dict(zip(header, texts, strict=False))
        if not any(texts):
            continue
        try:
            content = library.read({codes[h]: cells.get(h, "") for h in header if h in codes})
            dated = _dated(cells)
        except BadInput as error:
            yield Line(number, wrong=str(error))
        else:
            yield Line(number, content, dated)


def _dated(cells: dict[str, str]) -> Dated:
    status = cells.get(STATUS, "").partition(" ")[0] or Status.P.value
    if status not in list(OF_LAW):
        raise BadInput(f"核实程度“{status}”应为 V、V2、P 或 U")
    until = cells.get(UNTIL, "")
    dated = Dated(
        parse_day(cells.get(SINCE, "")), cells.get(SOURCE, ""), Status(status),
        parse_day(until) if until else None, cells.get(DEMO, "").lower() in _YES,
    )  # fmt: skip
    if wrong := dated.problems():
        raise BadInput("；".join(wrong))
    return dated


def _text(cell: object) -> str:
    """A cell as its reader sees it: whole numbers without a point, days as days."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _cells(library: Library, entry: Entry) -> list[str]:
    own = [c.shown(entry[c.code]) for c in library.columns]
    since = entry.since.isoformat() if entry.since else ""
    until = entry.until.isoformat() if entry.until else ""
    return [*own, since, until, entry.source, entry.status.value, "是" if entry.demo else ""]


def _choices(sheet: xlsxwriter.worksheet.Worksheet, library: Library) -> None:
    """Drop-down lists where only certain words fit."""
    listed = {at: list(c.choices) for at, c in enumerate(library.columns) if c.choices}
    listed[headings(library).index(STATUS)] = [s.value for s in OF_LAW]
    for at, words in listed.items():
        sheet.data_validation(1, at, MOST_ROWS, at, {"validate": "list", "source": words})


def _guide(book: xlsxwriter.Workbook, library: Library) -> None:
    """A second sheet that says what each column takes."""
    sheet = book.add_worksheet("填写说明")
    sheet.set_column(0, 2, 30)
    for row, (name, asked, what) in enumerate(_explained(library)):
        for at, text in enumerate((name, asked, what)):
            sheet.write_string(row, at, text)


def _explained(library: Library) -> Iterator[tuple[str, str, str]]:
    yield "列", "是否必填", "说明"
    for c in library.columns:
        yield c.title, "必填" if c.required else "可空", c.help or "、".join(c.choices)
    yield SINCE, "必填", "如 2025-01-01；自该日起有效，此前的版本保留"
    yield UNTIL, "可空", "最后一日"
    yield SOURCE, "必填", "文号和条款，或者会议纪要"
    yield STATUS, "可空", "V 已核实，V2 据转载核对，P 实务做法，U 未核实；空为 P"
    yield DEMO, "可空", "填“是”的为示范内容"

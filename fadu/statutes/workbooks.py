"""Excel sheets that come in from outside and go out: read whole, sifted before anything is built from them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from fadu.kernel.errors import BadInput
from fadu.statutes.sifting import SPLIT, Bounds, sift

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 5000
MOST_COLUMNS = 60
MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 80 * 1024 * 1024
_BROKEN = (
    CalamineError, BadZipFile, ExpatError, KeyError, OSError, RuntimeError, ValueError, IndexError,
    zlib.error,
)  # fmt: skip


def rows_of(data: bytes) -> Sequence[Sequence[object]]:
    """The cells of the first sheet, the heading in row 0; BadInput for what is no small plain sheet."""
    return list(cells_of(data, Bounds(MOST_ROWS, MOST_COLUMNS, MOST_BYTES, MOST_UNPACKED)))


def cells_of(data: bytes, bounds: Bounds) -> Iterator[list[Any]]:
    """The rows of the first sheet one after the other, within other bounds; BadInput as above."""
    if len(data) > bounds.bytes:
        raise BadInput(f"文件超过{bounds.bytes // 2**20}兆字节", todo=SPLIT)
    try:
        sift(data, bounds)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return iter(book.get_sheet_by_index(0).to_python(skip_empty_area=False))
    except _BROKEN as error:
        raise BadInput("不是可以读取的电子表格", todo="请上传 xlsx 文件。") from error


def header_of(
    rows: Sequence[Sequence[object]], known: Sequence[str], optional: Iterable[str]
) -> list[str]:
    """The headings of a sheet that has exactly known columns, in any order; BadInput names what is wrong."""
    header = [text_of(cell) for cell in rows[0]] if rows else []
    while header and not header[-1]:
        header.pop()
    if unknown := [name or "（空）" for name in header if name not in known]:
        more = f"等{len(unknown)}列" if len(unknown) > 5 else ""
        raise BadInput(
            f"无法识别的列：{'、'.join(unknown[:5])}{more}", todo=f"列应为：{'、'.join(known)}"
        )
    left_out = set(optional)
    if missing := [name for name in known if name not in header and name not in left_out]:
        raise BadInput(f"缺少列：{'、'.join(missing)}", todo="请从本页下载模板。")
    if len(set(header)) < len(header):
        raise BadInput("有重复的列", todo="请从本页下载模板。")
    if len(rows) - 1 > MOST_ROWS:
        raise BadInput(f"超过{MOST_ROWS}行", todo=SPLIT)
    return header


def text_of(cell: object) -> str:
    """A cell as its reader sees it: whole numbers without a point, days as days, 是 and 否."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


@dataclass
class Book:
    """A workbook being written: one sheet of rows that people fill in, and one that explains it."""

    title: str
    headings: Sequence[str]
    widths: Mapping[int, int] = field(default_factory=dict)
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)

    def written(self, rows: Iterable[Sequence[str]], guide: Iterable[Sequence[str]] = ()) -> bytes:
        """The bytes of the workbook; every cell is text, never a formula or a link."""
        out = io.BytesIO()
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        book = xlsxwriter.Workbook(out, plain)
        sheet, wrap = (
            book.add_worksheet(self.title[:31]),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        self._head(book, sheet)
        for at, row in enumerate(rows, 1):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text, wrap)
        sheet.freeze_panes(1, 0)
        for column, words in self.choices.items():
            sheet.data_validation(
                1, column, MOST_ROWS, column, {"validate": "list", "source": list(words)}
            )
        self._guide(book, guide)
        book.close()
        return out.getvalue()

    def _head(self, book: Any, sheet: Any) -> None:
        shown = book.add_format({"bold": True, "bg_color": "#E8EEF7"})
        for at, name in enumerate(self.headings):
            sheet.write_string(0, at, name, shown)
            sheet.set_column(at, at, self.widths.get(at, 18))

    def _guide(self, book: Any, guide: Iterable[Sequence[str]]) -> None:
        sheet = book.add_worksheet("填写说明")
        sheet.set_column(0, 2, 30)
        for row, line in enumerate(guide):
            for at, text in enumerate(line):
                sheet.write_string(row, at, text)

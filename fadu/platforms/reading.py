"""A foreign file's list of papers from what people have: xlsx, docx, csv, or an event log (XES, CSV).

Everything is sifted before a reader builds anything from it: size, what it unpacks to, declarations.
"""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from fadu.documents.kinds import BROKEN
from fadu.kernel import texts
from fadu.kernel.errors import BadInput
from fadu.kernel.texts import separated
from fadu.kernel.zone import day_of
from fadu.law.directories import rows as directory
from fadu.law.directories.rows import Row
from fadu.law.engine.logs import read_log
from fadu.statutes.sifting import Bounds, sift
from fadu.statutes.workbooks import text_of

Table = Sequence[Sequence[str]]
MOST_BYTES = 10 * 1024 * 1024
BOUNDS = Bounds(directory.MOST_ROWS + 50, 40, MOST_BYTES, 80 * 1024 * 1024)
_MOST_PARTS = 2000
_BROKEN = (*BROKEN, CalamineError, ExpatError, KeyError, IndexError, SyntaxError, csv.Error)
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)|encoding\s*=\s*[\"']utf-?(?:16|32|7)", re.IGNORECASE)
_CODING = re.compile(r"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)[\"'][^>]*\?>")
_MARKS, _PACKED, _HEAD = (b"\xff\xfe", b"\xfe\xff"), b"\x1f\x8b", 400
_RESAVE = "请另存为 UTF-8 编码的 XES 文件，或者由导出的系统改用 UTF-8。"
CODINGS: Mapping[str, str] = {
    "utf-8": "utf-8-sig", "utf8": "utf-8-sig", "us-ascii": "ascii", "ascii": "ascii", "iso-8859-1": "latin-1",
    "gbk": "gb18030", "gb2312": "gb18030", "cp936": "gb18030", "gb18030": "gb18030", "big5": "big5", "big5-hkscs": "big5hkscs",
    "utf-16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
}  # fmt: skip
"""By the name that an XML file declares."""


def rows_of(name: str, data: bytes) -> list[Row]:
    """The papers of a file by its ending; BadInput says what is wrong and what to do."""
    ending = Path(name).suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        raise BadInput(
            f"“{name}”不是卷内目录的文件格式", todo="请提供 xlsx、docx、csv 或者 xes 文件。"
        )
    if len(data) > MOST_BYTES:
        raise BadInput(
            f"“{name}”超过{MOST_BYTES // 2**20}兆字节", todo="一份文件只放一个案卷的目录。"
        )
    try:
        return reader(name, data)
    except _BROKEN as error:
        raise BadInput(f"“{name}”已经损坏，或者不是所写的格式", todo="请另存以后再试。") from error


def _xlsx(name: str, data: bytes) -> list[Row]:
    sift(data, BOUNDS)
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return directory.read(_sheet(book, at) for at in _sheets(book, shown=True))


def _sheets(book: CalamineWorkbook, *, shown: bool) -> list[int]:
    """The places of the worksheets that people see, or of those that are hidden from them."""
    seen = SheetVisibleEnum.Visible
    return [n for n, one in enumerate(book.sheets_metadata) if (one.visible == seen) is shown]


def left_out(name: str, data: bytes) -> tuple[str, ...]:
    """The hidden worksheets of a file that was read, by name: nobody sees them, and none is a volume."""
    if Path(name).suffix.lower() != ".xlsx":
        return ()
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return tuple(book.sheet_names[n] for n in _sheets(book, shown=False))


def _sheet(book: CalamineWorkbook, at: int) -> Table:
    """The cells as text; a merged cell stands in each of its rows, once in a row."""
    sheet = book.get_sheet_by_index(at)
    cells = [[text_of(c) for c in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        for row in cells[top + 1 : bottom + 1]:
            if left < len(row):
                row[left] = cells[top][left]
    return cells


def _docx(name: str, data: bytes) -> list[Row]:
    import docx  # slow to import

    with ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > BOUNDS.unpacked:
            raise BadInput(f"“{name}”展开以后过大，没有读取", todo="请核对是否选错了文件。")
        for part in parts:
            if part.filename.lower().endswith((".xml", ".rels")) and _DECLARED.search(
                archive.read(part)
            ):
                raise BadInput(
                    f"“{name}”里有文档类型声明，没有读取", todo="请在 WPS 或者 Word 中另存为 docx。"
                )
    document = docx.Document(io.BytesIO(data))
    tables = [
        [[cell.text.replace("\n", " ").strip() for cell in row.cells] for row in t.rows]
        for t in document.tables
    ]
    if not tables:
        raise BadInput(f"“{name}”里没有表格", todo="卷内目录应是一张表格，第一行写明各列名称。")
    return directory.read(tables)


def _csv(name: str, data: bytes) -> list[Row]:
    """A list of papers, or an event log of one case where it has no headings of a directory."""
    text = texts.decoded(data)
    if text is None:
        raise BadInput(
            f"“{name}”不是文本文件，或者文字编码无法识别",
            todo="请另存为 UTF-8 编码的 CSV 文件（“CSV UTF-8”）。",
        )
    table = list(separated(text))
    try:
        return directory.read([table])
    except BadInput as error:
        try:
            return _log(name, text.encode())
        except BadInput:
            raise error from None


def _xes(name: str, data: bytes) -> list[Row]:
    """An event log in XML, in whichever of the codings of this country it declares."""
    return _log(name, data if data.startswith(_PACKED) else _unified(name, data))


def _unified(name: str, data: bytes) -> bytes:
    """An XML file in UTF-8; BadInput where its coding is not known, or is not the one that it declares."""
    found = _CODING.search(data[:_HEAD].replace(b"\x00", b"").decode("latin-1"))
    declared = found[1] if found else "UTF-8"
    coding = "utf-16" if data.startswith(_MARKS) else CODINGS.get(declared.lower())
    if coding is None:
        raise BadInput(f"“{name}”写明的文字编码“{declared}”不能读取", todo=_RESAVE)
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        said = f"写明的文字编码是{declared}" if found else "没有写明文字编码，应当是UTF-8"
        raise BadInput(f"“{name}”{said}，内容却不是", todo=_RESAVE) from error
    return _CODING.sub('<?xml version="1.0" encoding="UTF-8"?>', text, count=1).encode()


def _log(name: str, data: bytes) -> list[Row]:
    """The events of the only case of a log, as papers without pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(data)
        cases = []
        for case in read_log(path):
            cases.append(case)
            if len(cases) > 1:
                raise BadInput(f"日志“{name}”里不止一个案件", todo="请只导出本案的记录。")
    events = cases[0].events
    if len(events) > directory.MOST_ROWS:
        raise BadInput(f"日志“{name}”超过{directory.MOST_ROWS}条")
    return [
        Row(at, e.activity, str(at), day=day_of(e.at) if e.at else None, party=e.key)
        for at, e in enumerate(events, 1)
    ]


READERS: Mapping[str, Callable[[str, bytes], list[Row]]] = {
    ".xlsx": _xlsx,
    ".docx": _docx,
    ".csv": _csv,
    ".xes": _xes,
}

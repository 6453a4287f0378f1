"""What a workbook from outside must not be, found before a reader builds anything from it.

A file of a few kilobytes may name a cell in the last corner, repeat one long text in a million cells, hold
formulas, macros, links to other files, or lie about its size. Small parts are walked element by element; a
large sheet is searched by patterns first (its cells are in a plain shape in every file that WPS, Excel and
LibreOffice write), and walked only where it is not.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from fadu.kernel.errors import BadInput

AGAIN = "请从本页下载模板，只填写数值，另存为 xlsx 后上传。"
SPLIT = "请分成几个文件导入。"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
MOST_PARTS = 2000
MOST_TEXT = 256 * 1024 * 1024
LARGE = 1024 * 1024
"""Bytes of a sheet from which it is searched by patterns before it is walked."""
_PLACE = re.compile(r"([A-Z]{1,4})([0-9]{1,9})")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']+)[\"']")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f[\s/>]")
_MERGED = re.compile(rb"<(?:[\w.-]+:)?mergeCell\s[^>]*ref\s*=\s*[\"']([^\"']{1,40})")
_CELL = re.compile(rb"<c[\s/>]")
_PREFIXED = re.compile(rb"<[\w.-]+:(?:c|row|f|v|is)[\s/>]")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v\s*>([0-9]+)<")
_PLAIN = b'<c r="'


@dataclass(frozen=True)
class Bounds:
    """How large a workbook may be; `merged`: whether merged cells are let through."""

    rows: int
    columns: int
    bytes: int
    unpacked: int
    merged: bool = True


def sift(data: bytes, bounds: Bounds) -> None:
    """BadInput for what is no small plain workbook; BadZipFile and ExpatError for what is none at all."""
    if data.startswith(OLE):
        todo = "请在 WPS 或者 Excel 中打开，去掉密码，另存为 xlsx 后上传。"
        raise BadInput("这是旧版 xls 文件，或者加了密码的文件，没有读取", todo=todo)
    with ZipFile(io.BytesIO(data)) as archive:
        _parts(archive, bounds)
        texts, sheets = b"", []
        for name in archive.namelist():
            part = archive.read(name)
            _plain(name, part)
            if b"sheetData" in part:
                sheets.append(part)
                _sheet(part, bounds)
            elif name.lower().endswith(("xml", ".rels")):
                ParserCreate().Parse(part, True)
            if name.lower().endswith("sharedstrings.xml"):
                texts = part
        _weigh(texts, sheets)


def _parts(archive: ZipFile, bounds: Bounds) -> None:
    """The list of parts: of a workbook, each once, nothing that runs or leads elsewhere."""
    names = [one.filename.lower() for one in archive.infolist()]
    if sum(one.file_size for one in archive.infolist()) > bounds.unpacked:
        raise BadInput("电子表格展开以后过大", todo=SPLIT)
    if len(names) > MOST_PARTS or len(set(names)) < len(names):
        raise BadInput("电子表格的内部结构不正常，没有读取", todo=AGAIN)
    if "xl/workbook.xml" not in names:
        raise BadInput(
            "不是 xlsx 电子表格，没有读取", todo="请另存为 xlsx 后上传，只改扩展名不行。"
        )
    if any("vbaproject" in n or "/activex" in n for n in names):
        raise BadInput("电子表格里有宏或者控件，没有读取", todo=AGAIN)
    if any(n.startswith("xl/externallinks/") for n in names):
        raise BadInput("电子表格引用了其他文件（外部链接），没有读取", todo=AGAIN)


def _plain(name: str, part: bytes) -> None:
    """UTF-8 without declarations; no sheet under another name."""
    if not name.lower().endswith((".xml", ".rels")):
        if b"sheetData" in part:
            raise BadInput("电子表格的内部结构不正常，没有读取", todo=AGAIN)
        return
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise BadInput("电子表格里有文档类型声明，没有读取", todo=AGAIN)
    said = _ENCODING.search(part[:200])
    if b"\0" in part[:200] or (said and said[1].lower() not in (b"utf-8", b"us-ascii", b"ascii")):
        raise BadInput("电子表格不是通用编码（UTF-8），没有读取", todo=AGAIN)


def _sheet(part: bytes, bounds: Bounds) -> None:
    sound = len(part) > LARGE and _shaped(part) and not _far(part, bounds)
    if not sound or _FORMULA.search(part):
        _walk(part, bounds)  # it says where
    _merges(part, bounds)


def _shaped(part: bytes) -> bool:
    """Whether every cell stands as `<c r="`, without prefixes: then patterns see what a reader sees."""
    return not _PREFIXED.search(part) and len(_CELL.findall(part)) == part.count(_PLAIN)


def _far(part: bytes, bounds: Bounds) -> bool:
    """Whether some cell may lie beyond the bounds; the walk then tells empty ones from full."""
    columns, rows = _beyond(_letters(bounds.columns), "A-Z"), _beyond(str(bounds.rows + 1), "0-9")
    return bool(re.search(rb'<c r="(?:(?:%s)[0-9]|[A-Z]+(?:%s)")' % (columns, rows), part))


def _letters(column: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _beyond(most: str, signs: str) -> bytes:
    """A pattern of what comes after `most` in counting: longer, or of its length and further on."""
    found = [f"[{signs}]{{{len(most) + 1},}}"]
    for at, sign in enumerate(most):
        if sign != signs[-1]:
            found.append(
                f"{most[:at]}[{chr(ord(sign) + 1)}-{signs[-1]}][{signs}]{{{len(most) - at - 1}}}"
            )
    return "|".join(found).encode()


def _merges(part: bytes, bounds: Bounds) -> None:
    if not bounds.merged and (found := _MERGED.search(part)):
        place = found[1].decode("ascii", "replace")
        raise BadInput(
            f"有合并单元格（{place}），没有读取",
            todo="请取消合并，第一行只写列名，每行各填各的值。",
        )


def _walk(part: bytes, bounds: Bounds) -> None:
    look, parser = _Look(bounds), ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = look.begun
    parser.Parse(part, True)


def _weigh(texts: bytes, sheets: list[bytes]) -> None:
    """A text that stands once and is used in many cells is copied for each: the copies must fit."""
    lengths = [len(one) for one in re.split(rb"</(?:[\w.-]+:)?si>", texts)]
    longest, cells = max(lengths), sum(len(part) for part in sheets) // 20
    if longest * cells <= MOST_TEXT:
        return
    whole = 0
    for part in sheets:
        for found in _VALUE.finditer(part):
            number = int(found[1][:9])
            whole += lengths[number] if number < len(lengths) else 0
        if whole > MOST_TEXT:
            raise BadInput("电子表格展开以后过大：同一段长文字用在许多单元格里", todo=SPLIT)


class _Look:
    """A sheet walked element by element: no formulas, and nothing in cells beyond the bounds."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds, self.row, self.column = bounds, 0, 0

    def begun(self, name: str, given: dict[str, str]) -> None:
        """One element begins."""
        match name.rpartition(" ")[2]:
            case "row":
                stated = given.get("r", "")
                self.row = int(stated) if stated.isdigit() else self.row + 1
                self.column = 0
            case "c":
                self._at(given.get("r", ""))
            case "f":
                raise BadInput(f"第{self.row}行第{self.column}列是公式，没有读取", todo=AGAIN)
            case "v" | "is":
                self._within()

    def _at(self, stated: str) -> None:
        place = _PLACE.fullmatch(stated)
        if place is None:
            self.column += 1
            return
        letters, self.row = place[1], int(place[2])
        self.column = 0
        for letter in letters:
            self.column = self.column * 26 + ord(letter) - ord("A") + 1

    def _within(self) -> None:
        rows, columns = self.bounds.rows, self.bounds.columns
        if self.row > rows + 1:
            raise BadInput(f"第{self.row}行有内容，超过{rows}行", todo=SPLIT)
        if self.column > columns:
            raise BadInput(f"第{self.column}列有内容，超过{columns}列", todo=AGAIN)

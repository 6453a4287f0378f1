"""Marks of state secrets (国家秘密标志) in a file's name and in its text, as far as a program can read it.

保守国家秘密法 asks that what is secret be marked and kept on systems for it; this one is none. A mark is a level with
its star (机密★10年), a level in brackets, or one after 密级. The words alone are no mark: 商业秘密 is a subject.
"""

from __future__ import annotations

import re
import threading
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

import pypdfium2 as pdfium

from fadu.documents.kinds import DOCX, OFD, PDF, XLSX, FileKind
from fadu.kernel.errors import BadInput

_LEVEL = "(绝密|机密|秘密)"
_MARK = re.compile(rf"{_LEVEL}\s*[★☆]|密\s*级\s*[:：]\s*{_LEVEL}")
_IN_NAME = re.compile(
    rf"{_MARK.pattern}|[\[【（(]\s*{_LEVEL}[^\]】）)]{{0,8}}[\]】）)]|^(绝密|机密)"
)
_TAG = re.compile(rb"<[^>]*>")
_PARTS = {
    DOCX: re.compile(r"word/(document|header\d*|footer\d*)\.xml"),
    XLSX: re.compile(r"xl/sharedStrings\.xml|xl/worksheets/sheet\d+\.xml"),
    OFD: re.compile(r"Doc_\d+/Pages/Page_\d+/Content\.xml"),
}
_MOST = 8 * 1024 * 1024
"""Bytes read of one part: a bomb of a package is not unpacked, and a mark stands at the beginning."""
_PAGES = 3
ONE_AT_A_TIME = threading.Lock()  # the PDF library is not safe among threads


def demand_open(file: BinaryIO, kind: FileKind, name: str) -> None:
    """BadInput where the name or the readable text carries a mark; leaves the file at its start."""
    marked = bool(_IN_NAME.search(name)) or bool(_MARK.search(text_of(file, kind)))
    file.seek(0)
    if marked:
        raise BadInput("涉密文件不得录入本系统", todo="请按保密规定另行管理")


def text_of(file: BinaryIO, kind: FileKind) -> str:
    """The beginning of the text of a document; "" for pictures, recordings, scans and what cannot be read."""
    file.seek(0)
    if kind is PDF:
        return _of_pdf(file)
    return _of_package(file, _PARTS[kind]) if kind in _PARTS else ""


def _of_pdf(file: Any) -> str:
    while not hasattr(file, "readinto"):  # what an upload wraps
        file = file.file
    with ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(file)
        except pdfium.PdfiumError:
            return ""  # broken or locked with a password: a scan like any other
        try:
            pages = (document[n].get_textpage() for n in range(min(_PAGES, len(document))))
            return "\n".join(page.get_text_bounded() for page in pages)
        except pdfium.PdfiumError:
            return ""
        finally:
            document.close()


def _of_package(file: BinaryIO, wanted: re.Pattern[str]) -> str:
    try:
        with ZipFile(file) as package:
            parts = sorted(name for name in package.namelist() if wanted.fullmatch(name))
            read = [package.open(name).read(_MOST) for name in parts[:_PAGES]]
    except (BadZipFile, ValueError, OSError, RuntimeError):
        return ""
    return "\n".join(_TAG.sub(b"", part).decode("utf-8", "replace") for part in read)

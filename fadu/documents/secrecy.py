"""Marks of state secrets (国家秘密标志) in a file's name and in its text, as far as a program can read it.

保守国家秘密法 asks that what is secret be marked and kept on systems for it; this one is none. A mark is a level with
its star (机密★10年), a level in brackets with its years, one after 密级 (with a colon or without), or one that is alone in its line, as papers have
it that state no term; its two characters may stand apart (机　密). The words in a sentence are no mark: 商业秘密 is a subject.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZipFile

from PIL import Image, UnidentifiedImageError

from fadu.documents.kinds import BROKEN, DOCX, OFD, PDF, PICTURES, XLSX, Family, FileKind
from fadu.documents.previews.bounded import Failed, numbered, run
from fadu.documents.previews.remembered import Newest, digest_of
from fadu.kernel.errors import BadInput

_GAP = r"[^\S\n]*"
"""Space within a line."""
_LEVEL = rf"(?:绝{_GAP}密|机{_GAP}密|(?<!商业)(?<!工作)秘{_GAP}密)"
_TERM = rf"(?:\d+{_GAP}年|长{_GAP}期)"
_MARK = re.compile(
    rf"{_LEVEL}{_GAP}级?\s*(?:[★☆]|[*＊]{_GAP}{_TERM})|密\s*级(?:\s*[:：]\s*|[^\S\n]+){_LEVEL}|{_LEVEL}{_GAP}[（(]{_GAP}{_TERM}"
    rf"|^{_GAP}[★☆*＊]?{_GAP}(?:绝{_GAP}密|机{_GAP}密)(?:{_GAP}[*＊])?{_GAP}$"
    rf"|\A(?:[^\n]*\n){{0,9}}{_GAP}[★☆*＊]?{_GAP}秘{_GAP}密(?:{_GAP}[*＊])?{_GAP}$",
    re.MULTILINE,
)
"""The lowest level alone in its line counts at the beginning only: further on it may be the rest of 商业秘密."""
_IN_NAME = re.compile(
    rf"{_MARK.pattern}|[\[【（(]\s*{_LEVEL}[^\]】）)]{{0,8}}[\]】）)]|^(?:绝{_GAP}密|机{_GAP}密)"
    rf"|^{_LEVEL}[-_—]|[-_—]{_LEVEL}(?:\.\w+)?$"
)
_EXIF = 0x8769
_TAG = re.compile(rb"<[^>]*>")
_LINE = re.compile(rb"</(?:w:p|si|(?:\w+:)?TextCode)>|<w:br\b[^>]*>")
"""Where a line of a document ends, a cell or a piece of a page."""
_PARTS = {
    DOCX: re.compile(
        r"word/(document|header\d*|footer\d*|footnotes|comments)\.xml|docProps/(core|app|custom)\.xml"
    ),
    XLSX: re.compile(
        r"xl/(sharedStrings|workbook)\.xml|xl/worksheets/sheet\d+\.xml|docProps/(core|app|custom)\.xml"
    ),
    OFD: re.compile(
        r"OFD\.xml|Doc_\d+/(Pages/Page_\d+|Tpls/Tpl_\d+)/Content\.xml|Doc_\d+/Annots/.*\.xml"
    ),
}
_MOST = 8 * 1024 * 1024
"""Bytes read of one part: a bomb of a package is not unpacked, and a mark stands at the beginning."""
_PAGES = 30
"""Pages of a PDF and parts of a package: a mark stands on the first page, or on the first of what was bound together."""
_EXIF_WORDS = (
    0x010E,
    0x9286,
    0x9C9B,
    0x9C9C,
    0x9C9E,
)  # description, comment, title, comment, keywords
_OPEN: Newest[bool] = Newest(1000)
"""The newest PDFs without a mark, by digest: the same bytes, a stamped form for one, need no process anew."""
LOOKED_AT = {
    Family.IMAGE: "文件名和图片属性；图片里的文字不能识别",
    Family.DOCUMENT: "文件名、文件属性和前三十页的文字；扫描页里的文字不能识别",
    Family.AUDIO: "文件名；录音内容不能识别",
    Family.VIDEO: "文件名；录像内容不能识别",
}
"""What a file was searched for marks in, for whoever relies on it."""


def demand_open(file: BinaryIO, kind: FileKind, name: str) -> None:
    """BadInput where the name or the readable text carries a mark; leaves the file at its start."""
    marked = not _IN_NAME.search(name) and _carries_a_mark(file, kind)
    file.seek(0)
    _demand_unmarked(name, marked=marked)


def demand_open_words(words: str, name: str) -> None:
    """BadInput where the name or the words of a plain text carry a mark."""
    _demand_unmarked(name, marked=_MARK.search(words) is not None)


def _demand_unmarked(name: str, *, marked: bool) -> None:
    where = "文件名" if _IN_NAME.search(name) else "文字或者属性" if marked else ""
    if where:
        raise BadInput(
            f"涉密文件不得录入本系统（{where}里有密级标志）", todo="请按保密规定另行管理"
        )


def _carries_a_mark(file: BinaryIO, kind: FileKind) -> bool:
    if kind is not PDF:  # nothing else costs a process; a recording is long, and read for nothing
        return _MARK.search(text_of(file, kind)) is not None
    seen = digest_of(file)
    if _OPEN.get(seen):
        return False
    if _MARK.search(text_of(file, kind)):
        return True
    _OPEN.put(seen, True)
    return False


def text_of(file: BinaryIO, kind: FileKind) -> str:
    """The beginning of the text of a document, and what a file says of itself; "" for recordings, scans and pictures that cannot be read. BadInput for a package that is damaged inside."""
    file.seek(0)
    if kind in PICTURES:
        return _of_picture(file)
    if kind is PDF:
        return _of_pdf(file)
    return _of_package(file, _PARTS[kind]) if kind in _PARTS else ""


def _of_pdf(file: Any) -> str:
    """Read by a process with bounds: the file is from outside. What is broken or locked is a scan like any other;
    what breaks the bounds is refused, for nobody can say what it carries.
    """
    with numbered(file) as source, tempfile.NamedTemporaryFile() as out:
        try:
            run(source, "text", "pdf", Path(out.name), (str(_PAGES),))
        except Failed as no:
            if no.why != "bounds":
                return ""
            raise BadInput(
                "文件在规定的内存和时间内读不完，不能检查密级标志",
                todo="请打印或者另存为新的 PDF 后上传",
            ) from no
        return out.read().decode("utf-8", "replace")


def _of_picture(file: BinaryIO) -> str:
    """Words of the EXIF data, whatever their coding."""
    try:
        with Image.open(file) as image:
            exif = image.getexif()
            said = [exif.get(tag, "") for tag in _EXIF_WORDS] + [
                exif.get_ifd(_EXIF).get(0x9286, "")
            ]
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    return "\n".join(_words(word) for word in said if word)


def _words(value: Any) -> str:
    """A value of the EXIF data in every coding it may be in: Windows writes UTF-16, cameras UTF-8 or GB 18030."""
    content = value if isinstance(value, bytes) else str(value).encode("latin-1", "replace")
    read = (content.decode(coding, "replace") for coding in ("utf-16-le", "utf-8", "gb18030"))
    return "\n".join((str(value), *read))


def _of_package(file: BinaryIO, wanted: re.Pattern[str]) -> str:
    try:
        with ZipFile(file) as package:
            parts = sorted(name for name in package.namelist() if wanted.fullmatch(name))
            read = [package.open(name).read(_MOST) for name in parts[:_PAGES]]
    except (
        BROKEN
    ) as broken:  # Word mends some of these when it opens them: nobody can say what they carry
        raise BadInput(
            "文件的压缩包已损坏，不能检查密级标志", todo="请用 WPS 或者 Office 打开，另存后上传"
        ) from broken
    lines = (_TAG.sub(b"", _LINE.sub(b"\n", part)) for part in read)
    return "\n".join(part.decode("utf-8", "replace") for part in lines)

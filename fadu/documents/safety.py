"""What a file of a kind that is taken in may hide: archives that unpack without end, second files behind the first, programs.

Nothing is unpacked here: an archive's own list says what it would become. What a mark of secrecy hides, fadu.documents.secrecy
looks for.
"""

from __future__ import annotations

import re
import threading
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from fadu.documents.kinds import BROKEN, DOCX, OFD, XLSX, FileKind
from fadu.kernel.errors import BadInput

ONE_AT_A_TIME = threading.Lock()
"""Held by whoever opens a PDF in this process: the library is not safe among threads."""
PACKAGES = (DOCX, XLSX, OFD)
MOST_PARTS = 20_000
MOST_UNPACKED = 1024 * 1024 * 1024
RATIO = 200
"""An office document unpacks to five or twenty times its size; a page of one letter a million times over, to thousands."""
SMALL = 16 * 1024 * 1024
"""Unpacked bytes up to which the ratio says nothing: a sheet of empty cells is small either way."""
_PROGRAM = re.compile(
    r"vbaproject|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|lnk|sh|apk|so)$", re.IGNORECASE
)  # fmt: skip
_ACTIVE = re.compile(r"activex|oleobject", re.IGNORECASE)


def demand_harmless(file: BinaryIO, kind: FileKind, name: str) -> None:
    """BadInput where a file hides what its kind does not show; leaves the file at its start."""
    why = _of_package(file) if kind in PACKAGES else _behind(file)
    file.seek(0)
    if why:
        raise BadInput(f"文件“{name}”{why}", todo="请另存为普通的 PDF、图片或者文档后上传")


def _of_package(file: BinaryIO) -> str:
    file.seek(0)
    try:
        with ZipFile(file) as package:
            return _of_parts(package.infolist())
    except BROKEN:
        return "的压缩包结构已损坏"


def _of_parts(parts: list[ZipInfo]) -> str:
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or unpacked > max(SMALL, packed * RATIO):
        return "解压后过大，可能是压缩炸弹"
    for part in parts:
        if part.flag_bits & 1:
            return "设有口令，不能检查"
        if part.filename.startswith(("/", "\\")) or ".." in re.split(r"[\\/]", part.filename):
            return "的压缩包内路径越出文件"
        if _PROGRAM.search(part.filename) or _ACTIVE.search(part.filename):
            return "内嵌程序或者控件"
    return ""


def _behind(file: BinaryIO) -> str:
    """A picture, recording or PDF that is an archive too when it is read from its end."""
    file.seek(0)
    try:
        with ZipFile(file) as hidden:
            return "后面还藏有一个压缩包" if hidden.infolist() else ""
    except BROKEN:
        return ""

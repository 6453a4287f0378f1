"""What a file is, told from its bytes alone: the kinds that are taken in, and how large each may be.

A name proves nothing: `photo.jpg` may be a program. A kind is listed here or it is not taken in at all.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import StrEnum
from lzma import LZMAError
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from fadu.kernel.errors import BadInput

_MB = 1024 * 1024
HEAD = 64
"""How many bytes tell a kind, but for packages, which are read whole."""


class Family(StrEnum):
    """Kinds that share a bound; the value is the word for people."""

    IMAGE = "图片"
    DOCUMENT = "文档"
    AUDIO = "录音"
    VIDEO = "录像"


LIMITS = {
    Family.IMAGE: 50 * _MB,
    Family.DOCUMENT: 200 * _MB,
    Family.AUDIO: 500 * _MB,
    Family.VIDEO: 8192 * _MB,  # two hours of a recorder at 8 Mbit/s
}
"""The largest file of each family, in bytes; a form takes less (fadu.documents.services.LIMIT)."""


@dataclass(frozen=True)
class FileKind:
    """One kind: its media type, the ending it is given for downloads, and its family."""

    type: str
    ending: str
    family: Family

    @property
    def limit(self) -> int:
        """The largest file of this kind, in bytes."""
        return LIMITS[self.family]


_OPEN = "application/vnd.openxmlformats-officedocument"
JPEG = FileKind("image/jpeg", ".jpg", Family.IMAGE)
PNG = FileKind("image/png", ".png", Family.IMAGE)
WEBP = FileKind("image/webp", ".webp", Family.IMAGE)
HEIC = FileKind("image/heic", ".heic", Family.IMAGE)
PDF = FileKind("application/pdf", ".pdf", Family.DOCUMENT)
OFD = FileKind("application/ofd", ".ofd", Family.DOCUMENT)
DOCX = FileKind(f"{_OPEN}.wordprocessingml.document", ".docx", Family.DOCUMENT)
XLSX = FileKind(f"{_OPEN}.spreadsheetml.sheet", ".xlsx", Family.DOCUMENT)
MP3 = FileKind("audio/mpeg", ".mp3", Family.AUDIO)
AAC = FileKind("audio/aac", ".aac", Family.AUDIO)
M4A = FileKind("audio/mp4", ".m4a", Family.AUDIO)
WAV = FileKind("audio/wav", ".wav", Family.AUDIO)
MP4 = FileKind("video/mp4", ".mp4", Family.VIDEO)

ALL = (JPEG, PNG, WEBP, HEIC, PDF, OFD, DOCX, XLSX, MP3, AAC, M4A, WAV, MP4)
PICTURES = (JPEG, PNG, WEBP, HEIC)
TAKEN = (
    "PDF、OFD、docx、xlsx、图片（JPG、PNG、WebP、HEIC）、录音（mp3、aac、m4a、wav）、录像（mp4）"
)

_STARTS = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"ID3", MP3),
)
_RIFF = {b"WEBP": WEBP, b"WAVE": WAV}
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"mif1"), HEIC),
    **dict.fromkeys((b"M4A ", b"M4B "), M4A),
    **dict.fromkeys((b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"dash"), MP4),
}  # fmt: skip
_PACKAGES = (  # first part that tells, kind; a document with macros is none of them
    ("OFD.xml", OFD),
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", XLSX),
)
_MACROS = ("word/vbaProject.bin", "xl/vbaProject.bin")
BROKEN = (
    BadZipFile, LargeZipFile, EOFError, LZMAError, OSError, RuntimeError, ValueError, zlib.error,
)  # fmt: skip
"""What reading a package from outside may raise: no package, cut off, locked, packed in an unknown way, or damaged inside."""
_ZIP = b"PK\x03\x04"
_SYNC = 0xE0


def kind_of(file: BinaryIO) -> FileKind | None:
    """The kind of the bytes of a file that can be sought, or None where it is not taken in; leaves it at its start."""
    file.seek(0)
    head = file.read(HEAD)
    found = _package(file) if head.startswith(_ZIP) else kind_of_head(head)
    file.seek(0)
    return found


def kind_of_head(head: bytes) -> FileKind | None:
    """The kind that the first bytes tell; a package (docx, xlsx, ofd) shows itself only when it is whole."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12])
    if len(head) > 1 and head[0] == 0xFF and head[1] & _SYNC == _SYNC:
        return _frame(head)
    return None


def hopeless(head: bytes) -> bool:
    """Whether a file that begins so will not be taken in, however it goes on."""
    return len(head) >= HEAD and not head.startswith(_ZIP) and kind_of_head(head) is None


def _frame(head: bytes) -> FileKind | None:
    """The frame header of MPEG sound: layer 00 stands for ADTS (aac), bit rate and sampling 1111 and 11 for nothing."""
    layer = head[1] >> 1 & 3
    if layer == 0:
        return AAC if head[1] & 0xF6 == 0xF0 else None
    good = len(head) > 2 and head[2] >> 4 != 15 and head[2] >> 2 & 3 != 3
    return MP3 if good else None


def _package(file: BinaryIO) -> FileKind | None:
    try:
        with ZipFile(file) as package:
            names = set(package.namelist())
    except BROKEN:
        return None
    if names & set(_MACROS):
        return None
    return next((kind for part, kind in _PACKAGES if part in names), None)


def demand_kind(file: BinaryIO, name: str) -> FileKind:
    """The kind of a file, or BadInput that says what is taken in."""
    kind = kind_of(file)
    called = f".{name.rpartition('.')[2].lower()}"
    if kind is None and called in {one.ending for one in ALL}:
        raise BadInput(
            f"文件“{name}”的内容不是{called[1:]}，类型不受支持",
            todo="文件可能已经损坏，或者改过扩展名；请用原来的程序打开、重新保存后上传",
        )
    if kind is None:
        raise BadInput(
            f"文件“{name}”的类型不受支持", todo=f"请上传{TAKEN}；带宏的文档先另存为不带宏的"
        )
    return kind


def demand_size(kind: FileKind, size: int, name: str) -> None:
    """BadInput where a file is larger than its kind may be."""
    if size > kind.limit:
        most = kind.limit // _MB
        raise BadInput(
            f"文件“{name}”超过{kind.family.value}的上限（{most}兆字节）",
            todo="请分段导出，或者降低分辨率后再传",
        )

"""A signed or sealed copy as it comes back: squares, text layer and electronic signatures of a PDF, OFD or photograph.

Everything here reads bytes from outside. A PDF is opened by the bounded process alone (fadu.documents.previews). Nothing is run, and
no signature is verified: what the file states is told as that.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zipfile import ZipFile

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from PIL import Image, ImageOps, UnidentifiedImageError

from fadu.documents.kinds import BROKEN, JPEG, OFD, PDF, PNG, WEBP, FileKind
from fadu.documents.previews.bounded import Failed, told
from fadu.documents.previews.remembered import Newest
from fadu.documents.previews.squares import codes_in
from fadu.kernel.errors import BadInput

TAKEN = (PDF, OFD, JPEG, PNG, WEBP)
MOST_PAGES = 60
DPI = 200
MOST_PIXELS = 60_000_000
_MOST_UNPACKED = 96 * 1024 * 1024
"""Bytes of an OFD's texts and pictures together, which stand in memory while they are read."""
_OFD_TEXT = re.compile(r"<(?:\w+:)?TextCode\b[^>]*>([^<]*)<")
_OFD_LINE = re.compile(r"</(?:\w+:)?TextObject>")
_OFD_PAGE = re.compile(r"(?:.*/)?Pages/Page_(\d+)/Content\.xml", re.IGNORECASE)
_OFD_PICTURE = re.compile(r".*\.(png|jpe?g|bmp|webp)", re.IGNORECASE)
_OFD_SIGNED = re.compile(r".*/Signs?/.*Signature\.xml", re.IGNORECASE)
_OFD_ACTIVE = re.compile(rb"<(?:\w+:)?(URI|GotoA|Movie|Sound)\b")
_PROVIDER = re.compile(r'<(?:\w+:)?Provider\b[^>]*\bProviderName="([^"]*)"')
PAGE = "\f"
"""What stands between the texts of two pages."""
UNNAMED = "没有写明签名人"
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_UNREADABLE = (
    UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError,
)  # fmt: skip
_WRONG = {
    "locked": ("PDF 已加密，不能登记", "请去掉加密后上传"),
    "active": ("PDF 内有脚本或者可执行的动作，不能登记", "请重新打印为普通的 PDF 后上传"),
    "pages": (f"PDF 应为1至{MOST_PAGES}页", "请核对是否为本文书的签章件"),
    "words": ("PDF 的文字超过可以核对的上限", "请核对是否为本文书的签章件"),
    "signed": ("PDF 的电子签名超过可以核对的上限", "请核对是否为本文书的签章件"),
    "bounds": ("PDF 在规定的内存和时间内读不完", "请打印后重新扫描上传"),
    "broken": ("PDF 打不开，或者设有口令", "请重新扫描，或者去掉口令后上传"),
}
OFD_NOTE = "OFD 中按矢量画出的二维码不能识别，只识别其中的图片和文字。"


@dataclass(frozen=True)
class Copy:
    """What was read. codes: the texts of the squares page by page; an OFD's stand together under its first page.

    text: the text layer with `PAGE` between pages, "" where there is none, or only what a scanner guessed. signers: who signed electronically as
    the file states, not verified. note: what could not be looked at.
    """

    pages: int
    codes: tuple[tuple[str, ...], ...]
    text: str = ""
    signers: tuple[str, ...] = ()
    note: str = ""


_SCANS: Newest[Copy] = Newest(50)
"""Scans by digest, whose second sending confirms a comparison by eye. What has a text is read anew: it may name people."""


def read_copy(content: bytes, kind: FileKind) -> Copy:
    """Read a copy. BadInput where it is of another kind, locked, active, broken or too long."""
    demand_copy(kind)
    if kind is PDF:
        return _of_pdf(content)
    return _of_ofd(content) if kind is OFD else _of_picture(content)


def demand_copy(kind: FileKind | None) -> None:
    """BadInput where a file cannot be a copy: it is of another kind, or of none that is known."""
    if kind is None or kind not in TAKEN:
        raise BadInput(
            "签章件应当是 PDF、OFD 或者照片", todo="请扫描成 PDF，或者拍成 JPG、PNG 后上传"
        )


def _of_picture(content: bytes) -> Copy:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise BadInput("照片像素过多，不能识别", todo="请降低拍摄分辨率，或者扫描成 PDF")
            return Copy(1, (codes_in(ImageOps.exif_transpose(image)),))
    except _UNREADABLE as broken:
        raise BadInput("照片打不开", todo="请重新拍摄，或者扫描成 PDF 后上传") from broken


def _of_pdf(content: bytes) -> Copy:
    digest = hashlib.sha256(content).digest()
    if known := _SCANS.get(digest):
        return known
    try:
        said = told(io.BytesIO(content), "copy", str(MOST_PAGES), str(DPI))
    except Failed as no:
        message, todo = _WRONG.get(no.why, _WRONG["broken"])
        raise BadInput(message, todo=todo) from no
    codes = tuple(map(tuple, said["codes"]))
    read = Copy(
        len(codes), codes, PAGE.join(said["text"]).strip(), tuple(_signers(said["signers"]))
    )
    if not (read.text or read.signers):
        _SCANS.put(digest, read)
    return read


def _signers(signatures: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Whom the certificate of each signature names, with the reason and the day it states."""
    for container, reason, time in signatures:
        names = _certified(bytes.fromhex(container))
        day = _DAY.match(time)
        said = (*names, reason, "{}年{}月{}日".format(*map(int, day.groups())) if day else "")
        yield "，".join(part for part in said if part) or UNNAMED


def _certified(container: bytes) -> list[str]:
    """The common names of the certificates of a PKCS #7 container that certify no other one."""
    if (
        len(container) > 3 and container[1] & 0x80
    ):  # a place kept for a signature is filled up with zeros
        wide = container[1] & 0x7F
        container = container[: 2 + wide + int.from_bytes(container[2 : 2 + wide])]
    try:
        held = pkcs7.load_der_pkcs7_certificates(container)
        issuers = {one.issuer for one in held if one.issuer != one.subject}
        subjects = [one.subject for one in held if one.subject not in issuers]
        return [
            str(name.value)
            for one in subjects
            for name in one.get_attributes_for_oid(NameOID.COMMON_NAME)
        ]
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return []


def _of_ofd(content: bytes) -> Copy:
    try:
        with ZipFile(io.BytesIO(content)) as package:
            parts, pictures = _unpacked(package)
    except (KeyError, *BROKEN) as broken:
        raise BadInput(
            "OFD 打不开，或者设有口令", todo="请重新导出，或者转成 PDF 后上传"
        ) from broken
    if any(_OFD_ACTIVE.search(part) for part in parts.values()):
        raise BadInput("OFD 内有链接或者媒体动作，不能登记", todo="请重新导出为普通的 OFD 后上传")
    bodies = _bodies(parts)
    if not 0 < len(bodies) <= MOST_PAGES:
        raise BadInput(f"OFD 应为1至{MOST_PAGES}页，这份读到{len(bodies)}页")
    text = PAGE.join(_words(body) for body in bodies).strip()
    signed = [parts[n].decode("utf-8", "replace") for n in parts if _OFD_SIGNED.fullmatch(n)]
    signers = tuple(
        html.unescape(name) for one in signed for name in _PROVIDER.findall(one) or [UNNAMED]
    )
    codes = tuple(dict.fromkeys(code for one in pictures for code in _squares_in_bytes(one)))
    return Copy(len(bodies), (codes,), text, signers, OFD_NOTE)


def lines_of_ofd(content: bytes) -> list[str]:
    """What an OFD says, page by page, a line for each piece of text that its maker set; [] where it cannot be read."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            parts, _ = _unpacked(package, pictures=False)
    except (KeyError, BadInput, *BROKEN):
        return []
    pages = (
        filter(None, map(_words, _OFD_LINE.split(body))) for body in _bodies(parts)[:MOST_PAGES]
    )
    return ["\n".join(lines) for lines in pages]


def _bodies(parts: Mapping[str, bytes]) -> list[str]:
    """The contents of the pages of an OFD, in their order."""
    found = {
        int(page[1]): one for name, one in parts.items() if (page := _OFD_PAGE.fullmatch(name))
    }
    return [found[n].decode("utf-8", "replace") for n in sorted(found)]


def _words(body: str) -> str:
    return html.unescape("".join(_OFD_TEXT.findall(body)))


def _unpacked(package: ZipFile, *, pictures: bool = True) -> tuple[dict[str, bytes], list[bytes]]:
    """The texts by name and the pictures; nothing is unpacked whose list says that it would be too much."""
    listed = package.infolist()
    texts = [one for one in listed if one.filename.lower().endswith(".xml")]
    drawn = [one for one in listed if pictures and _OFD_PICTURE.fullmatch(one.filename)]
    if sum(one.file_size for one in (*texts, *drawn)) > _MOST_UNPACKED:
        raise BadInput("OFD 解压后过大，不能核对", todo="请打印后扫描成 PDF 上传")
    held = {one.filename: package.read(one) for one in texts}
    return held, [package.read(one) for one in drawn]


def _squares_in_bytes(content: bytes) -> tuple[str, ...]:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height <= MOST_PIXELS:
                return codes_in(image)
    except _UNREADABLE:
        pass
    return ()

"""A signed or sealed copy as it comes back: squares, text layer and electronic signatures of a PDF, OFD or photograph.

Everything here reads bytes from outside. Nothing is run, and no signature is verified: what the file states is told as that.
"""

from __future__ import annotations

import ctypes
import html
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

import pypdfium2 as pdfium
import zxingcpp
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from PIL import Image, ImageOps, UnidentifiedImageError
from pypdfium2 import raw

from fadu.documents.kinds import JPEG, OFD, PDF, PNG, WEBP, FileKind
from fadu.documents.safety import ONE_AT_A_TIME
from fadu.kernel.errors import BadInput

TAKEN = (PDF, OFD, JPEG, PNG, WEBP)
MOST_PAGES = 60
DPI = 200
MOST_PIXELS = 60_000_000
COVERS = 0.7
"""A picture over so much of a page is a scan of it: the text behind it is what a scanner guessed."""
_MOST_PART = 16 * 1024 * 1024
_ACTIVE = re.compile(rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia)\b")
_OFD_TEXT = re.compile(r"<(?:\w+:)?TextCode\b[^>]*>([^<]*)<")
_OFD_PAGE = re.compile(r"(?:.*/)?Pages/Page_(\d+)/Content\.xml", re.IGNORECASE)
_OFD_PICTURE = re.compile(r".*\.(png|jpe?g|bmp|webp)", re.IGNORECASE)
_OFD_SIGNED = re.compile(r".*/Signs?/.*Signature\.xml", re.IGNORECASE)
_OFD_ACTIVE = re.compile(rb"<(?:\w+:)?(URI|GotoA|Movie|Sound)\b")
_PROVIDER = re.compile(r'<(?:\w+:)?Provider\b[^>]*\bProviderName="([^"]*)"')
PAGE = "\f"
"""What stands between the texts of two pages."""
UNNAMED = "没有写明签名人"
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
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


def read_copy(content: bytes, kind: FileKind) -> Copy:
    """Read a copy. BadInput where it is of another kind, locked, active, broken or too long."""
    if kind not in TAKEN:
        raise BadInput(
            "签章件应当是 PDF、OFD 或者照片", todo="请扫描成 PDF，或者拍成 JPG、PNG 后上传"
        )
    if kind is PDF:
        return _of_pdf(content)
    return _of_ofd(content) if kind is OFD else _of_picture(content)


def squares_in(image: Image.Image) -> tuple[str, ...]:
    """The texts of the QR squares of a picture: as it is, and where there is none, at half and quarter size."""
    grey = image.convert("L")
    for _ in range(3):
        pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
        found = tuple(dict.fromkeys(code.text for code in zxingcpp.read_barcodes(pixels)))
        if found or max(grey.size) < 800:
            return found
        grey = grey.resize((grey.width // 2, grey.height // 2))
    return ()


def _of_picture(content: bytes) -> Copy:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise BadInput("照片像素过多，不能识别", todo="请降低拍摄分辨率，或者扫描成 PDF")
            return Copy(1, (squares_in(ImageOps.exif_transpose(image)),))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as broken:
        raise BadInput("照片打不开", todo="请重新拍摄，或者扫描成 PDF 后上传") from broken


def _of_pdf(content: bytes) -> Copy:
    with ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(content)
        except pdfium.PdfiumError as broken:
            raise BadInput(
                "PDF 打不开，或者设有口令", todo="请重新扫描，或者去掉口令后上传"
            ) from broken
        try:
            _demand_plain(document, content)
            pages = [document[n] for n in range(len(document))]
            codes = tuple(_squares_of(page) for page in pages)
            text = "" if any(_is_scan(page) for page in pages) else _text(pages)
            return Copy(len(pages), codes, text, tuple(_signers(document)))
        finally:
            document.close()


def _demand_plain(document: pdfium.PdfDocument, content: bytes) -> None:
    if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
        raise BadInput("PDF 已加密，不能登记", todo="请去掉加密后上传")
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0 or _ACTIVE.search(content):
        raise BadInput(
            "PDF 内有脚本或者可执行的动作，不能登记", todo="请重新打印为普通的 PDF 后上传"
        )
    if not 0 < len(document) <= MOST_PAGES:
        raise BadInput(f"PDF 应为1至{MOST_PAGES}页，这份有{len(document)}页")


def _squares_of(page: pdfium.PdfPage) -> tuple[str, ...]:
    width, height = page.get_size()
    scale = DPI / 72
    if not 0 < width * height * scale * scale <= MOST_PIXELS:
        return ()
    return squares_in(page.render(scale=scale, grayscale=True).to_pil())


def _is_scan(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    boxes = (one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
    return any(
        (right - left) * (top - bottom) > COVERS * width * height
        for left, bottom, right, top in boxes
    )


def _text(pages: list[pdfium.PdfPage]) -> str:
    return PAGE.join(page.get_textpage().get_text_bounded() for page in pages).strip()


def _signers(document: pdfium.PdfDocument) -> Iterator[str]:
    """Whom the certificate of each signature names, with the reason and the day it states."""
    for n in range(max(raw.FPDF_GetSignatureCount(document), 0)):
        one = raw.FPDF_GetSignatureObject(document, n)
        names = _certified(_bytes(raw.FPDFSignatureObj_GetContents, one))
        reason = _bytes(raw.FPDFSignatureObj_GetReason, one).decode("utf-16-le", "replace")
        time = _bytes(raw.FPDFSignatureObj_GetTime, one).decode("ascii", "replace")
        day = _DAY.match(time)
        said = (
            *names,
            reason.strip("\0 "),
            "{}年{}月{}日".format(*map(int, day.groups())) if day else "",
        )
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


def _bytes(read: Callable[..., int], one: object) -> bytes:
    """What a reader of the PDF library gives in two steps: first how long it is."""
    length = read(one, None, 0)
    held = ctypes.create_string_buffer(max(length, 1))
    read(one, held, length)
    return held.raw[:length]


def _of_ofd(content: bytes) -> Copy:
    try:
        with ZipFile(io.BytesIO(content)) as package:
            names = package.namelist()
            parts = {
                name: package.open(name).read(_MOST_PART)
                for name in names
                if name.lower().endswith(".xml")
            }
            pictures = [
                package.open(name).read(_MOST_PART)
                for name in names
                if _OFD_PICTURE.fullmatch(name)
            ]
    except (BadZipFile, ValueError, OSError, RuntimeError) as broken:
        raise BadInput(
            "OFD 打不开，或者设有口令", todo="请重新导出，或者转成 PDF 后上传"
        ) from broken
    if any(_OFD_ACTIVE.search(part) for part in parts.values()):
        raise BadInput("OFD 内有链接或者媒体动作，不能登记", todo="请重新导出为普通的 OFD 后上传")
    bodies = {
        int(found[1]): parts[name] for name in parts if (found := _OFD_PAGE.fullmatch(name))
    }  # fmt: skip
    if not 0 < len(bodies) <= MOST_PAGES:
        raise BadInput(f"OFD 应为1至{MOST_PAGES}页，这份读到{len(bodies)}页")
    said = (bodies[n].decode("utf-8", "replace") for n in sorted(bodies))
    text = PAGE.join(html.unescape("".join(_OFD_TEXT.findall(body))) for body in said).strip()
    signed = [parts[n].decode("utf-8", "replace") for n in parts if _OFD_SIGNED.fullmatch(n)]
    signers = tuple(
        html.unescape(name) for one in signed for name in _PROVIDER.findall(one) or [UNNAMED]
    )
    codes = tuple(dict.fromkeys(code for one in pictures for code in _squares_in_bytes(one)))
    return Copy(len(bodies), (codes,), text, signers, OFD_NOTE)


def _squares_in_bytes(content: bytes) -> tuple[str, ...]:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height <= MOST_PIXELS:
                return squares_in(image)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        pass
    return ()

"""Pages of what was photographed or scanned: pictures and PDF pages as grey pixels, and the codes on them.

Everything here reads bytes from outside: pictures beyond `MOST_PIXELS`, PDFs beyond `MOST_PAGES` and what no library can
decode (HEIC among them) give a page without pixels, which a person then places by hand.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

import pypdfium2 as pdfium
import zxingcpp
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from fadu.documents.kinds import PDF, PICTURES, FileKind
from fadu.documents.safety import ONE_AT_A_TIME
from fadu.kernel.errors import BadInput

MOST_PIXELS = 120_000_000
MOST_PAGES = 100
DPI = 200
_LONG = 2400  # a square is read as well from half the pixels, and sooner
_DECODING = threading.Semaphore(2)  # a decoded photo holds some hundred megabytes for a moment
_EXIF, _HERE = 0x8769, "+08:00"
_TAKEN, _OFFSET = ExifTags.Base.DateTimeOriginal, ExifTags.Base.OffsetTimeOriginal
Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # it warns beyond, and refuses beyond twice as much


@dataclass(frozen=True)
class Page:
    """One page: its number in the file from 1 on, and the texts of the codes that were read on it."""

    number: int
    codes: tuple[str, ...]


def pages_of(file: BinaryIO, kind: FileKind) -> list[Page]:
    """The pages of a picture (one) or a PDF, with the codes on each. BadInput for another kind or too many pages."""
    file.seek(0)
    if kind in PICTURES:
        return [Page(1, _codes_of_picture(file))]
    if kind is PDF:
        return [Page(n, codes) for n, codes in enumerate(_codes_of_pdf(file.read()), 1)]
    raise BadInput("这里只收照片和 PDF", todo="请拍照，或者扫描成 PDF 后上传")


def codes_in(image: Image.Image) -> tuple[str, ...]:
    """The texts of the codes in a picture: as it is, and where there is none, at half and quarter size."""
    grey = image.convert("L")
    for _ in range(3):
        pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
        found = tuple(code.text for code in zxingcpp.read_barcodes(pixels))
        if found or max(grey.size) < 800:
            return found
        grey = grey.resize((grey.width // 2, grey.height // 2))
    return ()


def _codes_of_picture(file: BinaryIO) -> tuple[str, ...]:
    with _DECODING:
        try:
            with Image.open(file) as image:
                if image.width * image.height > MOST_PIXELS:
                    return ()
                image.draft("L", (_LONG, _LONG))
                return codes_in(ImageOps.exif_transpose(image))
        except (
            UnidentifiedImageError,
            OSError,
            ValueError,
            SyntaxError,
            Image.DecompressionBombError,
        ):
            return ()


def _codes_of_pdf(content: bytes) -> list[tuple[str, ...]]:
    with ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(content)
        except pdfium.PdfiumError as broken:
            raise BadInput(
                "PDF 打不开，或者设有口令", todo="请重新扫描，或者去掉口令后上传"
            ) from broken
        try:
            if len(document) > MOST_PAGES:
                raise BadInput(f"PDF 超过{MOST_PAGES}页", todo="请分成几份上传")
            return [_codes_of_page(document[n]) for n in range(len(document))]
        finally:
            document.close()


def _codes_of_page(page: pdfium.PdfPage) -> tuple[str, ...]:
    width, height = page.get_size()
    scale = DPI / 72
    if not 0 < width * height * scale * scale <= MOST_PIXELS:
        return ()
    return codes_in(page.render(scale=scale, grayscale=True).to_pil())


def only_pages(content: bytes, numbers: Sequence[int]) -> bytes:
    """A PDF of some pages of another, in that order; numbers count from 1."""
    with ONE_AT_A_TIME:
        source, made, held = pdfium.PdfDocument(content), pdfium.PdfDocument.new(), io.BytesIO()
        try:
            made.import_pages(source, [number - 1 for number in numbers])
            made.save(held)
        finally:
            made.close()
            source.close()
    return held.getvalue()


def taken_at(file: BinaryIO) -> datetime | None:
    """When a picture says it was taken (EXIF DateTimeOriginal, with its offset or in Shanghai); None where it does not."""
    file.seek(0)
    try:
        with Image.open(file) as image:
            said = image.getexif().get_ifd(_EXIF)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    finally:
        file.seek(0)
    return next(_instants(str(said.get(_TAKEN, "")), str(said.get(_OFFSET, ""))), None)


def _instants(words: str, offset: str) -> Iterator[datetime]:
    for zone in (offset, _HERE):
        with suppress(ValueError):
            yield datetime.strptime(f"{words}{zone}", "%Y:%m:%d %H:%M:%S%z")

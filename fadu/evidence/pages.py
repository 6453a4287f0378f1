"""Pages of what was photographed or scanned: pictures and PDF pages as grey pixels, and the codes on them.

Everything here reads bytes from outside. PDFs are opened by the bounded process alone (fadu.documents.previews), and what it
read of one is remembered by digest; pictures beyond `MOST_PIXELS` and what no library can decode (HEIC among them) give a
page without codes, which a person then places by hand.
"""

from __future__ import annotations

import io
import json
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from fadu.documents.kinds import PDF, PICTURES, FileKind
from fadu.documents.previews.bounded import Failed, numbered, run, told
from fadu.documents.previews.remembered import Newest, digest_of
from fadu.documents.previews.squares import codes_in
from fadu.kernel.errors import BadInput

MOST_PIXELS = 120_000_000
MOST_PAGES = 100
DPI = 200
_LONG = 2400  # a square is read as well from half the pixels, and sooner
_DECODING = threading.Semaphore(2)  # a decoded photo holds some hundred megabytes for a moment
_CODES: Newest[list[list[str]]] = Newest(100)
_WRONG = {
    "pages": (f"PDF 没有页，或者超过{MOST_PAGES}页", "请分成几份上传"),
    "number": ("PDF 没有要取的那一页", "请核对页码"),
    "bounds": ("PDF 在规定的内存和时间内读不完", "请重新扫描，或者分成几份上传"),
    "broken": ("PDF 打不开，或者设有口令", "请重新扫描，或者去掉口令后上传"),
}
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
        return [Page(n, tuple(codes)) for n, codes in enumerate(_codes_of_pdf(file), 1)]
    raise BadInput("这里只收照片和 PDF", todo="请拍照，或者扫描成 PDF 后上传")


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


def _codes_of_pdf(file: BinaryIO) -> list[list[str]]:
    digest = digest_of(file)
    codes = _CODES.get(digest)
    if codes is None:
        try:
            codes = told(file, "codes", str(MOST_PAGES), str(DPI))
        except Failed as no:
            raise _refused(no) from no
        _CODES.put(digest, codes)
    return codes


def _refused(no: Failed) -> BadInput:
    message, todo = _WRONG.get(no.why, _WRONG["broken"])
    return BadInput(message, todo=todo)


def only_pages(content: bytes, numbers: Sequence[int]) -> bytes:
    """A PDF of some pages of another, in that order; numbers count from 1. BadInput where it cannot be made."""
    return parted(content, [numbers])[0]


def parted(content: bytes, parts: Sequence[Sequence[int]]) -> list[bytes]:
    """A PDF for each part of another, a part being its pages from 1 on: one process for all. BadInput as `only_pages`."""
    asked = json.dumps([list(numbers) for numbers in parts])
    with numbered(io.BytesIO(content)) as source, tempfile.TemporaryDirectory() as folder:
        try:
            run(source, "part", "pdf", Path(folder), (asked,))
        except Failed as no:
            raise _refused(no) from no
        return [(Path(folder) / f"{at}.pdf").read_bytes() for at in range(len(parts))]


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

"""Pages of files as pictures, so that a reviewer reads beside the form: PDF and photos, one page at a time.

The bytes come from outside: what no library can decode, or what would take too much room, has no pages and is opened as
a file instead.
"""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

from fadu.documents.secrecy import ONE_AT_A_TIME
from fadu.documents.services import path_of

WIDTH = 1100  # pixels of a page as it is shown
MOST_PAGES = 400
MOST_PIXELS = 60_000_000
PDF, PICTURES = "application/pdf", ("image/png", "image/jpeg", "image/webp")


def pages(sha256: str, type: str) -> int:
    """How many pages of a file can be shown; 0 where it must be opened instead."""
    path = path_of(sha256)
    if not path.exists():
        return 0
    if type in PICTURES:
        return 1
    if type != PDF:
        return 0
    with ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(path)
        except pdfium.PdfiumError:
            return 0
        try:
            return min(len(document), MOST_PAGES)
        finally:
            document.close()


def picture(sha256: str, type: str, page: int) -> bytes | None:
    """One page as PNG, counted from 1; None where there is no such page."""
    if not 1 <= page <= pages(sha256, type):
        return None
    image = _of_pdf(sha256, page) if type == PDF else _of_photo(sha256)
    if image is None:
        return None
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _of_pdf(sha256: str, page: int) -> Image.Image | None:
    with ONE_AT_A_TIME:
        document = pdfium.PdfDocument(path_of(sha256))
        try:
            one = document[page - 1]
            width, height = one.get_size()
            scale = WIDTH / width if width else 0
            if not 0 < width * height * scale * scale <= MOST_PIXELS:
                return None
            return one.render(scale=scale).to_pil()
        finally:
            document.close()


def _of_photo(sha256: str) -> Image.Image | None:
    try:
        with Image.open(path_of(sha256)) as image:
            if image.width * image.height > MOST_PIXELS:
                return None
            shown = ImageOps.exif_transpose(image).convert("RGB")
            shown.thumbnail((WIDTH, WIDTH * 4))
            return shown
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None

"""The program that reads a stack of scanned sheets: the squares of some pages at a time, and a PDF of chosen pages; bounded as fadu.documents.previews.drawing.

    python -m fadu.documents.previews.stack leaves KIND FILE OUT FIRST LAST
    python -m fadu.documents.previews.stack gather KIND FILE OUT PAGES

`leaves` writes a list of {page, codes: [[text, turn]], blank, wrong}; turn: by how many degrees clockwise the page lies; wrong:
"size" or "broken" where one page cannot be drawn, which keeps no other from being read. `gather` writes a PDF of
[file, kind, page, turn], each page turned back; of a PDF the page itself is taken over, of a picture its pixels alone.
One page stands in memory at a time, however many there are. It imports neither Django nor the models.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from fadu.documents.previews.drawing import MOST_PIXELS, Verbs, Wrong, answered, opened
from fadu.documents.previews.squares import squares_of

SECONDS = 60
"""Of the processor, for the pages of one call."""
MOST_PAGES = 300
"""Of one file: what can be looked at page by page (fadu.documents.previews.drawing), for a person decides on every page."""
DPI = 200
_A4 = (595.28, 841.89)
_EDGE = 0.04  # of a page, where scanners leave shadows
_DARK, _SHARE = 215, 0.0002
_BROKEN = (OSError, ValueError, SyntaxError, pdfium.PdfiumError, Image.DecompressionBombError)
Image.MAX_IMAGE_PIXELS = MOST_PIXELS


@cache
def _document(path: str) -> pdfium.PdfDocument:
    """Each file is opened once."""
    return opened(path)


def leaves(kind: str, path: str, out: str, first: str, last: str) -> Mapping[str, Any]:
    """Read the squares of some pages, numbered from 1 on; beyond the last page there are none."""
    pages = 1 if kind == "picture" else len(_document(path))
    if not 0 < pages <= MOST_PAGES:
        raise Wrong("pages")
    read = [_leaf(kind, path, n) for n in range(int(first), min(int(last), pages) + 1)]
    with open(out, "w", encoding="utf-8", errors="replace") as held:
        json.dump(read, held)
    return {"pages": pages}


def _leaf(kind: str, path: str, number: int) -> dict[str, Any]:
    told: dict[str, Any] = {"page": number, "codes": [], "blank": False, "wrong": ""}
    try:
        grey = _picture(path) if kind == "picture" else _page(path, number)
        codes = _codes(grey)
    except Wrong as no:
        return told | {"wrong": str(no)}
    except _BROKEN:
        return told | {"wrong": "broken"}
    return told | {"codes": codes, "blank": not codes and _blank(grey)}


def _page(path: str, number: int) -> Image.Image:
    page = _document(path)[number - 1]
    try:
        wide, high = page.get_size()
        if not 0 < wide * high * (DPI / 72) ** 2 <= MOST_PIXELS:
            raise Wrong("size")
        drawn = page.render(scale=DPI / 72, grayscale=True, may_draw_forms=False)
        try:
            return drawn.to_pil().copy()
        finally:
            drawn.close()
    finally:
        page.close()


def _picture(path: str) -> Image.Image:
    with Image.open(path) as image:
        if image.width * image.height > MOST_PIXELS:
            raise Wrong("size")
        image.draft("L", (2400, 2400))
        return ImageOps.exif_transpose(image).convert("L")


def _codes(grey: Image.Image) -> list[tuple[str, int]]:
    """The squares of a page: as it is, and where there is none, at half and quarter size."""
    for _ in range(3):
        found = squares_of(grey)
        if found or max(grey.size) < 800:
            return [(one.text, round(one.orientation / 90) * 90 % 360) for one in found]
        grey = grey.reduce(2)
    return []


def _blank(grey: Image.Image) -> bool:
    """Whether nothing stands on a page: a pen's thinnest stroke darkens the blocks it goes through."""
    across, down = round(grey.width * _EDGE), round(grey.height * _EDGE)
    inner = grey.crop((across, down, grey.width - across, grey.height - down)).reduce(8)
    return sum(inner.histogram()[:_DARK]) <= _SHARE * inner.width * inner.height


def gather(kind: str, path: str, out: str, told: str) -> Mapping[str, Any]:
    """Write a PDF of chosen pages, in their order, each turned back by its degrees."""
    made = pdfium.PdfDocument.new()
    for of, sort, number, turn in json.loads(told):
        if sort == "picture":
            leaf = _bound(made, of)
        else:
            if not 1 <= number <= len(_document(of)):
                raise Wrong("number")
            made.import_pages(_document(of), [number - 1])
            leaf = made[len(made) - 1]
        leaf.set_rotation((leaf.get_rotation() - turn) % 360)
        leaf.close()
    made.save(out)
    return {"pages": len(made)}


def _bound(made: pdfium.PdfDocument, path: str) -> pdfium.PdfPage:
    """A picture on a page of A4, as large as it fits."""
    with Image.open(path) as image:
        if image.width * image.height > MOST_PIXELS:
            raise Wrong("size")
        plain = ImageOps.exif_transpose(image).convert("RGB")
    held = io.BytesIO()
    plain.save(held, "JPEG", quality=90)
    held.seek(0)
    wide, high = _A4 if plain.height >= plain.width else _A4[::-1]
    scale = min(wide / plain.width, high / plain.height)
    picture = pdfium.PdfImage.new(made)
    picture.load_jpeg(held, inline=True)
    picture.set_matrix(pdfium.PdfMatrix().scale(plain.width * scale, plain.height * scale))
    leaf = made.new_page(plain.width * scale, plain.height * scale)
    leaf.insert_obj(picture)
    leaf.gen_content()
    return leaf


VERBS: Verbs = {"leaves": (leaves, SECONDS), "gather": (gather, SECONDS)}


if __name__ == "__main__":
    sys.exit(answered(VERBS, sys.argv[1:]))

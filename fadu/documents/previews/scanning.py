"""The other half of the program that opens files from outside: codes on scans, some pages apart, a sealed copy's contents.

    python -m fadu.documents.previews.scanning codes pdf FILE OUT MOST_PAGES DPI
    python -m fadu.documents.previews.scanning part  pdf FILE OUT PARTS
    python -m fadu.documents.previews.scanning copy  pdf FILE OUT MOST_PAGES DPI

`codes` writes the texts of the codes page by page as JSON. `part` writes into the folder OUT one PDF of the pages of
each part (lists of numbers from 1 on), named 0.pdf, 1.pdf and so on. `copy` writes as JSON the codes and words of every
page (no words where a page is a scan) and who signed. Bounds and answers are those of `drawing`; Chinese words for people are the caller's.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from fadu.documents.previews.drawing import MOST_PIXELS, Verbs, Wrong, answered, opened
from fadu.documents.previews.squares import codes_in

SECONDS_SCANNING = 90
SECONDS_PARTING = 40
SECONDS_COPYING = 60
MOST_COPIED = 200_000
"""Signs of a copy's text: sixty pages full of print have a hundred thousand."""
MOST_SIGNED = 50
COVERS = 0.7
"""A picture over so much of a page is a scan of it: the text behind it is what a scanner guessed."""
_ACTIVE = re.compile(rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia)\b")
_PACKED = re.compile(rb"(/Filter[^\0]{0,400}?>>\s*)stream\r?\n.*?endstream", re.DOTALL)
"""A packed stream: among its bytes “/JS” stands by chance, in one of some hundred files of a few pages."""


def codes(kind: str, path: str, out: str, most: str, dpi: str) -> Mapping[str, Any]:
    """Write the codes of every page."""
    document = opened(path)
    _demand_pages(document, int(most))
    found = [_codes_of(document[n], int(dpi)) for n in range(len(document))]
    Path(out).write_text(json.dumps(found), encoding="utf-8")
    return {"pages": len(document)}


def part(kind: str, path: str, out: str, told: str) -> Mapping[str, Any]:
    """Write a PDF of the pages of each part."""
    document = opened(path)
    parts: list[list[int]] = json.loads(told)
    if not all(1 <= number <= len(document) for numbers in parts for number in numbers):
        raise Wrong("number")
    for at, numbers in enumerate(parts):
        made = pdfium.PdfDocument.new()
        made.import_pages(document, [number - 1 for number in numbers])
        made.save(str(Path(out) / f"{at}.pdf"))
        made.close()
    return {"pages": len(document)}


def copy(kind: str, path: str, out: str, most: str, dpi: str) -> Mapping[str, Any]:
    """Write what a sealed copy says. Wrong: locked, active, pages, words."""
    document = opened(path)
    if raw.FPDF_GetSecurityHandlerRevision(document) != -1:
        raise Wrong("locked")
    plain = _PACKED.sub(rb"\1", Path(path).read_bytes())
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0 or _ACTIVE.search(plain):
        raise Wrong("active")
    _demand_pages(document, int(most))
    pages = [document[n] for n in range(len(document))]
    said = {
        "codes": [_codes_of(page, int(dpi)) for page in pages],
        "text": [] if any(map(_is_scan, pages)) else _text(pages),
        "signers": list(_signatures(document)),
    }
    Path(out).write_text(json.dumps(said), encoding="utf-8")
    return {"pages": len(pages)}


def _demand_pages(document: pdfium.PdfDocument, most: int) -> None:
    if not 0 < len(document) <= most:
        raise Wrong("pages")


def _codes_of(page: pdfium.PdfPage, dpi: int) -> tuple[str, ...]:
    """A page beyond what may be drawn has none: a person places it."""
    width, height = page.get_size()
    scale = dpi / 72
    if not 0 < width * height * scale * scale <= MOST_PIXELS:
        return ()
    drawn = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    return codes_in(drawn.to_pil())


def _is_scan(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    boxes = (one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
    return any(
        (right - left) * (top - bottom) > COVERS * width * height
        for left, bottom, right, top in boxes
    )


def _text(pages: Sequence[pdfium.PdfPage]) -> list[str]:
    said, left = [], MOST_COPIED
    for page in pages:
        said.append(page.get_textpage().get_text_bounded())
        left -= len(said[-1])
        if left < 0:
            raise Wrong("words")
    return said


def _signatures(document: pdfium.PdfDocument) -> Iterator[tuple[str, str, str]]:
    """The container of each signature in hexadecimal digits, with the reason and the time it states."""
    count = max(raw.FPDF_GetSignatureCount(document), 0)
    if count > MOST_SIGNED:
        raise Wrong("signed")
    for n in range(count):
        one = raw.FPDF_GetSignatureObject(document, n)
        container = _bytes(raw.FPDFSignatureObj_GetContents, one)
        reason = _bytes(raw.FPDFSignatureObj_GetReason, one).decode("utf-16-le", "replace")
        time = _bytes(raw.FPDFSignatureObj_GetTime, one).decode("ascii", "replace")
        yield container.hex(), reason.strip("\0 "), time.strip("\0 ")


def _bytes(read: Callable[..., int], one: object) -> bytes:
    """What a reader of the PDF library gives in two steps: first how long it is."""
    length = read(one, None, 0)
    held = ctypes.create_string_buffer(max(length, 1))
    read(one, held, length)
    return held.raw[:length]


VERBS: Verbs = {
    "codes": (codes, SECONDS_SCANNING),
    "part": (part, SECONDS_PARTING),
    "copy": (copy, SECONDS_COPYING),
}

if __name__ == "__main__":
    sys.exit(answered(VERBS, sys.argv[1:]))

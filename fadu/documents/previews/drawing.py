"""The program that opens files from outside, to draw their pages or read their words: a process of its own with bounds on memory, time and size.

    python -m fadu.documents.previews.drawing page   KIND FILE OUT PAGE WIDTH
    python -m fadu.documents.previews.drawing redact KIND FILE OUT BOXES
    python -m fadu.documents.previews.drawing text   pdf  FILE OUT PAGES

KIND is pdf or picture. `page` writes one JPEG: turned as its EXIF says, and without any of it. `redact` writes a PDF
of page images with black boxes burned in; text, metadata and whatever else the original had are not carried over.
`text` writes the words of the first pages and what the file says of itself, at most `MOST_WORDS` signs.
Standard output is one JSON object: the number of pages, or what is wrong. It imports neither Django nor the models.
"""

from __future__ import annotations

import io
import json
import resource
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageOps

MEMORY = 1536 * 1024 * 1024
SECONDS = 20
SECONDS_REDACTING = 120
MOST_WORDS = 4_000_000
MOST_BYTES = 256 * 1024 * 1024
MOST_PIXELS = 120_000_000
MOST_PAGES = 300
DPI = 150
"""A redacted page: read well on paper, and small enough to be sent."""
_QUALITY = 82
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
Verbs = Mapping[str, tuple[Callable[..., Mapping[str, Any]], int]]
"""What the program can do: each with its seconds of the processor."""


class Wrong(Exception):
    """What keeps the file from being drawn, as a word for the caller."""


def bound(seconds: int) -> None:
    """Bounds of this process, which nothing in a file can lift."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, MOST_BYTES),
        (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 64),
    ):  # fmt: skip
        resource.setrlimit(what, (most, most))


def pages_of(kind: str, path: str) -> tuple[int, Callable[[int, float], Image.Image]]:
    """How many pages there are, and what draws one (from 0 on) about so many pixels wide; 0 for its own size."""
    if kind == "picture":
        image = ImageOps.exif_transpose(Image.open(path))
        return 1, lambda n, width: _narrow(_flat(image), width)
    document = opened(path)
    if len(document) > MOST_PAGES:
        raise Wrong("pages")
    return len(document), lambda n, width: _pdf_page(document, n, width)


def opened(path: str) -> pdfium.PdfDocument:
    """By its number, not its name: the library would look for the name, which the file of an object store has not."""
    return pdfium.PdfDocument(open(path, "rb"), autoclose=True)


def _pdf_page(document: pdfium.PdfDocument, n: int, width: float) -> Image.Image:
    page = document[n]
    wide, high = page.get_size()
    scale = width / wide if width else DPI / 72
    if not 0 < wide * high * scale * scale <= MOST_PIXELS:
        raise Wrong("size")
    return _flat(page.render(scale=scale, may_draw_forms=False).to_pil())


def _flat(image: Image.Image) -> Image.Image:
    """On white, in plain colours, without anything that the file said of itself."""
    if image.width * image.height > MOST_PIXELS:
        raise Wrong("size")
    if image.mode not in ("RGB", "L"):
        under = Image.new("RGB", image.size, "white")
        seen = image.convert("RGBA")
        under.paste(seen, mask=seen.getchannel("A"))
        return under
    plain = Image.new(image.mode, image.size)
    plain.paste(image)
    return plain


def _narrow(image: Image.Image, width: float) -> Image.Image:
    if width and image.width > width:
        size = int(width), max(1, round(image.height * width / image.width))
        return image.resize(size, Image.Resampling.LANCZOS)
    return image


def page(kind: str, path: str, out: str, number: str, width: str) -> Mapping[str, Any]:
    """Draw one page, numbered from 1 on."""
    count, drawn = pages_of(kind, path)
    if not 1 <= int(number) <= count:
        raise Wrong("number")
    held = io.BytesIO()  # a disk that is full is told from an image that is broken
    drawn(int(number) - 1, float(width)).save(held, "JPEG", quality=_QUALITY)
    with open(out, "wb") as file:
        file.write(held.getvalue())
    return {"pages": count}


def redact(kind: str, path: str, out: str, told: str) -> Mapping[str, Any]:
    """Draw every page with its boxes: {page: [[left, top, width, height], …]} in thousandths of the page."""
    count, drawn = pages_of(kind, path)
    boxes: Mapping[str, Sequence[Sequence[int]]] = json.loads(told)
    if not all(1 <= int(number) <= count for number in boxes):
        raise Wrong("number")

    def covered() -> Iterator[Image.Image]:
        for n in range(count):
            image = drawn(n, 0)
            _cover(image, boxes.get(str(n + 1), ()))
            yield image

    _bound_as_pdf(covered(), out)
    return {"pages": count}


def _cover(image: Image.Image, boxes: Sequence[Sequence[int]]) -> None:
    pen = ImageDraw.Draw(image)
    for left, top, wide, high in boxes:
        right, below = left + wide, top + high
        corners = (
            left * image.width // 1000, top * image.height // 1000,
            -(-right * image.width // 1000), -(-below * image.height // 1000),
        )  # fmt: skip
        pen.rectangle(corners, fill="black" if image.mode == "RGB" else 0)


def _bound_as_pdf(images: Iterator[Image.Image], out: str) -> None:
    """A PDF of one JPEG a page, one page in memory at a time."""
    made = pdfium.PdfDocument.new()
    for image in images:
        held = io.BytesIO()
        image.save(held, "JPEG", quality=_QUALITY, dpi=(DPI, DPI))
        held.seek(0)
        picture = pdfium.PdfImage.new(made)
        picture.load_jpeg(held, inline=True)
        wide, high = image.width * 72 / DPI, image.height * 72 / DPI
        picture.set_matrix(pdfium.PdfMatrix().scale(wide, high))
        leaf = made.new_page(wide, high)
        leaf.insert_obj(picture)
        leaf.gen_content()
    made.save(out)


def text(kind: str, path: str, out: str, pages: str) -> Mapping[str, Any]:
    """Write the words of a PDF: of its metadata and of so many pages, as far as each can be read."""
    document = opened(path)
    left = MOST_WORDS
    with open(out, "w", encoding="utf-8", errors="replace") as held:
        for said in _said(document, int(pages)):
            held.write(said[:left] + "\n")
            left -= len(said)
            if left <= 0:
                break
    return {"pages": len(document)}


def _said(document: pdfium.PdfDocument, pages: int) -> Iterator[str]:
    yield from document.get_metadata_dict(skip_empty=True).values()
    for n in range(min(pages, len(document))):
        with suppress(pdfium.PdfiumError):  # a broken page hides no mark of the next
            yield document[n].get_textpage().get_text_bounded()


VERBS: Verbs = {
    "page": (page, SECONDS),
    "redact": (redact, SECONDS_REDACTING),
    "text": (text, SECONDS),
}


def answered(verbs: Verbs, arguments: Sequence[str]) -> int:
    """Do as asked within the verb's bounds, and say so; 1 where it cannot be done."""
    verb, *rest = arguments
    do, seconds = verbs[verb]
    bound(seconds)
    try:
        said = do(*rest)
    except Wrong as no:
        said = {"wrong": str(no)}
    except MemoryError:
        said = {"wrong": "bounds"}
    except OSError as no:  # without a number it is the image library's word about the file
        said = {"wrong": "bounds" if no.errno else "broken"}
    except (ValueError, SyntaxError, pdfium.PdfiumError, Image.DecompressionBombError):  # fmt: skip
        said = {"wrong": "broken"}
    sys.stdout.write(json.dumps(said))
    return int("wrong" in said)


if __name__ == "__main__":
    sys.exit(answered(VERBS, sys.argv[1:]))

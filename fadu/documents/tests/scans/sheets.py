"""Scanned sheets: pictures of pages with their square in the corner, turned as they lay, bound into a PDF."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from fadu.ui.qr import square

A4 = (827, 1169)  # pixels at 100 dots an inch


def sheet(mark: str = "", turn: int = 0, words: bool = True) -> Image.Image:
    """A page with some writing and a square, lying `turn` degrees clockwise."""
    page = Image.new("L", A4, 255)
    pen = ImageDraw.Draw(page)
    for line in range(8 if words else 0):
        pen.rectangle((150, 320 + 40 * line, 700, 332 + 40 * line), fill=40)
    if mark:
        held = io.BytesIO()
        square(mark).save(held, kind="png", scale=3, border=4)
        page.paste(Image.open(held).convert("L"), (600, 80))
    return page.rotate(-turn, expand=True)


def bound(pages: Sequence[Image.Image]) -> bytes:
    """A scan of these pages as a PDF."""
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=list(pages[1:]), resolution=100)
    return held.getvalue()


def pictured(page: Image.Image) -> bytes:
    """One page as a photograph."""
    held = io.BytesIO()
    page.save(held, "JPEG", quality=90)
    return held.getvalue()

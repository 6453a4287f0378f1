"""What an independent reader sees in a picture: a screenshot, or a page of a PDF."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from setup import debian


def codes_in_png(data: bytes) -> list[str]:
    """The codes in a screenshot, or in a square as segno writes it."""
    with Image.open(BytesIO(data)) as picture:
        grey = picture.convert("L")
    return _read(grey.tobytes(), *grey.size)


def codes_in_pdf(data: bytes, folder: Path, dpi: int = 100) -> list[str]:
    """The codes on the first page of a PDF, drawn by poppler at the resolution of a poor scan."""
    if debian.missing(debian.POPPLER):
        pytest.skip("没有 poppler-utils（apt-get install poppler-utils）")
    (folder / "page.pdf").write_bytes(data)
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-singlefile", "page.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    _, size, _, pixels = (folder / "page.pgm").read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    return _read(pixels, width, height)


def _read(grey: bytes, width: int, height: int) -> list[str]:
    pixels = memoryview(grey).cast("B", (height, width))
    squares = zxingcpp.barcode_formats_from_str(
        "QRCode"
    )  # asked for all, it reads stripes as bar codes
    return [found.text for found in zxingcpp.read_barcodes(pixels, formats=squares)]

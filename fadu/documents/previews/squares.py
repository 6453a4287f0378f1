"""The squares (QR codes) on a picture, read at several sizes."""

from __future__ import annotations

import zxingcpp
from PIL import Image

_TRIES = 3
_SMALL = 800
"""Pixels along the longer edge, below which halving a picture loses the squares' modules."""
_MOST = 40
"""Squares told of one picture: a sheet of labels has fewer, and what has more is made to tire its reader."""


def codes_in(image: Image.Image) -> tuple[str, ...]:
    """The texts of the squares in a picture, each once: as it is, and where there is none, at half and quarter size."""
    grey = image.convert("L")
    for _ in range(_TRIES):
        found = tuple(dict.fromkeys(code.text for code in squares_of(grey)))
        if found or max(grey.size) < _SMALL:
            return found[:_MOST]
        grey = grey.resize((grey.width // 2, grey.height // 2))
    return ()


def squares_of(grey: Image.Image) -> list[zxingcpp.Barcode]:
    """The squares seen in a grey picture at the size it has.

    Squares are all that Fadu prints. Asked for every kind, the reader takes a row of type or the stripes of a
    photograph for a bar code of four digits now and then.
    """
    pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    return zxingcpp.read_barcodes(pixels, formats=zxingcpp.barcode_formats_from_str("QRCode"))

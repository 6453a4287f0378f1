"""The squares (QR and other codes) on a picture, read at several sizes."""

from __future__ import annotations

import zxingcpp
from PIL import Image

_TRIES = 3
_SMALL = 800
"""Pixels along the longer edge, below which halving a picture loses the squares' modules."""
_MOST = 40
"""Squares told of one picture: a sheet of labels has fewer, and what has more is made to tire its reader."""


def codes_in(image: Image.Image) -> tuple[str, ...]:
    """The texts of the codes in a picture, each once: as it is, and where there is none, at half and quarter size."""
    grey = image.convert("L")
    for _ in range(_TRIES):
        pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
        found = tuple(dict.fromkeys(code.text for code in zxingcpp.read_barcodes(pixels)))
        if found or max(grey.size) < _SMALL:
            return found[:_MOST]
        grey = grey.resize((grey.width // 2, grey.height // 2))
    return ()

"""QR codes (二维码) as inline SVG: no file, no script, no inline style, so that they stand under the strictest policy.

Error level M mends 15 % of the square. A screen is clean and a sheet of paper creases: L would be too little for paper;
Q makes the modules of our long codes a tenth smaller on the same area and H a quarter, which costs more readings than it
saves. segno raises the level by itself where the size allows it for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString
from segno import consts

QUIET = 4  # modules of white around the square, as ISO/IEC 18004 asks
ERROR_LEVEL = "m"

_CAPITALS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def square(*parts: str) -> segno.QRCode:
    """The square that says these parts, one after the other; each in the narrowest mode that holds it.

    Raises segno.DataOverflowError where the parts are longer than a square holds.
    """
    content = [(part, _mode_of(part), "utf-8") for part in parts if part]
    # Segments are what its encoder takes; the stub of its front door names whole contents alone.
    return segno.make(content, error=ERROR_LEVEL, boost_error=True, micro=False)  # type: ignore[arg-type]


def _mode_of(part: str) -> int:
    return consts.MODE_ALPHANUMERIC if set(part) <= _CAPITALS else consts.MODE_BYTE


def svg(label: str, *parts: str) -> SafeString:
    """The square as an `<svg>` that scales with its box; `label` is what it says to those who do not see it.

    Black and white stand in attributes, not in a style sheet: a print without styles can be read as well.
    """
    rows = tuple(square(*parts).matrix)
    side = len(rows) + 2 * QUIET
    return format_html(
        '<svg class="fd-qr" viewBox="0 0 {0} {0}" role="img" aria-label="{1}" shape-rendering="crispEdges">'
        '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#000" d="{2}"/></svg>',
        side, label, "".join(f"M{x} {y}h{long}v1h-{long}z" for x, y, long in runs(rows)),
    )  # fmt: skip


def runs(rows: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    """Every run of dark modules in a row: where it begins, counted from the corner of the white border, and how long it is."""
    for y, row in enumerate(rows, QUIET):
        begun = 0
        for x, dark in enumerate([*row, 0]):
            if dark and not begun:
                begun = x + 1
            elif not dark and begun:
                yield begun - 1 + QUIET, y, x - begun + 1
                begun = 0

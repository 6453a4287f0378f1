"""The small square of every page, drawn when the pages of a PDF are counted: it names the page, so that a missing one is seen.

It stands on the right above the type area. Only the PDF's finisher knows how many pages there are; laying a paper out a
second time for it would take as long again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fadu.ui.qr import QUIET, runs, square

SIDE = 18
"""Millimetres of a square with its white border."""
ABOVE = 5
"""Millimetres between a square and the type area."""
_POINT = 72 / 25.4


@dataclass(frozen=True)
class Drawing:
    """A finisher of WeasyPrint. marks: what the square of a page says; right, top: the margins of its pages in millimetres."""

    marks: Callable[[int, int], str]
    right: int
    top: int

    def __call__(self, document: Any, pdf: Any) -> None:
        """Put a square on every page, under what else stands there."""
        import pydyf

        pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]  # of references: 7 0 R
        for number, page in enumerate(pages, 1):
            _, _, wide, high = page["MediaBox"]
            left = wide - (self.right + SIDE) * _POINT
            bottom = high - (self.top - ABOVE) * _POINT
            drawn = pydyf.Stream(
                list(_drawn(self.marks(number, len(pages)), left, bottom)), compress=True
            )
            pdf.add_object(drawn)
            page["Contents"] = pydyf.Array([drawn.reference, page["Contents"]])


def _drawn(mark: str, left: float, bottom: float) -> Iterator[bytes]:
    """The square as rectangles, its lower left corner at a point of the page; an artifact, for it says nothing to a listener."""
    rows = tuple(square(mark).matrix)
    side = SIDE * _POINT / (len(rows) + 2 * QUIET)
    yield f"/Artifact BMC q {side:.5f} 0 0 {-side:.5f} {left:.3f} {bottom + SIDE * _POINT:.3f} cm 0 0 0 rg".encode()
    for x, y, long in runs(rows):
        yield f"{x} {y} {long} 1 re".encode()
    yield b"f Q EMC"

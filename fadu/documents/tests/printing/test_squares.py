"""The square of a page stands where the page is read, and says what it is given for that page."""

from __future__ import annotations

from types import SimpleNamespace

import pydyf

from fadu.documents.printing.squares import ABOVE, SIDE, Drawing

MM = 72 / 25.4


def test_every_page_gets_its_own_square_in_its_corner_under_what_stands_there() -> None:
    pdf, pages = pydyf.PDF(), []
    for _ in range(2):
        content = pydyf.Stream([b"0 0 1 1 re f"])
        pdf.add_object(content)
        page = pydyf.Dictionary(
            {"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 210 * MM, 297 * MM]), "Contents": content.reference}
        )  # fmt: skip
        pdf.add_page(page)
        pages.append((page, content))
    asked: list[tuple[int, int]] = []

    def mark(page: int, of: int) -> str:
        asked.append((page, of))
        return f"FADU:P:{page}"

    Drawing(mark, 26, 37)(SimpleNamespace(), pdf)

    assert asked == [(1, 2), (2, 2)]
    for page, content in pages:
        assert page["Contents"][1] == content.reference
        drawn = pdf.objects[int(page["Contents"][0].split()[0])]
        begin = drawn.stream[0].split()
        left, top = float(begin[7]), float(begin[8])
        assert round((210 - 26 - SIDE) * MM - left, 2) == 0
        assert round((297 - 37 + ABOVE + SIDE) * MM - top, 2) == 0
        assert drawn.stream[-1] == b"f Q EMC"

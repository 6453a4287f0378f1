"""A paper as PDF, looked at by readers that are not ours: pypdfium2 draws it, zxing reads its squares."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any

import pypdfium2
import pytest

from fadu.documents.papers.contents import Content, demand, heard
from fadu.documents.papers.paper import Prose, read_mark
from fadu.documents.previews.squares import squares_of
from fadu.documents.printing.engine import Shift, missing
from fadu.documents.printing.pages import FACTS, archived, printed
from fadu.documents.tests.papers.builders import a_form, a_paper
from fadu.law.instruments import APL

RARE = "𠮷㐂𬭎"
NAME = f"{RARE}化工有限公司"
LINE = "一" * 28
POINT = 72 / 25.4

pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(bool(missing()), reason=missing() or "PDF"),
]


@pytest.fixture(scope="module")
def order() -> bytes:
    """An order of two sheets, to a party with rare characters."""
    text = [Prose(f"{NAME}：", flush=True), *(Prose(LINE, flush=True) for _ in range(30))]
    return printed(a_paper(blocks=tuple(text)))


def boxes(page: Any) -> dict[str, tuple[float, float, float, float]]:
    """The box of the first place of each character, in millimetres from the left and from the bottom."""
    text = page.get_textpage()
    found: dict[str, tuple[float, float, float, float]] = {}
    for at, sign in enumerate(text.get_text_range()[: text.count_chars()]):
        found.setdefault(sign, tuple(one / POINT for one in text.get_charbox(at)))
    return found


def test_every_sheet_has_its_square_and_its_number_outside(order: bytes) -> None:
    pages = list(pypdfium2.PdfDocument(order))

    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert [round(side / POINT) for side in page.get_size()] == [210, 297]
        image = page.render(scale=150 / 72).to_pil().convert("L")
        (square,) = (read_mark(one.text) for one in squares_of(image))
        assert (square.paper, square.page, square.pages) == (
            read_mark(a_paper().mark).paper,
            number,
            2,
        )
        said = page.get_textpage()
        foot = said.get_text_bounded(bottom=0, top=35 * POINT).strip()
        assert foot == f"— {number} —"
        left = said.get_text_bounded(right=105 * POINT, bottom=0, top=35 * POINT).strip()
        assert bool(left) is (number % 2 == 0)


def test_twenty_two_lines_of_twenty_eight_characters(order: bytes) -> None:
    second = pypdfium2.PdfDocument(order)[1]
    text = second.get_textpage().get_text_range()
    first = pypdfium2.PdfDocument(order)[0].get_textpage().get_text_range()

    whole = [line for line in (first + text).splitlines() if line.strip() == LINE]
    assert len(whole) == 30  # each of 28 characters fills one line, none runs over
    signs = boxes(second)
    assert 27 <= signs["一"][0] <= 30  # the type area begins 28 mm in


def test_a_rare_name_is_text_and_no_box(order: bytes) -> None:
    page = pypdfium2.PdfDocument(order)[0]

    assert NAME in page.get_textpage().get_text_range()
    text, image, shapes = page.get_textpage(), page.render(scale=4).to_pil().convert("L"), set()
    words = text.get_text_range()
    for sign in RARE:
        before = words[: words.index(sign)].encode(
            "utf-16-le"
        )  # pdfium counts in halves of 16 bits
        left, bottom, right, top = text.get_charbox(len(before) // 2, loose=True)
        box = (left, page.get_height() - top, right, page.get_height() - bottom)
        cut = image.crop(tuple(round(4 * side) for side in box))
        assert min(cut.getdata()) < 60  # ink
        shapes.add(cut.resize((24, 24)).tobytes())
    assert len(shapes) == len(RARE)  # three boxes would be alike


def test_the_same_paper_gives_the_same_bytes_and_a_shift_moves_it(order: bytes) -> None:
    one, again, moved = printed(a_form()), printed(a_form()), printed(a_form(), Shift(3, -2))

    assert one == again
    here, there = (boxes(pypdfium2.PdfDocument(pdf)[0])["查"] for pdf in (one, moved))
    assert [round(b - a) for a, b in zip(here, there, strict=True)] == [3, 2, 3, 2]


def streams(pdf: bytes) -> list[bytes]:
    """The streams of a PDF that are compressed, opened."""
    found = re.findall(rb"/FlateDecode.*?stream\n(.*?)\nendstream", pdf, re.DOTALL)
    return [zlib.decompressobj().decompress(one) for one in found]


def test_the_archive_has_the_facts_inside() -> None:
    facts = Content("所认定的事实", "调查终结", APL.art(59, par=1, item=2))
    with heard() as said:
        demand("决定书", ((facts, "堆垛超高。"),))
    pdf = archived(a_paper(), tuple(said))

    (held,) = [pypdfium2.PdfDocument(pdf).get_attachment(0)]
    assert held.get_name() == FACTS
    told = json.loads(bytes(held.get_data()))
    assert told["number"] == a_paper().number
    assert told["contents"] == [{"title": facts.title, "article": str(facts.basis), "text": "堆垛超高。"}]  # fmt: skip
    assert any(b"pdfaid" in one for one in streams(pdf))
    assert pdf == archived(a_paper(), tuple(said))

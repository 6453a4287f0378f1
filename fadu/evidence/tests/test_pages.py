"""Codes are read from photos as phones take them and from scans; what cannot be decoded has no codes."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
import segno
from PIL import Image

from fadu.documents.kinds import DOCX, HEIC, JPEG, PDF, PNG
from fadu.documents.previews import bounded
from fadu.documents.tests import hostile
from fadu.documents.tests.files import docx, movie, pdf, picture
from fadu.evidence.pages import Page, only_pages, pages_of, parted, taken_at
from fadu.kernel.errors import BadInput

TEXT = "http://fadu.local:8000/field/s/01JQ0000000000000000000000/C1/0A1B2C3D"


def photo(kind: str = "JPEG", scale: int = 6, turn: int = 0, around: int = 300) -> bytes:
    """A sheet with the square on it, turned as a hand holds a phone."""
    square = io.BytesIO()
    segno.make(TEXT, error="m").save(square, kind="png", scale=scale)
    code = Image.open(square).convert("L")
    sheet = Image.new("L", (code.width + around, code.height + around), 235)
    sheet.paste(code, (around // 2, around // 2))
    held = io.BytesIO()
    sheet.rotate(turn, expand=True, fillcolor=90).save(held, kind)
    return held.getvalue()


def read(content: bytes, kind: object = JPEG) -> list[Page]:
    return pages_of(io.BytesIO(content), kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(("scale", "turn"), [(3, 0), (6, 7), (6, 90), (30, 181)])
def test_a_square_is_read_from_a_photo_however_it_lies(scale: int, turn: int) -> None:
    assert read(photo(scale=scale, turn=turn)) == [Page(1, (TEXT,))]


def test_pages_of_a_scan_are_read_each_and_taken_apart() -> None:
    held = io.BytesIO()
    first, second = (Image.open(io.BytesIO(p)) for p in (photo("PNG"), picture("PNG", (600, 800))))
    first.save(held, "PDF", save_all=True, append_images=[second, first], resolution=150)
    scan = held.getvalue()

    assert [page.codes for page in read(scan, PDF)] == [(TEXT,), (), (TEXT,)]
    assert [page.codes for page in read(only_pages(scan, [2, 3]), PDF)] == [(), (TEXT,)]
    assert len(parted(scan, [[1], [3, 2]])) == 2
    with pytest.raises(BadInput, match="没有要取的那一页"):
        only_pages(scan, [4])


def test_a_scan_that_is_sent_again_needs_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    scan = pdf("once")
    assert read(scan, PDF) == [Page(1, ())]

    monkeypatch.setitem(bounded.PATIENCE, "codes", 0.001)

    assert read(scan, PDF) == [Page(1, ())]


def test_a_hostile_scan_costs_its_sender_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(hostile.vast(), PDF) == [Page(1, ())]
    for content, why in ((hostile.long(), "超过100页"), (hostile.circle(), "打不开"), (hostile.bomb(), "读不完")):  # fmt: skip
        with pytest.raises(BadInput, match=why):
            read(content, PDF)
    monkeypatch.setitem(bounded.PATIENCE, "codes", 0.6)
    with pytest.raises(BadInput, match="读不完"):
        read(hostile.endless(), PDF)


def test_what_cannot_be_decoded_is_a_page_without_codes() -> None:
    assert read(movie(brand=b"heic"), HEIC) == [Page(1, ())]
    assert read(photo()[:400]) == [Page(1, ())]
    assert read(photo("PNG")[:60], PNG) == [Page(1, ())]
    assert read(pdf("text"), PDF) == [Page(1, ())]


def test_what_is_no_scan_is_refused() -> None:
    for content, kind, why in ((docx(), DOCX, "只收照片和 PDF"), (b"%PDF-1.4 x", PDF, "打不开")):
        with pytest.raises(BadInput, match=why):
            read(content, kind)


def test_the_time_of_a_photo_is_what_its_camera_says() -> None:
    at = datetime(2026, 3, 2, 1, 10, 11, tzinfo=UTC)

    assert taken_at(io.BytesIO(picture(taken="2026:03:02 09:10:11"))) == at
    assert taken_at(io.BytesIO(picture(taken="yesterday"))) is None
    assert taken_at(io.BytesIO(picture())) is None
    assert taken_at(io.BytesIO(movie())) is None

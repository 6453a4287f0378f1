"""Page images are drawn once, by a process with bounds; a hostile file costs an answer and nothing else."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from fadu.documents.kinds import DOCX, HEIC, MP4, PDF, PNG
from fadu.documents.previews import bounded, cache
from fadu.documents.previews.cache import NoPicture, page_image, pages_of, redacted
from fadu.documents.previews.kept import folder_of
from fadu.documents.services import keep, opened, path_of
from fadu.documents.store import Altered
from fadu.documents.tests.files import pdf, picture

pytestmark = pytest.mark.django_db
AT = datetime(2025, 3, 3, tzinfo=UTC)
TEXT = "ID 430202199001011234"


@pytest.fixture(autouse=True)
def _store(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path


def kept(content: bytes, type: str = PDF.type) -> tuple[str, str]:
    return keep(content, "file", type, AT).sha256, type


def bomb() -> bytes:
    """A PDF whose one page is a thread a hundred metres long."""
    return pdf("x").replace(b"[0 0 595 842]", b"[0 0 2 283000]")


def test_a_page_is_drawn_once_and_again_when_it_was_dropped() -> None:
    sha256, type = kept(pdf(TEXT))

    first = page_image(sha256, type, 1, 900)
    drawn = first.stat().st_mtime_ns

    assert page_image(sha256, type, 1, 900).stat().st_mtime_ns == drawn
    assert (pages_of(sha256, type), Image.open(first).width) == (1, 900)
    assert cache.trim(room=10**9) == 0
    assert cache.trim(room=0) == 1
    assert not first.exists()
    assert pages_of(sha256, type) == 1
    (folder_of(sha256) / "pages").write_text("")  # as a disk that was full left it
    (folder_of(sha256) / "wrong").write_text("")
    assert pages_of(sha256, type) == 1
    seen, other = folder_of(sha256), folder_of("ab" * 32)
    other.mkdir(parents=True)
    os.utime(seen, (0, 0))
    page_image(sha256, type, 1, 900)
    (other / "1-900.jpg").write_bytes(b"x")
    os.utime(other, (9, 9))
    assert cache.trim(room=sum(one.stat().st_size for one in seen.iterdir())) == 1
    assert (seen.exists(), other.exists()) == (True, False)  # the one that was not looked at
    cache.forget([sha256])
    assert not folder_of(sha256).exists()
    with pytest.raises(NoPicture, match="没有这一页"):
        page_image(sha256, type, 2, 900)
    with pytest.raises(NoPicture, match="没有这一页"):
        page_image(sha256, type, 1, 12345)
    path_of(sha256).write_bytes(pdf("other"))
    with pytest.raises(Altered):
        page_image(sha256, type, 1, 1400)


def test_a_photo_is_turned_and_what_it_says_of_itself_is_left_out() -> None:
    held, exif = io.BytesIO(), Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "MAKER-OF-THE-CAMERA"
    Image.new("RGB", (40, 20), "red").save(held, "JPEG", exif=exif)

    made = page_image(*kept(held.getvalue(), "image/jpeg"), 1, 900)

    assert Image.open(made).size == (20, 40)
    assert b"MAKER" not in made.read_bytes()
    assert not Image.open(made).getexif()
    glass = io.BytesIO()
    Image.new("RGBA", (5, 5), (0, 0, 0, 0)).save(glass, "PNG")
    assert Image.open(page_image(*kept(glass.getvalue(), PNG.type), 1, 900)).getpixel((2, 2)) == (255, 255, 255)  # fmt: skip


def test_what_cannot_be_drawn_is_said_and_hurts_nobody(settings: Settings) -> None:
    for content, type, why in (
        (bomb(), PDF.type, "页面尺寸超过"), (b"%PDF-1.4 broken", PDF.type, "打不开"),
        (picture()[:60], "image/jpeg", "打不开"), (b"x", HEIC.type, "HEIC"), (b"x", MP4.type, "录音、录像"),
        (b"x", DOCX.type, "没有转换程序"),
    ):  # fmt: skip
        with pytest.raises(NoPicture, match=why):
            page_image(*kept(content, type), 1, 900)
    assert not list(Path(settings.FILES).rglob("*.part"))


def test_a_program_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bounded.PATIENCE, "page", 0.001)

    with pytest.raises(NoPicture, match="时间上限"):
        page_image(*kept(pdf(TEXT)), 1, 900)


def test_a_full_disk_is_not_the_fault_of_the_file() -> None:
    with opened(kept(pdf(TEXT))[0]) as file, pytest.raises(bounded.Failed, match="bounds"):
        bounded.run(file, "page", "pdf", Path("/dev/full"), ("1", "900"))


def test_under_a_box_nothing_is_left() -> None:
    sha256, type = kept(pdf(TEXT))
    assert TEXT in pdfium.PdfDocument(pdf(TEXT))[0].get_textpage().get_text_bounded()

    made = redacted(sha256, type, {1: [[0, 0, 1000, 500]]})

    page = pdfium.PdfDocument(made)[0]
    assert page.get_textpage().get_text_bounded() == ""
    assert TEXT.encode() not in made
    seen = page.render(scale=0.2).to_pil().convert("L")
    assert seen.getpixel((seen.width // 2, seen.height // 4)) < 8
    assert seen.getpixel((seen.width // 2, seen.height * 3 // 4)) > 247
    assert {round(x) for x in page.get_size()} == {595, 842}
    with pytest.raises(NoPicture, match="没有这一页"):
        redacted(sha256, type, {2: [[0, 0, 10, 10]]})

"""Pages of files as pictures; what cannot be decoded has none."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.deliberation import previews
from fadu.documents.services import path_of
from fadu.documents.tests.files import picture


@pytest.fixture
def put(settings: Settings, tmp_path: Path):
    settings.FILES = tmp_path

    def stored(content: bytes) -> str:
        sha = hashlib.sha256(content).hexdigest()
        path_of(sha).parent.mkdir(parents=True, exist_ok=True)
        path_of(sha).write_bytes(content)
        return sha

    return stored


def a_pdf(pages: int) -> bytes:
    import io

    import pypdfium2 as pdfium

    made, out = pdfium.PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        made.new_page(595, 842)
    made.save(out)
    return out.getvalue()


def test_photos_and_pdfs_have_pages_and_nothing_else(put):
    photo, pdf, broken = put(picture(size=(40, 30))), put(a_pdf(2)), put(b"%PDF-1.4 no")
    assert (previews.pages(photo, "image/jpeg"), previews.pages(pdf, previews.PDF)) == (1, 2)
    assert previews.pages(broken, previews.PDF) == previews.pages("0" * 64, previews.PDF) == 0
    assert previews.pages(photo, "application/ofd") == 0
    for sha, type, page in ((photo, "image/jpeg", 1), (pdf, previews.PDF, 2)):
        made = previews.picture(sha, type, page)
        assert made is not None
        assert made.startswith(b"\x89PNG")
    assert previews.picture(pdf, previews.PDF, 3) is None
    assert previews.picture(broken, "image/jpeg", 1) is None

"""Files of a form are the sender's until an act takes them; pages of a scan become files of their own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pytest_django.fixtures import Settings

from fadu.documents.kinds import PDF
from fadu.documents.services import path_of
from fadu.documents.tests.files import picture
from fadu.evidence.pages import pages_of
from fadu.evidence.selectors import uploaded
from fadu.evidence.services.bringing import bring, bring_pages
from fadu.evidence.tests.builders import NOW, sender


@pytest.mark.django_db
def test_a_form_s_file_is_the_sender_s_and_its_pages_part(
    settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    me, held = sender(), io.BytesIO()
    first, *others = (Image.open(io.BytesIO(picture("PNG", (90, 90 + n)))) for n in range(3))
    first.save(held, "PDF", save_all=True, append_images=others)

    scan = bring(me, SimpleUploadedFile("扫描.pdf", held.getvalue(), "x/y"), NOW)
    again = bring(me, SimpleUploadedFile("扫描二.pdf", held.getvalue(), "x/y"), NOW)
    part = bring_pages(me, scan, (1, 3), NOW)

    assert (again.sha256, part.name, part.type) == (scan.sha256, "扫描（第1、3页）.pdf", PDF.type)
    assert [r.name for r in uploaded(me, [scan.sha256, part.sha256])] == ["扫描二.pdf", part.name]
    with path_of(part.sha256).open("rb") as file:
        assert len(pages_of(file, PDF)) == 2

"""Photographs of sheets become one PDF in their order, turned as they were held; what is no photograph is named."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents.issued.joining import LONGEST, MOST_SHEETS, joined
from fadu.documents.issued.reading import read_copy
from fadu.documents.kinds import PDF
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.files import pdf
from fadu.documents.tests.issued.copies import photo
from fadu.kernel.errors import BadInput


@pytest.fixture(autouse=True)
def files(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path


def test_the_pages_stand_in_the_order_in_which_they_were_chosen() -> None:
    sheets = [photo("FADU:2"), photo("FADU:1", turned=True), photo("FADU:3", size=(2500, 3600))]

    made = joined(sheets, NOW)
    content = made.read()

    assert (made.name, made.content_type) == ("照片合成（3页）.pdf", PDF.type)
    assert read_copy(content, PDF).codes == (("FADU:2",), ("FADU:1",), ("FADU:3",))
    assert joined(sheets[:2], NOW).read() == joined(sheets[:2], NOW).read()
    wide, high = pdfium.PdfDocument(content)[1].get_size()
    assert wide < high
    assert max(pdfium.PdfDocument(content)[2].get_size()) <= LONGEST * 72 / 300 + 1


def test_what_is_no_photograph_is_named_by_its_place() -> None:
    other = SimpleUploadedFile("2.pdf", pdf("X"))
    for sheets, why in (
        ([photo("A"), other], "第2个文件不是照片"),
        ([photo("A"), SimpleUploadedFile("2.jpg", b"\xff\xd8\xff\xe0broken")], "第2张照片打不开"),
        ([photo("A")] * (MOST_SHEETS + 1), "最多30张"),
    ):
        with pytest.raises(BadInput, match=why):
            joined(sheets, NOW)

"""What a phone sends is taken by its content; its names are left behind."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.kernel.errors import BadInput
from fadu.publication.attachments import MOST_PAPER, MOST_PHOTOS, paper, photographs
from fadu.publication.tests.matters import a_png

PDF = b"%PDF-1.4 plan\n%%EOF\n"


def upload(data: bytes, name: str = "张三的手机.exe") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, "application/octet-stream")


def test_photographs_are_numbered_and_every_bad_one_is_named() -> None:
    made = photographs([upload(a_png()), upload(a_png(3, 3))])
    assert [(one.name, one.content_type) for one in made] == [
        ("照片1.png", "image/png"),
        ("照片2.png", "image/png"),
    ]

    with pytest.raises(BadInput, match=r"第2张：不是照片.*；第3张：照片不完整"):
        photographs([upload(a_png()), upload(b"MZ"), upload(a_png()[:-1])])
    with pytest.raises(BadInput, match=f"最多传{MOST_PHOTOS}张"):
        photographs([upload(a_png())] * (MOST_PHOTOS + 1))


def test_a_paper_is_a_pdf_or_a_photograph_of_it() -> None:
    assert [paper(upload(data), "治理方案").name for data in (PDF, a_png())] == [
        "治理方案.pdf",
        "治理方案.png",
    ]
    for data, said in (
        (PDF[:-8], "不完整"),
        (b"PK\x03\x04", "不是照片"),
        (PDF + b" " * MOST_PAPER, "超过"),
    ):
        with pytest.raises(BadInput, match=said):
            paper(upload(data), "治理方案")

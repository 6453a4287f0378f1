"""Kinds are told by content: each that is taken in, and what looks like one."""

from __future__ import annotations

import io

import pytest

from fadu.documents import kinds
from fadu.documents.tests.files import PDF, docx, movie, ofd, package, picture, xlsx
from fadu.kernel.errors import BadInput

WAV = b"RIFF\x24\0\0\0WAVEfmt "


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (picture("JPEG"), kinds.JPEG),
        (picture("PNG"), kinds.PNG),
        (picture("WEBP"), kinds.WEBP),
        (movie(brand=b"heic"), kinds.HEIC),
        (PDF, kinds.PDF),
        (docx(), kinds.DOCX),
        (xlsx(), kinds.XLSX),
        (ofd(), kinds.OFD),
        (b"ID3\x04" + bytes(80), kinds.MP3),
        (b"\xff\xfb\x90\x64" + bytes(80), kinds.MP3),
        (b"\xff\xf1\x50\x80" + bytes(80), kinds.AAC),
        (movie(brand=b"M4A "), kinds.M4A),
        (WAV + bytes(80), kinds.WAV),
        (movie(), kinds.MP4),
        (b"MZ\x90\0" + bytes(80), None),  # a program
        (b"<svg xmlns='http://www.w3.org/2000/svg'>" + bytes(80), None),  # may carry a script
        (b"\xff\xff\xff\xff" + bytes(80), None),
        (movie(brand=b"qt  "), None),
        (b"PK\x03\x04 broken", None),
        (package(a_dot_txt="x"), None),
        (package(word__document_dot_xml="", word__vbaProject_dot_bin="x"), None),  # macros
        (b"", None),
    ],
)
def test_a_kind_is_what_the_bytes_say(content: bytes, kind: kinds.FileKind | None) -> None:
    file = io.BytesIO(content)

    assert kinds.kind_of(file) is kind
    assert file.tell() == 0
    assert not (kind and kinds.hopeless(content[: kinds.HEAD]))


def test_what_cannot_become_anything_is_known_from_its_first_bytes() -> None:
    assert kinds.hopeless(b"MZ" + bytes(kinds.HEAD))
    assert not kinds.hopeless(b"MZ")  # too little to tell
    assert not kinds.hopeless(docx()[: kinds.HEAD])  # a package shows itself only whole


def test_each_family_has_its_bound() -> None:
    kinds.demand_size(kinds.MP4, kinds.JPEG.limit + 1, "录像.mp4")

    with pytest.raises(BadInput, match="超过图片的上限（50兆字节）"):
        kinds.demand_size(kinds.JPEG, kinds.JPEG.limit + 1, "照片.jpg")
    with pytest.raises(BadInput, match="的内容不是jpg，类型不受支持") as renamed:
        kinds.demand_kind(io.BytesIO(b"MZ"), "a.jpg")
    assert "改过扩展名" in renamed.value.todo
    with pytest.raises(BadInput, match="”的类型不受支持"):
        kinds.demand_kind(io.BytesIO(b"MZ"), "a.exe")

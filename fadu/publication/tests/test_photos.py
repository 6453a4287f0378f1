"""A photograph keeps its picture and its direction, and loses where, when and with what it was taken."""

from __future__ import annotations

import struct

import pytest

from fadu.kernel.errors import BadInput
from fadu.publication.photos import MOST_BYTES, stripped
from fadu.publication.tests.matters import a_png

SECRET = b"27.8N 113.1E Zhang's phone"


def segment(mark: int, body: bytes) -> bytes:
    return bytes((0xFF, mark)) + struct.pack(">H", len(body) + 2) + body


def exif(turned: int, order: str = "<") -> bytes:
    head = b"II*\x00" if order == "<" else b"MM\x00*"
    body = head + struct.pack(f"{order}IH", 8, 1)
    body += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0) + struct.pack(f"{order}I", 0)
    return b"Exif\x00\x00" + body + SECRET


FRAME = segment(0xC0, b"\x08" + struct.pack(">HH", 16, 16) + b"\x01\x01\x11\x00")
SCAN = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x12\xff\x00\x34\xff\xd0\x56"


def jpeg(
    *before: bytes, frame: bytes = FRAME, scan: bytes = SCAN, end: bytes = b"\xff\xd9"
) -> bytes:
    return b"\xff\xd8" + b"".join(before) + segment(0xDB, b"\x00" * 65) + frame + scan + end


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_jpeg_keeps_its_coded_data_and_how_it_is_turned_and_nothing_else(order: str) -> None:
    told = (segment(0xE1, exif(6, order)), segment(0xE2, SECRET), segment(0xFE, SECRET))
    film = b"\xff\xd9" + b"....ftypmp42" + SECRET

    made, kind = stripped(jpeg(*told, end=film))

    assert kind == "image/jpeg"
    assert SECRET not in made
    assert SCAN in made
    assert FRAME in made
    assert struct.pack(">HHIH", 0x0112, 3, 1, 6) in made
    assert stripped(made) == (made, kind)  # what is clean stays as it is


def test_a_picture_that_stands_upright_says_nothing() -> None:
    assert stripped(jpeg(segment(0xE1, exif(1))))[0] == jpeg()
    assert stripped(jpeg(segment(0xE1, b"Exif\x00\x00II*\x00\xff\xff\xff\xff")))[0] == jpeg()


def test_a_png_keeps_the_chunks_of_its_picture() -> None:
    made, kind = stripped(a_png(2, 2, (b"tEXt", SECRET), (b"eXIf", SECRET)))

    assert (made, kind) == (a_png(), "image/png")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是照片"),
        (b"<svg onload='alert(1)'/>", "不是照片"),
        (b"GIF89a", "不是照片"),
        (b"%PDF-1.7", "不是照片"),
        (b"\xff\xd8\xff", "不完整"),
        (jpeg()[:-9], "不完整"),
        (jpeg(end=b""), "不完整"),
        (jpeg(scan=b""), "不完整"),
        (jpeg(frame=b""), "不完整"),
        (b"\xff\xd8\xff\xe0\x00\x00" + jpeg()[2:], "不完整"),
        (jpeg(frame=segment(0xC0, b"\x08" + struct.pack(">HH", 65535, 65535))), "尺寸"),
        (jpeg(frame=segment(0xC2, b"\x08" + struct.pack(">HH", 0, 16))), "尺寸"),
        (a_png()[:-3], "不完整"),
        (a_png().replace(b"IDAT", b"IDAX"), "不完整"),
        (a_png(2**31 - 1, 2**31 - 1), "尺寸"),
        (a_png(2, 2)[:8] + a_png(2, 2)[33:], "不完整"),
        (b"\x89PNG\r\n\x1a\n", "不完整"),
        (b"\xff\xd8\xff" + b"\x00" * MOST_BYTES, "超过12兆"),
    ],
)  # fmt: skip
def test_what_is_no_whole_photograph_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        stripped(data)

"""Squares say what they were given, to a reader that is not ours; their SVG needs no style."""

from __future__ import annotations

import io

import pytest
import segno
import zxingcpp

from fadu.ui import qr

LONG = "05B4EPN706AW" * 30  # as long as a visit code


def read(square: segno.QRCode, scale: int = 4) -> str:
    """What an independent reader sees in the square's pixels."""
    out = io.BytesIO()
    square.save(out, kind="pbm", scale=scale, border=qr.QUIET, plain=False)
    (width, height), bits = _head(out.getvalue())
    row = -(-width // 8)
    pixels = bytearray()
    for y in range(height):
        line = bits[y * row : (y + 1) * row]
        pixels += bytes(0 if line[x // 8] >> 7 - x % 8 & 1 else 255 for x in range(width))
    found = zxingcpp.read_barcodes(memoryview(bytes(pixels)).cast("B", (height, width)))
    return found[0].text if found else ""


def _head(data: bytes) -> tuple[tuple[int, int], bytes]:
    lines = data.split(b"\n", 2)
    rest = lines[1:]
    while rest[0].startswith(b"#"):
        rest = rest[1].split(b"\n", 1)
    width, height = map(int, rest[0].split())
    return (width, height), rest[1]


@pytest.mark.parametrize(
    "parts",
    [
        ("https://fadu.example/v/?c=", LONG),
        ("检查码：某市应急管理局",),
        ("0",),
        ("A" * 1200,),  # about as much as anybody prints
    ],
)
def test_an_independent_reader_reads_what_was_said(parts: tuple[str, ...]) -> None:
    assert read(qr.square(*parts)) == "".join(parts)


def test_a_code_apart_from_its_address_makes_the_square_smaller() -> None:
    address = "https://fadu.example/v/?c="

    assert qr.square(address, LONG).version < qr.square(address + LONG).version


def test_a_square_mends_at_least_fifteen_percent() -> None:
    assert {qr.square(text).error for text in ("A", LONG, "字" * 100)} <= {"M", "Q", "H"}


def test_the_svg_scales_speaks_and_needs_no_style() -> None:
    drawn = qr.svg('"检查码"<b>', "A")

    assert 'viewBox="0 0 29 29"' in drawn  # 21 modules and four of white on each side
    assert 'aria-label="&quot;检查码&quot;&lt;b&gt;"' in drawn
    assert "style" not in drawn
    assert "<script" not in drawn


def test_every_dark_module_is_in_the_path_and_no_light_one() -> None:
    rows = [bytearray([0, 1, 1, 0]), bytearray([1, 0, 0, 1])]

    assert list(qr.runs(tuple(rows))) == [(5, 4, 2), (4, 5, 1), (7, 5, 1)]


def test_what_no_square_holds_is_an_error() -> None:
    with pytest.raises(segno.DataOverflowError):
        qr.square("字" * 3000)

"""Codes are found at the size that shows them, each once, and never without end."""

from __future__ import annotations

import io

import pytest
import segno
import zxingcpp
from PIL import Image

from fadu.documents.previews import squares
from fadu.documents.previews.squares import codes_in


def square(text: str, scale: int) -> Image.Image:
    held = io.BytesIO()
    segno.make(text).save(held, kind="png", scale=scale, border=4)
    return Image.open(held).convert("RGB")


def test_each_code_is_told_once_and_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    one = square("甲", 5)
    sheet = Image.new("RGB", (one.width * 3, one.height), "white")
    for at, code in enumerate((one, one, square("乙", 5))):
        sheet.paste(code, (at * one.width, 0))

    assert sorted(codes_in(sheet)) == ["乙", "甲"]
    assert codes_in(Image.new("L", (900, 900), 255)) == ()
    monkeypatch.setattr(squares, "_MOST", 1)
    assert len(codes_in(sheet)) == 1


def test_bar_codes_are_not_told() -> None:
    made = zxingcpp.create_barcode("A30A", zxingcpp.BarcodeFormat.Code128)
    drawn = memoryview(zxingcpp.write_barcode_to_image(made, scale=3))
    bars = Image.frombytes("L", drawn.shape[::-1], bytes(drawn))
    sheet = Image.new("L", (900, 600), 255)
    sheet.paste(bars, (50, 50))
    sheet.paste(square("甲", 5).convert("L"), (50, 250))

    assert codes_in(sheet) == ("甲",)

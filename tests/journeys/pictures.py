"""What an independent reader sees in a picture: a screenshot, or a page of a PDF."""

from __future__ import annotations

import struct
import subprocess
import zlib
from pathlib import Path

import pytest
import zxingcpp

from setup import debian


def codes_in_png(data: bytes) -> list[str]:
    """The codes in a screenshot (PNG of eight bits a colour, not interlaced, as Chromium writes it), or in a
    square of one bit a point (as segno writes it).
    """
    width, height, depth, kind, *_, interlaced = struct.unpack(">IIBBBBB", data[16:29])
    assert (depth, interlaced) in ((8, 0), (1, 0))
    channels = {0: 1, 2: 3, 6: 4}[kind]
    packed, at = b"", 8
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"IDAT":
            packed += data[at + 8 : at + 8 + size]
        at += size + 12
    stride = width * channels if depth == 8 else -(-width // 8)
    rows = _unfiltered(zlib.decompress(packed), stride, channels)
    if depth == 1:
        rows = [
            bytearray(255 * (row[x // 8] >> 7 - x % 8 & 1) for x in range(width)) for row in rows
        ]
    grey = b"".join(bytes(row[::channels]) for row in rows)  # black on white: red tells as much
    return _read(grey, width, height)


def _unfiltered(data: bytes, stride: int, step: int) -> list[bytearray]:
    """The rows of a PNG with its filters undone (ISO/IEC 15948, 9.2)."""
    rows: list[bytearray] = []
    above = bytearray(step + stride)  # what lies left of the first point counts as nought
    for start in range(0, len(data), stride + 1):
        kind, row, done = data[start], data[start + 1 : start + 1 + stride], bytearray(step)
        if kind == 0:
            done += row
        elif kind == 1:
            for x, byte in enumerate(row):
                done.append((byte + done[x]) & 255)
        elif kind == 2:
            done += bytes((byte + up) & 255 for byte, up in zip(row, above[step:], strict=True))
        elif kind == 3:
            for x, byte in enumerate(row):
                done.append((byte + (done[x] + above[x + step]) // 2) & 255)
        else:
            for x, byte in enumerate(row):
                done.append((byte + _paeth(done[x], above[x + step], above[x])) & 255)
        rows.append(done[step:])
        above = done
    return rows


def _paeth(left: int, up: int, corner: int) -> int:
    best = left + up - corner
    return min((left, up, corner), key=lambda value: abs(best - value))


def codes_in_pdf(data: bytes, folder: Path, dpi: int = 100) -> list[str]:
    """The codes on the first page of a PDF, drawn by poppler at the resolution of a poor scan."""
    if debian.missing(debian.POPPLER):
        pytest.skip("没有 poppler-utils（apt-get install poppler-utils）")
    (folder / "page.pdf").write_bytes(data)
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-singlefile", "page.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    _, size, _, pixels = (folder / "page.pgm").read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    return _read(pixels, width, height)


def _read(grey: bytes, width: int, height: int) -> list[str]:
    pixels = memoryview(grey).cast("B", (height, width))
    return [found.text for found in zxingcpp.read_barcodes(pixels)]

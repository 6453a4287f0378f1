"""Photographs from outside, without what the camera wrote beside the picture (照片去除元数据).

A photograph says where, when and with whose phone it was taken. None of that was asked for, so it is left out:
the picture's own data are copied part by part, everything else is not. Nothing is decoded here: a
decoder is what a hostile picture is made for. Of a JPEG's metadata the direction alone stays, or
every second picture would lie on its side.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from fadu.kernel.errors import BadInput

MOST_BYTES = 12 * 1024 * 1024
MOST_PIXELS = 120_000_000
JPEG, PNG = "image/jpeg", "image/png"
_EOI, _SOS, _APP0, _APP1, _APP14, _APP15, _COM = 0xD9, 0xDA, 0xE0, 0xE1, 0xEE, 0xEF, 0xFE
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_PNG_MARK = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT"}
)
_ORIENTATION = 0x0112


def stripped(data: bytes) -> tuple[bytes, str]:
    """The picture without its metadata, and its type by content. What is no whole JPEG or PNG is BadInput."""
    if len(data) > MOST_BYTES:
        raise BadInput(
            f"照片超过{MOST_BYTES // 1024 // 1024}兆字节", todo="请在手机相机设置中降低分辨率后重拍"
        )
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data), JPEG
        if data.startswith(_PNG_MARK):
            return _png(data), PNG
    except (IndexError, struct.error) as broken:
        raise _unreadable() from broken
    raise BadInput("不是照片：只收 JPG、PNG 格式", todo="请用手机相机拍照，或者另存为 JPG 后再传")


def _jpeg(data: bytes) -> bytes:
    """Segments in their order; of the application segments, colour (APP0, APP14) and direction."""
    kept, turned, framed, drawn = [], 0, False, False
    for mark, part, coded in _segments(data):
        if mark in _FRAMES:
            _demand_pixels(*struct.unpack_from(">HH", part, 5))
            framed = True
        drawn = drawn or bool(coded)
        if mark == _APP1:
            turned = turned or _direction(part[4:])
        elif mark in (_APP0, _APP14) or not (_APP0 <= mark <= _APP15 or mark == _COM):
            kept.append(part + coded)
    if not (framed and drawn):
        raise _unreadable()
    # What stands behind the end (a film, a second picture, a map) is no part of this picture.
    return data[:2] + (_exif(turned) if turned else b"") + b"".join(kept) + b"\xff\xd9"


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Each segment up to the end of the picture: its marker, its bytes, and after a scan's head the coded data."""
    at = 2
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1  # fill bytes
        if data[at] != 0xFF:
            raise _unreadable()
        mark = data[at + 1]
        if mark == _EOI:
            return
        size = struct.unpack_from(">H", data, at + 2)[0]
        part = data[at : at + 2 + size]
        if size < 2 or len(part) != size + 2:
            raise _unreadable()
        at += size + 2
        end = _scan_end(data, at) if mark == _SOS else at
        yield mark, part, data[at:end]
        at = end


def _scan_end(data: bytes, at: int) -> int:
    """Where the coded data of a scan end: at the first marker that is neither a stuffed byte nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise _unreadable()
        follows = data[at + 1]
        if follows == 0 or 0xD0 <= follows <= 0xD7:
            at += 2
        elif follows == 0xFF:
            at += 1
        else:
            return at


def _direction(exif: bytes) -> int:
    """How the picture is turned (2 to 8), 0 where it stands upright or nothing is said."""
    if not exif.startswith(b"Exif\x00\x00"):
        return 0
    body = exif[6:]
    order = {b"II": "<", b"MM": ">"}.get(body[:2], "")
    if not order:
        return 0
    try:
        first = struct.unpack_from(f"{order}I", body, 4)[0]
        count = struct.unpack_from(f"{order}H", body, first)[0]
        for entry in range(min(count, 200)):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", body, first + 2 + entry * 12)
            if tag == _ORIENTATION and kind == 3:
                return int(value) if 2 <= value <= 8 else 0
    except struct.error:
        pass  # broken metadata are left out like all others
    return 0


def _exif(turned: int) -> bytes:
    """The smallest metadata that say how a picture is turned."""
    body = b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + struct.pack(
        ">HHIHH", _ORIENTATION, 3, 1, turned, 0
    )
    part = b"Exif\x00\x00" + body + b"\x00\x00\x00\x00"
    return b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part


def _png(data: bytes) -> bytes:
    """The chunks that make up the picture; each must be whole and be what its sum says."""
    kept, at, drawn = [_PNG_MARK], len(_PNG_MARK), False
    while True:
        size = struct.unpack_from(">I", data, at)[0]
        name, end = data[at + 4 : at + 8], at + 12 + size
        if (
            end > len(data)
            or zlib.crc32(data[at + 4 : end - 4]) != struct.unpack_from(">I", data, end - 4)[0]
        ):
            raise _unreadable()
        if (at == len(_PNG_MARK)) != (name == b"IHDR"):
            raise _unreadable()
        if name == b"IHDR":
            _demand_pixels(*struct.unpack_from(">II", data, at + 8))
        drawn = drawn or name == b"IDAT"
        if name in _PNG_KEPT:
            kept.append(data[at:end])
        at = end
        if name == b"IEND":
            break
    if not drawn:
        raise _unreadable()
    return b"".join(kept)


def _demand_pixels(one: int, other: int) -> None:
    """A few bytes may claim a picture that no memory holds."""
    if not 0 < one * other <= MOST_PIXELS:
        raise BadInput("照片的尺寸过大或者有误", todo="请在手机相机设置中降低分辨率后重拍")


def _unreadable() -> BadInput:
    return BadInput("照片不完整或者已经损坏", todo="请重新拍照后再传")

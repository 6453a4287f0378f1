"""PDFs that are made to tire or to trap their reader, each small itself."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

_FAN, _DEEP = 12, 16
_BLOCK = 8 * 1024 * 1024


def _assembled(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%bendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + head + table + tail


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (head, len(content), content)


_CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def endless() -> bytes:
    """A page whose drawing calls a drawing a dozen times that calls another a dozen times, and so on."""
    box = b"/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"
    calls = b"/F Do " * _FAN
    forms = [
        _stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>"
            % (6 + at),
            calls,
        )
        for at in range(_DEEP)
    ]
    last = _stream(b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]", b"0 0 9 9 re f")
    page = b"<</Type/Page/Parent 2 0 R%b>>" % box
    return _assembled([_CATALOGUE, _PAGES, page, _stream(b"", calls), *forms, last])


def bomb(blocks: int = 160) -> bytes:
    """A page whose drawing unpacks to more than a gigabyte of nothing."""
    packer = zlib.compressobj(9)
    first = packer.compress(b" " * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(b" " * _BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    packed = _stream(b"/Filter/FlateDecode", first + again * (blocks - 1))
    return _assembled([_CATALOGUE, _PAGES, page, packed])


def long(pages: int = 100_000) -> bytes:
    """So many pages, all the same object."""
    kids = b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"3 0 R " * pages, pages)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return _assembled([_CATALOGUE, kids, page])


def circle() -> bytes:
    """A tree of pages that contains itself."""
    return _assembled([_CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>", b"<<>>"])


def vast() -> bytes:
    """A page of two hundred metres, on which a picture of a gigapixel is asked for."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 567000 567000]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>"
    image = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    drawn = _stream(b"", b"567000 0 0 567000 0 0 cm /I Do")
    return _assembled([_CATALOGUE, _PAGES, page, drawn, _stream(image, zlib.compress(b"\0" * _BLOCK))])  # fmt: skip

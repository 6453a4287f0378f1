"""Small files of every kind that is taken in, as real as their recognition asks."""

from __future__ import annotations

import io
import struct
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

PDF = b"%PDF-1.4 content"


def package(**parts: str) -> bytes:
    """A zip whose parts are named with `__` for the slash and `_dot_` for the dot."""
    held = io.BytesIO()
    with ZipFile(held, "w") as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return held.getvalue()


def repacked(content: bytes, part: str, becomes: bytes | None = None) -> bytes:
    """A package with one part replaced; without a content for it, with bytes that no unpacking makes sense of."""
    held = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as made:
        for name in old.namelist():
            whole = old.read(name) if name != part or becomes is None else becomes
            made.writestr(name, whole)
        info = made.getinfo(part)
    start = info.header_offset + 30 + len(part)
    size = info.compress_size if becomes is None else 0
    return held.getvalue()[:start] + b"\xff" * size + held.getvalue()[start + size :]


def docx(text: str = "正文") -> bytes:
    """A Word document with one paragraph, its letters in runs of their own."""
    runs = "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in text)
    return package(word__document_dot_xml=f"<w:document><w:p>{runs}</w:p></w:document>")


def xlsx(text: str = "单元格") -> bytes:
    """A workbook with one shared string."""
    return package(xl__workbook_dot_xml="", xl__sharedStrings_dot_xml=f"<sst><t>{text}</t></sst>")


def ofd(text: str = "版式") -> bytes:
    """An OFD of one page."""
    page = f"<ofd:TextCode>{text}</ofd:TextCode>"
    return package(OFD_dot_xml="", Doc_0__Pages__Page_0__Content_dot_xml=page)


def pdf(text: str) -> bytes:
    """A PDF of one page that says this text (Latin letters, stars and Han by a ToUnicode map)."""
    letters = list(dict.fromkeys(text))
    codes = "".join(f"{letters.index(letter) + 1:02x}" for letter in text)
    lines = "\n".join(f"<{n:02x}> <{ord(letter):04x}>" for n, letter in enumerate(letters, 1))
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        f"{len(letters)} beginbfchar\n{lines}\nendbfchar endcmap end"
    )
    content = f"BT /F1 24 Tf 72 700 Td <{codes}> Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{one}endobj\n".encode("ascii")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return out + tail.encode("ascii") + f"startxref\n{len(out)}\n%%EOF".encode("ascii")


def picture(kind: str = "JPEG", size: tuple[int, int] = (8, 8), taken: str = "") -> bytes:
    """A picture by Pillow; `taken` is the EXIF time it says it was taken at (2026:03:02 09:10:11)."""
    held = io.BytesIO()
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    Image.new("L", size, 200).save(held, kind, exif=exif)
    return held.getvalue()


def movie(length: int = 64, brand: bytes = b"isom") -> bytes:
    """The head of an MP4 and as many bytes as asked for."""
    head = struct.pack(">I4s4s", 24, b"ftyp", brand) + b"\0\0\2\0isomavc1"
    return (head + bytes(i % 251 for i in range(max(0, length - len(head)))))[
        : max(length, len(head))
    ]

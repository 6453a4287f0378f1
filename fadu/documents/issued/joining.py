"""Photographs of a paper's sheets as one copy (合成签章件): a PDF of one page a photograph, in the order in which they were chosen.

The photographs themselves are kept beside it, for a page is drawn anew and smaller. Pixels are bounded before they are read.
"""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError

from fadu.documents.issued.reading import MOST_PIXELS
from fadu.documents.kinds import JPEG, PDF, PNG, WEBP
from fadu.documents.services import checked
from fadu.kernel.errors import BadInput

MOST_SHEETS = 30
DPI, LONGEST = 300, 3508
"""Pixels of the longer side of A4 at so many dots an inch: small print stays legible, and a page is as large as a sheet."""
_QUALITY = 88


def joined(photos: Sequence[UploadedFile], at: datetime) -> SimpleUploadedFile:
    """One PDF of the photographs. BadInput names the first that is none, cannot be opened, or is too much."""
    if len(photos) > MOST_SHEETS:
        raise BadInput(f"一份文书最多{MOST_SHEETS}张照片", todo="请扫描成 PDF 后上传")
    pages = [_page(one, n) for n, one in enumerate(photos, 1)]
    held, day = io.BytesIO(), time.gmtime(at.timestamp())
    first, rest = pages[0], pages[1:]
    first.save(
        held, "PDF", save_all=True, append_images=rest, resolution=DPI, quality=_QUALITY, creationDate=day, modDate=day
    )  # fmt: skip
    return SimpleUploadedFile(f"照片合成（{len(pages)}页）.pdf", held.getvalue(), PDF.type)


def _page(photo: UploadedFile, n: int) -> Image.Image:
    name = (photo.name or "").strip()
    if not name or not photo.size or checked(photo, name, photo.size) not in (JPEG, PNG, WEBP):
        todo = "几个文件一起上传的，只收 JPG、PNG 照片；扫描件请合成一个 PDF"
        raise BadInput(f"第{n}个文件不是照片", todo=todo)
    photo.seek(0)
    try:
        with Image.open(io.BytesIO(photo.read())) as image:
            if image.width * image.height > MOST_PIXELS:
                raise BadInput(f"第{n}张照片像素过多", todo="请降低拍摄分辨率后再拍")
            page = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as broken:
        raise BadInput(f"第{n}张照片打不开", todo="请重新拍摄") from broken
    photo.seek(0)
    page.thumbnail((LONGEST, LONGEST))
    return page

"""Files that come from outside: photographs without metadata, and PDF where a paper is asked for. Nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from fadu.kernel.errors import BadInput
from fadu.publication.photos import MOST_BYTES, PNG, stripped

MOST_PHOTOS = 6
MOST_PAPER = 20 * 1024 * 1024
MOST_SENT = 48 * 1024 * 1024
"""Bytes of one request: six photographs as phones take them, or two papers."""
_PDF = b"%PDF-"


def photographs(uploads: Sequence[UploadedFile]) -> list[SimpleUploadedFile]:
    """The photographs of one reply, numbered, without what the camera wrote beside them.

    What they were called on the phone is not kept: names of files hold names of people.
    """
    if len(uploads) > MOST_PHOTOS:
        raise BadInput(
            f"一次最多传{MOST_PHOTOS}张照片", todo="请选最能说明整改情况的几张，其余另行报送"
        )
    problems, made = [], []
    for number, upload in enumerate(uploads, 1):
        try:
            made.append(_photograph(number, upload))
        except BadInput as bad:
            problems.append(f"第{number}张：{bad.message}")
    if problems:
        raise BadInput("；".join(problems), todo="请改正后把照片重新选一遍")
    return made


def paper(upload: UploadedFile, title: str) -> SimpleUploadedFile:
    """A paper that the act asks for: a PDF, or a photograph of it."""
    head = _head(upload)
    if not head.startswith(_PDF):
        photo = _photograph(0, upload)
        ending = (photo.name or "").rpartition(".")[2]
        return SimpleUploadedFile(f"{title}.{ending}", photo.read(), photo.content_type or "")
    if (upload.size or 0) > MOST_PAPER:
        raise BadInput(f"“{title}”超过{MOST_PAPER // 1024 // 1024}兆字节", todo="请压缩后再传")
    data = upload.read()
    if b"%%EOF" not in data[-2048:]:
        raise BadInput(f"“{title}”不完整或者已经损坏", todo="请重新导出 PDF 后再传")
    return SimpleUploadedFile(f"{title}.pdf", data, "application/pdf")


def _photograph(number: int, upload: UploadedFile) -> SimpleUploadedFile:
    if (upload.size or 0) > MOST_BYTES:  # before it is read into memory
        raise BadInput(f"超过{MOST_BYTES // 1024 // 1024}兆字节")
    upload.seek(0)
    data, kind = stripped(upload.read())
    ending = "png" if kind == PNG else "jpg"
    return SimpleUploadedFile(f"照片{number}.{ending}", data, kind)


def _head(upload: UploadedFile) -> bytes:
    upload.seek(0)
    head = upload.read(8)
    upload.seek(0)
    return head

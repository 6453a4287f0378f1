"""断点续传: one file in as many pieces as the network gives, checked when it is whole.

Nothing is said to be stored before its bytes and its name are on the disk. A kill at any point leaves either a part
that goes on from its end, or a whole file whose last byte is asked for again and then found to be there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import FileIO
from pathlib import Path
from typing import Any

from django.conf import settings

from fadu.accounts.viewer import Viewer
from fadu.documents import kinds
from fadu.documents.services import adopt, checked
from fadu.evidence import parts
from fadu.evidence.models import Upload
from fadu.evidence.selectors import Standing, standing
from fadu.kernel.errors import BadInput

SPARE = 512 * 1024 * 1024
"""Bytes of the disk that uploads leave free, so that the ledger can go on writing."""
MOST_AT_ONCE = 500
"""Files of one person that may stand unfinished or put to no matter: a day in the field has some hundred."""
NAME = 200  # characters


class Elsewhere(Exception):
    """The piece does not begin where the file ends; `standing` says where."""

    def __init__(self, at: Standing) -> None:
        super().__init__(at.offset)
        self.standing = at


@dataclass(frozen=True)
class Piece:
    """What one request brings: where it begins, how long the whole file is, what it is called, and the bytes."""

    sha256: str
    offset: int
    length: int
    name: str
    source: Any  # anything with read(n)


def receive(*, viewer: Viewer, piece: Piece, at: datetime) -> Standing:
    """Take one piece in. The answer is whole when the file is checked and stored under its digest.

    Elsewhere where the piece does not begin at the end of what came; BadInput where the file may not be taken in, and
    then nothing of it is kept.
    """
    here = standing(viewer, piece.sha256) or _begin(viewer, piece, at)
    if here.whole:
        return here
    if piece.offset != here.offset:
        raise Elsewhere(here)
    path = parts.part_of(viewer.person, piece.sha256)
    try:
        if piece.length != here.length:
            raise BadInput("声明的文件长度与先前不一致", todo="请从头上传这个文件")
        with parts.held(path) as file:
            return _take(viewer, piece, file, path, at)
    except parts.Busy as busy:
        raise Elsewhere(standing(viewer, piece.sha256) or here) from busy
    except BadInput:
        drop(viewer.person, piece.sha256)
        raise


def _begin(viewer: Viewer, piece: Piece, at: datetime) -> Standing:
    """A file nobody has heard of yet: its length and name are checked before a byte is read."""
    name = Path(piece.name).name[:NAME]
    if not 0 < piece.length <= max(kinds.LIMITS.values()):
        raise BadInput("文件为空，或者超过可以接收的大小", todo="录像请分段导出后上传")
    if Upload.objects.filter(person=viewer.person, taken=None).count() >= MOST_AT_ONCE:
        raise BadInput(
            f"您名下已有{MOST_AT_ONCE}个文件没有归入事项",
            todo="请先把已经上传的文件归入检查，再传新的",
        )
    folder = Path(settings.FILES)
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < piece.length + SPARE:
        raise BadInput(
            "服务器存储空间不足，文件没有接收", todo="请联系系统管理员扩容，文件先留在设备上"
        )
    Upload.objects.get_or_create(
        person=viewer.person, sha256=piece.sha256,
        defaults={"length": piece.length, "name": name, "begun": at},
    )  # fmt: skip
    return standing(viewer, piece.sha256) or Standing(0, piece.length, whole=False)


def _take(viewer: Viewer, piece: Piece, file: FileIO, path: Path, at: datetime) -> Standing:
    """Under the part's lock: what has come meanwhile counts, then the bytes, then the checks of a whole file."""
    here = standing(viewer, piece.sha256)
    if here is not None and here.whole:
        path.unlink(missing_ok=True)  # opened anew while another request was finishing it
    if here is None or here.whole or here.offset != piece.offset:
        raise Elsewhere(here or Standing(0, piece.length, whole=False))
    end = parts.come(viewer.person, piece.sha256)
    # A part that is full may stand under its digest already, as the same file with two names: it is read, never written.
    if end < piece.length:
        end = parts.write(file, piece.offset, piece.length - piece.offset, piece.source)
    if piece.offset < kinds.HEAD <= end:
        file.seek(0)
        if kinds.hopeless(file.read(kinds.HEAD)):
            kinds.demand_kind(file, _called(viewer, piece))
    if end < piece.length:
        return Standing(min(end, piece.length - 1), piece.length, whole=False)
    return _finish(viewer, piece, file, path, at)


def _finish(viewer: Viewer, piece: Piece, file: FileIO, path: Path, at: datetime) -> Standing:
    if parts.digest_of(file) != piece.sha256:
        raise BadInput("文件内容与声明的校验值不符", todo="传输中可能损坏，请从头上传这个文件")
    kind = checked(file, _called(viewer, piece), piece.length)
    adopt(path, piece.sha256, kind.type, at)
    whole = {"type": kind.type, "whole": at}
    Upload.objects.filter(person=viewer.person, sha256=piece.sha256).update(**whole)
    path.unlink(missing_ok=True)
    return Standing(piece.length, piece.length, whole=True)


def _called(viewer: Viewer, piece: Piece) -> str:
    row = Upload.objects.get(person=viewer.person, sha256=piece.sha256)
    return row.name or piece.sha256[:8]


def mark_taken(person: str, digests: Iterable[str], at: datetime) -> None:
    """Note that files were put to a matter: they no longer count to what one person may have waiting.

    The row stays until it is forgotten, so that another act of the same visit may carry the file without its being
    sent again.
    """
    rows = Upload.objects.filter(person=person, sha256__in=set(digests), whole__isnull=False)
    rows.filter(taken=None).update(taken=at)


def drop(person: str, sha256: str) -> None:
    """Forget an upload with its part; what stands under the digest stays with whoever stored it."""
    Upload.objects.filter(person=person, sha256=sha256).delete()
    parts.part_of(person, sha256).unlink(missing_ok=True)

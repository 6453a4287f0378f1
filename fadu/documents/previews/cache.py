"""Page images by digest: drawn when somebody first looks, kept beside the store, and gone when room is short or a file is erased.

They are no record: what is dropped here is drawn again. A hostile file costs its reader an answer, nobody else anything.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings

from fadu.documents.kinds import HEIC, PDF, PICTURES
from fadu.documents.previews.bounded import Failed, run
from fadu.documents.previews.kept import folder_of, forget
from fadu.documents.services import is_stored, opened
from fadu.kernel.errors import Refused

WIDTHS = (900, 1400, 2100)
"""Pixels across: fitting, larger, to read small print."""
ROOM = 2 * 1024 * 1024 * 1024
_WRONG = {
    "pages": "页数超过可以预览的上限（300页）",
    "size": "页面尺寸超过可以预览的上限",
    "number": "没有这一页",
    "broken": "文件打不开，可能已损坏、设有口令，或者超过预览的内存、时间上限",
}
_FOR_GOOD = ("pages", "broken")


class NoPicture(Refused):
    """The file has no page image; the message says why, and what to do instead."""

    def __init__(self, why: str) -> None:
        super().__init__(why, todo="请下载后用本机程序查看")


def kind_of_type(type: str) -> str:
    """The word by which the drawing program knows a type. NoPicture says why there is none."""
    if type == PDF.type:
        return "pdf"
    if type == HEIC.type:
        raise NoPicture("HEIC 照片不能预览")
    if any(kind.type == type for kind in PICTURES):
        return "picture"
    if type.startswith(("audio/", "video/")):
        raise NoPicture("录音、录像不能按页预览")
    raise NoPicture("本机没有转换程序，docx、xlsx、OFD 文件不能预览")


def page_image(sha256: str, type: str, number: int, width: int) -> Path:
    """The image of a page. NoPicture where there is none; FileNotFoundError and Altered as the store says."""
    if width not in WIDTHS or number < 1:
        raise NoPicture(_WRONG["number"])
    kind, made = kind_of_type(type), folder_of(sha256) / f"{number}-{width}.jpg"
    if not made.exists():
        _draw(sha256, kind, made, (str(number), str(width)))
    with suppress(FileNotFoundError):
        os.utime(made.parent)  # when it was last seen, for `trim`
    return made


def _draw(sha256: str, kind: str, made: Path, more: Sequence[str]) -> int:
    """Draw a page, keep it and how many there are; how many."""
    made.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=made.parent, suffix=".part", delete=False) as part:
        out = Path(part.name)
    try:
        said = _drawn(sha256, ("page", kind), out, more)
        _keep(made.parent / "pages", str(said["pages"]))
        out.replace(made)
    finally:
        out.unlink(missing_ok=True)
    _demand_kept(sha256)
    return int(said["pages"])


def _keep(place: Path, said: str) -> None:
    """A word appears whole or not at all."""
    with tempfile.NamedTemporaryFile("w", dir=place.parent, suffix=".part", delete=False) as part:
        out = Path(part.name)
    try:
        out.write_text(said, encoding="ascii")
        out.replace(place)
    finally:
        out.unlink(missing_ok=True)


def _kept(place: Path) -> str:
    """The word that is kept; "" where there is none."""
    try:
        return place.read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def _demand_kept(sha256: str) -> None:
    """Whose file was erased while its page was drawn leaves no page behind."""
    if not is_stored(sha256):
        forget([sha256])
        raise FileNotFoundError(sha256)


def pages_of(sha256: str, type: str) -> int:
    """How many pages a file has; drawing the first tells it. NoPicture where it has none."""
    if counted := _kept(folder_of(sha256) / "pages"):
        return int(counted)
    made = folder_of(sha256) / f"1-{WIDTHS[0]}.jpg"
    return _draw(sha256, kind_of_type(type), made, ("1", str(WIDTHS[0])))


def redacted(sha256: str, type: str, boxes: Mapping[int, Sequence[Sequence[int]]]) -> bytes:
    """A PDF of page images with the boxes burned in (thousandths of a page). NoPicture where it cannot be made."""
    told = json.dumps({str(number): list(map(list, of)) for number, of in boxes.items()})
    Path(settings.FILES).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.FILES, prefix="redact-") as folder:
        out = Path(folder) / "out.pdf"
        _drawn(sha256, ("redact", kind_of_type(type)), out, (told,))
        return out.read_bytes()


def _drawn(sha256: str, verb: tuple[str, str], out: Path, more: Sequence[str]) -> dict[str, Any]:
    """What the drawing program says of the verified bytes of a file. What the bytes themselves forbid it says once."""
    known = folder_of(sha256) / "wrong"
    if why := _kept(known):
        raise NoPicture(_WRONG[why])
    with opened(sha256) as file:
        try:
            return run(file, *verb, out, more)
        except Failed as no:
            if no.why in _FOR_GOOD and known.parent.exists():
                _keep(known, no.why)
            raise NoPicture(_WRONG.get(no.why, _WRONG["broken"])) from no


def trim(room: int = ROOM) -> int:
    """Drop the longest unseen page images until the rest fits; returns how many files' images went."""
    top = Path(settings.FILES) / "previews"
    held = []
    for folder in top.glob("*/*"):
        with suppress(FileNotFoundError):  # drawn or forgotten at this moment
            size = sum(p.stat().st_size for p in folder.iterdir())
            held.append((folder.stat().st_mtime, size, folder))
    over, gone = sum(size for _, size, _ in held) - room, 0
    for _, size, folder in sorted(held, key=lambda one: one[0]):
        if over <= 0:
            break
        shutil.rmtree(folder, ignore_errors=True)
        over, gone = over - size, gone + 1
    return gone

"""Pages of what goes into a case file, counted in the files themselves, and their numbers through each volume (页号)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium

from fadu.casefile.piece import Piece
from fadu.documents.kinds import AAC, M4A, MP3, MP4, PDF, PICTURES, WAV
from fadu.documents.previews.cache import NoPicture
from fadu.documents.previews.cache import pages_of as counted_in
from fadu.documents.safety import ONE_AT_A_TIME
from fadu.ui.formats import long_day

_RUNNING = {kind.type for kind in (MP3, MP4, AAC, M4A, WAV)}
_PICTURES = {kind.type for kind in PICTURES}


@dataclass(frozen=True)
class Row:
    """A row of the contents (卷内目录): its place, its pages, and the member of the bundle, "" where there is none."""

    piece: Piece
    row: int
    first: int
    pages: int
    path: str

    @property
    def pages_said(self) -> str:
        """The pages as the contents say them: 3—7, 8; "" where it has none."""
        if not self.pages:
            return ""
        last = self.first + self.pages - 1
        return str(self.first) if last == self.first else f"{self.first}—{last}"

    @property
    def cells(self) -> tuple[str, ...]:
        """序号、文号、责任者、题名、日期、页号、备注."""
        one = self.piece
        day = long_day(one.day) if one.day else ""
        return str(self.row), one.number, one.author, one.title, day, self.pages_said, one.note

    def told(self) -> dict[str, Any]:
        """Its place in a manifest."""
        one = self.piece
        return {
            "volume": one.volume.value, "row": self.row, "number": one.number, "author": one.author,
            "title": one.title, "day": one.day.isoformat() if one.day else "", "first": self.first,
            "pages": self.pages, "note": one.note, "path": self.path,
        }  # fmt: skip


HEADS = ("序号", "文号", "责任者", "题名", "日期", "页号", "备注")


def numbered(counted: Iterable[tuple[Piece, int, str]]) -> Iterator[Row]:
    """Rows and pages that run through each volume; given: piece, its pages, its path."""
    ends: dict[str, tuple[int, int]] = {}
    for piece, pages, path in counted:
        row, first = ends.get(piece.volume, (1, 1))
        ends[piece.volume] = row + 1, first + pages
        yield Row(piece, row, first, pages, path)


def pages_of(sha256: str, kind: str) -> int | None:
    """How many pages a stored file has: of sound and film none, a picture one; None where it cannot be counted, as docx,
    xlsx, OFD and what cannot be opened.

    Files from outside are opened by the bounded process alone; what it counted is kept with its page images.
    """
    if kind in _RUNNING:
        return 0
    if kind in _PICTURES:
        return 1
    if kind != PDF.type:
        return None
    try:
        return counted_in(sha256, kind)
    except NoPicture:
        return None


def pages_set(data: bytes) -> int:
    """How many pages a PDF has that we have set ourselves."""
    with ONE_AT_A_TIME:
        document = pdfium.PdfDocument(data)
        try:
            return len(document)
        finally:
            document.close()

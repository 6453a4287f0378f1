"""What a piece of a case file is as bytes: the store's own, or the paper set as PDF, or as Word where no PDF can be made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from fadu.casefile.paging import Row, numbered, pages_of, pages_set
from fadu.casefile.piece import Piece, Stored
from fadu.documents.kinds import DOCX, PDF
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.writer import written
from fadu.documents.printing import engine
from fadu.documents.printing.pages import printed
from fadu.kernel.errors import Refused


@lru_cache(maxsize=256)
def of_paper(paper: Paper) -> tuple[bytes, str]:
    """A paper as a file, and its type; a PDF of several sheets takes tenths of a second, so it is kept a while."""
    try:
        return printed(paper), PDF.type
    except Refused:  # no Pango, or a character no font has: the Word file has it
        return written(paper), DOCX.type


def counted(piece: Piece) -> int:
    """The pages of a piece: as the file has them where they can be counted, else as stated; one where nobody stated them."""
    if isinstance(piece.content, Paper):
        data, kind = of_paper(piece.content)
        return pages_set(data) if kind == PDF.type else 1
    if isinstance(piece.content, Stored):
        found = pages_of(piece.content.sha256, piece.content.type)
        return found if found is not None else piece.pages or 1
    return piece.pages or 0


def rows(pieces: Iterable[Piece]) -> Iterator[Row]:
    """The contents with their page numbers, and the member that each piece becomes in a bundle."""
    places: dict[str, int] = {}

    def placed(piece: Piece) -> tuple[Piece, int, str]:
        if piece.content is None or piece.withheld:
            return piece, counted(piece), ""
        places[piece.folder] = place = places.get(piece.folder, 0) + 1
        return piece, counted(piece), f"{piece.folder}/{place:04d}{ending(piece.content)}"

    return numbered(placed(piece) for piece in pieces)


def ending(content: Paper | Stored) -> str:
    """How the file of a piece is called at its end."""
    if isinstance(content, Stored):
        return content.ending or ".bin"
    return PDF.ending if of_paper(content)[1] == PDF.type else DOCX.ending


def can_print() -> bool:
    """Whether this machine sets PDFs."""
    return not engine.missing()

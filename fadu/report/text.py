"""The text of a report as a list of blocks: headings and paragraphs made of pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fadu.kernel.numbers import han
from fadu.report.prose import Chapter, Piece, Section, Values


class Kind(StrEnum):
    """What a block is, and so how it is set."""

    TITLE = "title"
    ADDRESSEE = "addressee"
    BODY = "body"
    CHAPTER = "chapter"
    SECTION = "section"


@dataclass(frozen=True)
class Block:
    """One paragraph of the report."""

    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The block as plain text."""
        return "".join(piece.text for piece in self.pieces)


def blocks_of(chapters: Sequence[Chapter], values: Values, year: int) -> Iterator[Block]:
    """Headings and paragraphs of the chapters, numbered as they come."""
    for number, chapter in enumerate(chapters, 1):
        yield Block(Kind.CHAPTER, (Piece(f"{han(number)}、{chapter.title}"),))
        titled = 0
        for section in chapter.sections:
            if section.title:
                titled += 1
                yield Block(Kind.SECTION, (Piece(f"（{han(titled)}）{section.title}。"),))
            yield from _body(section, values, year)


def _body(section: Section, values: Values, year: int) -> Iterator[Block]:
    number = 0
    for paragraph in section.paragraphs:
        if paragraph.when is not None and not paragraph.when(values):
            continue
        number += bool(paragraph.lead)
        yield Block(Kind.BODY, paragraph.pieces(values, year, number))

"""Pieces as files: a paper is set once, its pages counted in what was set."""

from __future__ import annotations

from fadu.casefile import printing
from fadu.casefile.piece import Piece
from fadu.documents.kinds import DOCX, PDF
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Prose
from fadu.documents.tests.papers.builders import a_paper

NOWHERE = chr(0x2A6D6)
"""A character that no free face has."""


def test_a_paper_becomes_a_pdf_and_what_no_font_has_a_word_file() -> None:
    rare = a_paper(blocks=(Prose(NOWHERE),))
    long = a_paper(blocks=tuple(Prose("一" * 28, flush=True) for _ in range(30)))
    pieces = [
        Piece("papers", Volume.MAIN, title, "某局", None, content=paper, withheld=title == "三")
        for title, paper in (("一", long), ("二", rare), ("三", long))
    ]

    rows = list(printing.rows(pieces))

    assert printing.of_paper(rare)[1] == DOCX.type
    wanted = (2, PDF.ending) if printing.can_print() else (1, DOCX.ending)
    assert [(row.pages, row.path) for row in rows] == [
        (wanted[0], f"papers/0001{wanted[1]}"), (1, "papers/0002.docx"), (wanted[0], ""),
    ]  # fmt: skip

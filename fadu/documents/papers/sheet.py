"""The page that a paper and the template of its kind share: its square, its headings, its grid, its faces and lines.

The one puts words where the other puts variables; where they stand is said here alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from fadu.documents import layout
from fadu.documents.papers.paper import Shape
from fadu.ui.qr import square

WIDTH = 156  # mm of the type area
LABEL = 38
SIDE = 18  # mm of the square at the head of a page: 33 modules of half a millimetre
DATED = "年　　月　　日"


def begun(shape: Shape) -> Document:
    """An empty page: official, or the closer one of a form."""
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    if shape is Shape.FORM:
        section = document.sections[0]
        section.bottom_margin, section.footer_distance = Mm(20), Mm(12)
    return document


def saved(document: Document) -> bytes:
    """The .docx file: the same page gives the same bytes."""
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())


def put_square(document: Document, mark: str) -> list[Paragraph]:
    """The square on odd and even pages, above the type area; the paragraphs in which it stands."""
    section = document.sections[0]
    section.header_distance = Mm(12)
    picture = BytesIO()
    square(mark).save(picture, kind="png", scale=8, border=4)
    found = [header.paragraphs[0] for header in (section.header, section.even_page_header)]
    for paragraph in found:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.line_spacing = 1.0
        picture.seek(0)
        paragraph.add_run().add_picture(picture, width=Mm(SIDE))
    return found


def put_title(document: Document, agency: str, title: str, number: str, shape: Shape) -> None:
    """The agency over the title, below them the number."""
    for words, size in ((agency, layout.SIZE_3), (title, layout.SIZE_2)):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.line_spacing = Pt(32)
        layout.dress(line.add_run(words), layout.SONG_TITLE, size)
    line = document.add_paragraph()
    official = shape is Shape.OFFICIAL
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER if official else WD_ALIGN_PARAGRAPH.RIGHT
    put(line, number, shape)
    if official:
        document.add_paragraph()


def put_cells(cells: Sequence[_Cell], words: Sequence[str]) -> list[Run]:
    """Label and content of a row of the grid."""
    runs = []
    for cell, text, face in zip(cells, words, (layout.HEI, layout.FANG_SONG), strict=True):
        paragraph = layout.in_cell(cell)
        paragraph.paragraph_format.line_spacing = Pt(20)
        runs.append(layout.dress(paragraph.add_run(text), face, Pt(12)))
    return runs


def set_widths(table: Table) -> None:
    """The two columns of the grid."""
    table.autofit = False
    for column, width in zip(table.columns, (LABEL, WIDTH - LABEL), strict=True):
        column.width = Mm(width)


def put_prose(document: Document, words: str, shape: Shape, *, heading: bool, flush: bool) -> None:
    """A paragraph of the text: a heading alone in its line, whom it is addressed to without an indent."""
    paragraph = document.add_paragraph()
    if heading:
        layout.dress(paragraph.add_run(words), layout.HEI, _size(shape))
        paragraph.paragraph_format.keep_with_next = True
    else:
        if not flush:
            layout.indent(paragraph)
        put(paragraph, words, shape)
    close(paragraph, shape)


def put_signature(document: Document, title: str, text: str, shape: Shape) -> Paragraph:
    """A line to be signed, with room for the day at its end."""
    line = document.add_paragraph()
    line.paragraph_format.keep_together = True
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    put(line, f"{title}：{text}\t{DATED}", shape)
    close(line, shape)
    return line


def put_note(document: Document, words: str) -> None:
    """What is to be known of the paper, in small type at its end."""
    line = document.add_paragraph()
    layout.dress(line.add_run(words), layout.FANG_SONG, layout.SMALL)
    line.paragraph_format.line_spacing = Pt(16)


def put(paragraph: Paragraph, words: str, shape: Shape) -> Run:
    """Words in the face and size of the text."""
    return layout.dress(paragraph.add_run(words), layout.FANG_SONG, _size(shape))


def close(paragraph: Paragraph, shape: Shape) -> None:
    """The lines of a form stand closer."""
    if shape is Shape.FORM:
        layout.off_grid(paragraph)
        paragraph.paragraph_format.line_spacing = Pt(20)


def _size(shape: Shape) -> Pt:
    return layout.SIZE_3 if shape is Shape.OFFICIAL else Pt(12)

"""A paper as a Word file: the official page or the closer form, its square at the head of every page.

The same paper gives the same bytes.
"""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from fadu.documents import layout
from fadu.documents.papers.paper import Field, Paper, Prose, Shape
from fadu.kernel.zone import chinese_day
from fadu.ui.qr import square

WIDTH = 156  # mm of the type area
LABEL = 38
SIDE = 18  # mm of the square at the head of a page: 33 modules of half a millimetre
_BLANK = date(2000, 1, 1)  # of a form that names no day, so that its bytes stay the same


def written(paper: Paper) -> bytes:
    """The .docx file."""
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    if paper.shape is Shape.FORM:
        section = document.sections[0]
        section.bottom_margin, section.footer_distance = Mm(20), Mm(12)
    _describe(document, paper)
    _head(document, paper)
    _title(document, paper)
    fields = [block for block in paper.blocks if isinstance(block, Field)]
    if fields:
        _grid(document, fields)
    for block in paper.blocks:
        if isinstance(block, Prose):
            _prose(document, block, paper.shape)
    _sign(document, paper)
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())


def _describe(document: Document, paper: Paper) -> None:
    about = document.core_properties
    about.title, about.author, about.last_modified_by = paper.title, paper.agency, paper.agency
    about.created = about.modified = datetime.combine(paper.day or _BLANK, time())
    about.comments, about.language, about.revision = paper.mark, "zh-CN", 1


def _head(document: Document, paper: Paper) -> None:
    """The square on odd and even pages, above the type area."""
    section = document.sections[0]
    section.header_distance = Mm(12)
    picture = BytesIO()
    square(paper.mark).save(picture, kind="png", scale=8, border=4)
    for header in (section.header, section.even_page_header):
        paragraph = header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.line_spacing = 1.0
        picture.seek(0)
        paragraph.add_run().add_picture(picture, width=Mm(SIDE))


def _title(document: Document, paper: Paper) -> None:
    for words, size in ((paper.agency, layout.SIZE_3), (paper.title, layout.SIZE_2)):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.line_spacing = Pt(32)
        layout.dress(line.add_run(words), layout.SONG_TITLE, size)
    number = document.add_paragraph()
    centred = paper.shape is Shape.OFFICIAL
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT
    _text(number, paper.number_line, paper.shape)
    if centred:
        document.add_paragraph()


def _grid(document: Document, fields: list[Field]) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for field in fields:
        row = table.add_row()
        layout.keep_whole(row)
        for cell, words, face in zip(
            row.cells, (field.title, field.text), (layout.HEI, layout.FANG_SONG), strict=True
        ):
            paragraph = layout.in_cell(cell)
            paragraph.paragraph_format.line_spacing = Pt(20)
            first, *others = words.split("\n")
            run = layout.dress(paragraph.add_run(first), face, Pt(12))
            for more in others:
                run.add_break()
                run.add_text(more)
        if not field.text and field.lines > 1:
            row.height = Pt(20 * field.lines)
    table.autofit = False
    for column, width in zip(table.columns, (LABEL, WIDTH - LABEL), strict=True):
        column.width = Mm(width)


def _prose(document: Document, block: Prose, shape: Shape) -> None:
    for words in block.text.split("\n"):
        paragraph = document.add_paragraph()
        if block.heading:
            layout.dress(paragraph.add_run(words), layout.HEI, _size(shape))
            paragraph.paragraph_format.keep_with_next = True
        else:
            if not block.flush:
                layout.indent(paragraph)
            _text(paragraph, words, shape)
        _lines(paragraph, shape)


def _sign(document: Document, paper: Paper) -> None:
    document.add_paragraph()
    for one in paper.signatures:
        line = document.add_paragraph()
        line.paragraph_format.keep_together = True
        line.paragraph_format.keep_with_next = one is not paper.signatures[-1]
        line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        _text(line, f"{one.title}：{one.text}\t年　　月　　日", paper.shape)
        _lines(line, paper.shape)
    if paper.day is not None:
        layout.signed(document, paper.agency, chinese_day(paper.day))
    if paper.seal:
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.right_indent = Pt(4 * 15.75)
        _text(line, paper.seal, paper.shape)
    if paper.note:
        line = document.add_paragraph()
        layout.dress(line.add_run(paper.note), layout.FANG_SONG, layout.SMALL)
        line.paragraph_format.line_spacing = Pt(16)


def _text(paragraph: Paragraph, words: str, shape: Shape) -> Run:
    return layout.dress(paragraph.add_run(words), layout.FANG_SONG, _size(shape))


def _size(shape: Shape) -> Pt:
    return layout.SIZE_3 if shape is Shape.OFFICIAL else Pt(12)


def _lines(paragraph: Paragraph, shape: Shape) -> None:
    if shape is Shape.FORM:
        layout.off_grid(paragraph)
        paragraph.paragraph_format.line_spacing = Pt(20)

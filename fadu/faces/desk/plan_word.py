"""A plan's document as a Word file, set as official papers are; from the same paper as the page that is printed."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from fadu.documents import layout
from fadu.report.writer import ruled
from fadu.rooms.plans.sheets.paper import Paper, Part, issued


def written(paper: Paper, made_on: date) -> bytes:
    """The .docx file; the same paper gives the same bytes. made_on: what the file says of itself."""
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    if paper.wide:
        _on_its_side(document)
    _describe(document, paper, made_on)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    layout.dress(title.add_run(paper.title), layout.SONG_TITLE, layout.SIZE_2)
    document.add_paragraph()
    for part in paper.parts:
        _part(document, part)
    document.add_paragraph()
    for text in (paper.agency, issued(paper)):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        layout.dress(line.add_run(text), layout.FANG_SONG)
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())


def _part(document: Document, part: Part) -> None:
    if part.title:
        heading = document.add_paragraph()
        layout.indent(heading)
        layout.dress(heading.add_run(part.title), layout.HEI)
    for sentence in part.sentences:
        paragraph = document.add_paragraph()
        layout.indent(paragraph)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        layout.dress(paragraph.add_run(sentence), layout.FANG_SONG)
    if part.table is not None and part.table.rows:
        columns = [(c.title, w) for c, w in zip(part.table.columns, part.widths, strict=True)]
        ruled(document, columns, [[cell.text for cell in row.cells] for row in part.table.rows])


def _on_its_side(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(18), Mm(18)
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)


def _describe(document: Document, paper: Paper, made_on: date) -> None:
    about = document.core_properties
    about.title, about.author, about.last_modified_by = paper.title, paper.agency, paper.agency
    about.created = about.modified = datetime.combine(made_on, time())
    about.comments, about.language, about.revision = "", "zh-CN", 1

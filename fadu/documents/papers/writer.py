"""A paper as a Word file: the official page or the closer form, its square at the head of every page.

The same paper gives the same bytes.
"""

from __future__ import annotations

from datetime import date, datetime, time

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from fadu.documents import layout
from fadu.documents.papers import sheet
from fadu.documents.papers.paper import Field, Paper, Prose
from fadu.kernel.zone import chinese_day

_BLANK = date(2000, 1, 1)  # of a form that names no day, so that its bytes stay the same


def written(paper: Paper) -> bytes:
    """The .docx file."""
    document = sheet.begun(paper.shape)
    _describe(document, paper)
    sheet.put_square(document, paper.mark)
    sheet.put_title(document, paper.agency, paper.title, paper.number_line, paper.shape)
    fields = [block for block in paper.blocks if isinstance(block, Field)]
    if fields:
        _grid(document, fields)
    for block in paper.blocks:
        if isinstance(block, Prose):
            for words in block.text.split("\n"):
                sheet.put_prose(
                    document, words, paper.shape, heading=block.heading, flush=block.flush
                )
    _sign(document, paper)
    return sheet.saved(document)


def _describe(document: Document, paper: Paper) -> None:
    about = document.core_properties
    about.title, about.author, about.last_modified_by = paper.title, paper.agency, paper.agency
    about.created = about.modified = datetime.combine(paper.day or _BLANK, time())
    about.comments, about.language, about.revision = paper.mark, "zh-CN", 1


def _grid(document: Document, fields: list[Field]) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for field in fields:
        row = table.add_row()
        layout.keep_whole(row)
        title, text = field.title.split("\n"), field.text.split("\n")
        runs = sheet.put_cells(row.cells, (title[0], text[0]))
        for run, others in zip(runs, (title[1:], text[1:]), strict=True):
            for more in others:
                run.add_break()
                run.add_text(more)
        if not field.text and field.lines > 1:
            row.height = Pt(20 * field.lines)
    sheet.set_widths(table)


def _sign(document: Document, paper: Paper) -> None:
    document.add_paragraph()
    for one in paper.signatures:
        line = sheet.put_signature(document, one.title, one.text, paper.shape)
        line.paragraph_format.keep_with_next = one is not paper.signatures[-1]
    if paper.day is not None:
        layout.signed(document, paper.agency, chinese_day(paper.day))
    if paper.seal:
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.right_indent = Pt(4 * 15.75)
        sheet.put(line, paper.seal, paper.shape)
    if paper.note:
        sheet.put_note(document, paper.note)

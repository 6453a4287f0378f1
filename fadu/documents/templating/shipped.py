"""The template of a kind that comes with the product: its own layout with variables in place of words.

It is made when asked for, the same bytes each time, so no file has to be kept in step with the layout.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from fadu.documents import layout
from fadu.documents.papers.contents import Content
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Shape
from fadu.documents.templating import statutory
from fadu.documents.templating import variables as v
from fadu.ui.qr import square

WIDTH, LABEL, SIDE = 156, 38, 18  # mm: type area, first column, square at the head
CENTRE = 7.5  # characters from the right edge to the middle of the date
_DAY = datetime.combine(date(2000, 1, 1), time())
_SAMPLE = "FADU:P:00000000000000000000000000:SAMPLE:0"


def shipped(kind: PaperKind) -> bytes:
    """The .docx to begin with."""
    return _made(kind.title, kind.shape, v.contents_of(kind))


@lru_cache(maxsize=64)
def _made(title: str, shape: Shape, contents: tuple[Content, ...]) -> bytes:
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    if shape is Shape.FORM:
        section = document.sections[0]
        section.bottom_margin, section.footer_distance = Mm(20), Mm(12)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = title, "", ""
    about.created = about.modified = _DAY
    about.comments, about.language, about.revision = "", "zh-CN", 1
    _head(document)
    _title(document, shape)
    _grid(document)
    _text(document, shape)
    _signed(document, shape, sealed=any(one.title == statutory.SEAL for one in contents))
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())


def _tag(document: Document, words: str) -> None:
    """A line that only steers and is not printed."""
    document.add_paragraph(f"{{%p {words} %}}")


def _head(document: Document) -> None:
    section = document.sections[0]
    section.header_distance = Mm(12)
    picture = BytesIO()
    square(_SAMPLE).save(picture, kind="png", scale=8, border=4)
    for header in (section.header, section.even_page_header):
        paragraph = header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.line_spacing = 1.0
        picture.seek(0)
        paragraph.add_run().add_picture(picture, width=Mm(SIDE))
        about = next(paragraph._p.iter(qn("wp:docPr")))
        about.set("name", v.SQUARE)
        about.set("descr", v.SQUARE)


def _title(document: Document, shape: Shape) -> None:
    _tag(document, "if 草稿")
    layout.dress(document.add_paragraph().add_run("{{ 草稿 }}"), layout.KAI, layout.SMALL)
    _tag(document, "endif")
    for words, size in ((v.AGENCY, layout.SIZE_3), ("文书名称", layout.SIZE_2)):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.line_spacing = Pt(32)
        layout.dress(line.add_run(f"{{{{ {words} }}}}"), layout.SONG_TITLE, size)
    number = document.add_paragraph()
    official = shape is Shape.OFFICIAL
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER if official else WD_ALIGN_PARAGRAPH.RIGHT
    _said(number, f"{{{{ {v.NUMBER} }}}}", shape)
    if official:
        document.add_paragraph()


def _grid(document: Document) -> None:
    """One row that is repeated; Word refuses a table without rows, so it goes where nothing is to be said."""
    _tag(document, f"if {v.GRID}")
    table = document.add_table(rows=3, cols=2, style="Table Grid")
    layout.keep_whole(table.rows[1])
    table.cell(0, 0).text = f"{{%tr for 名称, 内容 in {v.GRID} %}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    for cell, words, face in (
        (table.cell(1, 0), "{{ 名称 }}", layout.HEI),
        (table.cell(1, 1), "{{ 内容 }}", layout.FANG_SONG),
    ):
        paragraph = layout.in_cell(cell)
        paragraph.paragraph_format.line_spacing = Pt(20)
        layout.dress(paragraph.add_run(words), face, Pt(12))
    table.autofit = False
    for column, width in zip(table.columns, (LABEL, WIDTH - LABEL), strict=True):
        column.width = Mm(width)
    _tag(document, "endif")


def _text(document: Document, shape: Shape) -> None:
    _tag(document, f"for 样式, 文字 in {v.BODY}")
    for words, style in (
        (f'if 样式 == "{v.HEADING}"', v.HEADING),
        (f'elif 样式 == "{v.FLUSH}"', v.FLUSH),
        ("else", v.PLAIN),
    ):
        _tag(document, words)
        paragraph = document.add_paragraph()
        if style == v.HEADING:
            size = layout.SIZE_3 if shape is Shape.OFFICIAL else Pt(12)
            layout.dress(paragraph.add_run("{{ 文字 }}"), layout.HEI, size)
            paragraph.paragraph_format.keep_with_next = True
        else:
            if style == v.PLAIN:
                layout.indent(paragraph)
            _said(paragraph, "{{ 文字 }}", shape)
        _close(paragraph, shape)
    _tag(document, "endif")
    _tag(document, "endfor")


def _signed(document: Document, shape: Shape, *, sealed: bool) -> None:
    document.add_paragraph()
    _tag(document, f"for 名称, 内容 in {v.SIGNS}")
    line = document.add_paragraph()
    line.paragraph_format.keep_together = True
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    _said(line, "{{ 名称 }}：{{ 内容 }}\t年　　月　　日", shape)
    _close(line, shape)
    _tag(document, "endfor")
    _tag(document, f"if {v.DAY}")
    for words in (v.AGENCY, v.DAY):
        _dated(document, words)
    _tag(document, "endif")
    if sealed:  # asked for by law: under no condition but its own
        _dated(document, v.SEAL)
    _tag(document, "if 说明")
    line = document.add_paragraph()
    layout.dress(line.add_run("{{ 说明 }}"), layout.FANG_SONG, layout.SMALL)
    line.paragraph_format.line_spacing = Pt(16)
    _tag(document, "endif")


def _dated(document: Document, name: str) -> None:
    """A line over the middle of the date."""
    line = document.add_paragraph()
    middle = Mm(WIDTH) - Pt(round(CENTRE * 15.75))
    line.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.CENTER)
    _said(line, f"\t{{{{ {name} }}}}", Shape.OFFICIAL)


def _said(paragraph: Paragraph, words: str, shape: Shape) -> None:
    size = layout.SIZE_3 if shape is Shape.OFFICIAL else Pt(12)
    layout.dress(paragraph.add_run(words), layout.FANG_SONG, size)


def _close(paragraph: Paragraph, shape: Shape) -> None:
    if shape is Shape.FORM:
        layout.off_grid(paragraph)
        paragraph.paragraph_format.line_spacing = Pt(20)

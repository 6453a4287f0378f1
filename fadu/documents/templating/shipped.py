"""The template of a kind that comes with the product: its own layout with variables in place of words.

It is made when asked for, the same bytes each time, so no file has to be kept in step with the layout.
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fadu.documents import layout
from fadu.documents.papers import sheet
from fadu.documents.papers.contents import Content
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Shape
from fadu.documents.templating import statutory
from fadu.documents.templating import variables as v

CENTRE = 7.5  # characters from the right edge to the middle of the date
_DAY = datetime.combine(date(2000, 1, 1), time())
_SAMPLE = "FADU:P:00000000000000000000000000:SAMPLE:0"


def shipped(kind: PaperKind) -> bytes:
    """The .docx to begin with."""
    return _made(kind.title, kind.shape, v.contents_of(kind))


@lru_cache(maxsize=64)
def _made(title: str, shape: Shape, contents: tuple[Content, ...]) -> bytes:
    document = sheet.begun(shape)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = title, "", ""
    about.created = about.modified = _DAY
    about.comments, about.language, about.revision = "", "zh-CN", 1
    for paragraph in sheet.put_square(document, _SAMPLE):
        named = next(paragraph._p.iter(qn("wp:docPr")))
        named.set("name", v.SQUARE)
        named.set("descr", v.SQUARE)
    _tag(document, "if 草稿")
    layout.dress(document.add_paragraph().add_run("{{ 草稿 }}"), layout.KAI, layout.SMALL)
    _tag(document, "endif")
    sheet.put_title(document, _said(v.AGENCY), _said("文书名称"), _said(v.NUMBER), shape)
    _grid(document)
    _text(document, shape)
    _signed(document, shape, sealed=any(one.title == statutory.SEAL for one in contents))
    return sheet.saved(document)


def _tag(document: Document, words: str) -> None:
    """A line that only steers and is not printed."""
    document.add_paragraph(f"{{%p {words} %}}")


def _said(name: str) -> str:
    """A variable."""
    return f"{{{{ {name} }}}}"


def _grid(document: Document) -> None:
    """One row that is repeated; Word refuses a table without rows, so it goes where nothing is to be said."""
    _tag(document, f"if {v.GRID}")
    table = document.add_table(rows=3, cols=2, style="Table Grid")
    layout.keep_whole(table.rows[1])
    table.cell(0, 0).text = f"{{%tr for 名称, 内容 in {v.GRID} %}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    sheet.put_cells(table.rows[1].cells, (_said("名称"), _said("内容")))
    sheet.set_widths(table)
    _tag(document, "endif")


def _text(document: Document, shape: Shape) -> None:
    _tag(document, f"for 样式, 文字 in {v.BODY}")
    for words, style in (
        (f'if 样式 == "{v.HEADING}"', v.HEADING),
        (f'elif 样式 == "{v.FLUSH}"', v.FLUSH),
        ("else", v.PLAIN),
    ):
        _tag(document, words)
        heading, flush = style == v.HEADING, style == v.FLUSH
        sheet.put_prose(document, _said("文字"), shape, heading=heading, flush=flush)
    _tag(document, "endif")
    _tag(document, "endfor")


def _signed(document: Document, shape: Shape, *, sealed: bool) -> None:
    document.add_paragraph()
    _tag(document, f"for 名称, 内容 in {v.SIGNS}")
    sheet.put_signature(document, _said("名称"), _said("内容"), shape)
    _tag(document, "endfor")
    _tag(document, f"if {v.DAY}")
    for words in (v.AGENCY, v.DAY):
        _dated(document, words)
    _tag(document, "endif")
    if sealed:  # asked for by law: under no condition but its own
        _dated(document, v.SEAL)
    _tag(document, "if 说明")
    sheet.put_note(document, _said("说明"))
    _tag(document, "endif")


def _dated(document: Document, name: str) -> None:
    """A line over the middle of the date."""
    line = document.add_paragraph()
    middle = Mm(sheet.WIDTH) - Pt(round(CENTRE * 15.75))
    line.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.CENTER)
    sheet.put(line, f"\t{_said(name)}", Shape.OFFICIAL)

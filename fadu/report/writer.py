"""From blocks to a Word file: every figure is a hyperlink, and the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from fadu.documents import layout
from fadu.figures.grammar import Figure
from fadu.report.text import Block, Kind

Address = Callable[[Figure], str]
ANNEX = "指标数据和统计口径"
COLUMNS = (
    ("序号", 12),
    ("指标", 34),
    ("数值", 26),
    ("范围、来源", 26),
    ("统计口径", 58),
)  # mm: 156
TITLE_LINE = 20  # characters of the second size that one line holds
VALUE = 2  # the column that opens the figure's page
_FACES = {Kind.CHAPTER: layout.HEI, Kind.SECTION: layout.KAI}


@dataclass(frozen=True)
class Head:
    """The red head of a report sent upwards (上行文): agency mark, number, signer (签发人)."""

    mark: str
    number: str
    signer: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a report carries besides its text."""

    title: str
    agency: str
    signed: date
    head: Head | None = None
    addressee: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the annex (附件): a figure with its printed value, and where it comes from ("" as it is defined)."""

    figure: Figure
    value: str
    source: str = ""


def written(
    sheet: Sheet, blocks: Sequence[Block], address: Address, annex: Sequence[Line] = ()
) -> bytes:
    """The .docx file; the annex prints what each figure means (统计口径)."""
    document = docx.Document()
    layout.set_page(document)
    layout.set_body(document)
    describe(document, sheet)
    if sheet.head is not None:
        _head(document, sheet.head)
    entitle(document, sheet)
    if sheet.addressee:
        document.add_paragraph()
        layout.dress(document.add_paragraph().add_run(f"{sheet.addressee}："), layout.FANG_SONG)
    for block in blocks:
        _block(document, block, address)
    if annex:
        document.add_paragraph()
        note = document.add_paragraph()
        layout.indent(note)
        layout.dress(note.add_run(f"附件：{ANNEX}"), layout.FANG_SONG)
    sign(document, sheet)
    if annex:
        _annex(document, annex, address)
    out = BytesIO()
    document.save(out)
    return layout.stamped(out.getvalue())


def signed_words(day: date) -> str:
    """A day as a signature writes it: 2025年2月8日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _head(document: Document, head: Head) -> None:
    mark = document.add_paragraph()
    mark.alignment = WD_ALIGN_PARAGRAPH.CENTER
    mark.paragraph_format.space_before = Pt(99)  # 35 mm below the edge of the type area
    mark.paragraph_format.line_spacing = Pt(48)
    layout.dress(mark.add_run(head.mark), layout.SONG_TITLE, Pt(42), red=True)
    for _ in range(2):
        document.add_paragraph()
    number = document.add_paragraph()
    if head.signer:
        layout.dress(number.add_run(f"　{head.number}"), layout.FANG_SONG)
        number.paragraph_format.tab_stops.add_tab_stop(Mm(156), WD_TAB_ALIGNMENT.RIGHT)
        layout.dress(number.add_run("\t签发人："), layout.FANG_SONG)
        layout.dress(number.add_run(f"{head.signer}　"), layout.KAI)
    else:
        number.alignment = WD_ALIGN_PARAGRAPH.CENTER
        layout.dress(number.add_run(head.number), layout.FANG_SONG)
    layout.red_rule(number)
    for _ in range(2):
        document.add_paragraph()


def entitle(document: Document, sheet: Sheet) -> None:
    """What one line does not hold breaks where the words end (回行时词意完整): after the agency."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    subject = sheet.title.removeprefix(sheet.agency)
    if len(sheet.title) > TITLE_LINE and subject != sheet.title:
        first = layout.dress(paragraph.add_run(sheet.agency), layout.SONG_TITLE, layout.SIZE_2)
        first.add_break()
    else:
        subject = sheet.title
    layout.dress(paragraph.add_run(subject), layout.SONG_TITLE, layout.SIZE_2)
    document.add_paragraph()


def _block(document: Document, block: Block, address: Address) -> None:
    paragraph = document.add_paragraph()
    layout.indent(paragraph)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    face = _FACES.get(block.kind, layout.FANG_SONG)
    for piece in block.pieces:
        run = layout.dress(paragraph.add_run(piece.text), face)
        if piece.figure is not None:
            _link(paragraph, run, address(piece.figure), piece.figure.title)


def _link(paragraph: Paragraph, run: Run, address: str, title: str) -> None:
    """Put the run inside a hyperlink; its looks stay those of the text around it."""
    id = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), id)
    link.set(qn("w:tooltip"), title)
    run._element.addprevious(link)
    link.append(run._element)


def sign(document: Document, sheet: Sheet) -> None:
    """Agency and date, two lines below."""
    for _ in range(2):
        document.add_paragraph()
    layout.signed(document, sheet.agency, signed_words(sheet.signed))


def _annex(document: Document, lines: Sequence[Line], address: Address) -> None:
    """The table of figures, on a new page: number, figure, value, scope and source, meaning."""
    mark = document.add_paragraph()
    mark.paragraph_format.page_break_before = True
    layout.dress(mark.add_run("附件"), layout.HEI)
    document.add_paragraph()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    layout.dress(title.add_run(ANNEX), layout.SONG_TITLE, layout.SIZE_2)
    rows = [
        (str(n), line.figure.title, line.value, _where(line), line.figure.meaning)
        for n, line in enumerate(lines, 1)
    ]
    for line, runs in zip(lines, ruled(document, COLUMNS, rows), strict=True):
        paragraph, run = runs[VALUE]
        _link(paragraph, run, address(line.figure), line.figure.title)


def ruled(
    document: Document, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]
) -> list[list[tuple[Paragraph, Run]]]:
    """A ruled table in the small face; columns with their millimetres; returns what stands in each row."""
    table = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    layout.set_columns(table, [width for _, width in columns])
    for cell, (word, _) in zip(table.rows[0].cells, columns, strict=True):
        layout.dress(layout.in_cell(cell).add_run(word), layout.HEI, layout.SMALL)
    written = []
    for words in rows:
        row = table.add_row()
        layout.keep_whole(row)
        paragraphs = [layout.in_cell(cell) for cell in row.cells]
        runs = [p.add_run(word) for p, word in zip(paragraphs, words, strict=True)]
        for run in runs:
            layout.dress(run, layout.FANG_SONG, layout.SMALL)
        written.append(list(zip(paragraphs, runs, strict=True)))
    return written


def _where(line: Line) -> str:
    return f"{line.figure.extent.label}，{line.source or line.figure.origin.value}"


def describe(document: Document, sheet: Sheet) -> None:
    """What the file says of itself: title, agency, day."""
    about = document.core_properties
    about.title, about.author, about.last_modified_by = sheet.title, sheet.agency, sheet.agency
    about.created = about.modified = datetime.combine(sheet.signed, time())
    about.comments, about.language, about.revision = "", "zh-CN", 1

"""The official page (党政机关公文格式, GB/T 9704-2012 as reproduced): A4, 22 lines of 28 characters.

156 mm hold 28 characters of 15.75 pt: size 3 (16 pt) set 0.25 pt closer. 225 mm hold 22 lines of
28.95 pt; 28.99 pt would round up in Word's twentieths and lose a line.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

SONG_TITLE, HEI, KAI, FANG_SONG, SONG = (
    "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体",
)  # fmt: skip
SIZE_2, SIZE_3, SIZE_4, SMALL = Pt(22), Pt(16), Pt(14), Pt(10.5)
LINE = Pt(28.95)
CLOSER = -5  # twentieths of a point
RED = RGBColor(0xFF, 0x00, 0x00)


def set_page(document: Document) -> None:
    """Paper, margins, line grid, and page numbers: odd pages right, even pages left."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(25)
    _grid(section)
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer.paragraphs[0], right=True)
    _number(section.even_page_footer.paragraphs[0], right=False)


def set_body(document: Document) -> None:
    """The body face: size 3 仿宋, fixed lines, no space between paragraphs."""
    style = document.styles["Normal"]
    style.font.size = SIZE_3
    style.font.name = "Times New Roman"
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), FANG_SONG)
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(CLOSER))
    style.element.rPr.append(spacing)
    shape = style.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    shape.space_before = shape.space_after = Pt(0)
    shape.widow_control = False


def dress(run: Run, face: str, size: Pt = SIZE_3, *, red: bool = False) -> Run:
    """A run in an official face; digits and letters keep Times New Roman, except in 宋体."""
    run.font.size = size
    run.font.name = face if face == SONG else "Times New Roman"
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    if red:
        run.font.color.rgb = RED
    return run


def indent(paragraph: Paragraph, characters: int = 2) -> None:
    """Indent the first line by whole characters."""
    shape = paragraph._element.get_or_add_pPr().get_or_add_ind()
    shape.set(qn("w:firstLineChars"), str(characters * 100))
    shape.set(qn("w:firstLine"), str(characters * 315))


def red_rule(paragraph: Paragraph) -> None:
    """The red rule below the document number, as wide as the type area."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "11"), ("color", "FF0000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    properties = paragraph._element.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap",
        "w:spacing", "w:ind", "w:jc", "w:rPr",
    )  # fmt: skip


def set_columns(table: Table, widths: Sequence[int]) -> None:
    """Fixed column widths in millimetres; the heading row is repeated on every page."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    heading = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(heading)


def keep_whole(row: _Row) -> None:
    """A row of a table stands on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def in_cell(cell: _Cell) -> Paragraph:
    """The paragraph of a table cell, with lines as close as the small face allows: off the page's grid."""
    paragraph = cell.paragraphs[0]
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    paragraph._p.get_or_add_pPr().append(snap)
    paragraph.paragraph_format.line_spacing = Pt(15)
    return paragraph


def signed(document: Document, agency: str, day: str) -> None:
    """Agency centred over the date; the date four characters in from the right."""
    date_width = sum(0.5 if sign.isascii() else 1 for sign in day)
    shift = (date_width - len(agency)) / 2
    for text, right in ((agency, max(4 + shift, 0)), (day, 4 - min(4 + shift, 0))):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.right_indent = Pt(round(right * 15.75))
        dress(line.add_run(text), FANG_SONG)


def stamped(data: bytes) -> bytes:
    """The archive with a fixed time on every member, so that equal content is equal bytes."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return out.getvalue()


def _grid(section: Section) -> None:
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(round(LINE.pt * 20)))


def _number(paragraph: Paragraph, *, right: bool) -> None:
    """— 1 — in size 4 宋体, one character in from the edge."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    shape = paragraph.paragraph_format
    shape.right_indent, shape.left_indent = (SIZE_4, Pt(0)) if right else (Pt(0), SIZE_4)
    dress(paragraph.add_run("— "), SONG, SIZE_4)
    run = dress(paragraph.add_run(), SONG, SIZE_4)
    for kind in ("begin", "instruction", "end"):
        run._element.append(_field(kind))
    dress(paragraph.add_run(" —"), SONG, SIZE_4)


def _field(kind: str) -> BaseOxmlElement:
    if kind == "instruction":
        words = OxmlElement("w:instrText")
        words.set(qn("xml:space"), "preserve")
        words.text = "PAGE"
        return words
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark

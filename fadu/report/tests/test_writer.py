"""The Word file: faces, links, signature, and the same bytes for the same text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
from docx.oxml.ns import qn

from fadu.report.prose import Piece
from fadu.report.text import Block, Kind
from fadu.report.writer import COLUMNS, Head, Line, Sheet, signed_words, written
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND

SHEET = Sheet("某市应急管理局2024年度法治政府建设情况报告", "某市应急管理局", date(2025, 2, 8))
BLOCKS = (
    Block(Kind.CHAPTER, (Piece("一、主要举措和成效"),)),
    Block(Kind.SECTION, (Piece("（一）依法决策。"),)),
    Block(Kind.BODY, (Piece("排查"), Piece("2212处", CITY_HAZARDS_FOUND), Piece("。"))),
)
ADDRESS = "http://127.0.0.1:8000/figures/returns.city_hazards_found/?year=2024"


def opened(sheet: Sheet = SHEET):
    return docx.Document(BytesIO(written(sheet, BLOCKS, lambda figure: ADDRESS)))


def face(run) -> str:
    return run._element.rPr.rFonts.get(qn("w:eastAsia"))


def paragraph(document, text: str):
    return next(p for p in document.paragraphs if p.text.startswith(text))


def test_each_level_has_its_face() -> None:
    document = opened()

    title = paragraph(document, "某市应急管理局\n2024")  # broken where the words end
    assert {face(run) for run in title.runs} == {"方正小标宋简体"}
    assert face(paragraph(document, "一、").runs[0]) == "黑体"
    assert face(paragraph(document, "（一）").runs[0]) == "楷体_GB2312"
    assert face(paragraph(document, "排查").runs[0]) == "仿宋_GB2312"


def test_a_number_is_a_link_to_its_figure() -> None:
    (link,) = paragraph(opened(), "排查").hyperlinks

    assert (link.text, link.url) == ("2212处", ADDRESS)
    assert link.runs[0].font.color.rgb is None  # black as the text around it


def test_the_date_stands_in_arabic_figures_below_the_agency() -> None:
    lines = [p.text for p in opened().paragraphs]

    assert lines[-2:] == ["某市应急管理局", "2025年2月8日"]
    assert signed_words(date(2025, 11, 30)) == "2025年11月30日"


def test_a_long_agency_name_stays_within_the_page() -> None:
    document = opened(replace(SHEET, agency="某某市安全生产和应急管理综合协调监督局"))

    assert document.paragraphs[-2].paragraph_format.right_indent >= 0


def test_a_report_sent_upwards_has_its_red_head() -> None:
    head = Head("某市应急管理局文件", "某应急〔2025〕3号", "李四")
    document = opened(replace(SHEET, head=head, addressee="市委、市政府"))
    mark, number = document.paragraphs[0], paragraph(document, "　某应急")

    assert str(mark.runs[0].font.color.rgb) == "FF0000"
    assert "签发人：李四" in number.text
    assert number._element.pPr.find(qn("w:pBdr")) is not None
    assert paragraph(document, "市委、市政府：") is not None


def test_a_head_without_a_signer_centres_its_number() -> None:
    document = opened(replace(SHEET, head=Head("某市应急管理局文件", "某应急〔2025〕3号")))

    assert paragraph(document, "某应急").alignment == 1


def test_the_annex_prints_what_each_figure_means() -> None:
    lines = [Line(CITY_HAZARDS_FOUND, "2212处")]
    file = docx.Document(BytesIO(written(SHEET, BLOCKS, lambda figure: ADDRESS, lines)))
    (table,) = file.tables

    assert table.rows[1].cells[4].text == CITY_HAZARDS_FOUND.meaning
    assert table.rows[1].cells[2].paragraphs[0].hyperlinks[0].url == ADDRESS
    assert paragraph(file, "附件：").text == "附件：指标数据和统计口径"
    assert table.rows[1]._tr.trPr.find(qn("w:cantSplit")) is not None  # a line stands on one page
    assert sum(width for _, width in COLUMNS) == 156


def test_the_same_text_gives_the_same_bytes() -> None:
    assert written(SHEET, BLOCKS, lambda f: ADDRESS) == written(SHEET, BLOCKS, lambda f: ADDRESS)

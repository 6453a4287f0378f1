"""A document of a plan as a Word file, opened by another reader: faces, tables, paper, and the same bytes twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from fadu.checker.documents import read
from fadu.faces.desk import plan_word
from fadu.rooms.plans.sheets.papers import paper_of
from fadu.rooms.plans.tests.sheets.test_papers import told

DAY = date(2025, 1, 12)


def test_the_file_has_the_paper_s_words_in_official_faces() -> None:
    paper = paper_of("supervision", told())
    data = plan_word.written(paper, DAY)
    document = docx.Document(BytesIO(data))
    title, heading = document.paragraphs[0], document.paragraphs[2]

    assert (title.text, heading.text) == ("2025年度计划", "一、编制依据")
    assert title.runs[0]._element.rPr.rFonts.get(qn("w:eastAsia")) == "方正小标宋简体"
    assert heading.runs[0]._element.rPr.rFonts.get(qn("w:eastAsia")) == "黑体"
    assert [p.text for p in document.paragraphs][-2:] == ["某局", "（草案）"]
    assert [len(t.rows) for t in document.tables] == [3, 3, 2, 4, 2, 5]
    assert plan_word.written(paper, DAY) == data


def test_the_list_for_enterprises_lies_on_its_side() -> None:
    document = docx.Document(BytesIO(plan_word.written(paper_of("enterprise", told()), DAY)))

    assert document.sections[0].orientation is WD_ORIENT.LANDSCAPE
    assert document.core_properties.title == "某局2025年度涉企行政检查计划"


def test_the_checker_of_reports_reads_it_too(tmp_path) -> None:
    file = tmp_path / "plan.docx"
    file.write_bytes(plan_word.written(replace(paper_of("supervision", told()), title="计划"), DAY))

    assert "监督检查工作日852人天" in f"{read(file)}"

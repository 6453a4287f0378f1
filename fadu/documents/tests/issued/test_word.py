"""The words of a Word file, wherever they stand."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from fadu.documents.issued.edited import differences
from fadu.documents.issued.word import read_word
from fadu.documents.papers.writer import written
from fadu.documents.tests.files import repacked
from fadu.documents.tests.papers.builders import a_form, a_paper
from fadu.kernel.errors import BadInput


def test_a_paper_as_made_is_read_block_by_block_with_its_mark() -> None:
    form = a_form()
    blocks, mark = read_word(written(form))

    assert mark == form.mark
    assert [(one.place, one.text) for one in blocks if "表格" in one.place][:2] == [
        ("表格第1行", "被检查单位"), ("表格“被检查单位”", "某某公司"),
    ]  # fmt: skip
    assert "现场检查记录" in [one.text for one in blocks]


def test_tracked_insertions_and_headers_are_words_too() -> None:
    document = docx.Document(io.BytesIO(written(a_paper())))
    insertion = parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>另罚一万元</w:t></w:r></w:ins>")
    removal = parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>删去的</w:delText></w:r></w:del>")
    paragraph = next(p for p in document.paragraphs if p.text.startswith("经检查"))
    paragraph._p.append(insertion)
    paragraph._p.append(removal)
    document.sections[0].footer.paragraphs[0].text = "内部资料"
    out = io.BytesIO()
    document.save(out)

    before, after = read_word(written(a_paper()))[0], read_word(out.getvalue())[0]
    found = differences(before, after, ())

    assert [one.after[-5:] for one in found] == ["另罚一万元", "内部资料"]


def test_a_broken_file_is_refused() -> None:
    whole = written(a_paper())
    for content in (
        b"PK", repacked(whole, "word/document.xml"), repacked(whole, "word/document.xml", b"<w:document"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match="打不开"):
            read_word(content)

"""Findings become Word comments at their place."""

import docx
import pytest

from fadu.checker.annotate import AUTHOR, annotate
from fadu.checker.review import review_file
from fadu.kernel.errors import BadInput

WRONG = "全年排查隐患200处，整改150处，整改率85%。"


def commented(path) -> list[tuple[str, str]]:
    """(commented words, comment) of each comment of a Word file."""
    document = docx.Document(str(path))
    found = []
    for comment in document.comments:
        words, inside = "", False
        for element in document.element.body.iter():
            name = element.tag.rpartition("}")[2]
            here = str(comment.comment_id) in element.attrib.values()
            if name == "commentRangeStart" and here:
                inside = True
            elif name == "commentRangeEnd" and here:
                inside = False
            elif name == "t" and inside:
                words += element.text or ""
        found.append((words, comment.text))
    return found


def test_a_text_becomes_a_document_with_comments_on_the_quoted_words(tmp_path):
    source, out = tmp_path / "a.txt", tmp_path / "a.docx"
    source.write_text(f"工作总结\n\n先说两句。{WRONG}后面还有。\n", encoding="utf-8")

    annotate(source, review_file(source), out)

    assert [p.text for p in docx.Document(str(out)).paragraphs][1] == f"先说两句。{WRONG}后面还有。"
    ((words, comment),) = commented(out)
    assert words == WRONG.rstrip("。")
    assert "75.00%" in comment
    assert docx.Document(str(out)).comments.get(0).author == AUTHOR


def test_a_word_file_is_commented_in_place_and_keeps_its_formatting(tmp_path):
    source, out = tmp_path / "a.docx", tmp_path / "b.docx"
    word = docx.Document()
    paragraph = word.add_paragraph()
    paragraph.add_run("前文。").bold = True
    paragraph.add_run(WRONG + "后文。").italic = True
    table = word.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "加强加强管理"
    table.rows[0].cells[1].text = "无"
    word.save(str(source))

    annotate(source, review_file(source), out)

    assert [words for words, _ in commented(out)] == [WRONG.rstrip("。"), "加强加强管理"]
    runs = docx.Document(str(out)).paragraphs[0].runs
    assert "".join(run.text for run in runs) == f"前文。{WRONG}后文。"
    assert runs[0].bold is True
    assert all(run.italic for run in runs if run.text and run.text != "前文。")


def test_the_same_report_gives_comments_without_a_day(tmp_path):
    source, out = tmp_path / "a.txt", tmp_path / "a.docx"
    source.write_text(WRONG, encoding="utf-8")

    annotate(source, review_file(source), out)

    assert docx.Document(str(out)).comments.get(0).timestamp is None


@pytest.mark.parametrize(
    ("name", "words"),
    [("out.txt", "只能写入 .docx"), ("a.docx", "原文件"), ("x/out.docx", "文件夹")],
)
def test_a_place_that_cannot_be_written_is_refused_before_anything_is(tmp_path, name, words):
    source = tmp_path / "a.docx"
    word = docx.Document()
    word.add_paragraph(WRONG)
    word.save(str(source))
    before = source.read_bytes()

    with pytest.raises(BadInput, match=words):
        annotate(source, review_file(source), tmp_path / name)
    assert source.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]

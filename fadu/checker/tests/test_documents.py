"""Reports are read from three kinds of files into numbered paragraphs."""

import docx
import pytest

from fadu.checker.documents import CELL, from_markdown, from_text, read
from fadu.kernel.errors import BadInput


def texts(document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_a_line_is_a_paragraph_and_keeps_its_number():
    document = from_text("工作总结\n\n一、主要工作\n全年检查二十次。\n")

    assert texts(document) == ["工作总结", "一、主要工作", "全年检查二十次。"]
    assert [p.line_of(0) for p in document.paragraphs] == [1, 3, 4]


def test_lines_cut_at_a_fixed_width_are_one_paragraph_with_the_lines_known():
    document = from_text(
        "本年度组织各类安全检查并如实登记，全部检查对象合计2\n"
        "212处，其中已经完成整改并经过复查合格的有2177处，整\n"
        "改率按两位小数填写。\n"
        "（二）另外一件事情。\n"
    )

    first, second = document.paragraphs
    assert "合计2212处" in first.text
    assert "整改率" in first.text
    assert (first.line_of(0), first.line_of(30), first.line_of(len(first.text) - 1)) == (1, 2, 3)
    assert second.line_of(0) == 4


def test_a_number_split_by_a_line_end_is_joined_even_in_short_lines():
    assert texts(from_text("查出隐患22\n12处。")) == ["查出隐患2212处。"]


@pytest.mark.parametrize(
    "text",
    [
        "二、工作成效与主要做法以及下步打算\n（一）抓好学习培训",
        "全年检查共计三百二十次，整改到位。\n　　另起一段说明其他情况",
        "1.制定全年培训计划并印发各科室执行\n2.组织考试并公布全部成绩与名次情况",
    ],
)
def test_headings_indents_and_items_open_their_own_paragraph(text):
    assert texts(from_text(text)) == [line.strip() for line in text.split("\n")]


def test_markdown_loses_its_marks_and_keeps_its_table_cells_apart():
    document = from_markdown(
        "# 总结\n\n**检查**[清单](a.md)\n\n| 项目 | 数量 |\n| --- | --- |\n| 检查 | 12 |\n\n```\n代码 12处\n```\n- 条目\n"
    )

    assert texts(document) == [
        f"总结{CELL}",
        "检查清单",
        f" 项目 {CELL} 数量 {CELL}".strip(),
        f" 检查 {CELL} 12 {CELL}".strip(),
        "条目",
    ]


def test_word_paragraphs_and_table_rows_are_read_in_order(tmp_path):
    word = docx.Document()
    word.add_paragraph("工作总结")
    word.add_paragraph("")
    table = word.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "检查", "12处"
    word.add_paragraph("完。")
    path = tmp_path / "a.docx"
    word.save(str(path))

    document = read(path)

    assert texts(document) == ["工作总结", f"检查{CELL}12处", "完。"]
    assert [p.line_of(0) for p in document.paragraphs] == [1, 3, 4]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_the_encodings_offices_use(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes("检查企业".encode(encoding))

    assert texts(read(path)) == ["检查企业"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"%PDF", "只认.txt、.md、.docx"),
        ("a.docx", b"not a zip", "不是完好的 Word 文件"),
        ("a.txt", b"\x00\x01\x02\x03", "不是文本文件"),
        ("a.txt", b"  \n\n", "没有文字"),
        ("a.txt", None, "找不到文件"),
    ],
)
def test_what_cannot_be_read_is_bad_input_in_chinese(tmp_path, name, content, words):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(BadInput, match=words) as refused:
        read(path)
    assert refused.value.todo

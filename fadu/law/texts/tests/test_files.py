"""Published files become plain text; a damaged one is named and nothing is guessed."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from fadu.kernel.errors import BadInput
from fadu.law.texts.files import read
from fadu.law.texts.parsing import parse
from fadu.law.texts.tests.builders import CLEAN

NOISE = bytes(range(128, 256)) * 40


def word(*paragraphs: str, table: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """A Word file with these paragraphs and, behind them, a table."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ending", ["md", "txt", "TXT"])
def test_a_text_file_is_read_in_its_encoding(encoding, ending):
    assert read(f"某办法.{ending}", CLEAN.encode(encoding)) == CLEAN


def test_line_ends_of_another_system_are_read():
    assert read("某办法.txt", CLEAN.replace("\n", "\r\n").encode()) == CLEAN


def test_a_word_file_gives_its_paragraphs_and_tables_in_order():
    data = word("某办法", "第一条　标准如下：", table=(("大", "小"), ("甲", "乙")))

    text = read("某办法.docx", data)

    assert text == "某办法\n第一条　标准如下：\n大\t小\n甲\t乙\n"
    assert parse(text).articles[0].paragraphs[0].rows == ("大\t小", "甲\t乙")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-", "不是 .md、.txt、.docx 文件"),
        ("无后缀", b"x", "不是 .md、.txt、.docx 文件"),
        ("a.md", b"", "没有文字"),
        ("a.txt", b" \n ", "没有文字"),
        ("a.md", NOISE, "不是文本文件"),
        ("a.txt", b"\x00\x01\x02", "不是文本文件"),
        ("a.docx", b"", "不是完好的 Word 文件"),
        ("a.docx", NOISE, "不是完好的 Word 文件"),
        ("a.docx", word("第一条 甲。")[:900], "不是完好的 Word 文件"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "不是完好的 Word 文件"),
        ("a.docx", word(), "没有文字"),
        ("a.md", b"x" * (20 * 1024 * 1024 + 1), "超过20兆字节"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_damaged_file_is_named(name, data, told):
    with pytest.raises(BadInput, match=told):
        read(name, data)

"""Files of the finance system: columns by name, units stated, hostile ones refused by name."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlsxwriter

from fadu.fees.sheets import PAID
from fadu.fees.tables import rows
from fadu.kernel.errors import BadInput

HEAD = "缴款码,金额（元）,缴款日期,票据号"
WANTED = ("code", "day", "receipt")


def book(*cells: tuple[int, int, object], formula: str = "") -> bytes:
    """A workbook with the headings in its first row."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = made.add_worksheet()
    for column, word in enumerate(HEAD.split(",")):
        sheet.write_string(0, column, word)
    for row, column, value in cells:
        sheet.write(row, column, value)
    if formula:
        sheet.write_formula(1, 1, formula)
    made.close()
    return out.getvalue()


def read(data: bytes | str, name: str = "结果.csv"):
    content = data.encode("utf-8") if isinstance(data, str) else data
    return rows(name, content, PAID, WANTED)


def test_a_title_above_empty_rows_other_columns_and_old_encodings_are_no_matter():
    text = f"某市非税收入到账明细\n\n序号,{HEAD},银行\n1,4302,1.00,2025-03-04,R1,某行\n,,,,,\n2,4303,2,2025-03-05,R2,某行\n"

    for data in (text.encode("gb18030"), text.encode("utf-16"), b"\xef\xbb\xbf" + text.encode()):
        found = read(data)
        assert [(n, row["code"], row["yuan"]) for n, row in found] == [(4, "4302", "1.00"), (6, "4303", "2")]  # fmt: skip
    assert len(read(f"{HEAD}\n4302,1,2025-03-04,R1\n" + "\n" * 2_000_000)) == 1


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        ("缴款码,金额,缴款日期,票据号\n1,2,3,4\n", "a.csv", "看不出金额的单位"),
        (f"{HEAD},金额（分）\n1,2,3,4,5\n", "a.csv", "看不出金额的单位"),
        (f"{HEAD},票据号\n1,2,3,4,5\n", "a.csv", "有两列“票据号”"),
        ("缴款码,金额（元）\n1,2\n", "a.csv", "缺少列：缴款日期、票据号"),
        (f"{HEAD}\n", "a.csv", "没有一行内容"),
        ("", "a.csv", "缺少列：缴款码"),
        (f"{HEAD}\n" + "4302,1,2025-03-04,R\n" * 5001, "a.csv", "超过5000行"),
        (HEAD + "\n" + "9" * 200_000, "a.csv", "不是完好的 csv 文件"),
        (b"\x00\xff\xfe\x00" * 9, "a.csv", "不是文本文件"),
        (b"\n" * (10 * 1024 * 1024 + 1), "a.csv", "超过10兆字节"),
        (b"x", "a.xls", "不是可以读取的格式"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "a.xlsx", "旧版 xls"),
        (book(formula="=1+1"), "a.xlsx", "是公式"),
        (book((6000, 0, "4302")), "a.xlsx", "超过5000行"),
        (book((1, 200, "4302")), "a.xlsx", "超过60列"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(data, name, words):
    with pytest.raises(BadInput, match=words):
        read(data, name)


def test_a_workbook_of_empty_millions_is_read_as_what_it_says():
    data = book((1, 0, "4302"), (1, 1, 1.5), (1, 2, "2025-03-04"), (1, 3, "R1"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.namelist():
            content = old.read(part)
            if part.endswith("sheet1.xml"):
                empty = "".join(f'<row r="{n}"/>' for n in range(3, 200_000)).encode()
                content = content.replace(b"</sheetData>", empty + b"</sheetData>")
            new.writestr(part, content)

    ((number, row),) = read(out.getvalue(), "a.xlsx")

    assert (number, row["yuan"]) == (2, 1.5)

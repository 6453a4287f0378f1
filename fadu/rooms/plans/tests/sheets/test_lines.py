"""The workbook of lines: a filled one comes back as lines, and every fault of a row is named by row and column."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.rooms.plans.sheets.lines import COLUMNS, filled, read, template
from fadu.rooms.plans.tests.builders import LINES
from fadu.statutes.filled_sheets import headings
from fadu.statutes.tests.test_sifting import HOSTILE
from fadu.statutes.workbooks import Book

HEADS = headings(COLUMNS)
GOOD = dict(zip(HEADS, [*(one.example for one in COLUMNS), ""], strict=True))


def sheet(*rows: dict[str, str]) -> bytes:
    return Book("表", HEADS).written([[row.get(head, "") for head in HEADS] for row in rows])


def nobody(code: str) -> str:
    return ""


def test_the_template_s_own_example_is_not_a_line():
    found = read(template(), nobody)

    assert (found.rows, found.lines, found.wrong) == (0, (), ())


def test_lines_written_out_come_back_as_they_were():
    found = read(filled(LINES, {}), nobody)

    assert found.wrong == ()
    assert [(one.object, one.visits, one.days, one.quarter) for one in found.lines] == [
        (one.object, one.visits, one.days, one.quarter) for one in LINES
    ]


def test_every_fault_is_named_by_its_row_and_column():
    rows = [
        GOOD, GOOD, GOOD | {"检查类别": "突击"}, GOOD | {"单位类别": ""}, GOOD | {"统一社会信用代码": "N1430223MF0000013R"},
        GOOD | {"计划次数": "41", "承办机构": "二科"}, GOOD | {"每次天数": "0.25"}, GOOD | {"单位数": "四十"}, GOOD | {"每次天数": "NaN"},
        GOOD | {"检查类别": "随机抽查", "计划次数": ""},
    ]  # fmt: skip
    found = read(sheet(*rows), nobody)

    assert found.rows == 10
    assert len(found.lines) == 1
    assert [(one.number, one.column, one.what) for one in found.wrong] == [
        (3, "单位类别", "与第2行重复"),
        (4, "检查类别", "“突击”不在可选的内容之内"),
        (5, "单位类别", "没有填写"),
        (6, "统一社会信用代码", "没有登记这个单位"),
        (7, "计划次数", "写41次，按40家 × 1次应为40次"),
        (8, "每次天数", "“0.25”不是天数"),
        (9, "单位数", "“四十”不是整数"),
        (10, "每次天数", "“NaN”不是天数"),
        (11, "计划次数", "抽查0次，名录40家、每家最多1次"),
    ]
    assert all(one.todo for one in found.wrong)


def test_a_single_unit_comes_in_by_its_code():
    found = read(sheet(GOOD | {"统一社会信用代码": "N1430223MF0000013R", "单位类别": "", "单位数": "1", "计划次数": ""}), lambda code: "P1")  # fmt: skip

    assert [(one.party, one.object, one.visits) for one in found.lines] == [("P1", "", 1)]


def test_a_workbook_that_is_no_such_sheet_is_refused_in_words():
    with pytest.raises(BadInput, match="无法识别的列"):
        read(Book("表", ["甲", "乙"]).written([["1", "2"]]), nobody)
    with pytest.raises(BadInput):
        read(HOSTILE["merged"][0](), nobody)

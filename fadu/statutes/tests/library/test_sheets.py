"""The libraries as Excel: what is written can be read back, and what cannot be read is named."""

from __future__ import annotations

import io
from datetime import date

import pytest
import xlsxwriter

from fadu.kernel.errors import BadInput
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.kinds import LIBRARIES, library
from fadu.law.libraries.shipped import shipped
from fadu.law.vocabulary.status import Status
from fadu.statutes.library import sheets

PHRASES = library("phrase")
HEAD = ["目录代码", "违法事实", "施行日期", "来源"]
ROW = ["AQF-97-1", "经查", "2025-01-01", "某局办〔2025〕1号"]


def book(*rows: list[object]) -> bytes:
    """A workbook with these rows."""
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = made.add_worksheet()
    day = made.add_format({"num_format": "yyyy-mm-dd"})
    for at, row in enumerate(rows):
        for col, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(at, col, cell, day)
            else:
                sheet.write(at, col, cell)
    made.close()
    return out.getvalue()


@pytest.mark.parametrize("one", LIBRARIES, ids=lambda one: one.code)
def test_a_template_can_be_read_and_has_no_rows(one):
    assert sheets.read(one, sheets.written(one, ())) == []


@pytest.mark.parametrize("code", ["phrase", "standard", "criterion"])
def test_what_is_exported_is_read_back_the_same(code):
    one, entries = library(code), [e for e in shipped(code) if e.since]
    lines = sheets.read(one, sheets.written(one, entries))

    assert [x.wrong for x in lines if x.wrong] == []
    assert [dict(x.content) for x in lines] == [dict(e.content) for e in entries]
    assert [(x.dated.since, x.dated.until, x.dated.status, x.dated.demo) for x in lines] == [
        (e.since, e.until, e.status, e.demo) for e in entries
    ]


def test_amounts_stand_in_yuan():
    tiers = library("tier")
    content = {
        "conduct": "AQF-97-4", "stage": "首次发现", "payer": "单位", "name": "一档", "condition": "不足十人",
        "low": "1000000", "high": "3000050",
    }  # fmt: skip
    entry = Entry("tier", "x", content, date(2025, 1, 1), source="某号", position="m:1")

    [line] = sheets.read(tiers, sheets.written(tiers, [entry]))

    assert line.content["high"] == "3000050"


def test_a_formula_in_a_cell_stays_text():
    entry = Entry(
        "phrase",
        "AQF-97-1",
        {"conduct": "AQF-97-1", "fact": "=1+1"},
        date(2025, 1, 1),
        source="某号",
    )
    [line] = sheets.read(PHRASES, sheets.written(PHRASES, [entry]))

    assert line.content["fact"] == "=1+1"


def test_columns_may_stand_in_any_order_and_optional_ones_be_left_out():
    [line] = sheets.read(PHRASES, book(HEAD[::-1], ROW[::-1]))

    assert line.content["conduct"] == "AQF-97-1"
    assert line.dated.status is Status.P
    assert line.number == 2


def test_a_date_cell_is_a_day_and_an_empty_line_is_nothing():
    [line] = sheets.read(
        PHRASES, book(HEAD, ["", "", "", ""], [*ROW[:2], date(2025, 1, 1), ROW[3]])
    )

    assert line.dated.since == date(2025, 1, 1)
    assert line.number == 3


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"目录代码": "X-1"}, "处罚目录中没有“X-1”"),
        ({"违法事实": ""}, "“违法事实”没有填写"),
        ({"施行日期": "明天"}, "日期“明天”无法识别"),
        ({"来源": ""}, "请写明来源"),
        ({"核实程度": "X"}, "核实程度“X”"),
        ({"截止日期": "2024-12-31"}, "截止日期早于施行日期"),
    ],
)
def test_a_row_that_does_not_fit_says_why_and_the_others_are_read(cells, said):
    whole = {**dict(zip(HEAD, ROW, strict=True)), **cells}
    names = list(whole)
    lines = sheets.read(
        PHRASES,
        book(
            names,
            list(whole.values()),
            [dict(zip(HEAD, ROW, strict=True)).get(n, "") for n in names],
        ),
    )

    assert said in lines[0].wrong
    assert lines[1].wrong == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no workbook", "不是可以读取的电子表格"),
        (b"", "不是可以读取的电子表格"),
        (b"x" * (sheets.MOST_BYTES + 1), "超过10兆字节"),
        (book([*HEAD, "颜色"], [*ROW, "红"]), "无法识别的列：颜色"),
        (book(HEAD[1:], ROW[1:]), "缺少列：目录代码"),
        (book([*HEAD, "来源"], [*ROW, "x"]), "有重复的列"),
    ],
    ids=["no workbook", "empty", "too big", "unknown", "missing", "twice"],
)
def test_what_is_no_such_sheet_is_refused_whole(data, said):
    with pytest.raises(BadInput, match=said):
        sheets.read(PHRASES, data)

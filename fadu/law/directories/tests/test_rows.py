"""Rows of a directory: headings by name, days and pages as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.directories.rows import day_in, pages_in, read
from fadu.law.directories.tests.cases import CLEAN, SHOWN_WAYS, table

DAYS = ("2025-12-31", "2025年12月31日", "2025.12.31", "2025/12/31", "20251231", "二〇二五年十二月三十一日", "46022",
        "２０２５年１２月３１日", "2025-12-31 00:00:00", "二○二五年十二月三十一日")  # fmt: skip


def test_days_are_read_in_every_way_of_writing_and_nothing_else_is_guessed():
    assert {day_in(text) for text in DAYS} == {date(2025, 12, 31)}
    for text in ("二〇二五年十三月一日", "2025-02-30", "去年", "12月31日", "25.12.31"):
        with pytest.raises(BadInput, match="无法识别"):
            day_in(text)
    assert [
        day_in(f"二〇二五年{m}月{d}日").day
        for m, d in (("一", "十"), ("二", "十九"), ("三", "二十"))
    ] == [10, 19, 20]


def test_pages_are_a_first_and_perhaps_a_last_one():
    assert [pages_in(t) for t in ("3", "3-5", "第3页至第5页", "３—５")] == [
        (3, None),
        (3, 5),
        (3, 5),
        (3, 5),
    ]
    for text in ("0", "5-3", "封面"):
        with pytest.raises(BadInput, match="页号"):
            pages_in(text)


def test_headings_are_found_by_name_wherever_they_stand_and_blank_rows_are_left_out():
    whole = table(CLEAN)
    swapped = [
        ["材料名称", "成文日期", "顺序号"],
        ["立案审批表", "2025-03-04", "1."],
        ["", "", ""],
        ["材料名称", "成文日期", "顺序号"],
    ]

    rows = read([[["说明"]], whole, swapped])

    assert (len(rows), rows[0].title, rows[0].line, rows[0].pages) == (41, CLEAN[0][2], 5, (1, 3))
    assert (rows[-1].volume, rows[-1].number, rows[-1].place) == (1, "1", "序号1")
    assert {read([table(CLEAN, shown=way)])[0].day for way in SHOWN_WAYS} == {date(2025, 3, 3)}


def test_what_cannot_be_read_stays_with_its_row_and_no_directory_is_refused():
    rows = read(
        [[["题名", "日期", "页号"], ["立案审批表", "去年", "封面"], ["", "2025-03-04", "2"]]]
    )

    assert [len(row.wrong) for row in rows] == [2, 1]
    for tables in ([], [[["题名", "数量"]]], [[["题名", "日期"], ["", ""]]]):
        with pytest.raises(BadInput, match="卷内目录"):
            read(tables)
    with pytest.raises(BadInput, match="超过"):
        read([[["题名", "日期"], *([["照片", ""]] * 2001)]])

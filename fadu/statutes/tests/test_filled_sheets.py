"""A sheet that people fill in: the example is not read, and every cell that does not fit is named by row and column."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.statutes.filled_sheets import (
    Column,
    Unread,
    Wrong,
    filled,
    headings,
    template,
)
from fadu.statutes.sifting import Bounds
from fadu.statutes.workbooks import Book, rows_of

BOUNDS = Bounds(100, 10, 2**20, 2**23, merged=False)


def number(cell: str) -> int:
    if not cell.isdigit():
        raise Unread(f"“{cell}”不是数", "填数字。")
    return int(cell)


COLUMNS = (
    Column("name", "名称", str, "某厂", ""),
    Column("count", "数量", number, "3", "写整数", needed=False),
)


def sheet(*rows: tuple[str, ...], heads: tuple[str, ...] = ("名称", "数量", "备注")) -> bytes:
    return Book("表", heads).written(rows)


def test_the_templates_own_example_and_empty_rows_are_not_read() -> None:
    assert rows_of(template("表", COLUMNS)) == [["名称", "数量", "备注"], ["某厂", "3", "示例"]]
    assert list(filled(template("表", COLUMNS), BOUNDS, COLUMNS)) == []
    assert headings(COLUMNS) == ["名称", "数量", "备注"]
    (row,) = filled(sheet(("", "", ""), ("甲厂", "2", "示例企业")), BOUNDS, COLUMNS)

    assert (row.number, row.facts, row.wrong) == (3, {"name": "甲厂", "count": 2}, ())


def test_every_cell_that_does_not_fit_is_named_by_row_and_column() -> None:
    (row,) = filled(sheet(("", "三", "")), BOUNDS, COLUMNS)

    assert row.wrong == (
        Wrong(2, "名称", "没有填写", "这一列必填。"),
        Wrong(2, "数量", "“三”不是数", "填数字。"),
    )
    assert row.facts == {}


def test_optional_columns_may_be_left_out_and_needed_ones_not() -> None:
    (row,) = filled(sheet(("甲厂",), heads=("名称",)), BOUNDS, COLUMNS)

    assert row.facts == {"name": "甲厂"}
    with pytest.raises(BadInput, match="缺少列：名称"):
        next(filled(sheet(("3",), heads=("数量",)), BOUNDS, COLUMNS))

"""Cells become facts, or say what is wrong and what to do."""

from __future__ import annotations

import pytest

from fadu.registry.imports import columns
from fadu.statutes.filled_sheets import Unread


@pytest.mark.parametrize(
    ("read", "cell", "fact"),
    [
        (columns.credit_code, "n1430223mf0000013r", "N1430223MF0000013R"), (columns.day, "2025/1/5", "2025-01-05"),
        (columns.yes, "是", True), (columns.yes, "0", False), (columns.division, "430202", "430202"),
        (columns.industry, "C2672", "C2672"), (columns.text(3), "三个字", "三个字"), (columns.choice(["甲"]), "甲", "甲"),
    ],
)  # fmt: skip
def test_a_good_cell_is_read(read: columns.Reader, cell: str, fact: object) -> None:
    assert read(cell) == fact


@pytest.mark.parametrize(
    ("read", "cell"),
    [
        (columns.credit_code, "1"), (columns.day, "45292"), (columns.day, "2025-13-01"), (columns.yes, "也许"),
        (columns.division, "４３０２０２"), (columns.industry, "c2672"), (columns.text(3), "四个字了"), (columns.choice(["甲"]), "乙"),
    ],
)  # fmt: skip
def test_a_bad_cell_says_what_to_do(read: columns.Reader, cell: str) -> None:
    with pytest.raises(Unread) as fault:
        read(cell)

    assert fault.value.what
    assert fault.value.todo.endswith("。")

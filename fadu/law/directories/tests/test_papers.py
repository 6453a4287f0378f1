"""Numbers, pages and days that do not go on."""

from __future__ import annotations

from datetime import date

from fadu.law.directories.papers import faults
from fadu.law.directories.rows import Row


def row(line: int, number: str = "", pages=None, day: int = 1, **more) -> Row:
    """A paper of March 2025."""
    return Row(
        line, more.pop("title", f"材料{line}"), number, day=date(2025, 3, day), pages=pages, **more
    )


def test_every_break_is_named_at_the_row_that_does_not_follow_on():
    rows = [
        row(1, "1", (1, 3)),
        row(2, "3", (3, 5), 5),
        row(3, "3", (8, None), 2),
        row(4, "7", None, 6, paper="甲1号"),
        row(5, "8", (12, 9 + 4), 7, paper="甲1号", title="材料4"),
        row(6, "9", (14, 14), 8, wrong=("日期无法识别",)),
        row(1, "1", (1, 2), volume=1),
    ]

    found = [(kind, r.line, text) for kind, r, text in faults(rows)]

    assert [(k, n) for k, n, _ in found] == [
        ("unreadable", 6), ("number_gap", 2), ("number_again", 3), ("number_gap", 4),
        ("page_overlap", 2), ("page_gap", 3), ("page_missing", 4), ("day_order", 2), ("paper_again", 5),
    ]  # fmt: skip
    texts = [t for _, _, t in found]
    assert "缺少序号2" in texts[1]
    assert "缺少序号4至6" in texts[3]
    assert "缺少第6页至第7页" in texts[5]


def test_first_pages_alone_show_no_gap_and_rows_put_in_front_break_no_order():
    rows = [
        row(1, pages=(1, None), day=9),
        row(2, pages=(4, None), day=2),
        row(3, pages=(6, None), day=3),
    ]

    assert [k for k, _, _ in faults(rows, [1])] == []
    assert [(k, r.line) for k, r, _ in faults(rows)] == [("day_order", 1)]

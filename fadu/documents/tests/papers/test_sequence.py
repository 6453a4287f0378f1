"""What the squares of a paper's pages say together."""

from __future__ import annotations

import pytest

from fadu.documents.papers.paper import Marked, read_mark
from fadu.documents.papers.sequence import listed, order_of
from fadu.documents.tests.papers.builders import a_paper


def pages(*numbers: int, of: int = 5, facts: str = "AAAAAA") -> list[Marked]:
    """The marks of some pages of a paper."""
    return [read_mark(a_paper().mark_of(n, of, facts)) for n in numbers]


@pytest.mark.parametrize(
    ("marks", "wrong", "told"),
    [
        (pages(1, 2, 3, 4, 5), [], []),
        (pages(1, 2, 4, 5), ["缺第3页，共5页"], []),
        (pages(4), ["缺第1—3、5页，共5页"], []),
        (pages(1, 2, 2, 3, 4, 5), ["第2页不止一份"], []),
        (pages(1, 3, 2, 4, 5), [], ["页的先后颠倒，按二维码所写的页码排列"]),
        (pages(1, of=2) + pages(2, of=3), ["各页不是同一次打印的（共2页、共3页）", "缺第3页，共3页"], []),
        (pages(1, of=2) + pages(2, of=2, facts="BBBBBB"), ["各页不是同一次打印的"], []),
        ([read_mark(a_paper().mark)] * 2, [], ["二维码没有写明页码（由 Word 或者浏览器打印），缺页、错页不能由系统发现"]),
    ],
)  # fmt: skip
def test_missing_double_and_swapped_pages_are_named(
    marks: list[Marked], wrong: list[str], told: list[str]
) -> None:
    order = order_of(marks)

    assert (list(order.wrong()), list(order.told())) == (wrong, told)
    assert order.whole is not bool(wrong)


def test_runs_of_numbers_are_drawn_together() -> None:
    assert listed((1, 2, 4, 5, 6, 9)) == "1、2、4—6、9"

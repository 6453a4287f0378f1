"""A sheet that people fill in (填报表): its columns, the template with an example, and its rows read cell by cell.

The last column is 备注; a row with 示例 there is the template's own example and is not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.statutes.sifting import Bounds
from fadu.statutes.workbooks import Book, cells_of, header_of, text_of

Reader = Callable[[str], Any]
REMARK, EXAMPLE = "备注", "示例"


class Unread(Exception):
    """A cell that does not fit: what is wrong, what to do."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what)
        self.what, self.todo = what, todo


@dataclass(frozen=True)
class Column:
    """One column: the fact it fills, its heading, how it reads, an example, whether it must be filled."""

    code: str
    title: str
    read: Reader
    example: str
    how: str
    needed: bool = True
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Wrong:
    """What does not fit: row and column of the sheet, what is wrong, what to do."""

    number: int
    column: str
    what: str
    todo: str


@dataclass(frozen=True, slots=True)
class Filled:
    """One row as filled in: its number in the sheet, what could be read by column, what could not."""

    number: int
    facts: dict[str, Any]
    wrong: tuple[Wrong, ...]


def headings(columns: Sequence[Column]) -> list[str]:
    """The first row of such a sheet."""
    return [*(one.title for one in columns), REMARK]


def template(
    title: str, columns: Sequence[Column], notes: Iterable[tuple[str, str, str]] = ()
) -> bytes:
    """The sheet to fill in, with one example and its explanation; notes: lines of it before the last two."""
    choices = {at: one.choices for at, one in enumerate(columns) if one.choices}
    guide = [("列", "是否必填", "说明")]
    for one in columns:
        guide.append(
            (one.title, "必填" if one.needed else "可空", one.how or "、".join(one.choices))
        )
    guide += [*notes, ("示例行", "", "“示例”两字的一行不导入，可以删去")]
    guide.append(("格式", "", "不要合并单元格，不要公式；日期写成 2025-01-01"))
    example = [*(one.example for one in columns), EXAMPLE]
    return Book(title, headings(columns), choices=choices).written([example], guide)


def filled(data: bytes, bounds: Bounds, columns: Sequence[Column]) -> Iterator[Filled]:
    """Every row that is filled in, the example passed over; BadInput, with the first, where it is no such sheet at all."""
    cells = cells_of(data, bounds)
    optional = {REMARK, *(one.title for one in columns if not one.needed)}
    header = header_of([next(cells, [])], headings(columns), optional)
    by_title = {one.title: one for one in columns}
    placed = [(at, by_title[title]) for at, title in enumerate(header) if title in by_title]
    remark = header.index(REMARK) if REMARK in header else -1
    for number, row in enumerate(cells, 2):
        texts = [cell.strip() if type(cell) is str else text_of(cell) for cell in row]
        if any(texts) and (remark < 0 or texts[remark] != EXAMPLE):
            yield _row(number, placed, texts)


def _row(number: int, placed: Iterable[tuple[int, Column]], texts: Sequence[str]) -> Filled:
    facts: dict[str, Any] = {}
    wrong = []
    for at, column in placed:
        if cell := texts[at]:
            try:
                facts[column.code] = column.read(cell)
            except Unread as fault:
                wrong.append(Wrong(number, column.title, fault.what, fault.todo))
        elif column.needed:
            wrong.append(Wrong(number, column.title, "没有填写", "这一列必填。"))
    return Filled(number, facts, tuple(wrong))

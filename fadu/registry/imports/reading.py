"""A sheet read row by row: every row into facts, or everything that is wrong with it by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.law.procedures import registers
from fadu.registry.imports.columns import Column, Unread
from fadu.registry.imports.kinds import (
    CALL_SHEET,
    LICENCE_SHEET,
    OBJECTS,
    SITES,
    SOURCES,
    SheetKind,
)
from fadu.registry.objects.services import faults
from fadu.statutes.sifting import Bounds
from fadu.statutes.workbooks import Book, cells_of, header_of, text_of

BOUNDS = Bounds(50_000, 60, 20 * 2**20, 120 * 2**20, merged=False)
"""How large a sheet of objects may be: that of the whole city fits."""
ACTS = {
    SITES.code: (registers.set_site,), LICENCE_SHEET.code: (registers.set_licence,),
    SOURCES.code: (registers.set_source,), CALL_SHEET.code: (registers.note_call,),
    OBJECTS.code: (registers.classify_object, registers.grade_object),
}  # fmt: skip
_TIER = ("tier", "tier_basis", "graded_on")


@dataclass(frozen=True, slots=True)
class Line:
    """One row that could be read: its number in the sheet, and the facts that are not empty."""

    number: int
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What does not fit: row and column of the sheet, what is wrong, what to do."""

    number: int
    column: str
    what: str
    todo: str


@dataclass(frozen=True)
class Read:
    """A sheet as read."""

    lines: tuple[Line, ...]
    wrong: tuple[Wrong, ...]
    rows: int


def template(kind: SheetKind) -> bytes:
    """The sheet to fill in, with one example and its explanation."""
    headings = [c.title for c in kind.columns]
    choices = {at: c.choices for at, c in enumerate(kind.columns) if c.choices}
    guide = [
        ("列", "是否必填", "说明"),
        *((c.title, _need(c), c.how or "、".join(c.choices)) for c in kind.columns),
    ]
    guide += [
        ("", "", ""), ("空格", "", "选填的列留空，登记里已有的内容不变"),
        ("示例行", "", "“示例”两字的一行不导入，可以删去"), ("格式", "", "不要合并单元格，不要公式；日期写成 2025-01-01"),
    ]  # fmt: skip
    example = [c.example for c in kind.columns]
    return Book(kind.title, [*headings, REMARK], choices=choices).written(
        [[*example, EXAMPLE]], guide
    )


REMARK, EXAMPLE = "备注", "示例"


def read(kind: SheetKind, data: bytes, today: date) -> Read:
    """The rows of an uploaded sheet; BadInput where it is no such sheet at all."""
    cells = cells_of(data, BOUNDS)
    first = next(cells, [])
    known = [*(c.title for c in kind.columns), REMARK]
    optional = {REMARK, *(c.title for c in kind.columns if not c.needed)}
    header = header_of([first], known, optional)
    reader = _Reader(kind, header, today)
    for number, row in enumerate(cells, 2):
        reader.take(number, row)
    return Read(tuple(reader.lines), tuple(reader.wrong), reader.rows)


class _Reader:
    """Reads the rows of one sheet, and knows which it has seen."""

    def __init__(self, kind: SheetKind, header: Sequence[str], today: date) -> None:
        by_title = {c.title: c for c in kind.columns}
        self.columns = [
            (at, by_title[title]) for at, title in enumerate(header) if title in by_title
        ]
        self.remark = header.index(REMARK) if REMARK in header else -1
        self.kind, self.today, self.rows = kind, today, 0
        self.lines: list[Line] = []
        self.wrong: list[Wrong] = []
        self.seen: dict[tuple[Any, ...], int] = {}

    def take(self, number: int, row: Sequence[Any]) -> None:
        """One row: read, found wrong, or passed over as empty or as the example."""
        texts = [cell.strip() if type(cell) is str else text_of(cell) for cell in row]
        if not any(texts) or (self.remark >= 0 and texts[self.remark] == EXAMPLE):
            return
        self.rows += 1
        facts: dict[str, Any] = {}
        wrong = list(self._cells(number, texts, facts))
        wrong = wrong or [Wrong(number, *fault) for fault in self._whole(facts)]
        key = tuple(facts.get(code, "") for code in self.kind.key)
        if not wrong and (above := self.seen.setdefault(key, number)) != number:
            named = "、".join(c.title for _, c in self.columns if c.code in self.kind.key)
            wrong = [Wrong(number, named, f"与第{above}行重复", "同一内容只留一行。")]
        self.wrong += wrong
        if not wrong:
            self.lines.append(Line(number, facts))

    def _cells(self, number: int, texts: Sequence[str], facts: dict[str, Any]) -> Iterator[Wrong]:
        for at, column in self.columns:
            cell = texts[at]
            if not cell:
                if column.needed:
                    yield Wrong(number, column.title, "没有填写", "这一列必填。")
                continue
            try:
                facts[column.code] = column.read(cell)
            except Unread as fault:
                yield Wrong(number, column.title, fault.what, fault.todo)

    def _whole(self, facts: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
        """What does not go together within a row."""
        stated = [code for code in _TIER if code in facts]
        if stated and len(stated) < len(_TIER):
            yield "风险等级", "等级、依据、日期没有填全", "三列都填，或者都留空。"
        titles = {c.code: c.title for _, c in self.columns}
        for code, what in faults(ACTS[self.kind.code][0], facts, self.today):
            yield titles.get(code, ""), what, "核对后改正。"


def _need(column: Column) -> str:
    return "必填" if column.needed else "可空"

"""A sheet read row by row: every row into facts, or everything that is wrong with it by column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.law.procedures import registers
from fadu.registry.imports.kinds import (
    CALL_SHEET,
    LICENCE_SHEET,
    OBJECTS,
    SITES,
    SOURCES,
    SheetKind,
)
from fadu.registry.objects.services import faults
from fadu.statutes import filled_sheets
from fadu.statutes.filled_sheets import Filled, Wrong, filled
from fadu.statutes.sifting import Bounds

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


@dataclass(frozen=True)
class Read:
    """A sheet as read."""

    lines: tuple[Line, ...]
    wrong: tuple[Wrong, ...]
    rows: int


def template(kind: SheetKind) -> bytes:
    """The sheet to fill in, with one example and its explanation."""
    kept = ("空格", "", "选填的列留空，登记里已有的内容不变")
    return filled_sheets.template(kind.title, kind.columns, (("", "", ""), kept))


def read(kind: SheetKind, data: bytes, today: date) -> Read:
    """The rows of an uploaded sheet; BadInput where it is no such sheet at all."""
    reader = _Reader(kind, today)
    for row in filled(data, BOUNDS, kind.columns):
        reader.take(row)
    return Read(tuple(reader.lines), tuple(reader.wrong), reader.rows)


class _Reader:
    """Reads the rows of one sheet, and knows which it has seen."""

    def __init__(self, kind: SheetKind, today: date) -> None:
        self.kind, self.today, self.rows = kind, today, 0
        self.titles = {column.code: column.title for column in kind.columns}
        self.lines: list[Line] = []
        self.wrong: list[Wrong] = []
        self.seen: dict[tuple[Any, ...], int] = {}

    def take(self, row: Filled) -> None:
        """One row: read, or found wrong."""
        self.rows += 1
        number, facts = row.number, row.facts
        wrong = row.wrong or [Wrong(number, *fault) for fault in self._whole(facts)]
        key = tuple(facts.get(code, "") for code in self.kind.key)
        if not wrong and (above := self.seen.setdefault(key, number)) != number:
            named = "、".join(self.titles[code] for code in self.kind.key)
            wrong = [Wrong(number, named, f"与第{above}行重复", "同一内容只留一行。")]
        self.wrong += wrong
        if not wrong:
            self.lines.append(Line(number, facts))

    def _whole(self, facts: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
        """What does not go together within a row."""
        stated = [code for code in _TIER if code in facts]
        if stated and len(stated) < len(_TIER):
            yield "风险等级", "等级、依据、日期没有填全", "三列都填，或者都留空。"
        for code, what in faults(ACTS[self.kind.code][0], facts, self.today):
            yield self.titles.get(code, ""), what, "核对后改正。"

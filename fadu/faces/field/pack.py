"""The printed pack (检查包) page by page: a cover for the day, and for each visit its sheets, each with its square."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from django.conf import settings
from django.utils.safestring import SafeString

from fadu.faces.field.checklists import PARTS, Item, checklist
from fadu.faces.field.sheets import CHECK, ENTRY, FOUND, SIGN, Kind, Sheet, version_of
from fadu.faces.field.visits import Card
from fadu.ui.qr import svg

_ROOM = 205  # millimetres of an A4 page that rows may fill, below its head and above its foot
_LINE, _PAD, _HEADING = (
    4.6,
    2.2,
    7.5,
)  # a line of text, what a row adds to its lines, a part's heading
_WORDS, _BASIS = 20, 13  # Han in a line of either column
FINDINGS = 6
"""Findings for which one sheet has room."""


@dataclass(frozen=True)
class Row:
    """One line of a checklist: an item with its number, or a part's heading."""

    number: int = 0
    item: Item | None = None
    heading: str = ""


@dataclass(frozen=True)
class Printed:
    """One sheet as it is printed."""

    card: Card
    sheet: Sheet
    of: int  # pages of this kind for this visit
    rows: tuple[Row, ...] = ()
    blanks: tuple[int, ...] = ()

    @property
    def kind(self) -> Kind:
        """What kind of sheet it is."""
        return self.sheet.kind

    @property
    def square(self) -> SafeString:
        """The square that names the sheet."""
        label = f"{self.kind.title}第{self.sheet.page}页"
        return svg(label, settings.BASE_ADDRESS.rstrip("/") + self.sheet.path())


def sheets_of(card: Card, on: date, parts: Sequence[str], more: int = 1) -> tuple[Printed, ...]:
    """The sheets of one visit on a day: entry, checklist by the parts asked for, `more` sheets of findings, signatures."""
    checks = list(laid_out(card, on, parts))
    numbers = range(1, FINDINGS * more + 1)
    founds = [tuple(numbers[n * FINDINGS :][:FINDINGS]) for n in range(more)]

    def sheet(kind: Kind, page: int = 1) -> Sheet:
        return Sheet(card.id, kind, page, version_on(card, kind, on))

    return (
        Printed(card, sheet(ENTRY), 1),
        *(Printed(card, sheet(CHECK, n), len(checks), rows) for n, rows in enumerate(checks, 1)),
        *(
            Printed(card, sheet(FOUND, n), more, blanks=blanks)
            for n, blanks in enumerate(founds, 1)
        ),
        Printed(card, sheet(SIGN), 1),
    )


def version_on(card: Card, kind: Kind, on: date) -> str:
    """The version of a visit's sheet on a day: for checklists, of everything its trade is asked on that day."""
    if kind is not CHECK:
        return version_of(kind)
    parts = checklist(card.visit.sector, on, tuple(PARTS))
    return version_of(kind, [[i.code, i.words, i.basis] for part in parts for i in part.items])


def laid_out(card: Card, on: date, parts: Sequence[str]) -> Iterator[tuple[Row, ...]]:
    """The checklist in pages: as many rows each as the paper holds."""
    page: list[Row] = []
    filled = 0.0
    for row in _rows(card, on, parts):
        height = _height(row)
        if page and filled + height > _ROOM:
            held = [page.pop()] if page[-1].heading else []  # no heading is the last of its page
            yield tuple(page)
            page, filled = held, sum(map(_height, held))
        page.append(row)
        filled += height
    if page:
        yield tuple(page)


def _rows(card: Card, on: date, parts: Sequence[str]) -> Iterator[Row]:
    number = 0
    for part in checklist(card.visit.sector, on, parts):
        yield Row(heading=part.title)
        for item in part.items:
            number += 1
            yield Row(number, item)


def _height(row: Row) -> float:
    if row.item is None:
        return _HEADING
    lines = max(ceil(len(row.item.words) / _WORDS), ceil(len(row.item.basis) / _BASIS))
    return lines * _LINE + _PAD

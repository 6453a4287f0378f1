"""Sheets filled in as an office would, by kind; each row is the template's example with what is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fadu.law.engine.record import Actor
from fadu.registry.imports.kinds import SheetKind
from fadu.registry.imports.services import By
from fadu.statutes.tests.hostile import plain
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

EARLY = {
    "graded_on": "2023-12-01",
    "called_on": "2023-12-01",
}  # the tests' bureau is founded in January 2024
_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code(number: int) -> str:
    """A credit code of a firm that does not exist, with right check digits."""
    body = f"{90_000_000 + number:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11
    whole = f"91430281{body}" + {10: "X", 11: "0"}.get(rest, str(rest))
    total = sum(_SIGNS.index(c) * pow(3, i, 31) for i, c in enumerate(whole))
    return whole + _SIGNS[(31 - total % 31) % 31]


def row(kind: SheetKind, **given: str) -> list[str]:
    """One row of a sheet."""
    said = EARLY | given
    return [said.get(c.code, c.example) for c in kind.columns]


def workbook(kind: SheetKind, *rows: list[str]) -> bytes:
    """A sheet with its headings and rows."""
    return plain([[c.title for c in kind.columns], *rows])


def by(bureau: Bureau, **more: Any) -> By:
    """The officer who brings sheets in."""
    who = [Actor(bureau.zhang.id, "officer")]
    return By(bureau.zhang.viewer, who, bureau.hand(FOUNDED), more.get("at", FOUNDED))

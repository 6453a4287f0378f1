"""检查表: what is looked at in a trade on a day, with the article that asks for it.

Nothing is invented for it: the duties are those of the catalogue of penalties that were in force on the day of the
visit, in the words of the catalogue, and the items of major hazards those of the library of criteria.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.law.libraries.kinds import CRITERION, STANDARD
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.statutes.library import selectors

GENERAL, TRADE, MAJOR = "general", "trade", "major"
PARTS = {GENERAL: "通用事项", TRADE: "本行业事项", MAJOR: "重大事故隐患判定"}

# What can be seen, asked or read at any unit; what follows an accident is not looked for on a round.
_GENERAL = (
    "AQF-93-1", "AQF-97-", "AQF-99-1", "AQF-99-2", "AQF-99-3", "AQF-99-4", "AQF-99-5", "AQF-99-7",
    "AQF-101-3", "AQF-101-4", "AQF-101-5", "AQF-103-1", "AQF-103-2", "AQF-104", "AQF-105-2", "AQF-106",
)  # fmt: skip
_MINES = ("AQF-98-", "XKZ-")
_TRADES = {
    "危险化学品": ("AQF-98-", "AQF-99-6", "AQF-101-1", "AQF-101-2", "AQF-105-1", "AQF-109", "WHF-", "HCR-"),
    "烟花爆竹": ("AQF-98-", "AQF-101-1", "AQF-105-1", "AQF-109", "YH-", "XKZ-"),
    "金属非金属矿山": (*_MINES, "AQF-109"),
    "煤矿": (*_MINES, "AQF-109", "MK-6", "MK-71-"),
    "工贸": ("AQF-98-", "AQF-99-8", "AQF-101-2"),
    "其他": ("AQF-99-8", "AQF-101-2"),
}  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One thing to look at: what would be wrong, and the article or standard by which."""

    code: str
    words: str
    basis: str


@dataclass(frozen=True)
class Part:
    """One part of a checklist with its heading."""

    title: str
    items: tuple[Item, ...]


def checklist(trade: str, on: date, wanted: Sequence[str]) -> tuple[Part, ...]:
    """The parts asked for, in their own order; empty ones are left out."""
    made = {
        GENERAL: lambda: _duties(_GENERAL, on),
        TRADE: lambda: _duties(_TRADES.get(trade, ()), on),
        MAJOR: lambda: _criteria(trade, on),
    }
    parts = (Part(title, tuple(made[code]())) for code, title in PARTS.items() if code in wanted)
    return tuple(part for part in parts if part.items)


def _duties(places: Sequence[str], on: date) -> Iterator[Item]:
    for row in CATALOGUE:
        if row.violates is not None and row.in_force(on) and any(map(row.code.startswith, places)):
            yield Item(row.code, row.words, str(row.violates))


def _criteria(trade: str, on: date) -> Iterator[Item]:
    """Items of the standards of the trade that hold on the day; for coal, of the regulation as well."""
    standards = selectors.entries(STANDARD.code, on)
    ours = {e.name: e for e in standards if e["sector"] == trade and e.since is not None}
    for entry in selectors.entries(CRITERION.code, on):
        if (standard := ours.get(entry["standard"])) is not None:
            words = entry["condition"] or entry["label"]
            yield Item(entry.name, words, f"{standard['standard']} {entry['item']}")

"""What folds of the room have in common: effects of acts on a row, and days out of facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from fadu.kernel.zone import day_of, parse_instant
from fadu.matters.folds import Recorded

Fields = dict[str, Any]
Effect = Callable[[Recorded, Mapping[str, Any]], Fields]
"""What an act makes of a row, given the row before it."""


def arrived(entry: Recorded) -> date:
    """The day of an entry into the firm as stated, which a code that was made up for names too."""
    stated = entry.facts.get("entered_at")
    return day_of(parse_instant(stated)) if stated else day_of(entry.at)


def first_day(column: str, **taken: str) -> Effect:
    """The first day on which the act was done, and facts that become columns (column = fact)."""

    def effect(entry: Recorded, row: Mapping[str, Any]) -> Fields:
        said = {name: entry.facts.get(code) or "" for name, code in taken.items()}
        return {column: row.get(column) or day_of(entry.at), **said}

    return effect

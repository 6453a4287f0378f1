"""The law as it was known at an earlier instant: calendar and parameters folded from their registers' entries."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from fadu.kernel.zone import parse_instant
from fadu.law.engine.view import LawView
from fadu.law.procedures import registers
from fadu.ledger import selectors as ledger
from fadu.ledger.commitments import disclosed
from fadu.matters.models import Matter

Year = tuple[int, str, str, bool, int]
Value = tuple[str, str, date, str, str, bool, str]
Make = Callable[[Sequence[Year], Sequence[Value]], LawView]

REGISTERS = (registers.CALENDAR_REGISTER.code, registers.PARAMETER_REGISTER.code)


@dataclass(frozen=True)
class Change:
    """One entry of a register of law: when it was recorded, and what it stated."""

    noted: datetime
    matter: str
    n: int
    calendar: bool
    facts: Mapping[str, Any]
    corrects: int | None


@dataclass
class Past:
    """Answers the view as of an instant. The registers are read when first asked.

    `newest` is the view of today's rows; `make` builds a view from rows.
    """

    newest: LawView
    make: Make
    _changes: list[Change] | None = None
    _views: dict[int, LawView] = field(default_factory=dict)

    def __call__(self, at: datetime) -> LawView:
        """The law as the registers had it at `at`; the newest where nothing has changed since."""
        if self._changes is None:
            self._changes = sorted(_changes(), key=lambda c: c.noted)
        place = bisect_right(self._changes, at, key=lambda c: c.noted)
        if place == len(self._changes):
            return self.newest
        if place not in self._views:
            self._views[place] = self.make(*rows_of(self._changes[:place]))
        return self._views[place]


def rows_of(changes: Sequence[Change]) -> tuple[tuple[Year, ...], tuple[Value, ...]]:
    """Calendar years and parameter values as the given entries leave them, corrected entries left out."""
    dropped = {(c.matter, c.corrects) for c in changes if c.corrects is not None}
    years: dict[int, Year] = {}
    values: list[Value] = []
    for change in changes:
        if (change.matter, change.n) in dropped:
            continue
        facts = change.facts
        if change.calendar:
            year, lines = facts["year"], facts["exceptions"]
            years[year] = (year, lines, facts["source"], facts["confirmed"], change.n)
        else:
            since, row = date.fromisoformat(facts["since"]), f"{change.matter}:{change.n:05d}"
            named = (facts["parameter"], facts["value"], since)
            values.append((*named, facts["source"], facts["status"], facts["demo"], row))
    return tuple(years[y] for y in sorted(years)), tuple(sorted(values, key=lambda v: (v[2], v[6])))


def _changes() -> Iterable[Change]:
    matters = Matter.objects.filter(procedure__in=REGISTERS).values_list("id", flat=True)
    entries = [(seq, json.loads(body)) for _, seq, _, body in ledger.chains(list(matters))]
    opened = ledger.opened_values(seq for seq, _ in entries)
    for seq, body in entries:
        facts = disclosed(body["facts"], opened.get(seq, {}), "/facts")
        corrects = body["corrects"]["n"] if "corrects" in body else None
        noted = parse_instant(body["noted"])
        yield Change(noted, body["matter"], body["n"], "year" in facts, facts, corrects)

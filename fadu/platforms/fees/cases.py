"""The cases that codes and payments belong to, read a part of a file at a time, each by the statements that read them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from fadu.accounts.viewer import Viewer
from fadu.fees.models import Fee
from fadu.fees.selectors import of_matter, of_matters
from fadu.law.procedures.penalty_ordinary import acts as ordinary
from fadu.matters import selectors as matters
from fadu.matters.deeds import Deed, Hand
from fadu.matters.gathering import Chain, chains
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.platforms.fees.sums import Owed, owed
from fadu.registry.selectors import party_names

Row = TypeVar("Row")

AT_ONCE = 100
"""Rows of a file whose cases are read, and held, together: fewer than any database takes values in a statement."""
_AFTER = 10**9  # positions behind every entry that there is


def parts(rows: Sequence[Row], size: int = 0) -> Iterator[Sequence[Row]]:
    """The rows of a file in their order, as many at a time as are read together."""
    step = size or AT_ONCE
    for first in range(0, len(rows), step):
        yield rows[first : first + step]


@dataclass
class Cases:
    """What was read of the cases, and what the earlier rows of the same file pay of them."""

    viewer: Viewer
    hand: Hand
    matters: dict[str, Matter | None] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    lines: dict[str, Sequence[Line]] = field(default_factory=dict)
    fees: dict[str, list[Fee]] = field(default_factory=dict)
    paying: dict[str, list[Line]] = field(default_factory=dict)  # as if recorded, by matter
    made: dict[str, list[Deed]] = field(default_factory=dict)  # the deeds of these, by matter
    under: dict[str, int] = field(default_factory=dict)  # the same by code, in fen
    names: dict[str, str] = field(default_factory=dict)

    def gather(self, ids: Iterable[str], parties: Iterable[str], *, codes: bool = False) -> None:
        """Read the cases of the next rows, and who is to pay, by a few statements; let go of those of the rows before.

        What earlier rows pay, and with `codes` the codes of all, stays.
        """
        found = matters.chosen(self.viewer.scope, set(ids))
        self.matters = {id: self._own(found.get(id)) for id in ids}
        self.chains = chains(matter for matter in self.matters.values() if matter)
        self.lines.clear()
        named = set(parties) - {""}
        told = party_names(named) if named else {}
        self.names = {party: told.get(party, "") for party in named}
        if codes and (more := self.matters.keys() - self.fees.keys()):
            of = of_matters(self.viewer.scope, more)
            self.fees |= {id: of.get(id, []) for id in more}

    def matter(self, id: str) -> Matter | None:
        """A case of the viewer's own agency."""
        if id not in self.matters:
            self.matters[id] = self._own(matters.matter(self.viewer.scope, id))
        return self.matters[id]

    def chain(self, matter: Matter) -> Chain:
        """Its entries as they were read."""
        if matter.pk not in self.chains:
            self.chains |= chains([matter])
        return self.chains[matter.pk]

    def history(self, matter: Matter) -> Sequence[Line]:
        """Its entries, each as a line."""
        if matter.pk not in self.lines:
            self.lines[matter.pk] = self.chain(matter).history()
        return self.lines[matter.pk]

    def _own(self, found: Matter | None) -> Matter | None:
        own = found is not None and found.county == self.viewer.place.county
        return found if own else None

    def codes(self, matter: str) -> list[Fee]:
        """The codes that are registered for it."""
        if matter not in self.fees:
            self.fees[matter] = of_matter(self.viewer.scope, matter)
        return self.fees[matter]

    def name(self, party: str) -> str:
        """A party by name; "" where the case names none that is registered."""
        if party and party not in self.names:
            self.names[party] = party_names([party]).get(party, "")
        return self.names.get(party, "")

    def ended(self, matter: Matter) -> bool:
        """Whether the case is closed: what comes in later is for a person to look at."""
        done = {line.act for line in self.history(matter) if not line.corrected}
        return matter.closed or ordinary.close_case.code in done

    def owed(self, matter: Matter, party: str, of_sum: str, day: date) -> Owed | None:
        """What stands of a sum on a day, by the entries alone. Refused where nobody says what it was altered to."""
        lines = [*self.history(matter), *self.paying.get(matter.pk, ())]
        return owed(matter, lines, (party, of_sum), self.hand.law, day)

    def pays(self, deed: Deed, code: str, amount: int) -> None:
        """Take a payment as made, for the rows after it: it counts for its sum, and for the surcharge on it."""
        lines = self.paying.setdefault(str(deed.matter), [])
        lines.append(_as_line(deed, _AFTER + len(lines)))
        self.made.setdefault(str(deed.matter), []).append(deed)
        self.under[code] = self.under.get(code, 0) + amount


def _as_line(deed: Deed, n: int) -> Line:
    """How a deed would stand in the history."""
    return Line(
        n=n, seq=0, hash="", act=deed.act.code, title=deed.act.title, key=deed.key, at=deed.at, day_only=False,
        noted=deed.hand.noted, facts=dict(deed.facts), who=tuple((a.person, a.role) for a in deed.who), files=(),
        irregular="", corrects=None, why="", corrected=False, prepared_by="", recorded_by=deed.recorded_by,
    )  # fmt: skip

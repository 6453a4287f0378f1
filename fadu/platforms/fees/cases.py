"""The cases that codes and payments belong to, each read once for a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from fadu.accounts.viewer import Viewer
from fadu.fees.models import Fee
from fadu.fees.selectors import of_matter
from fadu.law.procedures.penalty_ordinary import acts as ordinary
from fadu.matters import selectors as matters
from fadu.matters.deeds import Deed, Hand
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.platforms.fees.sums import Owed, owed
from fadu.registry.selectors import party_names

_AFTER = 10**9  # positions behind every entry that there is


@dataclass
class Cases:
    """What was read of the cases, and what the earlier rows of the same file pay of them."""

    viewer: Viewer
    hand: Hand
    matters: dict[str, Matter | None] = field(default_factory=dict)
    lines: dict[str, Sequence[Line]] = field(default_factory=dict)
    fees: dict[str, list[Fee]] = field(default_factory=dict)
    paying: dict[str, list[Line]] = field(default_factory=dict)  # as if recorded, by matter
    made: dict[str, list[Deed]] = field(default_factory=dict)  # the deeds of these, by matter
    under: dict[str, int] = field(default_factory=dict)  # the same by code, in fen
    names: dict[str, str] = field(default_factory=dict)

    def matter(self, id: str) -> Matter | None:
        """A case of the viewer's own agency."""
        if id not in self.matters:
            found = matters.matter(self.viewer.scope, id)
            own = found is not None and found.county == self.viewer.place.county
            self.matters[id] = found if own else None
        return self.matters[id]

    def history(self, matter: Matter) -> Sequence[Line]:
        """Its entries."""
        if matter.pk not in self.lines:
            self.lines[matter.pk] = matters.history(matter)
        return self.lines[matter.pk]

    def codes(self, matter: str) -> list[Fee]:
        """The codes that are registered for it."""
        if matter not in self.fees:
            self.fees[matter] = of_matter(self.viewer.scope, matter)
        return self.fees[matter]

    def name(self, party: str) -> str:
        """A party by name; "" where the case names none that is registered."""
        if party and party not in self.names:
            self.names |= party_names([party])
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

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
from fadu.matters.deeds import Hand
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.platforms.fees.sums import Owed, owed
from fadu.registry.selectors import party_names

Key = tuple[str, str, str]  # matter, party, sum


@dataclass
class Cases:
    """What was read of the cases, and what an earlier row of the same file has paid of them."""

    viewer: Viewer
    hand: Hand
    matters: dict[str, Matter | None] = field(default_factory=dict)
    lines: dict[str, Sequence[Line]] = field(default_factory=dict)
    fees: dict[str, list[Fee]] = field(default_factory=dict)
    paid: dict[Key, int] = field(default_factory=dict)
    under: dict[str, int] = field(default_factory=dict)  # the same by code
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
        """What stands of a sum on a day, by the entries alone."""
        return owed(matter, self.history(matter), (party, of_sum), self.hand.law, day)

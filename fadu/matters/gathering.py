"""The entries of several matters at once: a few statements for all of them, where one by one each would cost its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed
from fadu.ledger.commitments import disclosed
from fadu.ledger.selectors import Recorded
from fadu.matters import versions
from fadu.matters.lines import Line, line_of
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter


@dataclass(frozen=True)
class Chain:
    """The entries of a matter as they were read, without a lock. opened: what of them is personal and stands open."""

    matter: Matter
    rows: Sequence[Recorded]
    opened: Mapping[int, Mapping[str, Any]]

    def unlocked(self) -> Loaded:
        """The matter as its entries tell it; each time anew, for whoever supposes more of it."""
        matter = self.matter
        procedure = versions.procedure(matter.procedure, digest=matter.digest)
        bodies = [parsed(row.body) for row in self.rows]
        of = matter.id, matter.opened, procedure, matter.digest, matter.place, matter.platform
        return Loaded(*of, bodies=bodies)

    def history(self) -> list[Line]:
        """Every entry in the order of the chain, with what is opened and what was erased."""
        procedure = versions.procedure(self.matter.procedure, digest=self.matter.digest)
        bodies = [(row, parsed(row.body)) for row in self.rows]
        corrected = {b["corrects"]["n"] for _, b in bodies if "corrects" in b}
        return [
            line_of(
                row, disclosed(body, self.opened.get(row.seq, {})), procedure.by_code, corrected
            )
            for row, body in bodies
        ]


def chains(matters: Iterable[Matter]) -> dict[str, Chain]:
    """The chains of matters that the caller has found, by id. All are in memory: of many ask a part at a time."""
    known = {matter.pk: matter for matter in matters}
    rows = ledger.bodies_of(list(known)) if known else {}
    opened = ledger.opened_values(row.seq for one in rows.values() for row in one)
    return {id: Chain(matter, rows.get(id, ()), opened) for id, matter in known.items()}

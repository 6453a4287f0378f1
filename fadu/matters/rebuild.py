"""The projection derived again from the ledger: what differs was changed behind its back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fadu.law import registry
from fadu.law.engine.marking import fold
from fadu.law.engine.view import LawView
from fadu.ledger import selectors as ledger
from fadu.matters import projection
from fadu.matters.folds import folding_of
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter
from fadu.matters.refolding import history
from fadu.matters.scope import Place

CHECKED = ("opened", "procedure", "digest", "province", "city", "county", "register", "platform",
           "platform_number", "n", "tip",
           "title", "number", "owner", "closed", "last_act", "irregular")  # fmt: skip


Places = Callable[[str], Place]


@dataclass(frozen=True)
class Difference:
    """A column of a projection that does not follow from the entries."""

    matter: str
    column: str
    stands: Any
    follows: Any

    def __str__(self) -> str:
        return f"事项 {self.matter} 的“{self.column}”与台账不符"


def derive(matter: Matter, law: LawView, now: datetime, place_of: Places) -> dict[str, Any]:
    """The projection's columns as they follow from the entries and the agency tree alone."""
    rows = ledger.bodies(matter.id, matter.opened)
    bodies = [json.loads(row.body) for row in rows]
    first = bodies[0]
    procedure = registry.procedure(first["procedure"]["code"], digest=first["procedure"]["digest"])
    loaded = Loaded(
        matter.id, date.fromisoformat(first["opened"]), procedure, first["procedure"]["digest"],
        place_of(first["agency"]), first["facts"].get("platform", ""),
        first["facts"].get("platform_number", ""), procedure.register, bodies=bodies,
    )  # fmt: skip
    loaded.serial, loaded.tip = rows[0].seq, rows[-1].hash
    loaded.irregular = sum("irregular" in b for b in bodies)
    for entry in history(loaded):
        projection.name(loaded, folding_of(procedure.code), entry)
    return projection.values(loaded, fold(procedure, law, loaded.records(), now))


def differences(
    law: LawView, now: datetime, place_of: Places, after: int = -1
) -> Iterator[Difference]:
    """Walk all matters in the order of the log and name every column that does not follow.

    `place_of` answers an agency's place by its id, as the agency register has it.
    """
    while True:
        batch = list(Matter.objects.filter(serial__gt=after).order_by("serial")[:500])
        if not batch:
            return
        for matter in batch:
            follows = derive(matter, law, now, place_of)
            for column in CHECKED:
                if getattr(matter, column) != follows[column]:
                    yield Difference(matter.id, column, getattr(matter, column), follows[column])
        after = batch[-1].serial

"""The projection derived again from the ledger: what differs was changed behind its back.

It goes both ways: a matter that no entry explains is named, and so are entries whose matter is gone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef

from fadu.law import registry
from fadu.law.engine.marking import fold
from fadu.law.engine.view import LawView
from fadu.ledger import selectors as ledger
from fadu.ledger.images import RESEAL
from fadu.ledger.models import Entry
from fadu.matters import projection, search
from fadu.matters.folds import folding_of
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter
from fadu.matters.refolding import history
from fadu.matters.scope import Place
from fadu.matters.sweep import pending

CHECKED = ("opened", "procedure", "digest", "province", "city", "county", "register", "platform",
           "platform_number", "serial", "n", "tip", "title", "number", "owner", "closed", "last_act",
           "last_at", "irregular")  # fmt: skip
DUE = ("due", "due_act", "due_key", "due_cite", "due_provisional", "lapse")
"""What is due follows the law of the day: compared where the sweep has nothing left to do."""

CHUNK = 500

Places = Callable[[str], Place]


@dataclass(frozen=True)
class Difference:
    """A column of a projection that does not follow from the entries.

    `column` is `id` where the whole row is at issue: invented (nothing follows) or vanished (nothing
    stands), and `search` where the matter is not found under its own title and number.
    """

    matter: str
    column: str
    stands: Any
    follows: Any


def derive(matter: Matter, law: LawView, now: datetime, place_of: Places) -> dict[str, Any]:
    """The projection's columns as they follow from the entries and the agency tree alone; empty
    where the ledger has no entry of the matter."""
    rows = ledger.bodies(matter.id, _opened(matter))
    if not rows:
        return {}
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


def differences(law: LawView, now: datetime, place_of: Places) -> Iterator[Difference]:
    """Walk all matters in the order of the log and name every column that does not follow.

    `place_of` answers an agency's place by its id, as the agency register has it.
    """
    yield from _vanished()
    settled = not pending(law)
    after: int | None = None
    while True:
        rows = Matter.objects.order_by("serial")
        batch = list(rows[:CHUNK] if after is None else rows.filter(serial__gt=after)[:CHUNK])
        if not batch:
            return
        indexed = search.texts([matter.serial for matter in batch])
        for matter in batch:
            columns = CHECKED + (DUE if settled and not _lapsed(matter, now) else ())
            yield from _compared(matter, derive(matter, law, now, place_of), indexed, columns)
        after = batch[-1].serial


def _compared(
    matter: Matter,
    follows: Mapping[str, Any],
    indexed: Mapping[int, str],
    columns: Sequence[str],
) -> Iterator[Difference]:
    if not follows:
        yield Difference(matter.id, "id", matter.id, None)
        return
    for column in columns:
        if getattr(matter, column) != follows[column]:
            yield Difference(matter.id, column, getattr(matter, column), follows[column])
    stands = indexed.get(matter.serial)
    wanted = None if follows["register"] else search.text_of(follows["title"], follows["number"])
    if stands != wanted:
        yield Difference(matter.id, "search", stands, wanted)


def _lapsed(matter: Matter, now: datetime) -> bool:
    """Whether the sweep has still to bring the row up to date."""
    return matter.lapse is not None and matter.lapse <= now


def _vanished() -> Iterator[Difference]:
    """Matters of which the ledger has a first entry and the projection no row; reseals have none."""
    kept = Matter.objects.filter(id=OuterRef("matter"))
    gone = Entry.objects.filter(~Exists(kept), n=0).order_by("seq").values_list("matter", "body")
    for matter, body in gone.iterator(CHUNK):
        if json.loads(body)["procedure"]["code"] != RESEAL:
            yield Difference(matter, "id", None, matter)


def _opened(matter: Matter) -> date:
    """The day under which the entries stand: the row's own, or that of the entry it says it began with."""
    if ledger.tip(matter.id, matter.opened) is not None:
        return matter.opened
    first = Entry.objects.filter(seq=matter.serial, matter=matter.id).values_list("opened").first()
    return first[0] if first else matter.opened

"""The projection derived again from the ledger: what differs was changed behind its back.

It goes both ways: a matter that no entry explains is named, and so are entries whose matter is gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef

from fadu.law.engine.marking import Marking
from fadu.law.engine.view import LawView
from fadu.ledger.images import RESEAL
from fadu.ledger.models import Entry
from fadu.matters import projection, search
from fadu.matters.beside import TABLES, of_matters, strays
from fadu.matters.deriving import Places, derived
from fadu.matters.models import Matter
from fadu.matters.packs import MATTERS, Shelf
from fadu.matters.selectors import marking_of
from fadu.matters.sweep import pending

CHECKED = ("opened", "procedure", "digest", "province", "city", "county", "register", "platform",
           "platform_number", "serial", "n", "tip", "title", "number", "owner", "closed", "last_act",
           "last_at", "irregular")  # fmt: skip
"""What is due follows the law of the day: it is compared where the sweep has nothing left to do."""

CHUNK = 500


@dataclass(frozen=True)
class Difference:
    """A column of a projection that does not follow from the entries.

    `column` is `id` where the whole row is at issue: invented (nothing follows) or vanished (nothing
    stands), `search` where the matter is not found under its own title and number, `files` where it is not known
    which of its entries carries which file, `consulted` where it is not known which asks for counsel.
    """

    matter: str
    column: str
    stands: Any
    follows: Any


def differences(law: LawView, now: datetime, place_of: Places) -> Iterator[Difference]:
    """Walk all matters in the order of the log and name every column that does not follow.

    `place_of` answers an agency's place by its id, as the agency register has it.
    """
    yield from _vanished()
    for name in TABLES:
        yield from (Difference(id, name, id, None) for id in strays(name))
    settled = not pending(law)
    after: int | None = None
    while True:
        rows = Matter.objects.order_by("serial")
        batch = list(rows[:CHUNK] if after is None else rows.filter(serial__gt=after)[:CHUNK])
        if not batch:
            return
        ids = [matter.id for matter in batch]
        indexed, beside = _indexed(batch), {name: of_matters(name, ids) for name in TABLES}
        follows = derived(ids, place_of)
        for matter in batch:
            found = list(_compared(matter, follows.get(matter.id, {}), indexed))
            found += _beside(matter, follows.get(matter.id, {}), beside)
            if settled and not found and _running(matter, now):
                found = list(_due(matter, marking_of(matter, law, now)))
            yield from found
        after = batch[-1].serial


def _indexed(batch: Sequence[Matter]) -> dict[int, str]:
    """Serial → the text under which each is found, on whichever shelf."""
    shelves: dict[Shelf, list[int]] = {}
    for matter in batch:
        for shelf in (MATTERS, search.shelf_of(matter.procedure, register=matter.register)):
            if shelf is not None:
                shelves.setdefault(shelf, []).append(matter.serial)
    found: dict[int, str] = {}
    for shelf, serials in shelves.items():
        found |= search.texts(serials, shelf=shelf)
    return found


def _compared(
    matter: Matter, follows: Mapping[str, Any], indexed: Mapping[int, str]
) -> Iterator[Difference]:
    if not follows:
        yield Difference(matter.id, "id", matter.id, None)
        return
    for column in CHECKED:
        if getattr(matter, column) != follows[column]:
            yield Difference(matter.id, column, getattr(matter, column), follows[column])
    stands = indexed.get(matter.serial)
    shelf = search.shelf_of(follows["procedure"], register=follows["register"])
    wanted = None if shelf is None else search.text_of(follows["title"], follows["number"])
    if stands != wanted:
        yield Difference(matter.id, "search", stands, wanted)


def _beside(
    matter: Matter, follows: Mapping[str, Any], beside: Mapping[str, Mapping[str, set[Any]]]
) -> Iterator[Difference]:
    """What is kept of the entries beside the projection."""
    for column, kept in beside.items():
        stands, wanted = kept.get(matter.id, set()), follows.get(column, set())
        if stands != wanted:
            yield Difference(matter.id, column, stands, wanted)


def _due(matter: Matter, marking: Marking) -> Iterator[Difference]:
    for column, follows in projection.running(marking).items():
        if getattr(matter, column) != follows:
            yield Difference(matter.id, column, getattr(matter, column), follows)


def _running(matter: Matter, now: datetime) -> bool:
    """Whether periods may run in the matter, and the sweep has nothing left to do in it."""
    ended = matter.register or matter.closed
    return not (ended and matter.due is None and matter.lapse is None) and not (
        matter.lapse is not None and matter.lapse <= now
    )


def _vanished() -> Iterator[Difference]:
    """Matters of which the ledger has a first entry and the projection no row; reseals have none."""
    kept = Matter.objects.filter(id=OuterRef("matter"))
    gone = Entry.objects.filter(~Exists(kept), n=0).order_by("seq").values_list("matter", "body")
    for matter, body in gone.iterator(CHUNK):
        if json.loads(body)["procedure"]["code"] != RESEAL:
            yield Difference(matter, "id", None, matter)

"""The projection derived again from the ledger: what differs was changed behind its back.

It goes both ways: a matter that no entry explains is named, and so are entries whose matter is gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from fadu.ledger.images import RESEAL
from fadu.ledger.models import Entry
from fadu.matters import search
from fadu.matters.deriving import Places, derived
from fadu.matters.models import Matter

CHECKED = ("opened", "procedure", "digest", "province", "city", "county", "register", "platform",
           "platform_number", "serial", "n", "tip", "title", "number", "owner", "closed", "last_act",
           "last_at", "irregular")  # fmt: skip
"""What is due is left out: it follows the law of the day, and the sweep writes it anew."""

CHUNK = 500


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

    def __str__(self) -> str:
        if self.column == "id":
            what = "没有任何台账记录" if self.follows is None else "有台账记录，却不在事项表中"
            return f"事项 {self.matter} {what}"
        if self.column == "search":
            return f"事项 {self.matter} 的检索词与其名称、文号不符"
        return f"事项 {self.matter} 的“{self.column}”与台账不符"


def differences(place_of: Places) -> Iterator[Difference]:
    """Walk all matters in the order of the log and name every column that does not follow.

    `place_of` answers an agency's place by its id, as the agency register has it.
    """
    yield from _vanished()
    after: int | None = None
    while True:
        rows = Matter.objects.order_by("serial")
        batch = list(rows[:CHUNK] if after is None else rows.filter(serial__gt=after)[:CHUNK])
        if not batch:
            return
        indexed = search.texts([matter.serial for matter in batch])
        follows = derived([matter.id for matter in batch], place_of)
        for matter in batch:
            yield from _compared(matter, follows.get(matter.id, {}), indexed)
        after = batch[-1].serial


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
    wanted = None if follows["register"] else search.text_of(follows["title"], follows["number"])
    if stands != wanted:
        yield Difference(matter.id, "search", stands, wanted)


def _vanished() -> Iterator[Difference]:
    """Matters of which the ledger has a first entry and the projection no row; reseals have none."""
    kept = Matter.objects.filter(id=OuterRef("matter"))
    gone = Entry.objects.filter(~Exists(kept), n=0).order_by("seq").values_list("matter", "body")
    for matter, body in gone.iterator(CHUNK):
        if json.loads(body)["procedure"]["code"] != RESEAL:
            yield Difference(matter, "id", None, matter)

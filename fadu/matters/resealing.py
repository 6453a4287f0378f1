"""Rows that their fold makes otherwise than it once did: a migration folds them anew and pictures them anew (重封)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from operator import itemgetter
from typing import Any

from fadu.kernel.ids import new_id
from fadu.ledger.images import IMAGES, RESEAL
from fadu.ledger.services import RESEAL_BATCH, write_reseal
from fadu.ledger.standing import difference
from fadu.matters.folds import folding_of
from fadu.matters.refolding import changes_of, recorded
from fadu.matters.scope import Place

Body = dict[str, Any]
Pictured = tuple[int, str]
"""Version and digest of an image."""


Pictures = dict[str, tuple[int, Pictured]]
"""By row: where in the log its newest image stands, and the image."""


@dataclass(frozen=True)
class Mend:
    """What a migration mends: some columns of a table in matters of one procedure in which an act stands.

    rows, entries: managers of the models as the migration knows them; the rows have `matter` and their place. The columns
    follow from facts that are not personal: commitments are not opened. What folds is the fold of today, so that it must
    read nothing that a later migration adds to another table.
    """

    entries: Any
    rows: Any
    table: str
    procedure: str
    act: str
    columns: tuple[str, ...]
    by: str


def renew(mend: Mend, now: datetime, chance: Callable[[int], bytes]) -> int:
    """Write the columns as the entries fold now and picture the rows anew, an agency at a time; how many rows.

    A row that does not agree with its newest image is left as it stands, for `fadu ledger verify` to name.
    """
    resealed = _pictures(mend, f'"procedure":{{"code":"{RESEAL}"')
    changed: dict[tuple[str, int], dict[str, Pictured]] = {}
    for entries in _matters(mend):
        bodies = [body for _, body in entries]
        for id, pictured in _mended(mend, bodies, resealed | _newer(entries, mend.table, resealed)):
            changed.setdefault((bodies[0]["agency"], pictured[0]), {})[id] = pictured
    for (agency, v), replaced in changed.items():
        for start in range(0, len(replaced), RESEAL_BATCH):
            some = dict(islice(replaced.items(), start, start + RESEAL_BATCH))
            rows = [(row["id"], row) for row in mend.rows.filter(id__in=some).values()]
            write_reseal(
                spec=IMAGES[mend.table, v], rows=rows, replaced=some, agency=agency, matter=new_id(now, chance(10)),
                at=now, by=mend.by, salts=lambda: chance(32),
            )  # fmt: skip
    return sum(map(len, changed.values()))


def _matters(mend: Mend) -> Iterator[list[tuple[int, Body]]]:
    """The entries of each matter in which the act stands, in their order, with their places in the log."""
    found = mend.entries.filter(body__contains=f'"act":"{mend.act}"')
    for matter in sorted(set(found.values_list("matter", flat=True))):
        own = mend.entries.filter(matter=matter).order_by("n").values_list("seq", "body")
        yield [(seq, json.loads(body)) for seq, body in own]


def _pictures(mend: Mend, mark: str) -> Pictures:
    """The newest images of the table in entries that bear a mark."""
    rows = mend.entries.filter(body__contains=mark).filter(body__contains=f'"table":"{mend.table}"')
    found = rows.order_by("seq").values_list("seq", "body")
    return _newer([(seq, json.loads(body)) for seq, body in found], mend.table, {})


def _newer(entries: Iterable[tuple[int, Body]], table: str, known: Pictures) -> Pictures:
    """The images of a table in some entries that are newer than those known."""
    found: Pictures = {}
    for seq, body in sorted(entries, key=itemgetter(0)):
        for image in body["images"]:
            if image["table"] == table and seq > known.get(image["id"], (-1, ()))[0]:
                found[image["id"]] = seq, (image["v"], image["digest"])
    return found


def _mended(
    mend: Mend, bodies: Sequence[Body], pictures: Pictures
) -> Iterator[tuple[str, Pictured]]:
    """Write what has changed of a matter's rows; those written, with the images that they had."""
    for row in mend.rows.filter(matter=bodies[0]["matter"]).values():
        now = _folded(mend, row, bodies)
        moved = {name: now[name] for name in mend.columns if name in now and now[name] != row[name]}
        _, (v, digest) = pictures.get(row["id"], (0, (0, "")))
        if moved and not difference(IMAGES.get((mend.table, v)), row["id"], row, {}, digest):
            mend.rows.filter(id=row["id"]).update(**moved)
            yield row["id"], (v, digest)


def _folded(mend: Mend, row: Mapping[str, Any], bodies: Sequence[Body]) -> Mapping[str, Any]:
    """The row as the entries of its matter make it now; corrected ones left out."""
    place = Place(row["province"], row["city"], row["county"])
    dropped = {body["corrects"]["n"] for body in bodies if "corrects" in body}
    entries = [recorded(body, {}, place) for body in bodies if body["n"] not in dropped]
    found = changes_of(entries, folding_of(mend.procedure))
    return next((c.fields for c in found if (c.model._meta.db_table, c.id) == (mend.table, row["id"])), {})  # fmt: skip

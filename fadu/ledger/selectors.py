"""Every read of the ledger that services, folds and figures need. Bodies come in the order of the chain."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection

from fadu.kernel.errors import BadInput
from fadu.ledger.images import Committed, row_key
from fadu.ledger.models import Checkpoint, Entry, Opening
from fadu.ledger.reading import reader_on


@dataclass(frozen=True)
class Recorded:
    """An entry as it stands: position in the log and in its matter, hash (hex), canonical body."""

    seq: int
    matter: str
    n: int
    hash: str
    body: str


CHUNK = 1000
_FIELDS = ("seq", "matter", "n", "hash", "body")


def bodies(matter: str, opened: date) -> tuple[Recorded, ...]:
    """All entries of a matter, in order."""
    rows = Entry.objects.filter(opened=opened, matter=matter).order_by("n").values_list(*_FIELDS)
    return tuple(Recorded(*row) for row in rows)


def bodies_of(matters: Sequence[str]) -> dict[str, list[Recorded]]:
    """All entries of some matters, in order, by matter."""
    found: dict[str, list[Recorded]] = {}
    rows = Entry.objects.filter(matter__in=matters).order_by("matter", "n")
    for row in rows.values_list(*_FIELDS):
        found.setdefault(row[1], []).append(Recorded(*row))
    return found


def chains(matters: Sequence[str]) -> Iterator[tuple[str, int, str, str]]:
    """Matter, seq, hash (hex) and body of every entry of these matters, matter by matter, in order."""
    rows = Entry.objects.filter(matter__in=matters).order_by("matter", "n")
    yield from rows.values_list("matter", "seq", "hash", "body").iterator(CHUNK)


def tip(matter: str, opened: date) -> Recorded | None:
    """The newest entry of a matter; None before the first."""
    rows = Entry.objects.filter(opened=opened, matter=matter).order_by("-n").values_list(*_FIELDS)
    return next((Recorded(*row) for row in rows[:1]), None)


def size() -> int:
    """How many entries the log has."""
    newest = Entry.objects.order_by("-seq").values_list("seq", flat=True).first()
    return 0 if newest is None else newest + 1


def by_submission(matter: str, idem: str) -> Recorded | None:
    """The first entry that a submission (its idempotency key) wrote in a matter; None if it wrote none."""
    row = Entry.objects.filter(matter=matter, idem=idem).values_list(*_FIELDS).first()
    return None if row is None else Recorded(*row)


def entry(reference: str) -> Recorded:
    """The entry of a reference as people write it: its seq, or `<matter>/<n>`. BadInput if there is none."""
    matter, slash, number = reference.rpartition("/")
    if not (
        number.isascii() and number.isdigit() and len(number) < 19 and bool(matter) == bool(slash)
    ):
        raise BadInput(
            f"“{reference}”不是台账记录的写法",
            todo="请写台账序号，或者“事项标识/号”，如 17 或 01HQ…/3",
        )
    wanted = {"matter": matter, "n": int(number)} if slash else {"seq": int(number)}
    row = Entry.objects.filter(**wanted).values_list(*_FIELDS).first()
    if row is None:
        raise BadInput(f"台账中没有记录“{reference}”")
    return Recorded(*row)


def opened_values(seqs: Iterable[int]) -> dict[int, dict[str, Any]]:
    """seq → path → value of what stands open in these entries; erased values are absent."""
    found: dict[int, dict[str, Any]] = {}
    wanted = iter(sorted(set(seqs)))
    while part := list(islice(wanted, CHUNK)):
        rows = Opening.objects.filter(seq__in=part, row__isnull=True, value__isnull=False)
        for seq, path, value in rows.values_list("seq", "path", "value"):
            found.setdefault(seq, {})[path] = json.loads(value or "null")
    return found


def image_commitments(table: str, id: str) -> Mapping[str, Committed]:
    """Column → its newest commitment, for `images.take(previous=…)`."""
    return commitments_of_rows(table, [id]).get(id, {})


def commitments_of_rows(table: str, ids: Iterable[str]) -> dict[str, dict[str, Committed]]:
    """Row id → column → newest commitment."""
    keys = {row_key(table, id): id for id in ids}
    found: dict[str, dict[str, Committed]] = {}
    for row, path, commitment, value in reader_on(connection).openings_of(list(keys)):
        id = keys[row]
        field = path.removeprefix(f"image:{row}:")
        found.setdefault(id, {})[field] = Committed(commitment, value)
    return found


def bodies_with_files() -> Iterator[str]:
    """The bodies of entries that carry files, in the order of the log, a chunk in memory at a time."""
    wanted = Entry.objects.exclude(body__contains='"files":[]').order_by("seq")
    yield from wanted.values_list("body", flat=True).iterator(500)


def newest_checkpoint(beyond: int = -1) -> Checkpoint | None:
    """The newest checkpoint that covers entry `beyond` (or any)."""
    return Checkpoint.objects.filter(size__gt=beyond).order_by("-size", "-id").first()

"""The pen: appending entries, erasing personal values, resealing rows. Only `matters.services.act`, erasure and reseals may call it.

Everything here runs inside the caller's transaction, which decides whether it happened.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db import IntegrityError, connection
from django.db.models import Q

from fadu.kernel.errors import Behind, Refused
from fadu.kernel.zone import day_of
from fadu.ledger import images, selectors, sql
from fadu.ledger.anchor import checkpoint
from fadu.ledger.canonical import digest_input
from fadu.ledger.chain import first_prev
from fadu.ledger.commitments import Salts
from fadu.ledger.crypto import sha256
from fadu.ledger.images import RESEAL, ImageSpec, TakenImage
from fadu.ledger.models import Opening
from fadu.ledger.record import NewEntry, Pin, Sealed, seal

__all__ = ["Behind", "append", "checkpoint", "erase", "write_reseal"]

RESEAL_BATCH = 500
_MANY, _FEW = 400, 50  # SQLite bounds the parameters of a statement and the depth of a condition


def append(
    sealed: Sequence[Sealed],
    *,
    idems: Sequence[str] = (),
    beside: Sequence[sql.Statement] = (),
    under: sql.Statement | None = None,
) -> list[int]:
    """Append entries, in order, and return their seqs.

    All or none are written, the entries and their openings in one statement. `idems` are the
    idempotency keys of the submissions, one an entry ("" for none), each used once in a matter.
    `beside` are the caller's statements over other tables, executed if and after the entries are;
    `under` locks rows of the caller's first. Both spare PostgreSQL a way to and fro, and where they are
    all there is to write, the transaction: one statement of its is one.
    Raises `Behind` if a tip has moved or a key was used; RuntimeError outside a transaction that is needed.
    """
    if not sealed:
        return []
    with_it, after = sql.parted(beside)
    if not connection.in_atomic_block and (after or under is None or not sql.stands_alone()):
        raise RuntimeError("append runs inside the transaction of the act")
    rows = [
        (e.opened, e.matter, e.n, e.body, e.hash, e.leaf, idem or None)
        for e, idem in zip(sealed, idems or [""] * len(sealed), strict=True)
    ]
    openings = [
        [(o.path, o.commitment, o.salt, o.value, o.row or None) for o in e.openings] for e in sealed
    ]
    cursor = sql.cursor()
    try:
        seqs = sql.insert_entries(
            cursor, rows, _tips(sealed), openings, beside=with_it, under=under
        )
    except IntegrityError as failure:
        if sql.of_another_table(failure):
            raise
        raise Behind from failure
    if not seqs:
        raise Behind
    sql.execute(cursor, after)
    return seqs


def erase(openings: Iterable[tuple[int, str]] = (), *, rows: Iterable[tuple[str, str]] = ()) -> int:
    """Empty salt and value for good (个人信息保护法第四十七条); commitments stay. Returns how many were open.

    `openings` are (seq, path); `rows` are (table, id), meaning every value its columns ever had.
    The caller records the erasure as an act and empties the columns of the rows.
    """
    seqs: dict[str, list[int]] = {}
    for seq, path in openings:
        seqs.setdefault(path, []).append(seq)
    wanted = [
        Q(path=path, seq__in=found[start : start + _MANY])
        for path, found in seqs.items()
        for start in range(0, len(found), _MANY)
    ]
    keys = [images.row_key(table, id) for table, id in rows]
    wanted += [Q(row__in=keys[start : start + _MANY]) for start in range(0, len(keys), _MANY)]
    still_open = Q(salt__isnull=False) | Q(value__isnull=False)
    return sum(
        Opening.objects.filter(reduce(or_, wanted[start : start + _FEW]), still_open).update(
            salt=None, value=None
        )
        for start in range(0, len(wanted), _FEW)
    )


def write_reseal(
    *,
    spec: ImageSpec,
    rows: Iterable[tuple[str, Mapping[str, Any]]],
    replaced: Mapping[str, tuple[int, str]],
    agency: str,
    matter: str,
    at: datetime,
    by: str,
    salts: Salts,
) -> list[int]:
    """Picture rows anew under `spec` after a migration changed a listed column (重封); returns the seqs.

    `rows` are (id, columns) as they stand now, `replaced` maps ids to (version, digest) of the
    images they have in the ledger, which the caller has verified first (`standing.verified_images`,
    `standing.difference`). A new version of an image is one of all rows of its table; rows that only
    their fold makes otherwise are pictured alone. Raises Refused where the two do not name the same rows.
    """
    given = list(rows)
    if {id for id, _ in given} != replaced.keys():
        raise Refused("重封的行与台账中的影像不是同一批", todo="请先运行 fadu ledger verify")
    seqs: list[int] = []
    prev = first_prev(matter)
    for n, start in enumerate(range(0, len(given), RESEAL_BATCH)):
        batch = given[start : start + RESEAL_BATCH]
        known = selectors.commitments_of_rows(spec.table, [id for id, _ in batch])
        taken = tuple(
            images.take(spec, id, values, salts, known.get(id, {})) for id, values in batch
        )
        old = [replaced[image.id] for image in taken]
        new = NewEntry(
            agency=agency, matter=matter, opened=day_of(at), n=n, prev=prev, act="reseal",
            at=at, noted=at, by=by, procedure=_reseal_pin(), images=taken,
            facts=_reseal_facts(spec, taken, old),
        )  # fmt: skip
        sealed = seal(new, salts)
        seqs += append([sealed])
        prev = sealed.hash
    return seqs


def _reseal_facts(
    spec: ImageSpec, taken: Sequence[TakenImage], old: Sequence[tuple[int, str]]
) -> dict[str, Any]:
    return {
        "table": spec.table,
        "from": max(v for v, _ in old),
        "to": spec.v,
        "rows": len(taken),
        "old_root": images.digests_root([digest for _, digest in old]),
        "new_root": images.digests_root([image.digest for image in taken]),
    }


def _reseal_pin() -> Pin:
    return Pin(RESEAL, sha256(digest_input({"code": RESEAL, "v": 1})).hex())


def _tips(sealed: Sequence[Sealed]) -> list[tuple[str, int, str]]:
    """The entries that must be there already; within the batch the chain is checked at once."""
    newest: dict[str, Sealed] = {}
    tips = []
    for item in sealed:
        before = newest.get(item.matter)
        if before is not None:
            if (item.n, item.prev, item.opened) != (before.n + 1, before.hash, before.opened):
                raise ValueError(f"batch breaks the chain of {item.matter} at {item.n}")
        elif item.n:
            tips.append((item.matter, item.n - 1, item.prev))
        newest[item.matter] = item
    return tips

"""Erasing personal values of a matter (删除个人信息): salts and values go, every proof still holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from django.db import connection, transaction

from fadu.ledger import selectors as ledger
from fadu.ledger import services as pen
from fadu.ledger.canonical import canonical
from fadu.ledger.images import row_key
from fadu.ledger.models import Entry, Opening
from fadu.matters import search, versions
from fadu.matters.folds import folding_of
from fadu.matters.loading import Loaded
from fadu.matters.models import Matter
from fadu.matters.projection import name
from fadu.matters.refolding import history

Forget = Callable[[str, frozenset[str]], None]
"""Removes what an app keeps outside the ledger of a subject (the id of the party or person), whose
columns had these values: words looked for, drafts, what only served the subject's own work."""

_FORGETS: list[Forget] = []
_CHUNK = 400


def register(forget: Forget) -> None:
    """Called once by each app that keeps such things when Django starts."""
    if forget not in _FORGETS:
        _FORGETS.append(forget)


def erase(matter: str, rows: Iterable[tuple[str, str]]) -> int:
    """Empty every opening of a matter's entries and of its rows' columns; returns how many were open.

    The caller has recorded the erasure as an act whose fold emptied the rows' columns. In the same
    transaction go the title in the list and the search index, what the rows' values disclose of the
    subject as actor in other matters (the certificate's number), and what other apps have kept.
    What the entries of other matters state as their own facts stays with those matters' files.
    """
    with transaction.atomic():
        named = list(rows)
        values = _values(named)
        count = empty(matter, named, _as_actor(matter, values))
        for forget in _FORGETS:
            forget(matter, values)
        transaction.on_commit(partial(_settle, connection.vendor))
        return count


def empty(
    matter: str,
    rows: Iterable[tuple[str, str]] = (),
    more: Sequence[tuple[int, str]] = (),
) -> int:
    """Empty the openings of one matter, and of what is named beside it; its title goes with them."""
    held = Matter.objects.get(pk=matter)
    seqs = [entry.seq for entry in ledger.bodies(matter, held.opened)]
    paths = Opening.objects.filter(seq__in=seqs, row__isnull=True).values_list("seq", "path")
    count = pen.erase([*paths, *more], rows=rows)
    title = _title(held)
    Matter.objects.filter(pk=matter).update(title=title)
    shelf = search.shelf_of(held.procedure, register=held.register)
    if shelf is not None:
        search.change(held.serial, f"{title} {held.number}", shelf=shelf)
    return count


def empty_facts(facts: Iterable[tuple[int, str]]) -> int:
    """Empty some facts of some entries: sequence number of the entry, code of the fact. Returns how many were open.

    The caller has recorded the erasure as an act. What feeds a title or a row's column is not emptied in this way.
    """
    with transaction.atomic():
        count = pen.erase([(seq, f"/facts/{code}") for seq, code in facts])
        transaction.on_commit(partial(_settle, connection.vendor))
    return count


def _title(matter: Matter) -> str:
    """The title that follows from what is still open."""
    procedure = versions.procedure(matter.procedure, digest=matter.digest)
    bodies = [json.loads(entry.body) for entry in ledger.bodies(matter.id, matter.opened)]
    loaded = Loaded(
        matter.id, matter.opened, procedure, matter.digest, matter.place, matter.platform,
        bodies=list(bodies),
    )  # fmt: skip
    for entry in history(loaded):
        name(loaded, folding_of(procedure.code), entry)
    return loaded.title


def _values(rows: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Every text that the personal columns of the rows ever held."""
    keys = [row_key(table, id) for table, id in rows]
    held = Opening.objects.filter(row__in=keys, value__isnull=False).values_list("value", flat=True)
    texts = (json.loads(value or "null") for value in held)
    return frozenset(text for text in texts if isinstance(text, str) and text)


def _as_actor(subject: str, values: frozenset[str]) -> list[tuple[int, str]]:
    """The openings that show one of the values beside the subject's name among those who acted.

    No index leads there, so that recording stays cheap; erasure is rare and may read the table.
    """
    shown = Opening.objects.filter(
        path__startswith="/who/", value__in=[canonical(v) for v in values]
    )
    found = list(shown.order_by("seq").values_list("seq", "path"))
    own: list[tuple[int, str]] = []
    for start in range(0, len(found), _CHUNK):
        part = found[start : start + _CHUNK]
        entries = Entry.objects.filter(seq__in=[seq for seq, _ in part])
        who = {seq: json.loads(body)["who"] for seq, body in entries.values_list("seq", "body")}
        own += [(s, p) for s, p in part if who[s][int(p.split("/")[2])]["person"] == subject]
    return own


def _settle(vendor: str) -> None:
    """Bring SQLite's log into the file and empty it, so that no older page of it keeps the values.

    A reader may hold it up; then the next erasure or the last connection that closes does it.
    """
    if vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

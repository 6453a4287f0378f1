"""Search over matters: the same index and the same answers on both databases, no extension needed.

Matters are numbered in the order of the log. The newest, fewer than `PACK`, are searched by their
text; every full pack of older ones has, for each token, the set of the matters that contain it.
A search walks the packs newest first and intersects sets, so that frequent, rare and absent words
and any combination of them cost about the same. Tokens of the three ancestors keep it in scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import connection

from fadu.ledger.sql import cursor as planned
from fadu.ledger.sql import lock
from fadu.matters.folds import folding_of
from fadu.matters.loading import Loaded
from fadu.matters.packs import MATTERS, Shelf, holding, mark_of, marks, move, pack_up
from fadu.matters.scope import Place, Reach, Scope, counsel_of
from fadu.matters.words import PACK, indexed, places, readings, runs, tokens

_TABLES = (
    "CREATE TABLE {rows} (ordinal bigint PRIMARY KEY, serial bigint NOT NULL UNIQUE,"
    " province varchar(26) NOT NULL, city varchar(26) NOT NULL, county varchar(26) NOT NULL, text text NOT NULL)",
    "CREATE TABLE {postings} (token varchar(40) NOT NULL, pack integer NOT NULL, places {bytes} NOT NULL,"
    " PRIMARY KEY (pack, token)){rowid}",
)
_TOKENS_FIRST = (
    "ALTER TABLE {postings} DROP CONSTRAINT {postings}_pkey, ADD PRIMARY KEY (token, pack)"
)
_VENDORS = {
    "sqlite": {"bytes": "blob", "rowid": " WITHOUT ROWID"},
    "postgresql": {"bytes": "bytea", "rowid": ""},
}
Readings = list[tuple[list[str], str]]
"""The ways in which one word may be meant: tokens of each, and what a text then contains."""
_FEWEST, _MORE, _MOST = (
    4,
    8,
    256,
)  # packs looked at in one go: at first, how many times as many then, at most
_CHUNK = 400
_SPARE = 8
_AT_ONCE = 5000
_LAST = 2**63 - 1  # what a column of serials holds at most

_INSERT = (
    "INSERT INTO {0} (ordinal, serial, province, city, county, text)"
    " SELECT COALESCE(MAX(ordinal) + 1, 0), %s, %s, %s, %s, %s FROM {0} RETURNING ordinal"
)
_CHANGE = (
    "UPDATE {0} SET text = %s WHERE serial = %s RETURNING ordinal, (SELECT MAX(ordinal) FROM {0})"
)
_TOP = (
    "SELECT (SELECT MAX(ordinal) FROM {0}),"
    " (SELECT ordinal FROM {0} WHERE serial < %s ORDER BY serial DESC LIMIT 1)"
)


def creating(vendor: str, shelf: Shelf) -> list[str]:
    """The statements that create the two tables of a shelf."""
    words = {**_VENDORS[vendor], "rows": shelf.rows, "postings": shelf.postings}
    return [statement.format_map(words) for statement in _TABLES]


def tokens_first(shelf: Shelf) -> str:
    """The statement after which a word's sets stand side by side in PostgreSQL's key."""
    return _TOKENS_FIRST.format(postings=shelf.postings)


def shelf_of(procedure: str, *, register: bool) -> Shelf | None:
    """Where matters of a procedure are found; of registers, only those whose titles are looked for."""
    return folding_of(procedure).shelf if register else MATTERS


def write(loaded: Loaded, *, new: bool) -> None:
    """Index title and number of a matter when they changed; most registers are not searched."""
    text, shelf = f"{loaded.title} {loaded.number}", _shelf(loaded)
    if shelf is None or not moved(loaded, new=new):
        return
    if new:
        add(loaded.serial, loaded.place, text, shelf=shelf)
    else:
        change(loaded.serial, text, before=loaded.indexed, shelf=shelf)  # under the append's lock
    loaded.indexed = text


def moved(loaded: Loaded, *, new: bool = False) -> bool:
    """Whether a matter is to be indexed, or indexed anew: its title or its number changed."""
    changed = new or f"{loaded.title} {loaded.number}" != loaded.indexed
    return changed and _shelf(loaded) is not None


def _shelf(loaded: Loaded) -> Shelf | None:
    return shelf_of(loaded.procedure.code, register=loaded.register)


def add(serial: int, place: Place, text: str, *, shelf: Shelf = MATTERS) -> None:
    """Index a new matter; serials come in rising order, under the lock of the append."""
    with connection.cursor() as cursor:
        row: list[int | str] = [serial, place.province, place.city, place.county, indexed(text)]
        cursor.execute(_INSERT.format(shelf.rows), row)
        ordinal = cursor.fetchone()[0]
        if ordinal % PACK == PACK - 1:
            pack_up(cursor, shelf, ordinal // PACK)


def change(serial: int, text: str, *, before: str | None = None, shelf: Shelf = MATTERS) -> None:
    """Index a matter under another text; no trace of the former one remains.

    `before` is the former text where the caller knows it: then one statement does.
    """
    with connection.cursor() as cursor:
        if before is None:
            lock(cursor)
            cursor.execute(f"SELECT text FROM {shelf.rows} WHERE serial = %s", [serial])
            before = (cursor.fetchone() or ("",))[0]
        cursor.execute(_CHANGE.format(shelf.rows), [indexed(text), serial])
        found = cursor.fetchone()
        if found is None:
            return
        ordinal, top = found
        if ordinal < (top + 1) // PACK * PACK:
            move(cursor, shelf, ordinal, tokens(indexed(before)) ^ tokens(indexed(text)))


def text_of(title: str, number: str) -> str:
    """The text under which a matter of this title and number is indexed."""
    return indexed(f"{title} {number}")


def texts(serials: Sequence[int], *, shelf: Shelf = MATTERS) -> dict[int, str]:
    """Serial → the text under which the matter is indexed; what is not indexed is absent."""
    found: dict[int, str] = {}
    with connection.cursor() as cursor:
        for start in range(0, len(serials), _CHUNK):
            part = serials[start : start + _CHUNK]
            cursor.execute(
                f"SELECT serial, text FROM {shelf.rows} WHERE serial IN ({marks(part)})", part
            )
            found.update(cursor.fetchall())
    return found


def ids_of(serials: Sequence[int]) -> list[str]:
    """The ids of what was found, in no order."""
    found: list[str] = []
    with connection.cursor() as cursor:
        for start in range(0, len(serials), _AT_ONCE):
            part = serials[start : start + _AT_ONCE]
            cursor.execute(f"SELECT id FROM matters_matter WHERE serial IN ({marks(part)})", part)
            found += [row[0] for row in cursor.fetchall()]
    return found


def fill(rows: Iterable[tuple[int, Place, str]], *, shelf: Shelf = MATTERS) -> None:
    """Build the index anew from (serial, place, text) in rising order of serials."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {shelf.postings}")
        cursor.execute(f"DELETE FROM {shelf.rows}")
        source, ordinal = iter(rows), 0
        while part := list(islice(source, PACK)):
            values = [
                (ordinal + i, serial, p.province, p.city, p.county, indexed(text))
                for i, (serial, p, text) in enumerate(part)
            ]
            cursor.executemany(f"INSERT INTO {shelf.rows} VALUES ({marks(range(6))})", values)
            ordinal += len(part)
            if len(part) == PACK:
                pack_up(cursor, shelf, ordinal // PACK - 1)


def find(
    scope: Scope, text: str, *, before: int | None = None, limit: int = 51, shelf: Shelf = MATTERS
) -> list[int]:
    """Serials of the newest matters in scope that contain every word of `text`, or have it as first letters."""
    words = [readings(run) for run in dict.fromkeys(runs(text))]
    if scope.reach is Reach.NONE or not words:
        return []
    cursor = planned()
    if scope.reach is Reach.CONSULTED:
        return _consulted(cursor, shelf, scope, words, before, limit=limit)
    cursor.execute(_TOP.format(shelf.rows), [before])
    ((top, under),) = cursor.fetchall()
    below = (top if before is None else under) if top is not None else None
    if below is None:
        return []
    split = (top + 1) // PACK * PACK
    found = _newest(cursor, shelf, scope, words, (split, below + 1), limit=limit)
    if len(found) < limit and split:
        left = limit - len(found)
        under = min(split, below + 1)
        older = _older(cursor, shelf, scope, words, below=under, wanted=left)
        found += islice(_confirmed(cursor, shelf, words, older, left), left)
    return found


def _consulted(
    cursor: Any,
    shelf: Shelf,
    scope: Scope,
    words: Sequence[Readings],
    before: int | None,
    *,
    limit: int,
) -> list[int]:
    """Serials among the few matters that ask for counsel: their texts are read, and no pack is."""
    likes, texts = _likes(words)
    cursor.execute(
        f"SELECT serial FROM {shelf.rows} WHERE serial IN (SELECT m.serial FROM matters_matter m"
        " WHERE m.id IN (SELECT matter FROM matters_consulted WHERE whom IN (%s, %s))"
        f" AND '{counsel_of('')}' || m.county = %s)"
        f" AND serial < %s{likes} ORDER BY serial DESC LIMIT {int(limit)}",
        [scope.agency, scope.person, scope.agency, _LAST if before is None else before, *texts],
    )
    return [row[0] for row in cursor.fetchall()]


def _likes(words: Sequence[Readings]) -> tuple[str, list[str]]:
    """That a text has each of the words, in SQL, and what it is then like."""
    found = "".join(f" AND ({' OR '.join(['text LIKE %s'] * len(w))})" for w in words)
    return found, [f"%{text}%" for w in words for _, text in w]


def _newest(
    cursor: Any,
    shelf: Shelf,
    scope: Scope,
    words: Sequence[Readings],
    within: tuple[int, int],
    *,
    limit: int,
) -> list[int]:
    """Serials among the matters that are in no pack yet, those of the ordinals [first, last)."""
    if within[0] >= within[1]:
        return []
    likes, texts = _likes(words)
    cursor.execute(
        f"SELECT serial FROM {shelf.rows} WHERE ordinal >= %s AND ordinal < %s AND {scope.reach.value} = %s"
        f"{likes} ORDER BY ordinal DESC LIMIT {int(limit)}",
        [*within, scope.agency, *texts],
    )
    return [row[0] for row in cursor.fetchall()]


def _older(
    cursor: Any, shelf: Shelf, scope: Scope, words: Sequence[Readings], *, below: int, wanted: int
) -> Iterator[int]:
    """Ordinals of packed matters that have the tokens, the newest first; some `wanted` are asked for."""
    plain = dict.fromkeys(token for word in words if len(word) == 1 for token in word[0][0])
    meant = [[needs for needs, _ in word] for word in words if len(word) > 1]
    all_of = [*islice(plain, 8), mark_of(scope.reach.value, scope.agency)]
    last, size, read, given = (below - 1) // PACK + 1, _FEWEST, 0, 0
    while last > 0:
        first = max(0, last - size)
        found = holding(cursor, shelf, all_of, meant, (first, last))
        for pack in sorted(found, reverse=True):
            top = below - pack * PACK
            held = found[pack] & (1 << top) - 1 if top < PACK else found[pack]
            for place in places(held):
                given += 1
                yield pack * PACK + place
        read, last = read + last - first, first
        size = _next(size, read, given, wanted)


def _next(size: int, read: int, given: int, wanted: int) -> int:
    """How many packs to look at in one go: as many as what was found leads to expect, and of what is rare, or turns
    out on its text not to have the words, more each time.
    """
    if 0 < given < wanted:
        return min(_MOST, max(_FEWEST, (wanted - given) * read * 5 // (given * 4) + 1))
    return min(_MOST, size * _MORE)


def _confirmed(
    cursor: Any, shelf: Shelf, words: Sequence[Readings], ordinals: Iterator[int], wanted: int
) -> Iterator[int]:
    """Serials of the ordinals whose text really contains the words: some `wanted`, and few texts beyond them are read."""
    size = wanted + _SPARE
    while part := list(islice(ordinals, min(size, _CHUNK))):
        cursor.execute(
            f"SELECT serial, text FROM {shelf.rows} WHERE ordinal IN ({marks(part)})"
            " ORDER BY ordinal DESC",
            part,
        )
        for serial, text in cursor.fetchall():
            if all(any(part in text for _, part in word) for word in words):
                yield serial
                wanted -= 1
        # Where half of the texts turn out not to have the words, more are read at once.
        size = wanted + _SPARE if wanted < size / 2 else 2 * size

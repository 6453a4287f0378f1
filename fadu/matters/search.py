"""Search over matters: the same index and the same answers on both databases, no extension needed.

Matters are numbered in the order of the log. The newest, fewer than `PACK`, are searched by their
text; every full pack of older ones has, for each token, the set of the matters that contain it.
A search walks the packs newest first and intersects sets, so that frequent, rare and absent words
and any combination of them cost about the same. Tokens of the three ancestors keep it in scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice
from typing import Any

from django.db import connection

from fadu.ledger.sql import cursor as planned
from fadu.ledger.sql import lock
from fadu.matters.loading import Loaded
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.words import (
    PACK,
    having,
    indexed,
    mask,
    packed,
    places,
    postings,
    readings,
    runs,
    tokens,
)

TABLES = (
    "CREATE TABLE matters_search (ordinal bigint PRIMARY KEY, serial bigint NOT NULL UNIQUE,"
    " province varchar(26) NOT NULL, city varchar(26) NOT NULL, county varchar(26) NOT NULL, text text NOT NULL)",
    "CREATE TABLE matters_posting (token varchar(40) NOT NULL, pack integer NOT NULL, places {bytes} NOT NULL,"
    " PRIMARY KEY (pack, token)){rowid}",
)
TOKENS_FIRST = "ALTER TABLE matters_posting DROP CONSTRAINT matters_posting_pkey, ADD PRIMARY KEY (token, pack)"
"""PostgreSQL: a word's sets stand side by side in the key."""
SQLITE = {"bytes": "blob", "rowid": " WITHOUT ROWID"}
POSTGRESQL = {"bytes": "bytea", "rowid": ""}
Readings = list[tuple[list[str], str]]
"""The ways in which one word may be meant: tokens of each, and what a text then contains."""
_LEVELS = (Reach.PROVINCE.value, Reach.CITY.value, Reach.COUNTY.value)
_WINDOWS = (4, 32, 256)  # packs looked at in one go, the last size again and again
_CHUNK = 400

_INSERT = (
    "INSERT INTO matters_search (ordinal, serial, province, city, county, text)"
    " SELECT COALESCE(MAX(ordinal) + 1, 0), %s, %s, %s, %s, %s FROM matters_search RETURNING ordinal"
)
_CHANGE = (
    "UPDATE matters_search SET text = %s WHERE serial = %s"
    " RETURNING ordinal, (SELECT MAX(ordinal) FROM matters_search)"
)
_POST = (
    "INSERT INTO matters_posting (token, pack, places) VALUES (%s, %s, %s)"
    " ON CONFLICT (pack, token) DO UPDATE SET places = excluded.places"
)
_TOP = (
    "SELECT (SELECT MAX(ordinal) FROM matters_search),"
    " (SELECT ordinal FROM matters_search WHERE serial < %s ORDER BY serial DESC LIMIT 1)"
)


def write(loaded: Loaded, *, new: bool) -> None:
    """Index title and number of a matter when they changed; registers are not searched."""
    text = f"{loaded.title} {loaded.number}"
    if not moved(loaded, new=new):
        return
    if new:
        add(loaded.serial, loaded.place, text)
    else:
        change(loaded.serial, text, before=loaded.indexed)  # under the lock of the append
    loaded.indexed = text


def moved(loaded: Loaded, *, new: bool = False) -> bool:
    """Whether a matter is to be indexed, or indexed anew: its title or its number changed."""
    return not loaded.register and (new or f"{loaded.title} {loaded.number}" != loaded.indexed)


def add(serial: int, place: Place, text: str) -> None:
    """Index a new matter; serials come in rising order, under the lock of the append."""
    with connection.cursor() as cursor:
        row: list[int | str] = [serial, place.province, place.city, place.county, indexed(text)]
        cursor.execute(_INSERT, row)
        ordinal = cursor.fetchone()[0]
        if ordinal % PACK == PACK - 1:
            _pack(cursor, ordinal // PACK)


def change(serial: int, text: str, *, before: str | None = None) -> None:
    """Index a matter under another text; no trace of the former one remains.

    `before` is the former text where the caller knows it: then one statement does.
    """
    with connection.cursor() as cursor:
        if before is None:
            lock(cursor)
            cursor.execute("SELECT text FROM matters_search WHERE serial = %s", [serial])
            before = (cursor.fetchone() or ("",))[0]
        cursor.execute(_CHANGE, [indexed(text), serial])
        found = cursor.fetchone()
        if found is None:
            return
        ordinal, top = found
        if ordinal < (top + 1) // PACK * PACK:
            _move(cursor, ordinal, tokens(indexed(before)) ^ tokens(indexed(text)))


def _move(cursor: Any, ordinal: int, moved: set[str]) -> None:
    """Take a matter out of the sets of tokens that have it and put it into the others."""
    pack, place = divmod(ordinal, PACK)
    if not moved:
        return
    known = _sets(cursor, (), moved, (pack, pack + 1)).get(pack, {})
    sets = {t: list(places(mask(known.get(t, b"")) ^ 1 << place)) for t in sorted(moved)}
    _post(cursor, pack, ((token, held) for token, held in sets.items() if held))
    empty = [(token, pack) for token, held in sets.items() if not held]
    cursor.executemany("DELETE FROM matters_posting WHERE token = %s AND pack = %s", empty)


def text_of(title: str, number: str) -> str:
    """The text under which a matter of this title and number is indexed."""
    return indexed(f"{title} {number}")


def texts(serials: Sequence[int]) -> dict[int, str]:
    """Serial → the text under which the matter is indexed; what is not indexed is absent."""
    found: dict[int, str] = {}
    with connection.cursor() as cursor:
        for start in range(0, len(serials), _CHUNK):
            part = serials[start : start + _CHUNK]
            cursor.execute(
                f"SELECT serial, text FROM matters_search WHERE serial IN ({_marks(part)})", part
            )
            found.update(cursor.fetchall())
    return found


def fill(rows: Iterable[tuple[int, Place, str]]) -> None:
    """Build the index anew from (serial, place, text) in rising order of serials."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM matters_posting")
        cursor.execute("DELETE FROM matters_search")
        source, ordinal = iter(rows), 0
        while part := list(islice(source, PACK)):
            values = [
                (ordinal + i, serial, p.province, p.city, p.county, indexed(text))
                for i, (serial, p, text) in enumerate(part)
            ]
            cursor.executemany(f"INSERT INTO matters_search VALUES ({_marks(range(6))})", values)
            ordinal += len(part)
            if len(part) == PACK:
                _pack(cursor, ordinal // PACK - 1)


def find(scope: Scope, text: str, *, before: int | None = None, limit: int = 51) -> list[int]:
    """Serials of the newest matters in scope that contain every word of `text`, or have it as first letters."""
    words = [readings(run) for run in dict.fromkeys(runs(text))]
    if scope.reach is Reach.NONE or not words:
        return []
    cursor = planned()
    cursor.execute(_TOP, [before])
    ((top, under),) = cursor.fetchall()
    below = (top if before is None else under) if top is not None else None
    if below is None:
        return []
    split = (top + 1) // PACK * PACK
    found = _newest(cursor, scope, words, (split, below + 1), limit)
    if len(found) < limit and split:
        older = _older(cursor, scope, words, min(split, below + 1))
        found += islice(_confirmed(cursor, words, older), limit - len(found))
    return found


def _newest(
    cursor: Any, scope: Scope, words: Sequence[Readings], within: tuple[int, int], limit: int
) -> list[int]:
    """Serials among the matters that are in no pack yet, those of the ordinals [first, last)."""
    if within[0] >= within[1]:
        return []
    likes = "".join(f" AND ({' OR '.join(['text LIKE %s'] * len(w))})" for w in words)
    cursor.execute(
        f"SELECT serial FROM matters_search WHERE ordinal >= %s AND ordinal < %s AND {scope.reach.value} = %s"
        f"{likes} ORDER BY ordinal DESC LIMIT {int(limit)}",
        [*within, scope.agency, *(f"%{text}%" for w in words for _, text in w)],
    )
    return [row[0] for row in cursor.fetchall()]


def _older(cursor: Any, scope: Scope, words: Sequence[Readings], below: int) -> Iterator[int]:
    """Ordinals of packed matters that have the tokens, the newest first."""
    plain = dict.fromkeys(token for word in words if len(word) == 1 for token in word[0][0])
    meant = [[needs for needs, _ in word] for word in words if len(word) > 1]
    here = _mark(scope.reach.value, scope.agency)
    all_of = [*islice(plain, 8), here]
    others = dict.fromkeys(token for word in meant for alt in word for token in alt)
    last, turn = (below - 1) // PACK + 1, 0
    whole = (1 << PACK) - 1
    while last > 0:
        first = max(0, last - _WINDOWS[min(turn, len(_WINDOWS) - 1)])
        sets = _sets(cursor, all_of, others, (first, last))
        for pack in sorted(sets, reverse=True):
            held = (1 << below - pack * PACK) - 1 if pack == (below - 1) // PACK else whole
            for word in meant:
                held = reduce(int.__or__, (having(sets[pack], alt, held) for alt in word))
            held = having(sets[pack], all_of, held)
            yield from (pack * PACK + place for place in places(held))
        last, turn = first, turn + 1


def _confirmed(cursor: Any, words: Sequence[Readings], ordinals: Iterator[int]) -> Iterator[int]:
    """Serials of the ordinals whose text really contains the words."""
    size = 60
    while part := list(islice(ordinals, size)):
        cursor.execute(
            f"SELECT serial, text FROM matters_search WHERE ordinal IN ({_marks(part)})"
            " ORDER BY ordinal DESC",
            part,
        )
        for serial, text in cursor.fetchall():
            if all(any(part in text for _, part in word) for word in words):
                yield serial
        size = _CHUNK


def _sets(
    cursor: Any, must: Sequence[str], may: Iterable[str], within: tuple[int, int]
) -> dict[int, dict[str, bytes]]:
    """Pack → token → its set as bytes, for the packs in [first, last) that have every token of `must`, with
    those of `may` that they have.
    """
    # SQLite's key begins with the pack, so that a new pack is written in one place: a token is looked up in
    # each where the former ones were found. PostgreSQL's begins with the token: so many look-ups cost too much.
    found: dict[int, dict[str, bytes]] = {}
    if connection.vendor == "postgresql":
        _read(cursor, found, "pack >= %s AND pack < %s", within, [*must, *may])
        return {p: sets for p, sets in found.items() if all(token in sets for token in must)}
    packs: Sequence[int] = range(*within)
    for token in must:
        _read(cursor, found, f"pack IN ({_marks(packs)})", packs, [token])
        packs = [pack for pack in packs if token in found.get(pack, ())]
        if not packs:
            return {}
    if named := list(may):
        _read(cursor, found, f"pack IN ({_marks(packs)})", packs, named)
    return {pack: found[pack] for pack in packs if pack in found}


def _read(
    cursor: Any,
    found: dict[int, dict[str, bytes]],
    where: str,
    packs: Sequence[int],
    tokens: Sequence[str],
) -> None:
    """Add to what was found the sets of tokens in packs."""
    cursor.execute(
        "SELECT pack, token, places FROM matters_posting"
        f" WHERE {where} AND token IN ({_marks(tokens)})",
        [*packs, *tokens],
    )
    for pack, token, data in cursor.fetchall():
        found.setdefault(pack, {})[token] = data


def _pack(cursor: Any, pack: int) -> None:
    """Write the postings of a full pack."""
    cursor.execute(
        "SELECT ordinal, province, city, county, text FROM matters_search"
        " WHERE ordinal >= %s AND ordinal < %s",
        [pack * PACK, pack * PACK + PACK],
    )
    rows = [(row[0] % PACK, _named(row[1:4], row[4])) for row in cursor.fetchall()]
    _post(cursor, pack, sorted(postings(rows).items()))


def _named(place: Sequence[str], text: str) -> set[str]:
    return tokens(text) | {_mark(level, id) for level, id in zip(_LEVELS, place, strict=True)}


def _mark(level: str, agency: str) -> str:
    """The token of an agency at a level; no word of a text begins like it."""
    return f"@{level[:2]}{agency}"


def _marks(values: Sequence[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _post(cursor: Any, pack: int, sets: Iterable[tuple[str, list[int]]]) -> None:
    cursor.executemany(_POST, [(token, pack, packed(held)) for token, held in sets])

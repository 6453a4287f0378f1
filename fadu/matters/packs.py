"""Sets of what is found under a word, as the database keeps them: packs of postings on shelves.

A shelf holds one kind of thing that is searched; each has its tables, so that neither's packs stand in
the other's way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from django.db import connection

from fadu.matters.scope import Reach
from fadu.matters.words import PACK, having, mask, packed, places, postings, tokens


@dataclass(frozen=True)
class Shelf:
    """The tables of one index: `rows` with the texts, `postings` with the sets of full packs."""

    rows: str
    postings: str


MATTERS = Shelf("matters_search", "matters_posting")
"""Matters by title and number."""
PARTIES = Shelf("matters_party_search", "matters_party_posting")
"""Parties by name: personal, and emptied with the name (decision 45)."""
_ALL = (1 << PACK) - 1
_LEVELS = (Reach.PROVINCE.value, Reach.CITY.value, Reach.COUNTY.value)
_POST = (
    "INSERT INTO {} (token, pack, places) VALUES (%s, %s, %s)"
    " ON CONFLICT (pack, token) DO UPDATE SET places = excluded.places"
)


def move(cursor: Any, shelf: Shelf, ordinal: int, moved: set[str]) -> None:
    """Take a matter out of the sets of tokens that have it and put it into the others."""
    pack, place = divmod(ordinal, PACK)
    if not moved:
        return
    known = sets_of(cursor, shelf, moved, (pack, pack + 1)).get(pack, {})
    sets = {t: list(places(mask(known.get(t, b"")) ^ 1 << place)) for t in sorted(moved)}
    _post(cursor, shelf, pack, ((token, held) for token, held in sets.items() if held))
    empty = [(token, pack) for token, held in sets.items() if not held]
    cursor.executemany(f"DELETE FROM {shelf.postings} WHERE token = %s AND pack = %s", empty)


def holding(
    cursor: Any,
    shelf: Shelf,
    all_of: Sequence[str],
    meant: Sequence[Sequence[Sequence[str]]],
    within: tuple[int, int],
) -> dict[int, int]:
    """Pack → the set of its places with every token of `all_of` and, for each word of `meant`, all tokens of one of
    the ways in which it may be meant; of the packs in [first, last) those that have any.
    """
    # SQLite's key begins with the pack, so that a new pack is written in one place: a token is looked up in
    # each where the former ones have left a place. PostgreSQL's begins with the token: so many look-ups cost too much.
    if connection.vendor == "postgresql":
        named = dict.fromkeys([*all_of, *(t for word in meant for way in word for t in way)])
        sets = sets_of(cursor, shelf, named, within)
        return {pack: held for pack in sets if (held := _held(sets[pack], all_of, meant))}
    found = dict.fromkeys(range(*within), _ALL)
    for token in all_of:
        found = _narrowed(cursor, shelf, found, token)
    for word in meant:
        either: dict[int, int] = {}
        for way in word:
            left = found
            for token in way:
                left = _narrowed(cursor, shelf, left, token)
            for pack, held in left.items():
                either[pack] = either.get(pack, 0) | held
        found = either
    return found


def _held(
    sets: Mapping[str, bytes], all_of: Sequence[str], meant: Sequence[Sequence[Sequence[str]]]
) -> int:
    held = having(sets, all_of, _ALL)
    for word in meant:
        held = reduce(int.__or__, (having(sets, way, held) for way in word))
    return held


def _narrowed(cursor: Any, shelf: Shelf, found: Mapping[int, int], token: str) -> dict[int, int]:
    """What of the places found has a token; packs without any are left out, and not looked into again."""
    if not found:
        return {}
    cursor.execute(
        f"SELECT pack, places FROM {shelf.postings} WHERE pack IN ({marks(found)}) AND token = %s",
        [*found, token],
    )
    sets = cursor.fetchall()
    return {pack: held for pack, data in sets if (held := found[pack] & mask(data))}


def sets_of(
    cursor: Any, shelf: Shelf, tokens: Iterable[str], within: tuple[int, int]
) -> dict[int, dict[str, bytes]]:
    """Pack → token → its set as bytes, for the packs in [first, last) and those of the tokens that they have."""
    named, found = list(tokens), dict[int, dict[str, bytes]]()
    cursor.execute(
        f"SELECT pack, token, places FROM {shelf.postings}"
        f" WHERE pack >= %s AND pack < %s AND token IN ({marks(named)})",
        [*within, *named],
    )
    for pack, token, data in cursor.fetchall():
        found.setdefault(pack, {})[token] = data
    return found


def pack_up(cursor: Any, shelf: Shelf, pack: int) -> None:
    """Write the postings of a full pack."""
    cursor.execute(
        f"SELECT ordinal, province, city, county, text FROM {shelf.rows}"
        " WHERE ordinal >= %s AND ordinal < %s",
        [pack * PACK, pack * PACK + PACK],
    )
    rows = [(row[0] % PACK, _named(row[1:4], row[4])) for row in cursor.fetchall()]
    _post(cursor, shelf, pack, sorted(postings(rows).items()))


def _named(place: Sequence[str], text: str) -> set[str]:
    return tokens(text) | {mark_of(level, id) for level, id in zip(_LEVELS, place, strict=True)}


def mark_of(level: str, agency: str) -> str:
    """The token of an agency at a level; no word of a text begins like it."""
    return f"@{level[:2]}{agency}"


def marks(values: Collection[object]) -> str:
    """As many marks for parameters as there are values."""
    return ", ".join(["%s"] * len(values))


def _post(cursor: Any, shelf: Shelf, pack: int, sets: Iterable[tuple[str, list[int]]]) -> None:
    cursor.executemany(
        _POST.format(shelf.postings), [(token, pack, packed(held)) for token, held in sets]
    )

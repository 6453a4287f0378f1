"""Sets of what is found under a word, as the database keeps them: packs of postings on shelves.

A shelf holds one kind of thing that is searched; each has its tables, so that neither's packs stand in
the other's way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from fadu.matters.scope import Reach
from fadu.matters.words import PACK, mask, packed, places, postings, tokens


@dataclass(frozen=True)
class Shelf:
    """The tables of one index: `rows` with the texts, `postings` with the sets of full packs."""

    rows: str
    postings: str


MATTERS = Shelf("matters_search", "matters_posting")
"""Matters by title and number."""
PARTIES = Shelf("matters_party_search", "matters_party_posting")
"""Parties by name: personal, and emptied with the name (decision 45)."""
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
    known = sets_of(cursor, shelf, (), moved, (pack, pack + 1)).get(pack, {})
    sets = {t: list(places(mask(known.get(t, b"")) ^ 1 << place)) for t in sorted(moved)}
    _post(cursor, shelf, pack, ((token, held) for token, held in sets.items() if held))
    empty = [(token, pack) for token, held in sets.items() if not held]
    cursor.executemany(f"DELETE FROM {shelf.postings} WHERE token = %s AND pack = %s", empty)


def sets_of(
    cursor: Any, shelf: Shelf, must: Sequence[str], may: Iterable[str], within: tuple[int, int]
) -> dict[int, dict[str, bytes]]:
    """Pack → token → its set as bytes, for the packs in [first, last) that have every token of `must`, with
    those of `may` that they have.
    """
    # SQLite's key begins with the pack, so that a new pack is written in one place: a token is looked up in
    # each where the former ones were found. PostgreSQL's begins with the token: so many look-ups cost too much.
    found: dict[int, dict[str, bytes]] = {}
    if connection.vendor == "postgresql":
        between = "pack >= %s AND pack < %s"
        _read(cursor, shelf, found, [*must, *may], where=between, packs=within)
        return {p: sets for p, sets in found.items() if all(token in sets for token in must)}
    packs: Sequence[int] = range(*within)
    for token in must:
        _read(cursor, shelf, found, [token], where=f"pack IN ({marks(packs)})", packs=packs)
        packs = [pack for pack in packs if token in found.get(pack, ())]
        if not packs:
            return {}
    if named := list(may):
        _read(cursor, shelf, found, named, where=f"pack IN ({marks(packs)})", packs=packs)
    return {pack: found[pack] for pack in packs if pack in found}


def _read(
    cursor: Any,
    shelf: Shelf,
    found: dict[int, dict[str, bytes]],
    tokens: Sequence[str],
    *,
    where: str,
    packs: Sequence[int],
) -> None:
    """Add to what was found the sets of tokens in packs."""
    cursor.execute(
        f"SELECT pack, token, places FROM {shelf.postings}"
        f" WHERE {where} AND token IN ({marks(tokens)})",
        [*packs, *tokens],
    )
    for pack, token, data in cursor.fetchall():
        found.setdefault(pack, {})[token] = data


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


def marks(values: Sequence[object]) -> str:
    """As many marks for parameters as there are values."""
    return ", ".join(["%s"] * len(values))


def _post(cursor: Any, shelf: Shelf, pack: int, sets: Iterable[tuple[str, list[int]]]) -> None:
    cursor.executemany(
        _POST.format(shelf.postings), [(token, pack, packed(held)) for token, held in sets]
    )

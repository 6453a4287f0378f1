"""Search over matters by Chinese bigrams: the same words on both databases, no extension needed.

The only non-portable SQL of this app stands here: FTS5 on SQLite, tsvector with GIN on PostgreSQL.
A text becomes its bigrams and, at the end of each run, its last character alone, so that words of
one and two characters are found too. Tokens of the three ancestors keep a search within scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.db import connection

from fadu.matters.loading import Loaded
from fadu.matters.scope import Reach, Scope

_RUN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003134f]+|[0-9A-Za-z]+")
_MARK = {Reach.PROVINCE: "zp", Reach.CITY: "zc", Reach.COUNTY: "zx"}

CREATE_SQLITE = "CREATE VIRTUAL TABLE matters_search USING fts5(tokens, tokenize='unicode61')"
CREATE_POSTGRESQL = (
    "CREATE TABLE matters_search (rowid bigint PRIMARY KEY, tokens tsvector NOT NULL)",
    "CREATE INDEX matters_search_tokens ON matters_search USING gin (tokens) WITH (fastupdate = off)",
)


def words(text: str) -> Iterator[str]:
    """The index words of a text, in order: bigrams, the last character of a run, Latin words."""
    for run in _RUN.findall(text.lower()):
        if run[0].isascii():
            yield run
        else:
            yield from (run[i : i + 2] for i in range(len(run)))


def write(loaded: Loaded, *, new: bool) -> None:
    """Index title and number of a matter when they changed; registers are not searched."""
    text = f"{loaded.title} {loaded.number}"
    if loaded.register or (not new and text == loaded.indexed):
        return
    place = loaded.place
    marks = f"zp{place.province} zc{place.city} zx{place.county}".lower()
    replace(loaded.serial, f"{marks} {' '.join(words(text))}", new=new)
    loaded.indexed = text


def replace(serial: int, tokens: str, *, new: bool) -> None:
    """Write one row of the index."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "INSERT INTO matters_search (rowid, tokens) VALUES (%s, to_tsvector('simple', %s))"
                " ON CONFLICT (rowid) DO UPDATE SET tokens = excluded.tokens",
                [serial, tokens],
            )
        elif new:
            cursor.execute(
                "INSERT INTO matters_search (rowid, tokens) VALUES (%s, %s)", [serial, tokens]
            )
        else:
            cursor.execute(
                "UPDATE matters_search SET tokens = %s WHERE rowid = %s", [tokens, serial]
            )


def find(scope: Scope, text: str, *, before: int | None = None, limit: int = 51) -> list[int]:
    """Serials of the newest matters in scope that contain every word of `text`."""
    if scope.reach is Reach.NONE or not (
        phrases := [list(words(run)) for run in _RUN.findall(text)]
    ):
        return []
    mark = f"{_MARK[scope.reach]}{scope.agency}".lower()
    vendor = _postgresql if connection.vendor == "postgresql" else _sqlite
    query, where = vendor(mark, phrases)
    below, values = ("AND rowid < %s", [query, before]) if before is not None else ("", [query])
    sql = f"SELECT rowid FROM matters_search WHERE {where} {below} ORDER BY rowid DESC LIMIT {int(limit)}"
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]


def _cut(phrase: list[str]) -> list[str]:
    """A searched run ends anywhere in the indexed one: its last single character is dropped."""
    return phrase[:-1] if len(phrase) > 1 and not phrase[0].isascii() else phrase


def _sqlite(mark: str, phrases: list[list[str]]) -> tuple[str, str]:
    parts = [f'"{mark}"']
    for phrase in phrases:
        kept = _cut(phrase)
        star = "*" if len(phrase) == 1 else ""
        parts.append(f'"{" ".join(kept)}"{star}')
    return " AND ".join(parts), "matters_search MATCH %s"


def _postgresql(mark: str, phrases: list[list[str]]) -> tuple[str, str]:
    parts = [f"'{mark}'"]
    for phrase in phrases:
        star = ":*" if len(phrase) == 1 else ""
        parts.append("(" + " <-> ".join(f"'{w}'{star}" for w in _cut(phrase)) + ")")
    return " & ".join(parts), "tokens @@ %s::tsquery"

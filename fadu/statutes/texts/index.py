"""The words of every article: an inverted index that the import keeps, the same on both databases.

Tokens are those of the search over matters: every character, every two neighbours, every beginning of
a Latin word. For each token and each run of `PACK` articles (by their id) the set of the articles
that contain it is kept; a question intersects sets and never reads a text to say how many there are.
Public words alone stand here. It is derived from the articles, like them it can be made anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import groupby, islice
from typing import Any

from django.db import connection
from django.db.models import Max, Min, QuerySet

from fadu.ledger.sql import TILE_LOCK, lock
from fadu.ledger.sql import cursor as planned
from fadu.matters.words import needed, tokens
from fadu.statutes.models import LawArticle, LawSpan

TABLE = (
    "CREATE TABLE statutes_posting (token varchar(40) NOT NULL, pack integer NOT NULL, places {bytes} NOT NULL,"
    " PRIMARY KEY (token, pack)){rowid}"
)
LOCK = TILE_LOCK + 1
"""Key of the lock under which the index is written; it is taken before any matter's."""
SQLITE = {"bytes": "blob", "rowid": " WITHOUT ROWID"}
POSTGRESQL = {"bytes": "bytea", "rowid": ""}
PACK = 1 << 16
"""How many ids share one set: all the statutes of a country fit into one or two."""
_WHOLE = PACK // 8
_FEW = 2048  # from here on a bit map is half as long again at most, and read ten times as fast
_ALL = (1 << PACK) - 1
_CHUNK = 2000
_MOST = (
    12  # sets intersected for one question: those of a long word beyond it hardly narrow further
)

Row = tuple[int, str]
"""Id and words of an article."""
_POST = (
    "INSERT INTO statutes_posting (token, pack, places) VALUES (%s, %s, %s)"
    " ON CONFLICT (token, pack) DO UPDATE SET places = excluded.places"
)
_DROP = "DELETE FROM statutes_posting WHERE token = %s AND pack = %s"


def hold() -> None:
    """Let one import at a time go on to the end of its transaction: the ids of one text's articles then
    stand side by side, and nobody else writes a set between its reading and its writing.
    """
    with connection.cursor() as cursor:
        lock(cursor, LOCK)


def add(texts: Iterable[str]) -> None:
    """Index the articles of texts that were just stored; the caller's transaction holds them."""
    ids = list(texts)
    rows = LawArticle.objects.filter(text__in=ids).order_by("pk").values_list("pk", "content")
    with connection.cursor() as cursor:
        for pack, made in _by_pack(rows.iterator(chunk_size=_CHUNK)):
            known = _stored(cursor, pack, made)
            _post(cursor, pack, {t: known.get(t, set()) | set(held) for t, held in made.items()})
    _span(ids)


def remove(texts: Iterable[str]) -> None:
    """Take the articles of texts out of the index, before they are deleted."""
    spans = LawSpan.objects.filter(text__in=list(texts))
    ids = spans.values("text")
    rows = LawArticle.objects.filter(text__in=ids).order_by("pk").values_list("pk", "content")
    with connection.cursor() as cursor:
        for pack, made in _by_pack(rows.iterator(chunk_size=_CHUNK)):
            known = _stored(cursor, pack, made)
            _post(cursor, pack, {t: known.get(t, set()) - set(held) for t, held in made.items()})
    spans.delete()


def rebuild() -> int:
    """Make the index anew from the articles; returns how many there are."""
    rows = LawArticle.objects.order_by("pk").values_list("pk", "content")
    hold()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM statutes_posting")
        for pack, made in _by_pack(rows.iterator(chunk_size=_CHUNK)):
            _post(cursor, pack, made)
    LawSpan.objects.all().delete()
    _span(list(LawArticle.objects.order_by().values_list("text", flat=True).distinct()))
    return LawArticle.objects.count()


def differences() -> list[str]:
    """The tokens whose sets are not those of the articles, and "" where a text is not indexed whole."""
    rows = LawArticle.objects.order_by("pk").values_list("pk", "content")
    follows = {
        (token, pack): set(held)
        for pack, made in _by_pack(rows.iterator(chunk_size=_CHUNK))
        for token, held in made.items()
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT token, pack, places FROM statutes_posting")
        stands = {(token, pack): set(unpacked(data)) for token, pack, data in cursor.fetchall()}
    wrong = {
        key[0] for key in follows.keys() | stands.keys() if follows.get(key) != stands.get(key)
    }
    kept = set(LawSpan.objects.values_list("text", "first", "last"))
    return sorted(wrong | ({""} if kept != set(_spans(LawArticle.objects.all())) else set()))


def matching(words: Sequence[str]) -> dict[int, int]:
    """Pack → the articles that have every token of the words, bit i for the i-th id of the pack: those
    that contain the words, and of words longer than two characters perhaps some with their parts alone.
    """
    wanted = list(islice(dict.fromkeys(t for word in words for t in needed(word)), _MOST))
    if not wanted:
        return {}
    cursor = planned()
    cursor.execute(
        "SELECT pack, token, places FROM statutes_posting"
        f" WHERE token IN ({', '.join(['%s'] * len(wanted))})",
        wanted,
    )
    found: dict[int, list[int]] = {}
    for pack, _, data in cursor.fetchall():
        found.setdefault(pack, []).append(mask(data))
    return {p: reduce(int.__and__, held) for p, held in found.items() if len(held) == len(wanted)}


@lru_cache(maxsize=4)
def spanned(spans: tuple[tuple[int, int], ...]) -> dict[int, int]:
    """Pack → the ids of all spans (first and last id), each of which says where a text stands."""
    found: dict[int, int] = {}
    for first, last in spans:
        whole = ((1 << last - first + 1) - 1) << first % PACK
        for pack in range(first // PACK, last // PACK + 1):
            found[pack] = found.get(pack, 0) | whole & _ALL
            whole >>= PACK
    return found


def within(sets: Mapping[int, int], first: int, last: int) -> int:
    """The part of the sets from one id to another, bit i for the id `first` + i."""
    part = 0
    for pack in range(first // PACK, last // PACK + 1):
        shift, held = pack * PACK - first, sets.get(pack, 0)
        part |= held << shift if shift >= 0 else held >> -shift
    return part & ((1 << last - first + 1) - 1)


def places(part: int) -> Iterator[int]:
    """The places of a set, the lowest first."""
    while part:
        low = part & -part
        yield low.bit_length() - 1
        part ^= low


def packed(held: Iterable[int]) -> bytes:
    """Places below `PACK` as bytes: a list of two-byte numbers if they are few, else a bit map."""
    listed = array("H", sorted(held))
    return listed.tobytes() if len(listed) <= _FEW else bytes(_mapped(listed))


def unpacked(data: bytes) -> Iterable[int]:
    """The places that stand in the bytes."""
    return (
        places(int.from_bytes(data, "little")) if len(data) == _WHOLE else array("H", bytes(data))
    )


def mask(data: bytes) -> int:
    """The set in the bytes as an integer."""
    whole = data if len(data) == _WHOLE else _mapped(array("H", bytes(data)))
    return int.from_bytes(whole, "little")


def _mapped(listed: Iterable[int]) -> bytearray:
    held = bytearray(_WHOLE)
    for place in listed:
        held[place >> 3] |= 1 << (place & 7)
    return held


def _by_pack(rows: Iterable[Row]) -> Iterator[tuple[int, dict[str, list[int]]]]:
    """Pack → token → places, of rows in the order of their ids."""
    for pack, part in groupby(rows, key=lambda row: row[0] // PACK):
        made: dict[str, list[int]] = {}
        for pk, content in part:
            for token in tokens(content):
                made.setdefault(token, []).append(pk % PACK)
        yield pack, made


def _stored(cursor: Any, pack: int, wanted: Iterable[str]) -> dict[str, set[int]]:
    """The sets that stand for tokens in a pack."""
    named, found = sorted(wanted), {}
    for start in range(0, len(named), _CHUNK):
        part = named[start : start + _CHUNK]
        cursor.execute(
            "SELECT token, places FROM statutes_posting"
            f" WHERE pack = %s AND token IN ({', '.join(['%s'] * len(part))})",
            [pack, *part],
        )
        found.update({token: set(unpacked(data)) for token, data in cursor.fetchall()})
    return found


def _post(cursor: Any, pack: int, sets: Mapping[str, Iterable[int]]) -> None:
    held = [(token, pack, packed(places)) for token, places in sorted(sets.items())]
    cursor.executemany(_POST, [row for row in held if row[2]])
    cursor.executemany(_DROP, [row[:2] for row in held if not row[2]])


def _spans(articles: QuerySet[LawArticle]) -> Iterator[tuple[str, int, int]]:
    """Text, first and last id: what was stored in one go stands side by side."""
    return iter(articles.order_by().values_list("text").annotate(Min("pk"), Max("pk")))


def _span(texts: Sequence[str]) -> None:
    found = _spans(LawArticle.objects.filter(text__in=texts))
    LawSpan.objects.bulk_create([LawSpan(text_id=t, first=a, last=z) for t, a, z in found])

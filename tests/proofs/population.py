"""A generated population: people and parties with values that occur nowhere else, and a search for any trace of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from fadu.kernel.codes import check_identity

RARE = "翊曦彧翀珺玥琰祎婳芃甯翯骉犇羴淼赟頔昶晟"
SURNAMES = ("欧阳", "司徒", "上官", "诸葛", "皇甫", "尉迟")
TODAY = date(2025, 1, 1)
APART = "\n\0\n"
ROADS = ("翠鹭", "栖霞", "听涛", "锦鲤", "含章")


@dataclass(frozen=True)
class Someone:
    """One person or party: everything here is personal."""

    name: str
    identity: str
    phone: str
    address: str
    principal: str
    certificate: str
    username: str

    @property
    def values(self) -> list[str]:
        """All of it."""
        return [getattr(self, field.name) for field in fields(self)]


def population(size: int, seed: int) -> list[Someone]:
    """So many people, the same for the same seed."""
    chance = random.Random(seed)
    return [_someone(chance, number) for number in range(size)]


def _someone(chance: random.Random, number: int) -> Someone:
    def name() -> str:
        return chance.choice(SURNAMES) + "".join(chance.sample(RARE, 2)) + RARE[number]

    mark = f"{chance.randrange(10**6):06d}{number:02d}"
    return Someone(
        name=name(),
        identity=_identity(chance),
        phone=f"139{mark}",
        address=f"株洲市{chance.choice(ROADS)}路{mark}号",
        principal=name(),
        certificate=f"18{mark}00{number:02d}",
        username=f"u{mark}",
    )


def _identity(chance: random.Random) -> str:
    born = f"19{chance.randrange(50, 99)}{chance.randrange(1, 13):02d}{chance.randrange(1, 28):02d}"
    body = f"430211{born}{chance.randrange(1000):03d}"
    weighed = (check_identity(body + sign, TODAY) for sign in "0123456789X")
    return next(verdict.code for verdict in weighed if verdict.valid)


def traces(people: Iterable[Someone], text: str) -> list[str]:
    """Which personal values stand in a text: as they are, escaped, as in an address, or cut into
    pairs as for an index.
    """
    found = []
    for value in (v for one in people for v in one.values):
        pairs = " ".join(value[i : i + 2] for i in range(len(value) - 1))
        escaped = value.encode("unicode_escape").decode()
        written = {value, escaped, quote(value), quote(value).lower(), pairs}
        if any(form in text for form in written):
            found.append(value)
    return found


def everywhere(skipped: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Every column of every table of the database as (table.column, text), but the skipped ones."""
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            description = connection.introspection.get_table_description(cursor, table)
            names = [c.name for c in description if c.name not in skipped.get(table, ())]
            if not names:
                continue
            quoted = ", ".join(connection.ops.quote_name(n) for n in names)
            cursor.execute(f"SELECT {quoted} FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    yield f"{table}.{name}", _text(value)
                    if (table, name) == ("django_session", "session_data"):
                        yield f"{table}.{name}", str(SessionStore().decode(value))


def _text(value: Any) -> str:
    if isinstance(value, memoryview | bytes):
        return bytes(value).decode("utf-8", "replace")
    return str(value)


def found_in_database(
    people: Iterable[Someone], skipped: Mapping[str, frozenset[str]] | None = None
) -> dict[str, set[str]]:
    """Where traces of the people stand: table.column -> the values."""
    people = list(people)
    told: dict[str, list[str]] = {}
    for place, text in everywhere(skipped or {}):
        told.setdefault(place, []).append(text)
    # All texts of a column at once: no value contains what parts them.
    found = {place: set(traces(people, APART.join(texts))) for place, texts in told.items()}
    return {place: values for place, values in found.items() if values}


def found_in_bytes(people: Iterable[Someone], folder: Path, pattern: str) -> dict[str, set[str]]:
    """Which values stand in the bytes of files, deleted rows of a database file included."""
    people, found = list(people), dict[str, set[str]]()
    for file in sorted(f for f in folder.glob(pattern) if f.is_file()):
        content = file.read_bytes()
        held = {v for one in people for v in one.values if v.encode() in content}
        if held:
            found[file.name] = held
    return found

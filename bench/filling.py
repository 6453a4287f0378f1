"""Bulk rows for the list benchmark, straight into the projection: no act of law, a benchmark alone does so."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Model

from bench import towns
from fadu.accounts import services as accounts
from fadu.accounts.models import Account, Agency
from fadu.config.statistics import count_spread
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.ledger import selectors as ledger
from fadu.matters import search
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.projection import COLUMNS
from fadu.matters.scope import Place
from fadu.statutes.selectors import law_view

FOUNDED = datetime(2024, 1, 2, 1, 0, tzinfo=UTC)
PASSWORD = "correct-horse-9"
LEVELS = (("province", "430000"), ("city", "430200"), ("county", "430202"), ("county", "430223"),
          ("county", "430224"))  # fmt: skip


@dataclass(frozen=True)
class Bureau:
    """Real agencies with an officer each, so that pages can be asked for by real viewers."""

    largest: Place
    smallest: Place
    accounts: dict[str, Account]


def codes() -> list[str]:
    """25 procedures: the real ones and copies of the largest, known to the registry of this process."""
    real = [p for p in registry.PROCEDURES if not p.register]
    copies = [
        replace(real[0], code=f"bench.copy{i:02}") for i in range(towns.PROCEDURES - len(real))
    ]
    known: Any = registry._by_digest()
    known |= {(p.code, registry.digest_of(p)): p for p in copies}
    known |= {(p.code, "0" * 64): p for p in (*real, *copies)}
    return [p.code for p in (*real, *copies)]


def found() -> Bureau:
    """A province, a city, its largest county, its smallest and an empty one; an officer signs in at each."""
    numbers = itertools.count(1)
    hand = Hand(law_view(), FOUNDED, lambda size: next(numbers).to_bytes(size, "big"), "bench")
    system = Actor("founding", Role.SYSTEM_ADMIN.value)
    ids: list[str] = []
    security = system
    for i, (level, division) in enumerate(LEVELS):
        facts = {
            "public_name": f"第{i}应急管理局",
            "short_name": f"{i}局",
            "division": division,
            "level": level,
        }
        if ids:
            facts["parent"] = ids[min(i, 2) - 1]
        if not ids:
            id, security = accounts.found(agency=facts, hand=hand, at=FOUNDED)
        else:
            above = Agency.objects.get(id=ids[min(i, 2) - 1]).place
            id = accounts.enter_agency(
                facts=facts, who=[system], hand=hand, at=FOUNDED, place=above
            )
        ids.append(id)
    signed: dict[str, Account] = {}
    for name, id in zip(
        ("province", "city", "county 30 %", "county 0.7 %", "county empty"), ids, strict=True
    ):
        person = accounts.enter_person(
            name="张三", agency=id, who=[security], hand=hand, at=FOUNDED
        )
        accounts.grant_role(
            person=person, role=Role.OFFICER, agency=id, since=date(2024, 1, 2), who=[security],
            hand=hand, at=FOUNDED,
        )  # fmt: skip
        signed[name] = accounts.open_account(username=f"user{id}", password=PASSWORD, person=person)
    largest, smallest = (Agency.objects.get(id=id).place for id in ids[2:4])
    return Bureau(largest, smallest, signed)


def fill(count: int) -> Bureau:
    """Migrate the database at hand, found the bureau, load `count` matters, index and analyse them."""
    call_command("migrate", verbosity=0)
    bureau = found()
    first = ledger.size()
    rows = towns.rows(count, (bureau.largest, bureau.smallest), codes(), first)
    with unindexed(Matter), transaction.atomic():
        _load(rows)
        _entries(first)
    listed = Matter.objects.filter(register=False).order_by("serial")
    with transaction.atomic():
        search.fill(_texts(listed.iterator(chunk_size=5000)))
    settle()
    return bureau


@contextmanager
def unindexed(*models: type[Model]) -> Iterator[None]:
    """Without the indexes of some tables, which are sorted once at the end: row by row a million takes an hour."""
    with connection.schema_editor() as editor:
        for model in models:
            for index in model._meta.indexes:
                editor.remove_index(model, index)
    yield
    with connection.schema_editor() as editor:
        for model in models:
            for index in model._meta.indexes:
                editor.add_index(model, index)


def settle() -> None:
    """Let the database finish with what it was just given, as it long has in an installation: no cleaning
    and no writing out of pages meets the questions, and it knows how the values are spread."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for statement in ("VACUUM ANALYZE", "CHECKPOINT"):
                cursor.execute(statement)
    count_spread()  # as `fadu sweep` does
    connection.close()  # what was counted is read when a connection is opened


def _entries(first: int) -> None:
    """A first entry for every loaded matter, so that the log is as long as the list and folds."""
    leaf = (
        "decode(repeat('00', 32), 'hex')" if connection.vendor == "postgresql" else "zeroblob(32)"
    )
    bodies = {code: _opening(code) for code in codes()}
    guard = "ALTER TABLE ledger_entry {} TRIGGER ledger_entry_new"
    guarded = connection.vendor == "postgresql"  # its plan, made for an empty table, reads it all
    with connection.cursor() as cursor:
        if guarded:
            cursor.execute(guard.format("DISABLE"))
        cursor.execute(
            "INSERT INTO ledger_entry (seq, opened, matter, n, body, hash, leaf)"
            " SELECT m.serial, m.opened, m.id, 0,"
            f" replace(b.column2, '@day', CAST(m.opened AS text)), m.tip, {leaf}"
            f" FROM matters_matter m JOIN (VALUES {', '.join(['(%s, %s)'] * len(bodies))}) b"
            " ON b.column1 = m.procedure WHERE m.serial >= %s ORDER BY m.serial",
            [*(part for pair in bodies.items() for part in pair), first],
        )
        if guarded:
            cursor.execute(guard.format("ENABLE ALWAYS"))


def _opening(code: str) -> str:
    """The body of the act that opens a matter, as the engine reads it; `@day` stands for the day."""
    act = registry.procedure(code, digest="0" * 64).acts[0].code
    return json.dumps(
        {
            "act": act, "at": "@dayT01:00:00Z", "noted": "@dayT01:00:00Z", "key": "", "n": 0,
            "who": [], "files": [], "facts": {"cause": {"c": "0" * 64}}, "prev": "0" * 64,
        }
    )  # fmt: skip


def _texts(matters: Iterator[Matter]) -> Iterator[tuple[int, Place, str]]:
    return ((m.serial, m.place, f"{m.title} {m.number}") for m in matters)


def _load(rows: Iterator[towns.Row]) -> None:
    columns = ("id", *COLUMNS)
    if connection.vendor == "postgresql":
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY matters_matter ({', '.join(columns)}) FROM STDIN") as copy,
        ):
            for row in rows:
                copy.write_row(_values(row))
        return
    adapt = connection.ops.adapt_datetimefield_value
    ready = ([adapt(v) if isinstance(v, datetime) else v for v in _values(row)] for row in rows)
    marks = ", ".join("?" * len(columns))
    connection.connection.executemany(
        f"INSERT INTO matters_matter ({', '.join(columns)}) VALUES ({marks})", ready
    )


def _values(row: towns.Row) -> Sequence[Any]:
    act = registry.procedure(row.procedure, digest="0" * 64).acts[1].code
    due = (row.due, act, "", "《行政处罚法》第六十条") if row.due else (None, "", "", "")
    return (
        row.id, row.opened, row.procedure, "0" * 64, row.place.province, row.place.city,
        row.place.county, False, "", "", row.serial, 3, "0" * 64, row.title, row.number, row.owner,
        row.closed, act, row.last_at, *due, False, row.lapse, 0,
    )  # fmt: skip

"""Nothing that an act has written can be changed, added, dropped or swapped behind it unnoticed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.models import Field, Model

from fadu.accounts.selectors import place_of
from fadu.ledger.images import IMAGES
from fadu.ledger.models import Checkpoint, Entry, Opening, Tile
from fadu.ledger.verify import verify
from fadu.matters.models import CarriedFile, Matter
from fadu.matters.rebuild import differences
from fadu.statutes.selectors import law_view
from tests.proofs.forging import (
    REFUSED,
    attempt,
    attempts,
    changed,
    delete,
    emptied,
    insert,
    pk_of,
    rows_of,
    swap,
    undone,
    update,
)
from tests.proofs.office import NOW, ActedBureau, acted, imaged

pytestmark = pytest.mark.django_db
IMAGED = sorted((m for m in imaged()), key=lambda m: m._meta.db_table)
MOVING = re.compile(r"id$|due|lapse")
LOG = (Entry, Opening, Tile, Checkpoint)
Change = Sequence[tuple[str, Sequence[Any]]]


@pytest.fixture
def bureau() -> ActedBureau:
    """A bureau with two rows or more in every imaged table."""
    made = acted()
    assert {m._meta.db_table: len(rows_of(m)) for m in IMAGED if len(rows_of(m)) < 2} == {}
    assert verify().problems == ()
    return made


def named(model: type[Model], pk: str, found: list[str]) -> bool:
    """Whether the attempt was refused, or verify names the very row."""
    return found == [REFUSED] or any(f"{model._meta.db_table}/{pk} " in text for text in found)


def by_name(model: type[Model]) -> str:
    """How a case of a test is called."""
    return model._meta.db_table


def columns_of(model: type[Model]) -> list[Field[Any, Any]]:
    """Every column of a table but its key."""
    return [f for f in model._meta.concrete_fields if f.attname != pk_of(model)]


def unnoticed(rows: Mapping[type[Model], str], how: Callable[[type[Model]], Change]) -> list[str]:
    """The tables in which a change of the row with this key is neither refused nor named, all changed at once."""
    became = attempts({by_name(model): how(model) for model in rows})
    return [by_name(m) for m, key in rows.items() if not named(m, key, became[by_name(m)])]


def test_every_column_of_every_imaged_table_is_sealed_and_a_change_of_it_is_named(
    bureau: ActedBureau,
) -> None:
    sealed = {(table, name) for (table, _), spec in IMAGES.items() for name in spec.fields}
    columns = {model: columns_of(model) for model in IMAGED}
    first = {model: rows_of(model)[0] for model in IMAGED}
    missed: list[str] = []

    for n in range(max(map(len, columns.values()))):  # the n-th column of every table that has one
        at = {model: held[n] for model, held in columns.items() if n < len(held)}

        def change(model: type[Model], at: Mapping[type[Model], Field[Any, Any]] = at) -> Change:
            name, row = at[model].attname, first[model]
            return [update(model, row[pk_of(model)], **{name: changed(at[model], row[name])})]

        keys = {model: first[model][pk_of(model)] for model in at}
        missed += [f"{table}: {n}" for table in unnoticed(keys, change)]

    assert {(by_name(m), f.attname) for m, held in columns.items() for f in held} <= sealed
    assert missed == []
    untouched = unnoticed({m: row[pk_of(m)] for m, row in first.items()}, lambda m: [])
    assert untouched == [by_name(model) for model in IMAGED]


def test_a_row_added_dropped_replaced_or_swapped_in_any_imaged_table_is_named(
    bureau: ActedBureau,
) -> None:
    rows = {model: rows_of(model)[:2] for model in IMAGED}
    forged = {model: {**one, pk_of(model): "F" * 20} for model, (one, _) in rows.items()}
    keys = {model: one[pk_of(model)] for model, (one, _) in rows.items()}

    def replaced(model: type[Model]) -> Change:
        field = next(f for f in columns_of(model) if f.attname != "year")
        row = rows[model][0]
        return [insert(model, row | {field.attname: changed(field, row[field.attname])}, over=True)]

    assert unnoticed(dict.fromkeys(IMAGED, "F" * 20), lambda m: [insert(m, forged[m])]) == []
    assert unnoticed(keys, replaced) == []
    assert unnoticed(keys, lambda m: [delete(m, keys[m])]) == []
    assert unnoticed(keys, lambda m: [emptied(m)]) == []
    assert unnoticed(keys, lambda m: swap(m, *rows[m])) == []


def test_entries_openings_tiles_and_checkpoints_refuse_every_change(bureau: ActedBureau) -> None:
    tile = {"alg": "sha256", "level": 0, "position": 9, "hashes": b"\0" * 8192, "root": b"\0" * 32}
    point = {"size": 1, "at": NOW, "text": "x", "peaks": b"\0" * 32, "sm3_peaks": b"\0" * 32}
    given: dict[type[Model], tuple[tuple[str, list[object]], ...]] = {
        Tile: (insert(Tile, {"id": 9_000, **tile}),),
        Checkpoint: (insert(Checkpoint, {"id": 9_000, **point}),),
    }
    allowed: list[str] = []

    for model in LOG:
        before = given.get(model, ())
        with undone():
            with connection.cursor() as cursor:
                for statement, values in before:
                    cursor.execute(statement, values)
            key, row = pk_of(model), rows_of(model)[0]
        tried = {
            f"UPDATE {f.attname}": update(
                model, row[key], **{f.attname: changed(f, row[f.attname])}
            )
            for f in model._meta.concrete_fields
        }
        tried |= {
            "DELETE": delete(model, row[key]),
            "TRUNCATE": emptied(model),
            "REPLACE": insert(model, row, over=True),
            "INSERT": insert(model, row),
        }
        for what, statement in tried.items():
            if attempt(*before, statement) != [REFUSED]:
                allowed.append(f"{model._meta.db_table} {what}")

    assert allowed == []


@pytest.mark.parametrize(
    "switch",
    ["PRAGMA recursive_triggers=OFF", "SET session_replication_role = replica"],
    ids=["sqlite", "postgresql"],
)
def test_the_guard_cannot_be_switched_off_for_a_session(switch: str, bureau: ActedBureau) -> None:
    if ("PRAGMA" in switch) != (connection.vendor == "sqlite"):
        pytest.skip("另一数据库的开关")
    row = rows_of(Entry)[3]

    found = [
        attempt((switch, []), insert(Entry, {**row, "body": "{}"}, over=True)),
        attempt((switch, []), update(Entry, row["seq"], body="{}")),
        attempt((switch, []), delete(Entry, row["seq"])),
    ]

    assert found == [[REFUSED]] * 3


def test_who_takes_the_guard_away_and_forges_an_entry_is_found_out(bureau: ActedBureau) -> None:
    one, other = rows_of(Entry)[5], rows_of(Entry)[9]
    sealed = [f for f in Entry._meta.concrete_fields if f.attname not in ("idem",)]
    opening = rows_of(Opening)[0]
    forgeries = {
        f"改 {f.attname}": [update(Entry, one["seq"], **{f.attname: changed(f, one[f.attname])})]
        for f in sealed
        if f.attname != "seq"
    } | {
        f"改承诺值 {name}": [update(Opening, opening["id"], **{name: changed(Opening._meta.get_field(name), opening[name])})]  # type: ignore[arg-type]
        for name in ("path", "commitment", "salt", "value", "seq")
    }  # fmt: skip
    forgeries |= {
        "删": [delete(Entry, one["seq"])],
        "换": [
            update(Entry, one["seq"], body=other["body"], hash=other["hash"], leaf=other["leaf"])
        ],
        "增": [insert(Entry, {**one, "seq": 9_999, "matter": "F" * 26})],
        "改承诺": [delete(Opening, opening["id"])],
    }

    unnoticed = [what for what, how in forgeries.items() if not attempt(*how, unguarded=True)]
    missing = [str(p) for p in _without_guard()]

    assert unnoticed == []
    assert any("防改触发器" in text for text in missing)


def _without_guard() -> list[object]:
    from fadu.ledger import guards

    with undone():
        with connection.cursor() as cursor:
            for statement in guards.dropping(connection.vendor):
                cursor.execute(statement)
        return list(verify().problems)


def test_a_forged_projection_is_named_column_by_column(bureau: ActedBureau) -> None:
    held = Matter.objects.values().get(id=bureau.case)
    unnoticed = []
    # What is due follows the law of the day: the sweep writes it anew.
    columns = [f.attname for f in Matter._meta.concrete_fields if not MOVING.match(f.attname)]

    for column in columns:
        field = Matter._meta.get_field(column)
        forged = changed(field, held[column])  # type: ignore[arg-type]
        with undone():
            with connection.cursor() as cursor:
                cursor.execute(*update(Matter, bureau.case, **{column: forged}))
            found = [(d.matter, d.column) for d in differences(law_view(), NOW, place_of)]
        if (bureau.case, column) not in found:
            unnoticed.append(column)

    assert list(differences(law_view(), NOW, place_of)) == []
    assert unnoticed == []


def test_an_invented_matter_and_a_vanished_one_are_named(bureau: ActedBureau) -> None:
    held = Matter.objects.values().get(id=bureau.case)
    invented = {**held, "id": "F" * 26, "serial": 9_999, "opened": date(2025, 3, 1)}

    def found(statement: tuple[str, list[object]]) -> list[str]:
        with undone():
            with connection.cursor() as cursor:
                cursor.execute(*statement)
            return [d.matter for d in differences(law_view(), NOW, place_of)]

    assert found(insert(Matter, invented)) == ["F" * 26]
    assert found(delete(Matter, bureau.case)) == [bureau.case]
    held, *more = CarriedFile.objects.values().order_by("id")
    assert more
    assert found(delete(CarriedFile, held["id"])) == [held["matter"]]
    assert found(insert(CarriedFile, {**held, "id": 9_999, "n": 99})) == [held["matter"]]

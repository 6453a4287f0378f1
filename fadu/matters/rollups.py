"""Roll-ups (汇总): counts of a room's rows, kept in step by triggers of the database (decision 22).

A roll-up has one cell for each level of the tree of agencies, each way of breaking the rows down, each
month and each flag; a cell holds counts. A trigger on the rows moves the cells in the statement that
moves a row, whoever moves it: an act, a correction that folds a matter anew, a repair. Triggers are
SQL of both databases, and this module is where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.migrations.operations import RunPython
from django.db.migrations.operations.base import Operation

from fadu.ledger.sql import lock
from fadu.matters.cells import (
    ALL,
    LEVELS,
    NEVER,
    RollUp,
    adding,
    body,
    cells,
    functions,
    triggers,
    whole,
)

__all__ = ["ALL", "NEVER", "RollUp"]
_SHOWN = 20
_KNOWN: dict[str, RollUp] = {}


def register(rollup: RollUp) -> None:
    """Called once by each room when Django starts: what is verified and rebuilt."""
    if _KNOWN.setdefault(rollup.table, rollup) != rollup:
        raise ValueError(f"table {rollup.table} has two roll-ups")


def known() -> Sequence[RollUp]:
    """Every registered roll-up."""
    return tuple(_KNOWN.values())


def rebuild(rollup: RollUp) -> int:
    """Count every row anew, under the lock of the log; returns the number of cells."""
    with transaction.atomic(), connection.cursor() as cursor:
        lock(cursor)
        cursor.execute(f"DELETE FROM {rollup.table}")
        for level, cut in _parts(rollup):
            cursor.execute(adding(rollup, connection.vendor, whole(rollup), [level], [cut]))
        cursor.execute(f"SELECT COUNT(*) FROM {rollup.table}")
        return int(cursor.fetchone()[0])


def differences(rollup: RollUp) -> Iterator[str]:
    """Everything against the roll-up, in words: triggers that are gone, cells that do not follow."""
    for name in missing(rollup):
        yield f"缺少保持汇总一致的触发器 {name}，或者它已停用、被改写"
    names = ", ".join(rollup.key)
    sums = ", ".join(f"SUM({one})" for one in rollup.counts)
    wrong = " OR ".join(f"SUM({one}) <> 0" for one in rollup.counts)
    taken = ", ".join(f"-{one}" for one in rollup.counts)
    with connection.cursor() as cursor:
        for level, cut in _parts(rollup):
            made = cells(rollup, connection.vendor, whole(rollup), [level], [cut])
            cursor.execute(
                f"SELECT {names}, {sums} FROM (SELECT * FROM ({made}) c UNION ALL"
                f" SELECT {names}, {taken} FROM {rollup.table}"
                f" WHERE level = '{level}' AND cut = '{cut}') b"
                f" GROUP BY {names} HAVING {wrong} LIMIT {_SHOWN}"
            )
            yield from (_said(rollup, found) for found in cursor.fetchall())
        stray = " AND ".join(f"NOT (level = '{a}' AND cut = '{b}')" for a, b in _parts(rollup))
        cursor.execute(f"SELECT COUNT(*) FROM {rollup.table} WHERE {stray}")
        if number := cursor.fetchone()[0]:
            yield f"有 {number} 格不属于任何级别和分组"


def _said(rollup: RollUp, found: Sequence[Any]) -> str:
    place = "、".join(str(one) for one in found[: len(rollup.key)] if one != "")
    off = "、".join(
        f"{name}相差{number}"
        for name, number in zip(rollup.counts, found[len(rollup.key) :], strict=True)
        if number
    )
    return f"{place} 一格与数据行不符：{off}"


def creating(rollup: RollUp, vendor: str) -> list[str]:
    """The statements that set the triggers."""
    return [*functions(rollup, vendor).values(), *triggers(rollup, vendor).values()]


def dropping(rollup: RollUp, vendor: str) -> list[str]:
    """The statements that take the triggers away."""
    if vendor == "postgresql":
        return [f"DROP FUNCTION {rollup.trigger}() CASCADE"]
    return [f"DROP TRIGGER {name}" for name in triggers(rollup, vendor)]


def migration(rollup: RollUp) -> tuple[Callable[..., None], Callable[..., None]]:
    """Both directions of a migration step; forward also counts the rows that are there."""
    return partial(_create, rollup), partial(_drop, rollup)


def around(rollup: RollUp, *operations: Operation) -> list[Operation]:
    """Operations on the table of the rows, the triggers away meanwhile: PostgreSQL alters no column that one reads,
    SQLite loses those of a table made anew. Cells stay as they are.
    """
    away, back = partial(_drop, rollup), partial(_set, rollup)
    return [RunPython(away, back), *operations, RunPython(back, away)]


def changing(before: RollUp, after: RollUp, *operations: Operation) -> list[Operation]:
    """Operations after which rows are counted by another definition: the cells are emptied and filled anew."""
    away, back = partial(_drop, before), partial(_renew, before)
    return [
        RunPython(away, back),
        *operations,
        RunPython(partial(_renew, after), partial(_drop, after)),
    ]


def _set(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    for statement in creating(rollup, schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def _create(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    _set(rollup, apps, schema_editor)
    vendor, cuts = schema_editor.connection.vendor, [ALL, *rollup.cuts]
    schema_editor.execute(adding(rollup, vendor, whole(rollup), LEVELS, cuts), params=None)


def _renew(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(f"DELETE FROM {rollup.table}", params=None)
    _create(rollup, apps, schema_editor)


def _drop(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    with schema_editor.connection.cursor() as cursor:
        for statement in dropping(rollup, schema_editor.connection.vendor):
            cursor.execute(statement)


def missing(rollup: RollUp) -> list[str]:
    """The names of triggers that are absent, disabled or altered."""
    wanted = triggers(rollup, connection.vendor)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            there = dict(cursor.fetchall())
            return [name for name, text in wanted.items() if there.get(name) != text]
        cursor.execute(
            "SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE t.tgrelid = %s::regclass AND t.tgenabled <> 'D' AND NOT t.tgisinternal",
            [rollup.rows],
        )
        bodies = dict(cursor.fetchall())
        return [name for name in wanted if bodies.get(name) != body(rollup)]


def _parts(rollup: RollUp) -> Iterator[tuple[str, str]]:
    return ((level, cut) for level in LEVELS for cut in (ALL, *rollup.cuts))

"""Roll-ups (汇总): counts of a room's rows, kept in step by triggers of the database (decision 22).

A roll-up has one cell for each level of the tree of agencies, each way of breaking the rows down, each
month and each flag; a cell holds counts. A trigger on the rows moves the cells in the statement that
moves a row, whoever moves it: an act, a correction that folds a matter anew, a repair. Triggers are
SQL of both databases, and this module is where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.migrations.operations import RunPython
from django.db.migrations.operations.base import Operation

from fadu.ledger.sql import LOCK, lock

LEVELS = ("province", "city", "county")
ALL = "all"
"""The way of breaking down that does not: every row of the place."""
NEVER = 999912
"""The month of what has not happened; months are written 202405."""
_SHOWN = 20


@dataclass(frozen=True)
class RollUp:
    """What a table of cells counts. Conditions are SQL over the row `h`, read alike by both databases.

    rows: the table that is counted; it has the columns province, city, county.
    cuts: columns by whose value rows are broken down, each on its own.
    months: column of a cell → day of the row, by month; the first is never null.
    flags: column of a cell → condition. counts: column of a cell → condition of what is counted.
    columns: every column of a row that any of this reads. where: which rows have cells at all.
    """

    table: str
    rows: str
    cuts: tuple[str, ...]
    months: Mapping[str, str]
    counts: Mapping[str, str]
    columns: tuple[str, ...]
    flags: Mapping[str, str] = field(default_factory=dict)
    where: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell a cell from every other, in the order of their index: its level and the
        agency there, how rows are broken down, months and flags, the agencies above (empty beyond the level).
        """
        first, *others = self.months
        return ("level", "place", "cut", first, "value", *others, *self.flags, "province", "city")

    @property
    def trigger(self) -> str:
        """The name of the triggers, and of the function on PostgreSQL."""
        return f"{self.table}_keeps"


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
            cursor.execute(_adding(rollup, connection.vendor, _whole(rollup), [level], [cut]))
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
            cells = _cells(rollup, connection.vendor, _whole(rollup), [level], [cut])
            cursor.execute(
                f"SELECT {names}, {sums} FROM (SELECT * FROM ({cells}) c UNION ALL"
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
    return [*_functions(rollup, vendor).values(), *_triggers(rollup, vendor).values()]


def dropping(rollup: RollUp, vendor: str) -> list[str]:
    """The statements that take the triggers away."""
    if vendor == "postgresql":
        return [f"DROP FUNCTION {rollup.trigger}() CASCADE"]
    return [f"DROP TRIGGER {name}" for name in _triggers(rollup, vendor)]


def migration(rollup: RollUp) -> tuple[Callable[..., None], Callable[..., None]]:
    """Both directions of a migration step; forward also counts the rows that are there."""
    return partial(_create, rollup), partial(_drop, rollup)


def around(rollup: RollUp, *operations: Operation) -> list[Operation]:
    """Operations on the table of the rows, the triggers away meanwhile: PostgreSQL alters no column that one reads,
    SQLite loses those of a table made anew. Cells stay as they are.
    """
    away, back = partial(_drop, rollup), partial(_set, rollup)
    return [RunPython(away, back), *operations, RunPython(back, away)]


def _set(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    for statement in creating(rollup, schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def _create(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    _set(rollup, apps, schema_editor)
    vendor, cuts = schema_editor.connection.vendor, [ALL, *rollup.cuts]
    schema_editor.execute(_adding(rollup, vendor, _whole(rollup), LEVELS, cuts), params=None)


def _drop(rollup: RollUp, apps: Any, schema_editor: Any) -> None:
    with schema_editor.connection.cursor() as cursor:
        for statement in dropping(rollup, schema_editor.connection.vendor):
            cursor.execute(statement)


def missing(rollup: RollUp) -> list[str]:
    """The names of triggers that are absent, disabled or altered."""
    wanted = _triggers(rollup, connection.vendor)
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
        return [name for name in wanted if bodies.get(name) != _body(rollup)]


def _parts(rollup: RollUp) -> Iterator[tuple[str, str]]:
    return ((level, cut) for level in LEVELS for cut in (ALL, *rollup.cuts))


def _whole(rollup: RollUp) -> str:
    return f"(SELECT {', '.join(rollup.columns)}, 1 AS sign FROM {rollup.rows})"


def _moved(rollup: RollUp, rows: Mapping[str, int]) -> str:
    """The row before (-1) and after (+1) as the trigger sees it."""
    return "({})".format(
        " UNION ALL ".join(
            f"SELECT {', '.join(f'{row}.{one} AS {one}' for one in rollup.columns)}, {sign} AS sign"
            for row, sign in rows.items()
        )
    )


def _adding(
    rollup: RollUp, vendor: str, rows: str, levels: Sequence[str], cuts: Sequence[str]
) -> str:
    """The statement that adds what the rows come to; a sum of nothing touches no cell."""
    names = ", ".join((*rollup.key, *rollup.counts))
    added = ", ".join(f"{one} = {rollup.table}.{one} + excluded.{one}" for one in rollup.counts)
    return (
        f"INSERT INTO {rollup.table} ({names}) {_cells(rollup, vendor, rows, levels, cuts)}"
        f" ON CONFLICT ({', '.join(rollup.key)}) DO UPDATE SET {added}"
    )


def _cells(
    rollup: RollUp, vendor: str, rows: str, levels: Sequence[str], cuts: Sequence[str]
) -> str:
    """The rows as cells: once for each level and each way of breaking down."""
    value = " ".join(f"WHEN '{cut}' THEN h.{cut}" for cut in rollup.cuts)
    parts = {
        "level": "l.column1",
        "place": "CASE l.column1 WHEN 'province' THEN h.province WHEN 'city' THEN h.city ELSE h.county END",
        "province": "h.province",
        "city": "CASE l.column1 WHEN 'province' THEN '' ELSE h.city END",
        "cut": "d.column1",
        "value": f"CASE d.column1 {value} ELSE '' END",
        **{name: _month(f"h.{day}", vendor) for name, day in rollup.months.items()},
        **{name: f"({condition})" for name, condition in rollup.flags.items()},
    }
    counted = ", ".join(
        f"CASE WHEN {condition} THEN h.sign ELSE 0 END AS {name}"
        for name, condition in rollup.counts.items()
    )
    listed = ", ".join(f"{parts[name]} AS {name}" for name in rollup.key)
    names = ", ".join(rollup.key)
    sums = ", ".join(f"SUM({name}) AS {name}" for name in rollup.counts)
    moved = " OR ".join(f"SUM({name}) <> 0" for name in rollup.counts)
    return (
        f"SELECT {names}, {sums} FROM (SELECT {listed}, {counted} FROM {rows} h"
        f" CROSS JOIN (VALUES {_values(levels)}) l CROSS JOIN (VALUES {_values(cuts)}) d"
        f" WHERE {rollup.where or '1 = 1'}) m GROUP BY {names} HAVING {moved}"
    )


def _values(words: Sequence[str]) -> str:
    return ", ".join(f"('{word}')" for word in words)


def _month(day: str, vendor: str) -> str:
    if vendor == "sqlite":
        return f"COALESCE(CAST(strftime('%Y%m', {day}) AS INTEGER), {NEVER})"
    parts = f"EXTRACT(YEAR FROM {day})::integer * 100 + EXTRACT(MONTH FROM {day})::integer"
    return f"COALESCE({parts}, {NEVER})"


_EVENTS: Mapping[str, Mapping[str, int]] = {
    "INSERT": {"NEW": 1},
    "DELETE": {"OLD": -1},
    "UPDATE": {"OLD": -1, "NEW": 1},
}


def _statement(rollup: RollUp, vendor: str, event: str) -> str:
    rows = _moved(rollup, _EVENTS[event])
    return _adding(rollup, vendor, rows, LEVELS, [ALL, *rollup.cuts])


def _triggers(rollup: RollUp, vendor: str) -> dict[str, str]:
    """One trigger an event; an update that moves nothing that is counted costs a comparison."""
    differ = "IS NOT" if vendor == "sqlite" else "IS DISTINCT FROM"
    made = {}
    for event in _EVENTS:
        name = f"{rollup.trigger}_{event.lower()}"
        changed = " OR ".join(f"OLD.{one} {differ} NEW.{one}" for one in rollup.columns)
        when = f" WHEN ({changed})" if event == "UPDATE" else ""
        what = f"EXECUTE FUNCTION {rollup.trigger}()"
        if vendor == "sqlite":
            what = f"BEGIN {_statement(rollup, vendor, event)}; END"
        each = f"CREATE TRIGGER {name} AFTER {event} ON {rollup.rows} FOR EACH ROW"
        made[name] = f"{each}{when} {what}"
    return made


def _functions(rollup: RollUp, vendor: str) -> dict[str, str]:
    if vendor != "postgresql":
        return {}
    made = f"CREATE FUNCTION {rollup.trigger}() RETURNS trigger LANGUAGE plpgsql AS $${_body(rollup)}$$"
    return {rollup.trigger: made}


def _body(rollup: RollUp) -> str:
    """PostgreSQL: cells are only touched under the log's lock, which a row folded anew does not have yet;
    so writers take locks in one order (matter, log, cells) and cannot wait for each other in a ring.
    """
    branches = " ".join(
        f"{'IF' if place == 0 else 'ELSIF'} TG_OP = '{event}' THEN"
        f" {_statement(rollup, 'postgresql', event)};"
        for place, event in enumerate(_EVENTS)
    )
    # A cell's column may be called like a variable of the language (FOUND).
    use = "\n#variable_conflict use_column\n"
    return f"{use}BEGIN PERFORM pg_advisory_xact_lock({LOCK}); {branches} END IF; RETURN NULL; END"

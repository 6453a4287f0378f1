"""The SQL of roll-ups: what a row comes to in each cell, and the triggers that add it (decision 22).

One definition makes the text for counting anew, for comparing and for the triggers, on both databases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fadu.ledger.sql import LOCK

LEVELS = ("province", "city", "county")
ALL = "all"
"""The way of breaking down that does not: every row of the place."""
NEVER = 999912
"""The month of what has not happened; months are written 202405."""


@dataclass(frozen=True)
class RollUp:
    """What a table of cells counts. Conditions are SQL over the row `h`, read alike by both databases.

    rows: the table that is counted; it has the columns province, city, county.
    cuts: columns by whose value rows are broken down, each on its own; sparse: those under which a row without
    a value has no cell.
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
    sparse: tuple[str, ...] = ()

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


def whole(rollup: RollUp) -> str:
    return f"(SELECT {', '.join(rollup.columns)}, 1 AS sign FROM {rollup.rows})"


def moved_rows(rollup: RollUp, rows: Mapping[str, int]) -> str:
    """The row before (-1) and after (+1) as the trigger sees it."""
    return "({})".format(
        " UNION ALL ".join(
            f"SELECT {', '.join(f'{row}.{one} AS {one}' for one in rollup.columns)}, {sign} AS sign"
            for row, sign in rows.items()
        )
    )


def adding(
    rollup: RollUp, vendor: str, rows: str, levels: Sequence[str], cuts: Sequence[str]
) -> str:
    """The statement that adds what the rows come to; a sum of nothing touches no cell."""
    names = ", ".join((*rollup.key, *rollup.counts))
    added = ", ".join(f"{one} = {rollup.table}.{one} + excluded.{one}" for one in rollup.counts)
    return (
        f"INSERT INTO {rollup.table} ({names}) {cells(rollup, vendor, rows, levels, cuts)}"
        f" ON CONFLICT ({', '.join(rollup.key)}) DO UPDATE SET {added}"
    )


def cells(
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
    wanted = [
        rollup.where or "1 = 1",
        *(f"(d.column1 <> '{c}' OR h.{c} <> '')" for c in rollup.sparse),
    ]
    sums = ", ".join(f"SUM({name}) AS {name}" for name in rollup.counts)
    moved = " OR ".join(f"SUM({name}) <> 0" for name in rollup.counts)
    return (
        f"SELECT {names}, {sums} FROM (SELECT {listed}, {counted} FROM {rows} h"
        f" CROSS JOIN (VALUES {_values(levels)}) l CROSS JOIN (VALUES {_values(cuts)}) d"
        f" WHERE {' AND '.join(wanted)}) m GROUP BY {names} HAVING {moved}"
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
    rows = moved_rows(rollup, _EVENTS[event])
    return adding(rollup, vendor, rows, LEVELS, [ALL, *rollup.cuts])


def triggers(rollup: RollUp, vendor: str) -> dict[str, str]:
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


def functions(rollup: RollUp, vendor: str) -> dict[str, str]:
    if vendor != "postgresql":
        return {}
    made = (
        f"CREATE FUNCTION {rollup.trigger}() RETURNS trigger LANGUAGE plpgsql AS $${body(rollup)}$$"
    )
    return {rollup.trigger: made}


def body(rollup: RollUp) -> str:
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

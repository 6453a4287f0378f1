"""The rooms' rows inside a flow: read once, changed by folds, written and pictured for the entry.

Plain SQL over the model's own columns: an act is judged by how many statements it costs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Field, Model

from fadu.ledger.commitments import Opening
from fadu.ledger.images import Committed
from fadu.ledger.sql import Statement, execute
from fadu.ledger.sql import cursor as planned
from fadu.matters.folds import Change


@dataclass(frozen=True)
class _Table:
    """What SQL needs of a model, worked out once."""

    name: str
    key: str
    fields: tuple[Field[Any, Any], ...]
    columns: tuple[str, ...]

    @property
    def select(self) -> str:
        """One row by its key."""
        return f"SELECT {', '.join(self.columns)} FROM {self.name} WHERE {self.key} = %s"


@cache
def _table(model: type[Model]) -> _Table:
    fields = tuple(model._meta.concrete_fields)
    quoted = tuple(connection.ops.quote_name(f.column or f.attname) for f in fields)
    key = model._meta.pk
    if key is None:
        raise ValueError(f"{model} has no key")
    return _Table(
        connection.ops.quote_name(model._meta.db_table),
        connection.ops.quote_name(key.column or key.attname), fields, quoted,
    )  # fmt: skip


class RowStore:
    """The rows a flow has touched, by table and id, as they stand after the deeds so far."""

    def __init__(self) -> None:
        self._held: dict[tuple[type[Model], str], dict[str, Any] | None] = {}
        self._committed: dict[tuple[str, str], dict[str, Committed]] = {}
        self._fresh: set[str] = set()
        self._waiting: dict[tuple[type[Model], str], tuple[bool, dict[str, Any]]] = {}

    def read_before(self, rows: Mapping[tuple[type[Model], str], dict[str, Any] | None]) -> None:
        """Take over rows that were read together with their matter."""
        self._held.update(rows)

    def opens(self, matter: str) -> None:
        """A matter that this flow opens has no rows yet: they need not be looked for."""
        self._fresh.add(matter)

    def get(self, model: type[Model], id: str) -> Mapping[str, Any] | None:
        """The row's columns, read from the database the first time."""
        if (model, id) not in self._held:
            new = id.partition(":")[0] in self._fresh
            self._held[model, id] = None if new else read(model, id)
        return self._held[model, id]

    def hold(self, changes: Sequence[Change]) -> list[tuple[type[Model], str, dict[str, Any]]]:
        """Change rows in memory; returns model, id and all columns of every row touched."""
        touched = []
        for change in changes:
            place = (change.model, change.id)
            before = self.get(*place)
            if before is None:
                row = _made(change)
                self._waiting[place] = True, row
                self._committed.setdefault((change.model._meta.db_table, change.id), {})
            else:
                row = {**before, **change.fields}
                new, fields = self._waiting.get(place, (False, {}))
                moved = {f: v for f, v in change.fields.items() if f in fields or before[f] != v}
                self._waiting[place] = new, row if new else {**fields, **moved}
            self._held[place] = row
            touched.append((change.model, change.id, row))
        return touched

    def waiting(self) -> list[Statement]:
        """The statements that write what is held, once; a row that many deeds touched has one."""
        found = [
            _insert(model, row) if new else _update(model, id, row)
            for (model, id), (new, row) in self._waiting.items()
            if row
        ]
        self._waiting.clear()
        return found

    def commitments(
        self, table: str, id: str, reader: Callable[[str, str], Mapping[str, Committed]]
    ) -> Mapping[str, Committed]:
        """The newest commitments to the row's personal columns, those of this flow included."""
        if (table, id) not in self._committed:
            self._committed[table, id] = dict(reader(table, id))
        return self._committed[table, id]

    def remember(self, table: str, id: str, openings: Sequence[Opening]) -> None:
        """Keep the commitments just made for the next deed of the flow on the same row."""
        held = self._committed.setdefault((table, id), {})
        for made in openings:
            held[made.path.rsplit(":", 1)[1]] = Committed(made.commitment, made.value)


def write(statements: Sequence[Statement]) -> None:
    """Write rows of rooms and projections, each another row, in any order: on PostgreSQL in one
    statement, on SQLite one a row.
    """
    if statements:
        execute(planned(), statements)


def read(model: type[Model], id: str) -> dict[str, Any] | None:
    """One row by its key, in the model's Python types; None where there is none."""
    table = _table(model)
    cursor = planned()
    cursor.execute(table.select, [id])
    found = next(iter(cursor.fetchall()), None)
    return None if found is None else _typed(_readers(model, connection.vendor, "rows"), found)


def prefetched(model: type[Model], values: Sequence[Any]) -> dict[str, Any]:
    """A row from the values of its columns, as they stand in JSON."""
    return _typed(_readers(model, connection.vendor, "json"), values)


def as_json(model: type[Model], ids: int) -> str:
    """The expression for the rows of so many ids as a JSON list of lists, one a row."""
    table, lists = _table(model), connection.vendor == "postgresql"
    gather, one = ("json_agg", "json_build_array") if lists else ("json_group_array", "json_array")
    marks = ", ".join(["%s"] * ids)
    return (
        f"(SELECT {gather}({one}({', '.join(table.columns)})) FROM {table.name}"
        f" WHERE {table.key} IN ({marks}))"
    )


_Reader = Callable[[Any], Any] | None
"""Makes a column's Python value of one that is not null; None: it is one already."""


def _typed(readers: Sequence[tuple[str, _Reader]], values: Sequence[Any]) -> dict[str, Any]:
    return {
        name: value if read is None or value is None else read(value)
        for (name, read), value in zip(readers, values, strict=True)
    }


@cache
def _readers(model: type[Model], vendor: str, form: str) -> tuple[tuple[str, _Reader], ...]:
    """Every column with what reads it: SQLite keeps booleans as numbers and times as text; so does
    PostgreSQL's JSON with times.
    """
    made: list[tuple[str, _Reader]] = []
    for field in _table(model).fields:
        kind, read = field.get_internal_type(), None
        if vendor == "sqlite":
            read = bool if kind == "BooleanField" else _sqlite_time(field, kind)
        elif form == "json" and kind in _TIMES:
            read = _TIMES[kind].fromisoformat
        made.append((field.attname, read))
    return tuple(made)


_TIMES: Mapping[str, type[date]] = {"DateField": date, "DateTimeField": datetime}


def _sqlite_time(field: Field[Any, Any], kind: str) -> _Reader:
    if kind not in _TIMES:
        return None
    converters = connection.ops.get_db_converters(field.get_col(field.model._meta.db_table))

    def read(value: Any) -> Any:
        for convert in converters if value is not None else ():
            value = convert(value, None, connection)
        return value

    return read


def _made(change: Change) -> dict[str, Any]:
    """All columns of a new row, with the model's defaults."""
    made = change.model(pk=change.id, **change.fields)
    return {f.attname: getattr(made, f.attname) for f in _table(change.model).fields}


def _insert(model: type[Model], row: Mapping[str, Any]) -> Statement:
    table = _table(model)
    ready = [f.get_db_prep_save(row[f.attname], connection) for f in table.fields]
    marks = ", ".join(["%s"] * len(ready))
    return f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})", ready


def _update(model: type[Model], id: str, fields: Mapping[str, Any]) -> Statement:
    table = _table(model)
    chosen = [
        (c, f) for c, f in zip(table.columns, table.fields, strict=True) if f.attname in fields
    ]
    ready = [f.get_db_prep_save(fields[f.attname], connection) for _, f in chosen]
    sets = ", ".join(f"{c} = %s" for c, _ in chosen)
    return f"UPDATE {table.name} SET {sets} WHERE {table.key} = %s", [*ready, id]

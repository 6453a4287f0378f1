"""The rooms' rows inside a flow: read once, changed by folds, written and pictured for the entry.

Plain SQL over the model's own columns: an act is judged by how many statements it costs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Field, Model

from fadu.ledger.commitments import Opening
from fadu.ledger.images import Committed
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

    def get(self, model: type[Model], id: str) -> Mapping[str, Any] | None:
        """The row's columns, read from the database the first time."""
        if (model, id) not in self._held:
            self._held[model, id] = read(model, id)
        return self._held[model, id]

    def apply(self, changes: Sequence[Change]) -> list[tuple[type[Model], str, dict[str, Any]]]:
        """Write the changes; returns model, id and all columns of every row touched."""
        touched = []
        for change in changes:
            before = self.get(change.model, change.id)
            if before is None:
                row = _insert(change)
                self._committed.setdefault((change.model._meta.db_table, change.id), {})
            else:
                row = {**before, **change.fields}
                _update(change)
            self._held[change.model, change.id] = row
            touched.append((change.model, change.id, row))
        return touched

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


def read(model: type[Model], id: str) -> dict[str, Any] | None:
    """One row by its key, in the model's Python types; None where there is none."""
    table = _table(model)
    with connection.cursor() as cursor:
        cursor.execute(table.select, [id])
        found = cursor.fetchone()
    if found is None:
        return None
    return {f.attname: _python(f, v) for f, v in zip(table.fields, found, strict=True)}


def _python(field: Field[Any, Any], value: Any) -> Any:
    """SQLite keeps booleans as numbers and times as text."""
    if value is None or connection.vendor != "sqlite":
        return value
    kind = field.get_internal_type()
    if kind == "BooleanField":
        return bool(value)
    if kind in ("DateField", "DateTimeField") and isinstance(value, str):
        converters = connection.ops.get_db_converters(field.get_col(field.model._meta.db_table))
        for convert in converters:
            value = convert(value, None, connection)
    return value


def _insert(change: Change) -> dict[str, Any]:
    made = change.model(pk=change.id, **change.fields)
    table = _table(change.model)
    row = {f.attname: getattr(made, f.attname) for f in table.fields}
    ready = [f.get_db_prep_save(row[f.attname], connection) for f in table.fields]
    marks = ", ".join(["%s"] * len(ready))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})", ready
        )
    return row


def _update(change: Change) -> None:
    table = _table(change.model)
    chosen = [
        (c, f)
        for c, f in zip(table.columns, table.fields, strict=True)
        if f.attname in change.fields
    ]
    ready = [f.get_db_prep_save(change.fields[f.attname], connection) for _, f in chosen]
    sets = ", ".join(f"{c} = %s" for c, _ in chosen)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table.name} SET {sets} WHERE {table.key} = %s", [*ready, change.id]
        )

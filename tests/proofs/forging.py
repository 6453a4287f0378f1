"""What somebody with a database client may try: every change is undone when the attempt has been judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import DatabaseError, connection, models, transaction
from django.db.models import Field, Model

from fadu.ledger import guards
from fadu.ledger.verify import verify

REFUSED = "refused"
BEGINNING = datetime(2025, 1, 1, tzinfo=UTC)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def attempt(*statements: tuple[str, Sequence[Any]], unguarded: bool = False) -> list[str]:
    """Run statements and say what became of them: refused by the database, or what verify names.

    unguarded: as the database's owner, who takes the triggers away and puts them back.
    """
    with undone():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                for bare in guards.dropping(connection.vendor) if unguarded else ():
                    cursor.execute(bare)
                for text, values in statements:
                    cursor.execute(text, values)
                for bare in guards.creating(connection.vendor) if unguarded else ():
                    cursor.execute(bare)
        except DatabaseError:
            return [REFUSED]
        return [str(problem) for problem in verify().problems]


def attempts(changes: Mapping[str, Sequence[tuple[str, Sequence[Any]]]]) -> dict[str, list[str]]:
    """Make changes to several tables, verify once, and say of each what became of it.

    A row is compared with its own newest image and nothing else, so no change can hide or name another table's row.
    """
    with undone():
        refused = {table for table, statements in changes.items() if not _made(statements)}
        found = [str(problem) for problem in verify().problems]
    return {table: [REFUSED] if table in refused else found for table in changes}


def _made(statements: Sequence[tuple[str, Sequence[Any]]]) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for text, values in statements:
                cursor.execute(text, values)
    except DatabaseError:
        return False
    return True


def changed(field: Field[Any, Any], value: Any) -> Any:
    """Another value of the column's type."""
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(field, models.IntegerField):
        return (value or 0) + 1
    if isinstance(field, models.BinaryField):
        return bytes(byte ^ 1 for byte in value or b"\0" * 16)
    if isinstance(field, models.DateTimeField):
        return (value or BEGINNING) + timedelta(days=1)
    if isinstance(field, models.DateField):
        return (value or BEGINNING.date()) + timedelta(days=1)
    text = f"{value or ''}"
    return ("改" + text)[: field.max_length or 400] if text else "改"


def rows_of(model: type[Model]) -> list[dict[str, Any]]:
    """Every row of a table, oldest key first."""
    return list(model._base_manager.order_by("pk").values())


def update(model: type[Model], pk: Any, **columns: Any) -> tuple[str, list[Any]]:
    """UPDATE of one row."""
    sets = ", ".join(f"{_column(model, name)} = %s" for name in columns)
    values = [_ready(model, name, value) for name, value in columns.items()]
    return f"UPDATE {_table(model)} SET {sets} WHERE {_key(model)} = %s", [*values, pk]


def insert(model: type[Model], row: dict[str, Any], *, over: bool = False) -> tuple[str, list[Any]]:
    """INSERT of a row; `over` replaces the one that has its key, in the database's own way."""
    verb, after = "INSERT INTO", ""
    if over and connection.vendor == "sqlite":
        verb = "INSERT OR REPLACE INTO"
    elif over:
        sets = ", ".join(f"{_column(model, n)} = EXCLUDED.{_column(model, n)}" for n in row)
        after = f" ON CONFLICT ({_key(model)}) DO UPDATE SET {sets}"
    names = ", ".join(_column(model, name) for name in row)
    marks = ", ".join(["%s"] * len(row))
    values = [_ready(model, name, value) for name, value in row.items()]
    return f"{verb} {_table(model)} ({names}) VALUES ({marks}){after}", values


def delete(model: type[Model], pk: Any) -> tuple[str, list[Any]]:
    """DELETE of one row."""
    return f"DELETE FROM {_table(model)} WHERE {_key(model)} = %s", [pk]


def emptied(model: type[Model]) -> tuple[str, list[Any]]:
    """The whole table at once: TRUNCATE, which SQLite spells as a DELETE without a condition."""
    truncate = connection.vendor == "postgresql"
    return (f"TRUNCATE {_table(model)}" if truncate else f"DELETE FROM {_table(model)}"), []


def swap(model: type[Model], one: dict[str, Any], other: dict[str, Any]) -> list[tuple[str, Any]]:
    """Two rows change places: each keeps its key and takes the other's columns."""
    key = pk_of(model)
    left, right = ({n: v for n, v in row.items() if n != key} for row in (one, other))
    return [update(model, one[key], **right), update(model, other[key], **left)]


def pk_of(model: type[Model]) -> str:
    """The name of the primary key."""
    key = model._meta.pk
    assert key is not None
    return key.attname


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _key(model: type[Model]) -> str:
    return _column(model, pk_of(model))


def _column(model: type[Model], name: str) -> str:
    return connection.ops.quote_name(model._meta.get_field(name).column)  # type: ignore[union-attr]


def _ready(model: type[Model], name: str, value: Any) -> Any:
    field = model._meta.get_field(name)
    return field.get_db_prep_save(value, connection)  # type: ignore[union-attr]

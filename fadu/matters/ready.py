"""Queries that every page asks, made into SQL once: building one costs more than its answer.

A page asks a dozen small questions. Django takes each from its models to SQL anew, which costs several
times what either database then needs for the row. A function marked `ready` is built once for every
shape it is asked in; afterwards only the values are put in. The query stands where it stood and says
what it said; nothing but the text of its SQL is kept, never an answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Generic, ParamSpec, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.query import ModelIterable

from fadu.ledger.sql import cursor

P = ParamSpec("P")
Row = TypeVar("Row")
Value = TypeVar("Value")

MOST = 100
"""Values of a list up to which a query is kept: each length is a text of its own."""
_LENGTHS = (1, 2, 4, 8, 16, 32, 64)
# Marks: no record holds them, and none becomes another by what a query might do to it (plus a day).
_WORD, _NUMBER, _YEARS, _APART = "\x01", -(10**15), range(999, 1500), 997
_EDGE = datetime(1000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """One shape of a query: its SQL, which value stands at each of its marks, how a row is read."""

    sql: str
    places: tuple[
        tuple[int, Any], ...
    ]  # number of the value and whether anything may stand around it;
    # or -1 and a constant
    compiler: Any
    converters: Any
    model: Any  # None where rows are tuples
    names: tuple[str, ...]
    beside: tuple[tuple[str, int], ...]  # asked beside the model's columns: name and place
    column: str  # the first of the query, for counting its values


class Ready(Generic[P, Row]):
    """A query whose SQL is kept. Positional arguments are its values: text, a whole number, a day,
    an instant, or a tuple of texts. Named arguments are its shape: what decides how the SQL reads.
    """

    def __init__(self, make: Callable[P, QuerySet[Any, Row]]) -> None:
        self.make: Callable[..., QuerySet[Any, Row]] = make
        self.made: dict[Hashable, Made | None] = {}
        self.__doc__ = make.__doc__

    def __call__(self, *values: P.args, **shape: P.kwargs) -> list[Row]:
        """The rows: instances of the model, or tuples where the query asks for columns."""
        if sum(len(v) for v in values if isinstance(v, tuple)) > MOST:
            return list(self.make(*values, **shape))
        made = self._made(values, shape)
        if made is None:
            return []
        return _read(made, self._asked(made.sql, made, values))

    def raw(self, *values: P.args, **shape: P.kwargs) -> tuple[tuple[Any, ...], ...]:
        """The rows as the driver gives them, for who keeps what was made of them for as long as they stay
        the same; `read` gives their columns the types that the call itself gives them.
        """
        made = self._made(values, shape)
        return tuple(map(tuple, self._asked(made.sql, made, values))) if made else ()

    def read(
        self, rows: Iterable[tuple[Any, ...]], *values: P.args, **shape: P.kwargs
    ) -> list[Row]:
        """The rows that `raw` gave for these values."""
        made = self._made(values, shape)
        return _read(made, rows) if made else []

    def count(self, *values: P.args, **shape: P.kwargs) -> int:
        """How many rows there are; a query that is to count cheaply names one column and its limit."""
        made = self._made(values, shape)
        if made is None:
            return 0
        rows = self._asked(f"SELECT COUNT(*) FROM ({made.sql}) AS counted", made, values)
        return int(rows[0][0])

    def tally(self, *values: P.args, **shape: P.kwargs) -> list[tuple[Any, int]]:
        """How many rows there are of each value of the one column that the query asks for."""
        made = self._made(values, shape)
        if made is None:
            return []
        name = connection.ops.quote_name(made.column)
        sql = f"SELECT {name}, COUNT(*) FROM ({made.sql}) AS counted GROUP BY {name}"
        return _read(made, self._asked(sql, made, values))

    def _asked(self, sql: str, made: Made, values: Any) -> list[Any]:
        flat = [adapted(v) for v in _flat(values)]
        asked = cursor()
        asked.execute(sql, [_put(flat, *place) for place in made.places])
        return list(asked.fetchall())

    def _made(self, values: Any, shape: dict[str, Any]) -> Made | None:
        kinds = tuple((type(v), len(v) if isinstance(v, tuple) else 0) for v in values)
        key = (connection.vendor, kinds, tuple(shape.items()))
        try:
            return self.made[key]
        except KeyError:
            self.made[key] = made = _make(self.make, values, shape)
            return made


def _put(flat: list[Any], number: int, how: Any) -> Any:
    """The parameter of a statement: a value, a pattern around it, or what stands there whatever is asked."""
    if number < 0:
        return how
    if how:
        return f"%{connection.ops.prep_for_like_query(flat[number])}%"
    return flat[number]


def padded(values: Iterable[Value]) -> tuple[Value, ...]:
    """The values of a list whose members alone matter (`in`), the last one again and again up to the next of
    a few lengths: so lists of any length share a few texts of SQL, which the database has planned already.
    """
    listed = tuple(values)
    length = next((n for n in _LENGTHS if n >= len(listed)), 0)
    return listed + listed[-1:] * (length - len(listed)) if listed else ()


def together(values: Iterable[str]) -> str:
    """Many texts as one value of a kept query, which takes them apart again with `among`."""
    return json.dumps(list(values), ensure_ascii=False)


def among(texts: str) -> RawSQL:
    """For `in`: the texts of a value made by `together`. However many there are, the SQL stays the same."""
    if connection.vendor == "postgresql":
        return RawSQL("SELECT jsonb_array_elements_text(%s::jsonb)", [texts])
    return RawSQL("SELECT value FROM json_each(%s)", [texts])


def ready(make: Callable[P, QuerySet[Any, Row]]) -> Ready[P, Row]:
    """Keep the SQL of the query that `make` builds from values and shape."""
    return Ready(make)


def adapted(value: Any) -> Any:
    """A value as the driver of the database at hand takes it."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value


def _make(make: Callable[..., Any], values: Any, shape: dict[str, Any]) -> Made | None:
    """Build the query with marks for values and find where each came to stand: as it is, or in a pattern
    with anything around it (`contains`). What a query does otherwise (the day before) is a TypeError.
    """
    marks = _marked(values)
    asked = make(*marks, **shape)
    compiler = asked.query.get_compiler(DEFAULT_DB_ALIAS)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        return None
    known = {adapted(mark): (i, False) for i, mark in enumerate(_flat(marks))}
    known |= {f"%{mark}%": (i, True) for mark, (i, _) in known.items() if isinstance(mark, str)}
    places = tuple(known.get(p, (-1, p)) for p in parameters)
    changed = [p for i, p in places if i < 0 and _like_a_mark(p)]
    if changed:
        raise TypeError(f"not passed on as they are: {changed}")
    chosen = [column for column, _, _ in compiler.select]
    whole = compiler.klass_info if asked._iterable_class is ModelIterable else None
    return Made(
        sql, places, compiler, compiler.get_converters(chosen), whole and whole["model"],
        tuple(chosen[i].target.attname for i in whole["select_fields"]) if whole else (),
        tuple(compiler.annotation_col_map.items()) if whole else (),
        compiler.select[0][2] or "",
    )  # fmt: skip


def _read(made: Made, rows: Any) -> list[Any]:
    if made.converters:
        compiler = copy(made.compiler)
        compiler.connection = connection  # that of this thread
        rows = compiler.apply_converters(rows, made.converters)
    if made.model is None:
        return list(map(tuple, rows))
    read, names = made.model.from_db, made.names
    if not made.beside:
        return [read(DEFAULT_DB_ALIAS, names, row) for row in rows]
    found = []
    for row in rows:
        found.append(one := read(DEFAULT_DB_ALIAS, names, row[: len(names)]))
        for name, place in made.beside:
            setattr(one, name, row[place])
    return found


def _marked(values: Any) -> list[Any]:
    numbers = iter(range(10**6))
    return [
        tuple(_mark(part, next(numbers)) for part in value)
        if isinstance(value, tuple)
        else _mark(value, next(numbers))
        for value in values
    ]


def _mark(value: Any, number: int) -> Any:
    """A value of the same type that no record holds."""
    match value:
        case datetime():
            return _EDGE + timedelta(days=number * _APART)
        case date():
            return _EDGE.date() + timedelta(days=number * _APART)
        case bool():
            raise TypeError("a truth decides how the SQL reads: name it")
        case int():
            return _NUMBER - number * _APART
        case str():
            return f"{_WORD}{number}"
    raise TypeError(f"no value of a kept query: {type(value).__name__}")


def _like_a_mark(parameter: Any) -> bool:
    if isinstance(parameter, str):
        year = parameter[:4] if parameter[4:5] == "-" else ""
        return _WORD in parameter or (year.isdecimal() and int(year) in _YEARS)
    if isinstance(parameter, date):
        return parameter.year in _YEARS
    return isinstance(parameter, int) and parameter < _NUMBER // 2


def _flat(values: Any) -> Iterator[Any]:
    for value in values:
        if isinstance(value, tuple):
            yield from value
        else:
            yield value

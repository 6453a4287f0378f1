"""Which matters name somebody: those whose rooms' rows hold a party or a person in one of their columns."""

from __future__ import annotations

from collections.abc import Collection

from fadu.matters.folds import matter_columns
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope


def naming(scope: Scope, columns: Collection[str], id: str, most: int) -> set[str]:
    """The matters within reach whose rooms' rows name `id` in one of the columns; `most` a table."""
    found: set[str] = set()
    for model, matter in matter_columns().items():
        known = {f.name for f in model._meta.concrete_fields}
        leading = {index.fields[0] for index in model._meta.indexes if index.fields}
        for column in known.intersection(columns) if Reach.COUNTY in known else ():
            within = scope.filter_few if column in leading else scope.filter
            rows = within(model._base_manager.filter(**{column: id}))
            found |= set(rows.values_list(matter, flat=True)[:most])
    return found


def unsettled(
    scope: Scope, columns: Collection[str], ids: Collection[str], most: int
) -> list[Matter]:
    """Matters as of `naming` that are not closed; at most `most`."""
    found: set[Matter] = set()
    for model, matter in matter_columns().items():
        for column in {f.name for f in model._meta.concrete_fields}.intersection(columns):
            named = model._base_manager.filter(**{f"{column}__in": ids}).values(matter)
            rows = Matter.objects.filter(id__in=named, closed=False, register=False)
            found |= set(scope.filter_few(rows)[:most])
    return sorted(found, key=lambda one: one.id)[:most]

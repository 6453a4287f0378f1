"""Reads over stored files. A file has no place of its own: who may see it, the record that names it says."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence

from django.db.models import Model, Q

from fadu.documents.models import StoredFile


def stored_file(sha256: str) -> StoredFile | None:
    """The file of a digest that a record within the viewer's reach names."""
    return StoredFile.objects.filter(pk=sha256).first()


def named(
    model: type[Model], columns: Sequence[str], matter: str, only: Q, digests: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Of these digests those that rows of a table have in columns of their own, each with what the column `matter` says."""
    rows = model._default_manager.filter(only)
    for column in columns:
        found = rows.filter(**{f"{column}__in": sorted(digests)})
        for row in found.values_list(column, *([matter] if matter else [])):
            yield row[0], row[1] if matter else ""


def listed(
    model: type[Model], column: str, only: Q, digests: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Of these digests those that rows of a table have in a JSON list of files."""
    wanted = Q()
    for sha256 in sorted(digests):
        wanted |= Q(**{f"{column}__icontains": sha256})
    rows = model._default_manager.filter(wanted & only) if digests else ()
    for row in rows:
        told = getattr(row, column)
        files = json.loads(told) if isinstance(told, str) else told
        yield from ((one["sha256"], "") for one in files if one["sha256"] in digests)

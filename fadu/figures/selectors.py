"""Reads that figures need: whose records count, and what the ledger says of each of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet

from fadu.figures.models import FrozenFigure
from fadu.kernel.errors import Refused
from fadu.ledger.models import Entry
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope

CHUNK = 400


def narrowed(scope: Scope, rows: QuerySet[Any], *, own: bool) -> QuerySet[Any]:
    """The rows of the viewer's own agency (本局, its offices included), or all within reach (全市).

    Refused where a figure of the whole city is asked for by someone who sees less.
    """
    if not scope.whole:
        return rows.none()
    if own:
        return rows.filter(county=scope.agency)
    if scope.reach is Reach.COUNTY:
        raise Refused(
            "全市数据由市级机关查看，您的查看范围只到本单位",
            todo="请查看本单位的指标，或者向市级机关了解。",
        )
    return rows


def elsewhere(scope: Scope, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Those of rows found in `scope` whose matter is handled on another platform (外部系统办理)."""
    fields = {field.name for field in rows.model._meta.concrete_fields}
    of = OuterRef("matter" if "matter" in fields else "pk")
    return rows.filter(Exists(Matter.objects.filter(pk=of).exclude(platform="")))


def image_digests(scope: Scope, table: str, rows: Mapping[str, str], before: int) -> dict[str, str]:
    """Row id → digest of its newest image among the entries below position `before`.

    `rows` maps each row's id to its matter. For matters themselves the digest is the hash of their
    newest entry. A row that no entry explains is absent. The caller has found the rows in `scope`.
    """
    found: dict[str, str] = {}
    whole = table == Matter._meta.db_table
    for matters in _chunks(sorted(set(rows.values()))):
        entries = Entry.objects.filter(matter__in=matters, seq__lt=before).order_by("seq")
        for matter, hash, body in entries.values_list("matter", "hash", "body").iterator():
            if whole:
                found[matter] = hash
                continue
            for image in json.loads(body)["images"]:
                if image["table"] == table:
                    found[image["id"]] = image["digest"]
    return {id: found[id] for id in rows if id in found}


def frozen_figures(scope: Scope, year: int) -> dict[str, FrozenFigure]:
    """What the viewer's agency froze last for a year, by figure code; empty before the first time."""
    rows = FrozenFigure.objects.filter(county=scope.agency, year=year)
    newest = rows.order_by("-frozen_at", "-n").values_list("matter", "n").first()
    if newest is None:
        return {}
    return {row.code: row for row in rows.filter(matter=newest[0], n=newest[1])}


def rows_by_id(scope: Scope, table: str, ids: Iterable[str]) -> Iterator[Any]:
    """Rows of a table by id, whether or not they still count; the caller froze them in `scope`."""
    model = next((m for m in apps.get_models() if m._meta.db_table == table), None)
    for part in _chunks(ids) if model else ():
        yield from model._base_manager.filter(pk__in=part)  # type: ignore[union-attr]


def touched_since(scope: Scope, position: int, matters: Iterable[str]) -> bool:
    """Whether any of the matters has an entry at or after a position of the log."""
    return any(
        Entry.objects.filter(matter__in=part, seq__gte=position).exists()
        for part in _chunks(sorted(set(matters)))
    )


def _chunks(items: Iterable[str]) -> Iterator[list[str]]:
    left = iter(items)
    while part := list(islice(left, CHUNK)):
        yield part

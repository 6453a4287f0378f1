"""What is kept of the entries of a matter beside its projection: tables of matter, position and what the entry says, each
compared with what follows from the log.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Exists, Model, OuterRef

from fadu.ledger.models import Entry
from fadu.matters.models import CarriedFile, Consulted, Matter

TABLES: Mapping[str, tuple[type[Model], str]] = {
    "files": (CarriedFile, "sha256"), "consulted": (Consulted, "whom"),
}  # fmt: skip
"""By what `deriving` calls it: the table, and its column of what an entry says."""


def of_matters(name: str, matters: Sequence[str]) -> dict[str, set[tuple[int, str]]]:
    """Matter → position and what its entries say, as a table has it."""
    table, column = TABLES[name]
    found: dict[str, set[tuple[int, str]]] = {}
    rows = table._default_manager.filter(matter__in=matters)
    for matter, n, said in rows.values_list("matter", "n", column):
        found.setdefault(matter, set()).add((n, said))
    return found


def strays(name: str) -> list[str]:
    """Matters of which a table has rows, and of which nothing stands, no row and no entry."""
    there = Matter.objects.filter(id=OuterRef("matter"))
    told = Entry.objects.filter(matter=OuterRef("matter"))
    rows = TABLES[name][0]._default_manager.filter(~Exists(there), ~Exists(told))
    return list(rows.order_by("matter").values_list("matter", flat=True).distinct())

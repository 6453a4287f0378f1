"""A figure at one position of the ledger: its value, its records and the root over their images."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.figures import idlist, roots
from fadu.figures.definition import digest
from fadu.figures.grammar import Figure, matter_of
from fadu.figures.selectors import image_digests
from fadu.figures.span import Span
from fadu.figures.values import Value
from fadu.matters.scope import Scope


@dataclass(frozen=True)
class Snapshot:
    """What is frozen of one figure. `rows` maps record ids to matters; of a rate it is empty."""

    figure: Figure
    value: Value
    table: str
    rows: Mapping[str, str]
    root: str

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records, sorted."""
        return tuple(sorted(self.rows))

    def stated(self) -> dict[str, Any]:
        """As it stands in the act of freezing."""
        return {
            "code": self.figure.code,
            "form": str(self.value.form),
            "text": self.value.text,
            "numerator": self.value.numerator,
            "denominator": self.value.denominator,
            "covered": self.value.covered,
            "expected": self.value.expected,
            "table": self.table,
            "ids": idlist.pack(self.rows),
            "root": self.root,
            "definition": digest(self.figure),
            "version": self.figure.version,
        }


def rows_of(figure: Figure, scope: Scope, span: Span) -> tuple[str, dict[str, str]]:
    """The table of a figure's records, and record id → matter."""
    found = figure.found(scope, span)
    return found.model._meta.db_table, {str(row.pk): matter_of(row) for row in found.order_by("pk")}


def snapshot(
    figure: Figure, scope: Scope, span: Span, before: int, parts: Mapping[str, Snapshot]
) -> Snapshot:
    """The figure by the entries below position `before`; `parts` holds the snapshots of its parts."""
    value = figure.value(scope, span)
    if figure.parts:
        root = roots.root_of_parts({p.code: parts[p.code].root for p in figure.parts})
        return Snapshot(figure, value, "", {}, root)
    table, rows = rows_of(figure, scope, span)
    root = roots.root_of_records(tuple(sorted(rows)), image_digests(scope, table, rows, before))
    return Snapshot(figure, value, table, rows, root)

"""A figure at one position of the ledger: its value, its records and the root over their images."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """What is frozen of one figure. `rows` maps record ids to matters, `digests` to their images; of a rate both
    are empty.
    """

    figure: Figure
    value: Value
    table: str
    rows: Mapping[str, str]
    root: str
    digests: Mapping[str, str] = field(default_factory=dict)

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
    figure: Figure, scope: Scope, span: Span, before: int, taken: Mapping[str, Snapshot]
) -> Snapshot:
    """The figure by the entries below position `before`.

    `taken` holds what was taken at the same position, the figure's parts among it: the entries behind a record
    that several figures count are read once.
    """
    value = figure.value(scope, span)
    if figure.parts:
        root = roots.root_of_parts({p.code: taken[p.code].root for p in figure.parts})
        return Snapshot(figure, value, "", {}, root)
    table, rows = rows_of(figure, scope, span)
    known: dict[str, str] = {}
    for one in taken.values():
        known |= one.digests if one.table == table else {}
    unread = {id: matter for id, matter in rows.items() if id not in known}
    known |= image_digests(scope, table, unread, before)
    digests = {id: known[id] for id in rows if id in known}
    return Snapshot(
        figure, value, table, rows, roots.root_of_records(tuple(sorted(rows)), digests), digests
    )

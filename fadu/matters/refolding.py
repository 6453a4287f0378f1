"""Rows after a late or correcting entry: the whole matter is folded anew, in the order of the acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Model

from fadu.ledger import selectors as ledger
from fadu.ledger.commitments import disclosed
from fadu.matters.deeds import Deed
from fadu.matters.folds import Change, Folding, Recorded
from fadu.matters.loading import Loaded, happened
from fadu.matters.scope import Place


class _Fresh:
    """Rows built up in memory from nothing."""

    def __init__(self) -> None:
        self.held: dict[tuple[type[Model], str], dict[str, Any]] = {}

    def get(self, model: type[Model], id: str) -> Mapping[str, Any] | None:
        """A row of this matter as folded so far; rows of others are read where they stand."""
        if (model, id) in self.held:
            return self.held[model, id]
        return model._base_manager.filter(pk=id).values().first() if model not in self.own else None

    own: tuple[type[Model], ...] = ()

    def apply(self, changes: Sequence[Change]) -> None:
        """Fold the changes in."""
        for change in changes:
            row = self.held.setdefault((change.model, change.id), {})
            row.update(change.fields)


def refold_rows(entry: Recorded, deed: Deed, loaded: Loaded, folding: Folding) -> list[Change]:
    """The rows as they follow when `entry` takes its place among the others; corrected ones drop out."""
    entries = [e for e in history(loaded) if e.n != deed.corrects]
    changes = changes_of([*entries, entry], folding)
    return [*changes, *(_emptied(loaded.id, changes, folding) if deed.corrects is not None else ())]


def _emptied(matter: str, changes: Sequence[Change], folding: Folding) -> Iterator[Change]:
    """Rows of keys that only the corrected entry named: they stay, as the ledger has pictured them, and say nothing.

    With no place they are within nobody's reach, and no figure counts them.
    """
    told = {(change.model, change.id) for change in changes}
    for model in folding.models:
        rows = model._base_manager.filter(pk__startswith=f"{matter}:")
        for id in rows.order_by("pk").values_list("pk", flat=True):
            if (model, id) not in told:
                yield Change(model, id, _nothing(model))


def _nothing(model: type[Model]) -> dict[str, Any]:
    """What each column of a row holds of which nothing is known; what has no such value stays as it is."""
    columns = (f for f in model._meta.concrete_fields if not f.primary_key)
    values = ((f, f.get_default()) for f in columns)
    return {f.attname: value for f, value in values if f.null or value is not None}


def changes_of(entries: Sequence[Recorded], folding: Folding) -> list[Change]:
    """Every row that the entries make, in the order in which they happened."""
    rows = _Fresh()
    rows.own = folding.models
    for each in sorted(entries, key=lambda e: (e.at, e.n)):
        rows.apply(folding.fold(each, rows))
    return [Change(model, id, fields) for (model, id), fields in rows.held.items()]


def history(loaded: Loaded) -> list[Recorded]:
    """The entries of a matter with their personal values opened; corrected ones left out."""
    dropped = {b["corrects"]["n"] for b in loaded.bodies if "corrects" in b}
    rows = ledger.bodies(loaded.id, loaded.opened)
    opened = ledger.opened_values(row.seq for row in rows)
    values = {row.n: opened.get(row.seq, {}) for row in rows}
    return [
        recorded(body, values.get(body["n"], {}), loaded.place)
        for body in loaded.bodies
        if body["n"] not in dropped
    ]


def recorded(body: Mapping[str, Any], values: Mapping[str, Any], place: Place) -> Recorded:
    """An entry as a fold sees it; personal values that `values` does not open are None."""
    facts = disclosed(body["facts"], values, "/facts")
    shown = {c: None if isinstance(v, dict) and v.keys() == {"c"} else v for c, v in facts.items()}
    at, _ = happened(body["at"])
    noted, _ = happened(body["noted"])
    who = tuple(w["person"] for w in body["who"])
    return Recorded(
        body["matter"], place, body["n"], body["act"], body["key"], at, noted, shown, who,
        "irregular" in body,
    )  # fmt: skip

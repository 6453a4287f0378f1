"""From register entries to rows: signed lists of missing parameters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fadu.kernel.zone import day_of
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.statutes.parameters.models import MissingList

FIELDS = ("agency", "listed", "listed_on", "signed_by", "signed_on")


def fold_missing(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A list as it was signed; a later list stands beside it."""
    facts = entry.facts
    fields = {
        "agency": entry.place.county,
        "listed": facts["listed"],
        "listed_on": date.fromisoformat(facts["listed_on"]),
        "signed_by": entry.who[0] if entry.who else "",
        "signed_on": day_of(entry.at),
    }
    return [Change(MissingList, f"{entry.matter}:{entry.n:05d}", fields)]


def register_all() -> None:
    """Tell the one door and the ledger about these rows."""
    register("register.missing", Folding(fold_missing, (MissingList,)))
    images.register("statutes_missinglist", 1, MissingList, FIELDS)

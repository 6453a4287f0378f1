"""From entries on what was entered elsewhere to their rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.platforms.models import ENTERED_FIELDS, EnteredCase


def fold_entered(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A case entered elsewhere: registered, corrected, withdrawn."""
    facts = entry.facts
    if entry.act == "withdraw_entered":
        return [Change(EnteredCase, entry.matter, {"withdrawn": True})]
    said: dict[str, Any] = {
        "number": facts["number"],
        "entered_on": date.fromisoformat(facts["entered_on"]),
        "entered_by": entry.who[0],
    }
    if entry.act == "record_entered":
        place = entry.place.columns
        of = {"matter": facts["of_matter"], "of_form": facts["of_form"], "withdrawn": False}
        said |= {**of, **place}
    return [Change(EnteredCase, entry.matter, said)]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.entering", Folding(fold_entered, (EnteredCase,)))
    images.register("platforms_enteredcase", 1, EnteredCase, ENTERED_FIELDS)

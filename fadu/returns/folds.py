"""From entries of the register of returns to rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.returns.models import FIELDS, Return, State


def fold_return(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A return: asked for, submitted, sent back, accepted."""
    who = entry.who[0] if entry.who else ""
    match entry.act:
        case registers.request_return.code:
            changed = {**_requested(entry), "requested_by": who}
        case registers.submit_return.code:
            before = rows.get(Return, entry.matter) or {}
            sends = {"sends": before.get("sends", 0) + 1, "submitted_by": who, "reason": None}
            changed = {**_submitted(entry.facts), **sends, "state": State.SUBMITTED.value}
        case registers.send_back_return.code:
            changed = {"state": State.SENT_BACK.value, "reason": entry.facts["reason"]}
        case _:
            changed = {"state": State.ACCEPTED.value, "accepted_by": who, "accepted_at": entry.at}
    return [Change(Return, entry.matter, {**changed, "n": entry.n})]


def _requested(entry: Recorded) -> dict[str, Any]:
    facts = entry.facts
    return {
        "figure": facts["figure"],
        "year": facts["year_of"],
        "due_on": date.fromisoformat(facts["due_on"]),
        "state": State.REQUESTED.value,
        **entry.place.columns,
    }


def _submitted(facts: Mapping[str, Any]) -> dict[str, Any]:
    plain = {c: facts[c] for c in ("numerator", "covered", "expected", "source", "scan")}
    return {
        **plain,
        "denominator": facts.get("denominator"),
        "listing": facts.get("listing") or "",
        "cut_off": date.fromisoformat(facts["cut_off"]),
    }


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.return", Folding(fold_return, (Return,), ("figure",)))
    images.register("returns_return", 1, Return, FIELDS, personal=("reason",))

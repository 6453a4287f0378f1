"""From entries of the register of local pieces to rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters import versions
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.statutes.local.models import LocalPiece, LocalState
from fadu.statutes.local.selectors import version

FIELDS = (
    "procedure", "title", "content", "lower", "province", "city", "county", "grounds", "proposed_by",
    "proposed_on", "state", "answer", "answered_by", "adopted_at", "since", "until",
)  # fmt: skip
PERSONAL = ("grounds", "answer")  # free words, erased with their openings


def fold_piece(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A proposal, its adoption or return, its end."""
    who = entry.who[0] if entry.who else ""
    made = (
        _proposed(entry, who) if entry.act == registers.propose_piece.code else _moved(entry, who)
    )
    return [Change(LocalPiece, entry.matter, made)]


def _proposed(entry: Recorded, who: str) -> dict[str, Any]:
    facts = entry.facts
    return {
        "procedure": facts["of_procedure"],
        "title": json.loads(facts["piece"])["title"],
        "content": facts["piece"],
        "lower": facts["lower"],
        **entry.place.columns,
        "grounds": facts["grounds"] or "",
        "proposed_by": who,
        "proposed_on": day_of(entry.at),
        "state": LocalState.PROPOSED.value,
        "answer": "",
        "answered_by": "",
        "adopted_at": None,
        "since": None,
        "until": None,
    }


def _moved(entry: Recorded, who: str) -> dict[str, Any]:
    facts = entry.facts
    if entry.act == registers.adopt_piece.code:
        since = date.fromisoformat(facts["since"])
        stated: dict[str, Any] = {"since": since, "adopted_at": entry.noted, "answered_by": who}
        return {"state": LocalState.ADOPTED.value, **stated}
    if entry.act == registers.return_piece.code:
        answer = {"answer": facts["grounds"] or "", "answered_by": who}
        return {"state": LocalState.RETURNED.value, **answer}
    ended = {"until": date.fromisoformat(facts["ends_on"]), "answer": facts["grounds"] or ""}
    return {"state": LocalState.WITHDRAWN.value, **ended}


def register_all() -> None:
    """Tell the one door and the ledger about these rows, and where versions are found again."""
    register("register.local", Folding(fold_piece, (LocalPiece,)))
    images.register("statutes_localpiece", 1, LocalPiece, FIELDS, PERSONAL)
    versions.register(version)

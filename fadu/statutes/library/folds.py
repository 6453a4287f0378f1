"""From entries of the register of libraries to rows: versions of entries, and their uses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.statutes.library.models import LibraryRow, LibraryUse

FIELDS = (
    "library", "entry", "content", "since", "until", "source", "status", "demo", "withdrawn", "kept_by",
)  # fmt: skip
USE_FIELDS = ("library", "entry", "used_in", "used_on", "used_by")


def fold_library(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A version of an entry, its end, or one use of it.

    The first version carries the entry's name for those that follow: an end and a use read it there.
    """
    id = f"{entry.matter}:{entry.n:05d}"
    if entry.act == registers.set_entry.code:
        return [Change(LibraryRow, id, _version(entry))]
    first = rows.get(LibraryRow, f"{entry.matter}:00000") or {}
    named = {"library": first.get("library", ""), "entry": first.get("entry", "")}
    who = entry.who[0] if entry.who else ""
    if entry.act == registers.use_entry.code:
        used = {"used_in": entry.facts["used_in"], "used_on": _day(entry.facts["used_on"])}
        return [Change(LibraryUse, id, {**named, **used, "used_by": who})]
    ended = _day(entry.facts["ends_on"])
    kept = {c: first.get(c, "") for c in ("content", "source", "status")}
    closed = {"since": ended, "until": None, "demo": bool(first.get("demo")), "withdrawn": True}
    return [Change(LibraryRow, id, {**named, **kept, **closed, "kept_by": who})]


def _version(entry: Recorded) -> dict[str, Any]:
    facts = entry.facts
    plain = {c: facts[c] for c in ("library", "entry", "content", "source", "status", "demo")}
    until = facts.get("until")
    dated = {"since": _day(facts["since"]), "until": _day(until) if until else None}
    who = entry.who[0] if entry.who else ""
    return {**plain, **dated, "withdrawn": False, "kept_by": who}


def _day(text: str) -> date:
    return date.fromisoformat(text)


def register_all() -> None:
    """Tell the one door and the ledger about these rows."""
    folding = Folding(fold_library, (LibraryRow, LibraryUse), ("entry",))
    register("register.library", folding)
    images.register("statutes_libraryrow", 1, LibraryRow, FIELDS)
    images.register("statutes_libraryuse", 1, LibraryUse, USE_FIELDS)

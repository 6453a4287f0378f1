"""From entries of the registers of numbers and letterheads to rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from fadu.documents.numbers.kinds import written
from fadu.documents.numbers.models import DocumentNumber, Letterhead, NumberBook, NumberState
from fadu.documents.templating import folds as templates
from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def number_id(book: str, serial: int) -> str:
    """The id of a number's row."""
    return f"{book}:{serial:06d}"


def fold_numbers(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A book of numbers: a range reserved, a number taken, a range made void."""
    facts, before = entry.facts, rows.get(NumberBook, entry.matter) or {}
    book = Change(NumberBook, entry.matter, {"n": max(entry.n, before.get("n", 0))})
    match entry.act:
        case registers.reserve_numbers.code:
            return _reserved(entry, before)
        case registers.take_number.code:
            told = {"state": NumberState.TAKEN.value, "entry": facts.get("of_entry")}
            return [book, Change(DocumentNumber, number_id(entry.matter, facts["serial"]), told)]
        case _:
            void = {"state": NumberState.VOID.value, "void_for": facts["void_for"]}
            ids = (number_id(entry.matter, n) for n in range(facts["first"], facts["last"] + 1))
            return [book, *(Change(DocumentNumber, id, void) for id in ids)]


def _reserved(entry: Recorded, before: Mapping[str, Any]) -> Sequence[Change]:
    facts, place = entry.facts, entry.place.columns
    plain = {"kind": facts["doc_kind"], "year": facts["year_of"], "word": facts["word"]}
    ends = {
        "n": max(entry.n, before.get("n", 0)),
        "next": max(facts["last"] + 1, before.get("next", 1)),
    }
    changes = [Change(NumberBook, entry.matter, {**plain, **ends, **place})]
    for serial in range(facts["first"], facts["last"] + 1):
        told = {
            "book": entry.matter, "kind": plain["kind"], "serial": serial, "matter": facts["of_matter"],
            "text": written(plain["word"], plain["year"], serial), "state": NumberState.RESERVED.value,
        }  # fmt: skip
        changes.append(Change(DocumentNumber, number_id(entry.matter, serial), {**told, **place}))
    return changes


def fold_letterhead(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What documents say of their agency from a day on; what was said before stays."""
    facts = entry.facts
    told = {code: facts[code] for code in ("agency_word", "government", "court")}
    told["since"] = date.fromisoformat(facts["since"])
    return [Change(Letterhead, f"{entry.matter}:{entry.n:05d}", {**told, **entry.place.columns})]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.numbers", Folding(fold_numbers, (NumberBook, DocumentNumber), ("doc_kind",)))
    register("register.letterhead", Folding(fold_letterhead, (Letterhead,), ("agency_word",)))
    templates.register_all()
    for model in (NumberBook, DocumentNumber, Letterhead):
        fields = tuple(f.name for f in model._meta.concrete_fields if f.name != "id")
        images.register(model._meta.db_table, 1, model, fields)

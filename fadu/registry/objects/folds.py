"""From entries of a party's register to what stands registered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Model

from fadu.kernel.zone import day_of, stated_day
from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Recorded, Rows
from fadu.registry.models import (
    Call,
    HazardSource,
    Licence,
    Party,
    Site,
    SupervisedObject,
    TierGrade,
)

PERSONAL: Mapping[type[Model], tuple[str, ...]] = {
    TierGrade: ("basis",),
    Site: ("name", "address", "contact", "phone"),
    Licence: ("number",),
    HazardSource: ("described",),
    Call: ("purpose", "chosen_for"),
}
"""The columns whose values the ledger holds as commitments, and that an erasure empties."""
_PLACE = ("province", "city", "county")
_FIRST = (
    *_PLACE, "sector", "industry_code", "level", "tier", "graded_on", "division", "since", "ended_on",
)  # fmt: skip
"""What an object's image held before its licences' ends stood in its row: entries of then refer to it."""
Of = Callable[[Recorded, Rows], Sequence[Change]]


def _id(entry: Recorded) -> str:
    return f"{entry.matter}:{entry.n:05d}"


def _classified(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """Into supervision, or into another class; whoever had left comes back on that day."""
    facts, before = entry.facts, rows.get(SupervisedObject, entry.matter)
    party = rows.get(Party, entry.matter) or {}
    said = {"sector": facts["sector"], "level": facts["level"], "ended_on": None}
    said |= {
        "industry_code": facts.get("industry_code") or "",
        "division": party.get("division", ""),
    }
    if before is None:
        said |= {"since": day_of(entry.at), "tier": "", "graded_on": None, **entry.place.columns}
        said |= _ends_of(_held(entry, rows))
    return [Change(SupervisedObject, entry.matter, said)]


def _graded(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts, on = entry.facts, stated_day(entry.facts["graded_on"])
    by = entry.who[0] if entry.who else ""
    said = {
        "tier": facts["tier"],
        "graded_on": on,
        "graded_by": by,
        "basis": facts.get("tier_basis"),
    }
    grade = Change(TierGrade, _id(entry), {"party": entry.matter, **said})
    held = rows.get(SupervisedObject, entry.matter) or {}
    if held.get("graded_on") and on and held["graded_on"] > on:
        return [grade]  # an older grading, recorded late, does not replace the newer one
    return [grade, Change(SupervisedObject, entry.matter, {"tier": facts["tier"], "graded_on": on})]


def _released(entry: Recorded, rows: Rows) -> Sequence[Change]:
    return [
        Change(SupervisedObject, entry.matter, {"ended_on": stated_day(entry.facts["ends_on"])})
    ]


def _site(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    said = {
        "party": entry.matter, "name": facts.get("site_name"), "address": facts.get("site_address"),
        "division": facts["site_division"], "phone_free": facts["phone_free"],
        "contact": facts.get("contact") or None, "phone": facts.get("phone") or None, "ended_on": None,
    }  # fmt: skip
    return [Change(Site, facts.get("site") or _id(entry), said)]


def _licence(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    said = {
        "party": entry.matter, "kind": facts["licence_kind"], "number": facts.get("licence_number"),
        "issuer": facts["issuer"], "valid_from": stated_day(facts["valid_from"]),
        "valid_until": stated_day(facts.get("valid_until")), "ended_on": None, **entry.place.columns,
    }  # fmt: skip
    id = facts.get("licence") or _id(entry)
    return [Change(Licence, id, said), *_dated(entry, rows, id, said["valid_until"])]


def _licence_ended(entry: Recorded, rows: Rows) -> Sequence[Change]:
    id = entry.facts["licence"]
    ended = Change(Licence, id, {"ended_on": stated_day(entry.facts["ends_on"])})
    return [ended, *_dated(entry, rows, id, None)]


def _dated(entry: Recorded, rows: Rows, licence: str, until: date | None) -> Sequence[Change]:
    """The object's earliest end of a licence, after one has been registered or struck off."""
    held = rows.get(SupervisedObject, entry.matter)
    if held is None:
        return ()
    ends = dict(part.split("=") for part in (held["licence_ends"] or "").split())
    ends.pop(licence, None)
    if until is not None:
        ends[licence] = until.isoformat()
    return [Change(SupervisedObject, entry.matter, _ends_of(ends))]


def _ends_of(ends: Mapping[str, str]) -> dict[str, Any]:
    """What an object's row says of licences, by id with the last day of each."""
    return {
        "licence_ends": " ".join(f"{id}={until}" for id, until in sorted(ends.items())),
        "licensed_until": stated_day(min(ends.values(), default=None)),
    }


def _held(entry: Recorded, rows: Rows) -> dict[str, str]:
    """The licences that were registered before the party came under supervision, those that have an end."""
    found = {}
    for n in range(entry.n):
        row = rows.get(Licence, id := f"{entry.matter}:{n:05d}")
        if row is not None and row["valid_until"] is not None and row["ended_on"] is None:
            found[id] = row["valid_until"].isoformat()
    return found


def _source(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    said = {
        "party": entry.matter, "hazard": facts["hazard"], "level": facts.get("hazard_level") or "",
        "described": facts.get("described"), "ended_on": None,
    }  # fmt: skip
    return [Change(HazardSource, facts.get("hazard_source") or _id(entry), said)]


def _ends(model: type[Model], named: str) -> Of:
    def fold(entry: Recorded, rows: Rows) -> Sequence[Change]:
        return [Change(model, entry.facts[named], {"ended_on": stated_day(entry.facts["ends_on"])})]

    return fold


def _called(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    plain = {c: facts[c] for c in ("mode", "unit", "counted")}
    told = {"purpose": facts.get("purpose"), "chosen_for": facts.get("chosen_for") or None}
    dated = {"called_on": stated_day(facts["called_on"]), "cancelled": False}
    whole = {"party": entry.matter, **plain, **told, **dated, **entry.place.columns}
    return [Change(Call, _id(entry), whole)]


def _cancelled(entry: Recorded, rows: Rows) -> Sequence[Change]:
    return [Change(Call, entry.facts["call"], {"cancelled": True})]


OF: Mapping[str, Of] = {
    registers.classify_object.code: _classified,
    registers.grade_object.code: _graded,
    registers.release_object.code: _released,
    registers.set_site.code: _site,
    registers.end_site.code: _ends(Site, "site"),
    registers.set_licence.code: _licence,
    registers.end_licence.code: _licence_ended,
    registers.set_source.code: _source,
    registers.end_source.code: _ends(HazardSource, "hazard_source"),
    registers.note_call.code: _called,
    registers.cancel_call.code: _cancelled,
}
"""Which fold an act of these registers has."""


def moved(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What an amended party changes of its object: the district in which it is listed."""
    if rows.get(SupervisedObject, entry.matter) is None:
        return ()
    return [Change(SupervisedObject, entry.matter, {"division": entry.facts["division"]})]


def emptied(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The personal columns of everything that is registered of an erased party."""
    return [
        Change(model, id, dict.fromkeys(columns))
        for id in entry.facts.get("parts") or ()
        for model, columns in PERSONAL.items()
        if rows.get(model, id) is not None
    ]


def table_of(model: type[Model]) -> str:
    """The name under which the ledger knows the rows of a model."""
    return model._meta.db_table


def register_images() -> None:
    """Tell the ledger which columns of these rows it pictures."""
    pictured: tuple[type[Model], ...] = (SupervisedObject, *PERSONAL)
    for model in pictured:
        fields = tuple(f.name for f in model._meta.concrete_fields if f.name != "id")
        personal = PERSONAL.get(model, ())
        if model is SupervisedObject:
            images.register(table_of(model), 1, model, _FIRST)
        images.register(table_of(model), 1 + (model is SupervisedObject), model, fields, personal)

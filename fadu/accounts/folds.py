"""From register entries to rows: agencies with their ancestors, people, capacities, certificates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fadu.accounts.models import Agency, Certificate, Person, RoleGrant
from fadu.kernel.zone import stated_day
from fadu.law.procedures import registers
from fadu.ledger import images
from fadu.matters.folds import Change, Fold, Folding, Recorded, Rows, register

_LEVELS = ("province", "city", "county")


def fold_agency(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """An agency's row. It is its own ancestor at its level and below.

    An office (派出机构、直属单位) acts in its agency's name: it has the place of the agency above it, so
    that 本局 is everywhere one column, the agency with its offices.
    """
    facts = entry.facts
    match entry.act:
        case registers.enter_agency.code:
            above = rows.get(Agency, facts.get("parent", "")) if facts.get("parent") else None
            tree = {c: above[c] if above else entry.matter for c in _LEVELS}
            own = _LEVELS.index(facts["level"]) if facts["level"] in _LEVELS else len(_LEVELS)
            tree |= dict.fromkeys(_LEVELS[own:], entry.matter)
            kept = {c: facts[c] for c in ("short_name", "division", "level")}
            named = {
                "name": facts["public_name"],
                "parent": facts.get("parent", ""),
                "closed": False,
            }
            return [Change(Agency, entry.matter, {**kept, **named, **tree})]
        case registers.amend_agency.code:
            changed = {"name": facts["public_name"], "short_name": facts["short_name"]}
            return [Change(Agency, entry.matter, changed)]
        case _:
            return [Change(Agency, entry.matter, {"closed": True})]


def fold_person(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A person's row, and the rows of capacities and certificates."""
    return _OF_PERSON[entry.act](entry, rows)


def _shown(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    place = rows.get(Agency, facts["agency"]) or {}
    shown = {c: facts.get(c) for c in ("name", "phone", "agency")}
    tree = {c: place.get(c, facts["agency"]) for c in _LEVELS}
    return [Change(Person, entry.matter, {**shown, "post": facts.get("post") or "", **tree})]


def _granted(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    held = {"person": entry.matter, "role": facts["role"], "agency": facts["agency"]}
    term = {"since": stated_day(facts["since"]), "until": stated_day(facts.get("until"))}
    return [Change(RoleGrant, f"{entry.matter}:{entry.n}", {**held, **term})]


def _ended(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    return [Change(RoleGrant, facts["grant"], {"until": stated_day(facts["ends_on"])})]


def _issued(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    held = {"kind": facts["certificate_kind"], "number": facts["certificate_number"]}
    term = {"since": stated_day(facts["since"]), "ends_on": stated_day(facts["ends_on"])}
    numbered = f"{entry.matter}:{entry.n}"
    return [Change(Certificate, numbered, {"person": entry.matter, **held, **term})]


def _revoked(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    return [Change(Certificate, facts["certificate"], {"ends_on": stated_day(facts["ends_on"])})]


def _left(entry: Recorded, rows: Rows) -> Sequence[Change]:
    return [Change(Person, entry.matter, {"left": stated_day(entry.facts["ends_on"])})]


def _erased(entry: Recorded, rows: Rows) -> Sequence[Change]:
    bare = [Change(Certificate, id, {"number": None}) for id in entry.facts["certificates"]]
    return [Change(Person, entry.matter, {"name": None, "phone": None}), *bare]


_OF_PERSON: Mapping[str, Fold] = {
    registers.enter_person.code: _shown,
    registers.amend_person.code: _shown,
    registers.grant_role.code: _granted,
    registers.grant_admin.code: _granted,
    registers.end_role.code: _ended,
    registers.end_admin.code: _ended,
    registers.issue_certificate.code: _issued,
    registers.revoke_certificate.code: _revoked,
    registers.leave.code: _left,
    registers.erase_person.code: _erased,
}


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.agency", Folding(fold_agency, (Agency,), ("public_name",)))
    register("register.person", Folding(fold_person, (Person, RoleGrant, Certificate), ("name",)))
    tree = ("province", "city", "county")
    images.register(
        "accounts_agency", 1, Agency,
        ("name", "short_name", "division", "level", "parent", *tree, "closed"),
    )  # fmt: skip
    images.register(
        "accounts_person", 1, Person, ("name", "phone", "agency", "post", *tree, "left"),
        personal=("name", "phone"),
    )  # fmt: skip
    images.register(
        "accounts_rolegrant", 1, RoleGrant, ("person", "role", "agency", "since", "until")
    )
    images.register(
        "accounts_certificate", 1, Certificate, ("person", "kind", "number", "since", "ends_on"),
        personal=("number",),
    )  # fmt: skip

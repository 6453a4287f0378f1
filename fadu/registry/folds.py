"""From party-register entries to rows."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.registry.models import Party

_PERSONAL = ("name", "credit_code", "identity", "address", "principal", "phone")


def fold_party(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A party's row: entered, amended, merged into another, or erased."""
    facts = entry.facts
    match entry.act:
        case "enter_party" | "amend_party":
            shown = {c: facts.get(c) or None for c in _PERSONAL}
            plain = {"kind": facts["party_kind"], "division": facts["division"]}
            place = {
                "province": entry.place.province,
                "city": entry.place.city,
                "county": entry.place.county,
            }
            return [
                Change(
                    Party,
                    entry.matter,
                    {**shown, **plain, "industry": facts.get("industry") or "", **place},
                )
            ]
        case "merge_party":
            return [Change(Party, entry.matter, {"merged_into": facts["other"]})]
        case _:
            return [Change(Party, entry.matter, {**dict.fromkeys(_PERSONAL), "erased": True})]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.party", Folding(fold_party, (Party,), ("name",)))
    images.register(
        "registry_party", 1, Party,
        ("kind", *_PERSONAL, "division", "industry", "province", "city", "county", "merged_into", "erased"),
        personal=_PERSONAL,
    )  # fmt: skip

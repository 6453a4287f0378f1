"""From party-register entries to rows."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.kernel.zone import day_of
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.matters.packs import PARTIES
from fadu.registry.models import (
    Call,
    HazardSource,
    Licence,
    Party,
    Site,
    SupervisedObject,
    TierGrade,
)
from fadu.registry.objects import folds as objects

MODELS = (Party, SupervisedObject, TierGrade, Site, Licence, HazardSource, Call)
_PERSONAL = ("name", "credit_code", "identity", "address", "principal", "phone")


def fold_party(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A party's row: entered, amended, merged into another, or erased; what is registered of it beside."""
    if entry.act in objects.OF:
        return objects.OF[entry.act](entry, rows)
    facts = entry.facts
    match entry.act:
        case "enter_party" | "amend_party":
            shown = {c: facts.get(c) or None for c in _PERSONAL}
            plain = {"kind": facts["party_kind"], "division": facts["division"]}
            place = entry.place.columns
            return [
                Change(
                    Party,
                    entry.matter,
                    {**shown, **plain, "industry": facts.get("industry") or "", **place},
                ),
                *objects.moved(entry, rows),
            ]
        case "merge_party":
            joined = Change(Party, entry.matter, {"merged_into": facts["other"]})
            return [joined, *_leaves(entry, rows)]
        case "ask_party_erasure":  # what is asked for is not done yet
            return []
        case _:
            bare = Change(Party, entry.matter, {**dict.fromkeys(_PERSONAL), "erased": True})
            return [bare, *_leaves(entry, rows), *objects.emptied(entry, rows)]


def _leaves(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """An entry that goes on no longer is no object any more."""
    held = rows.get(SupervisedObject, entry.matter)
    if held is None or held["ended_on"] is not None:
        return ()
    return [Change(SupervisedObject, entry.matter, {"ended_on": day_of(entry.at)})]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.party", Folding(fold_party, MODELS, ("name",), shelf=PARTIES))
    images.register(
        "registry_party", 1, Party,
        ("kind", *_PERSONAL, "division", "industry", "province", "city", "county", "merged_into", "erased"),
        personal=_PERSONAL,
    )  # fmt: skip
    objects.register_images()

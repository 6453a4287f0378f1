"""From entries on recordings to their rows."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.evidence.models import RECORDING_FIELDS, Recording
from fadu.kernel.zone import parse_instant
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def fold_recording(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A recording: registered, put to a matter, taken out again."""
    facts = entry.facts
    if entry.act == "put_recording":
        where = {"matter": facts["of_matter"], "put_by": entry.who[0]}
        return [Change(Recording, entry.matter, where)]
    if entry.act == "take_out_recording":
        return [Change(Recording, entry.matter, {"matter": "", "put_by": ""})]
    told = {name: facts[name] for name in ("device_kind", "device", "captured_from", "shot_by")}
    place = entry.place.columns
    made = {
        "sha256": facts["recording"], "captured": parse_instant(facts["captured_at"]), "imported": entry.noted,
        "imported_by": entry.who[0], "matter": "", "put_by": "",
    }  # fmt: skip
    return [Change(Recording, entry.matter, {**told, **place, **made})]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.recording", Folding(fold_recording, (Recording,)))
    images.register("evidence_recording", 1, Recording, RECORDING_FIELDS)

"""From entries on evidence to the catalogue's rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.evidence.catalogue.models import (
    COPY_FIELDS,
    EVIDENCE_FIELDS,
    EVIDENCE_PERSONAL,
    HANDOVER_FIELDS,
    HANDOVER_PERSONAL,
    Evidence,
    Handover,
    RedactedCopy,
)
from fadu.kernel.zone import parse_instant
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register

_STATED = (
    "way", "first_taker", "form", "confirmation",
)  # fmt: skip


def _said(entry: Recorded) -> dict[str, Any]:
    facts = entry.facts
    return {
        **{name: facts[name] for name in _STATED},
        **{name: facts.get(name) or None for name in EVIDENCE_PERSONAL},
        "kind": facts["evidence_kind"], "second_taker": facts.get("second_taker") or "",
        "taken_on": date.fromisoformat(facts["taken_on"]), "pages": facts.get("pages"),
    }  # fmt: skip


def _entered(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    made = {
        "matter": facts["of_matter"], "number": facts["number"], "sha256": facts.get("content") or "",
        "verified": "", "lawful": None, "verified_by": "", "excluded": False, "disposal": "", "held": False,
        "erasure_asked": False, "erased": False, "entered": entry.noted, "entered_by": entry.who[0],
    }  # fmt: skip
    return [Change(Evidence, entry.matter, {**_said(entry), **made, **entry.place.columns})]


def _amended(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """Where a thing is kept is what its last hand-over said, unless the entry names a place."""
    said = _said(entry)
    if said["storage"] is None:
        del said["storage"]
    return [Change(Evidence, entry.matter, said)]


def _verified(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    said = {"verified": facts["verdict"], "lawful": facts["lawful"], "verified_by": entry.who[0]}
    return [Change(Evidence, entry.matter, said)]


def _handed(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts, disposal = entry.facts, entry.facts.get("disposal") or ""
    told = {name: facts.get(name) or None for name in HANDOVER_PERSONAL}
    made = {"evidence": entry.matter, "at": parse_instant(facts["moved_at"]), "disposal": disposal, "noted_by": entry.who[0]}  # fmt: skip
    row = Change(Handover, f"{entry.matter}:{entry.n:05d}", {**told, **made, **entry.place.columns})
    if disposal:
        return [row, Change(Evidence, entry.matter, {"disposal": disposal})]
    where = {"storage": told["storage"]} if told["storage"] else {}
    return [row, *([Change(Evidence, entry.matter, where)] if where else [])]


def _redacted(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    made = {
        "evidence": entry.matter, "sha256": facts["copy"], "original": facts["original"], "boxes": facts["boxes"],
        "purpose": facts["purpose"], "reason": facts.get("reason"), "made": entry.noted, "made_by": entry.who[0],
        "erased": False,
    }  # fmt: skip
    return [Change(RedactedCopy, f"{entry.matter}:{entry.n:05d}", {**made, **entry.place.columns})]


def _erased(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The item's file and every redacted copy made of it: the positions before this one that made one."""
    ids = (f"{entry.matter}:{n:05d}" for n in range(1, entry.n))
    gone = [
        Change(RedactedCopy, id, {"erased": True})
        for id in ids
        if rows.get(RedactedCopy, id) is not None
    ]
    return [Change(Evidence, entry.matter, {"erased": True, "erasure_asked": False}), *gone]


def _set(**fields: Any) -> Callable[[Recorded, Rows], Sequence[Change]]:
    return lambda entry, rows: [Change(Evidence, entry.matter, fields)]


OF: Mapping[str, Callable[[Recorded, Rows], Sequence[Change]]] = {
    "enter_evidence": _entered,
    "amend_evidence": _amended,
    "verify_evidence": _verified,
    "exclude_evidence": _set(excluded=True),
    "restore_evidence": _set(excluded=False),
    "hand_over_evidence": _handed,
    "release_evidence": _handed,
    "redact_evidence": _redacted,
    "hold_evidence": _set(held=True),
    "lift_hold": _set(held=False),
    "ask_erasure": _set(erasure_asked=True),
    "erase_evidence": _erased,
}


def fold_evidence(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """An item of the catalogue, its hand-overs and its copies."""
    return OF[entry.act](entry, rows)


def register_all() -> None:
    """Tell the one door and the ledger about these rows."""
    register("register.evidence", Folding(fold_evidence, (Evidence, Handover, RedactedCopy)))
    images.register("evidence_evidence", 1, Evidence, EVIDENCE_FIELDS, personal=EVIDENCE_PERSONAL)
    images.register("evidence_handover", 1, Handover, HANDOVER_FIELDS, personal=HANDOVER_PERSONAL)
    images.register("evidence_redactedcopy", 1, RedactedCopy, COPY_FIELDS, personal=("reason",))

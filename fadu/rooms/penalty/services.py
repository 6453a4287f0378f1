"""The fold of the ordinary penalty procedure: entries in, case and outcome rows out.

Cases handled elsewhere come with the facts their list of documents has: none is taken for granted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty_ordinary import facts_execution as x
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.penalty.folds import register_spot
from fadu.rooms.penalty.models import Outcome, PartyOutcome, PenaltyCase

_OUTCOMES = {
    "penalize": Outcome.PENALIZED,
    "penalize_without_fine": Outcome.PENALIZED,
    "no_penalty": Outcome.NOT_PENALIZED,
    "dismiss": Outcome.NOT_ESTABLISHED,
    "send_transfer": Outcome.TRANSFERRED,
}
_MARKS = {
    "hold_hearing": "heard",
    "legal_review": "reviewed",
    "discuss": "discussed",
    "drop_case": "dropped",
}
_REVOKED = ("撤销", "撤销并责令重新作出", "确认无效")


def fold(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What one entry makes of the case and of the party it concerns."""
    changes = []
    case = _case(entry, rows)
    if case or rows.get(PenaltyCase, entry.matter) is None:
        changes.append(Change(PenaltyCase, entry.matter, {**_place(entry), **case}))
    if entry.act == "name_party":
        changes += [_party(entry, key, {}) for key in entry.facts.get("party", ())]
    elif entry.key and rows.get(PartyOutcome, f"{entry.matter}:{entry.key}") is not None:
        moved = _outcome(entry)
        changes += [_party(entry, entry.key, moved)] if moved else []
    return changes


def _case(entry: Recorded, rows: Rows) -> Mapping[str, Any]:
    day = day_of(entry.at)
    if entry.act in _OUTCOMES:
        # What is decided anew, after an annulment or a return, moves no case into another year.
        party = rows.get(PartyOutcome, f"{entry.matter}:{entry.key}") or {}
        return {} if party.get("decided_on") else {"decided_on": day}
    if entry.act == "file_case":
        named = {code: entry.facts.get(code) or "" for code in ("number", "cause")}
        return {**named, "filed_on": day}
    if entry.act == "close_case":
        return {"closed_on": day}
    return {_MARKS[entry.act]: True} if entry.act in _MARKS else {}


def _outcome(entry: Recorded) -> Mapping[str, Any]:
    facts, day = entry.facts, day_of(entry.at)
    if entry.act in _OUTCOMES:
        stated = {"outcome": _OUTCOMES[entry.act].value, "decided_on": day}
        sent = {"sent_on": day} if entry.act == "send_transfer" else {}
        ground = {"ground": facts.get("no_penalty_ground") or ""}
        figures = {"number": facts.get("number") or "", "fine": facts.get("fine") or 0}
        return {**stated, **sent, **ground, **figures}
    if entry.act == "serve":
        return {"served_on": day}
    if entry.act == "alter_decision":
        told = {"altered": facts.get("altered") or "", "altered_on": day}
        return {**told, "outcome": "", "fine": 0} if facts.get("altered") in _REVOKED else told
    if entry.act == "resume_penalty" and facts.get("course") == x.GO_ON.value:
        return {"outcome": ""}  # sent back: it is decided anew
    return {}


def _party(entry: Recorded, key: str, moved: Mapping[str, Any]) -> Change:
    named = {"matter": entry.matter, "party": key, **_place(entry)}
    return Change(PartyOutcome, f"{entry.matter}:{key}", {**named, **moved})


def _place(entry: Recorded) -> Mapping[str, str]:
    place = entry.place
    return {"province": place.province, "city": place.city, "county": place.county}


def register_fold() -> None:
    """Tell the one door and the ledger about the room's rows."""
    naming = ("file_case.cause", "register_clue.cause")
    register(
        "penalty.ordinary",
        Folding(fold, (PenaltyCase, PartyOutcome), naming, ("file_case.number",)),
    )
    place = ("province", "city", "county")
    images.register(
        "penalty_penaltycase", 1, PenaltyCase,
        (*place, "number", "cause", "filed_on", "decided_on", "closed_on", "dropped", "heard", "reviewed", "discussed"),
    )  # fmt: skip
    first = ("matter", "party", *place, "outcome", "number", "decided_on", "fine", "served_on")
    images.register("penalty_partyoutcome", 1, PartyOutcome, first)
    later = ("ground", "sent_on", "altered", "altered_on")
    images.register("penalty_partyoutcome", 2, PartyOutcome, (*first, *later))
    register_spot()

"""The fold of the ordinary penalty procedure, and what is recorded of an amount (裁量): reckoned, looked at again.

Cases handled elsewhere come with the facts their list of documents has: none is taken for granted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of
from fadu.law.penalties import accounting
from fadu.law.penalties.accounting import Reckoning as Reckoned
from fadu.law.procedures.penalty.stating import concerns, voids
from fadu.law.procedures.penalty_ordinary.resuming import PENALIZE
from fadu.law.procedures.penalty_ordinary.sums import FINE
from fadu.law.procedures.registers import discretion
from fadu.ledger import images
from fadu.matters.deeds import Deed, Hand, NewMatter, Page
from fadu.matters.deeds import Outcome as Done
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.matters.models import Matter
from fadu.matters.services import perform
from fadu.rooms.penalty.folds import (
    fold_daily,
    fold_paid,
    register_reckonings,
    register_spot,
    to_return,
)
from fadu.rooms.penalty.models import FinePaid, Outcome, PartyOutcome, PenaltyCase, Reckoning

SENT = "send_transfer"
_OUTCOMES = {
    "penalize": Outcome.PENALIZED,
    "penalize_without_fine": Outcome.PENALIZED,
    "no_penalty": Outcome.NOT_PENALIZED,
    "dismiss": Outcome.NOT_ESTABLISHED,
    SENT: Outcome.TRANSFERRED,
}
DAILY_FINE = "daily_fine"
_OF_REFUSAL = (DAILY_FINE, "forgo_daily")
"""How an inquiry into a refusal ends."""
_MARKS = {
    "hold_hearing": "heard",
    "legal_review": "reviewed",
    "discuss": "discussed",
    "drop_case": "dropped",
}


def fold(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What one entry makes of the case and of the party it concerns."""
    changes = []
    case = _case(entry, rows)
    if case or rows.get(PenaltyCase, entry.matter) is None:
        changes.append(Change(PenaltyCase, entry.matter, {**_place(entry), **case}))
    if entry.act == "name_party":
        changes += [_party(entry, key, {}) for key in entry.facts.get("party", ())]
    elif entry.key and (known := rows.get(PartyOutcome, f"{entry.matter}:{entry.key}")) is not None:
        moved = {**_outcome(entry, known), **_cited(entry, known), **to_return(entry, known)}
        changes += [_party(entry, entry.key, moved)] if moved else []
    return [*changes, *fold_daily(entry, rows), *fold_paid(entry, entry.key)]


def _case(entry: Recorded, rows: Rows) -> Mapping[str, Any]:
    day = day_of(entry.at)
    if entry.act in (*_OUTCOMES, *_OF_REFUSAL):
        # What is decided anew, after an annulment or a return, moves no case into another year.
        party = rows.get(PartyOutcome, f"{entry.matter}:{entry.key}") or {}
        return {} if party.get("decided_on") else {"decided_on": day}
    if entry.act == "file_case":
        named = {code: entry.facts.get(code) or "" for code in ("number", "cause")}
        return {**named, "filed_on": day}
    if entry.act == "close_case":
        return {"closed_on": day}
    return {_MARKS[entry.act]: True} if entry.act in _MARKS else {}


def _cited(entry: Recorded, known: Mapping[str, Any]) -> Mapping[str, Any]:
    """The day of a daily fine, or that there is to be none, where the case makes no other decision: it rests on one of another case."""
    first = entry.act in _OF_REFUSAL and not known.get("decided_on")
    return {"decided_on": day_of(entry.at)} if first else {}


def _outcome(entry: Recorded, known: Mapping[str, Any]) -> Mapping[str, Any]:
    facts, day = entry.facts, day_of(entry.at)
    if entry.act in _OUTCOMES:
        return _decided(entry, known)
    if entry.act == "serve":
        return {"served_on": day}
    # A daily fine that is altered alone has a row of its own.
    if entry.act == "alter_decision" and concerns(facts, FINE):
        told = {"altered": facts.get("altered") or "", "altered_on": day}
        if voids(facts, FINE):
            return {**told, "outcome": "", "fine": 0}
        stands = facts.get(FINE.after)
        return told if stands is None else {**told, "fine": stands}
    # Sent back it is decided anew; a penalty that was decided before stands until it is altered.
    if (
        entry.act == "resume_penalty"
        and facts.get("course") == PENALIZE
        and known.get("outcome") != Outcome.PENALIZED
    ):
        return {"outcome": "", "number": "", "ground": ""}
    return {}


def _decided(entry: Recorded, known: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was decided, or that the party's case went to the police, which stays nothing that was decided before (移送规定 11(2))."""
    facts, day = entry.facts, day_of(entry.at)
    sent = {"sent_on": day} if entry.act == SENT else {}
    if sent and known.get("outcome") not in (None, "", Outcome.TRANSFERRED):
        return sent
    stated = {"outcome": _OUTCOMES[entry.act].value, "decided_on": day}
    ground = {"ground": facts.get("no_penalty_ground") or ""}
    figures = {"number": facts.get("number") or "", "fine": facts.get("fine") or 0}
    return {**stated, **sent, **ground, **figures}


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
        Folding(fold, (PenaltyCase, PartyOutcome, FinePaid), naming, ("file_case.number",)),
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
    images.register("penalty_partyoutcome", 3, PartyOutcome, (*first, *later, "daily"))
    newest = (*first, *later, "daily", "to_return")
    images.register("penalty_partyoutcome", 4, PartyOutcome, newest)
    register_spot()
    register_reckonings()


def record_reckoning(
    *, matter: Matter, party: str, made: Reckoned, positions: Mapping[str, str], viewer: Viewer, hand: Hand,
    **page: Unpack[Page],
) -> Done:  # fmt: skip
    """Keep a reckoning whole (登记裁量). Refused where something stands against it, with every reason.

    positions: where the version of each tier stands in the register of libraries.
    """
    if made.found.against or made.one.amount is None:
        lines = "；".join(map(str, made.found.against)) or "没有填写拟罚款数额"
        raise Refused(f"裁量不能登记：{lines}", todo="请按所列条款更正后再登记。")
    best, one, span = made.best, made.one, made.best.span
    assert span is not None
    facts: dict[str, Any] = {
        "of_matter": matter.pk, "of_party": party, "conduct": best.row.code,
        "norms": "、".join(o.row.code for o in made.weighed.outcomes), "several": made.weighed.several,
        "stage": made.case.stage.title, "payer": made.case.payer.title, "course": one.course.value,
        "low": span.low, "high": span.high, "amount": one.amount, "legal_basis": str(best.row.cite),
        "circumstances": accounting.circumstances(made.judged), "account": accounting.account(made),
        "pinned": accounting.versions(made, positions), "reckoned": accounting.facts_used(made.case),
    }  # fmt: skip
    facts |= {"tier": one.tier} if one.tier else {}
    facts |= {"deviation": one.deviation.strip()} if made.found.deviates else {}
    id, what = new_id(hand.noted, hand.chance(10)), discretion.record_reckoning
    with transaction.atomic():
        # Of two first reckonings of a party at once, the second finds the first.
        Matter.objects.select_for_update().get(pk=matter.pk)
        known = Reckoning.objects.filter(matter=matter.pk, party=party).values_list("id", flat=True)
        there = known.first() or NewMatter(discretion.DISCRETION_REGISTER, matter.place, id=id)
        deed = Deed(there, what, hand.noted, hand, (viewer.actor(what),), facts, **page)
        return perform([deed])[0]


def give_second_opinion(
    *, row: Reckoning, agreed: str, rather: str, grounds: str, viewer: Viewer, hand: Hand, expected: int
) -> Done:  # fmt: skip
    """Say whether the choice among several norms is right (复核适用的规定). Refused for whoever reckoned."""
    if not grounds.strip():
        raise BadInput("请写明复核理由")
    if agreed == discretion.DISAGREES and not rather.strip():
        raise BadInput("不同意的，请写明应当适用的规定")
    facts = {"agreed": agreed, "grounds": grounds.strip()}
    facts |= {"rather": rather.strip()} if rather.strip() else {}
    what = discretion.second_opinion
    who = (viewer.actor(what),)
    return perform([Deed(row.pk, what, hand.noted, hand, who, facts, expected=expected)])[0]

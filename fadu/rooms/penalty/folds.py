"""The folds of penalties on the spot and of reckonings: entries in, one row a matter out. Nothing is taken for granted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty.stating import VOID, concerns, further_on
from fadu.law.procedures.penalty.sums import ALTER, REFUND
from fadu.law.procedures.penalty_ordinary import acts as o
from fadu.law.procedures.penalty_ordinary import sums
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.registers import discretion
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.penalty.models import (
    RECKONING_FIELDS,
    Course,
    FinePaid,
    Outcome,
    PartyOutcome,
    Reckoning,
    SpotPenalty,
)

Fields = dict[str, Any]
PAID: Mapping[str, Sequence[str]] = {
    **{act.code: ("amount",) for act in (
        o.pay_instalment, o.pay_fine, o.collect_fine, o.offset_seized, o.pay_daily_instalment, o.pay_daily,
        a.pay_instalment, a.pay_fine, a.collect,
    )},
    o.court_executed.code: (sums.FINE.by_court, sums.DAILY.by_court),
}  # fmt: skip
"""The acts by which money comes in on a fine, and as what each states it: surcharges, costs and refunds are other money."""
_PLACE = ("province", "city", "county")
_COLUMNS = (
    *_PLACE, "number", "cause", "party", "party_kind", "officers", "course", "kind", "fine", "found_on", "decided_on",
    "reported_on", "collected", "collected_for", "collected_on", "handed_in_on", "banked_on", "paid_on", "closed_on",
)  # fmt: skip


def fold_spot(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """What one entry makes of the penalty's row."""
    effect, known = EFFECTS.get(entry.act), rows.get(SpotPenalty, entry.matter)
    moved = {
        **(effect(entry, day_of(entry.at), known) if effect else {}),
        **to_return(entry, known),
    }
    paid = fold_paid(entry, str((known or {}).get("party") or ""))
    if moved or known is None:
        return [Change(SpotPenalty, entry.matter, {**entry.place.columns, **moved}), *paid]
    return paid


def fold_paid(entry: Recorded, party: str) -> list[Change]:
    """The payment that an entry records; nothing where it records none."""
    if entry.act not in PAID:
        return []
    told = {"matter": entry.matter, "party": party, "act": entry.act, "paid_on": day_of(entry.at)}
    amount = {"amount": sum(entry.facts.get(code) or 0 for code in PAID[entry.act])}
    return [
        Change(FinePaid, f"{entry.matter}:{entry.n}", {**told, **entry.place.columns, **amount})
    ]


def fold_daily(entry: Recorded, rows: Rows) -> list[Change]:
    """The decision of a daily fine, a row of its own; a party's decisions that are void count no more."""
    own = f"{entry.matter}:{entry.key}"
    if entry.act == o.daily_fine.code:
        named = {"matter": entry.matter, "party": entry.key, "daily": True, **entry.place.columns}
        said = {"outcome": Outcome.PENALIZED.value, "number": entry.facts.get("number") or "",
                "fine": entry.facts.get("daily_total") or 0, "decided_on": day_of(entry.at)}  # fmt: skip
        return [Change(PartyOutcome, f"{own}:{len(_dailies(own, rows)) + 1}", {**named, **said})]
    if entry.act != o.alter_decision.code:
        return []
    return [
        Change(PartyOutcome, id, said)
        for id, said in _altered_dailies(entry, _dailies(own, rows), rows)
    ]


def _altered_dailies(
    entry: Recorded, dailies: Sequence[str], rows: Rows
) -> list[tuple[str, Fields]]:
    """What an alteration makes of the rows of daily fines: the paper is of the one it names, of the newest that stands, or of the
    fine before it.
    """
    facts = entry.facts
    if not concerns(facts, sums.DAILY):
        return []
    alone = not concerns(facts, sums.FINE)
    result = {"altered": facts.get("altered") or "", "altered_on": day_of(entry.at)}
    told: Fields = result if alone else {}
    if facts.get("altered") in VOID:
        void: Fields = {**told, "outcome": "", "fine": 0}
        return [(id, void) for id in (_one(dailies, rows, facts) if alone else dailies)]
    stands = facts.get(sums.DAILY.new)
    one = _one(dailies, rows, facts)
    return [(id, {**told, **({} if stands is None else {"fine": stands})}) for id in one]


def _one(dailies: Sequence[str], rows: Rows, facts: Mapping[str, Any]) -> Sequence[str]:
    """The daily fine that an alteration is of, among those that stand: of the day it names, else the newest (decision 72)."""
    kept = {id: rows.get(PartyOutcome, id) or {} for id in dailies}
    standing = [id for id in dailies if kept[id].get("outcome")]
    named = [id for id in standing if str(kept[id].get("decided_on")) == facts.get(further_on.code)]
    return (named or standing)[-1:]


def to_return(entry: Recorded, row: Mapping[str, Any] | None) -> Fields:
    """What goes back of one party's sums once its decision was altered (行政强制法 41); after the refund nothing.

    An alteration before which nothing had been taken leaves what an earlier one asks for.
    """
    if entry.act not in (ALTER, REFUND):
        return {}
    if entry.act == ALTER and entry.facts.get("taken_before") is not True:
        return {"to_return": (row or {}).get("to_return", 0)}
    return {"to_return": 0 if entry.act == REFUND else entry.facts.get("overpaid") or 0}


def _dailies(own: str, rows: Rows) -> list[str]:
    """The rows of a party's daily fines so far."""
    found: list[str] = []
    while rows.get(PartyOutcome, f"{own}:{len(found) + 1}") is not None:
        found.append(f"{own}:{len(found) + 1}")
    return found


Effect = Callable[[Recorded, date, Mapping[str, Any] | None], Fields]


def _found(entry: Recorded, day: date, _: Mapping[str, Any] | None) -> Fields:
    named = {code: entry.facts.get(code) or "" for code in ("cause", "party")}
    return {**named, "found_on": day}


def _assessed(entry: Recorded, _: date, __: Mapping[str, Any] | None) -> Fields:
    return {"party_kind": entry.facts.get("party_kind") or ""}


def _decided(entry: Recorded, day: date, _: Mapping[str, Any] | None) -> Fields:
    facts = entry.facts
    named = {code: facts.get(code) or "" for code in ("number", "kind", "party_kind")}
    officers = {"officers": " ".join(entry.who), "course": Course.PENALIZED.value}
    return {**named, **officers, "fine": facts.get("fine") or 0, "decided_on": day}


def _collected(entry: Recorded, day: date, _: Mapping[str, Any] | None) -> Fields:
    facts = entry.facts
    told = {"collected": facts.get("amount") or 0, "collected_for": facts.get("ground") or ""}
    return {**told, "collected_on": day}


def _altered(entry: Recorded, _: date, row: Mapping[str, Any] | None) -> Fields:
    """A void decision counts no more; what was collected of it stays told, until it is paid back. An altered fine stands."""
    if not row:
        return {}
    if entry.facts.get("altered") in VOID:
        return {"course": Course.REVOKED.value}
    stands = entry.facts.get(f.FINE_SUM.after)
    return {} if stands is None else {"fine": stands}


def _on(column: str, **more: str) -> Effect:
    """The day of the entry in a column, with what else it settles."""
    return lambda entry, day, row: {column: day, **more}


EFFECTS: Mapping[str, Effect] = {
    a.record_offence.code: _found,
    a.assess.code: _assessed,
    a.decide.code: _decided,
    a.spare.code: lambda entry, day, row: {"course": Course.SPARED.value},
    a.transfer_out.code: lambda entry, day, row: {"course": Course.ELSEWHERE.value},
    a.hand_to_ordinary.code: lambda entry, day, row: {"course": Course.ORDINARY.value},
    a.report_record.code: _on("reported_on"),
    a.collect.code: _collected,
    a.hand_in.code: _on("handed_in_on"),
    a.bank_in.code: _on("banked_on"),
    a.pay_fine.code: _on("paid_on"),
    a.alter_decision.code: _altered,
    a.close_case.code: _on("closed_on"),
}
"""What each act makes of the row; an act that is not here leaves it as it is."""


def register_spot() -> None:
    """Tell the one door and the ledger about the rows of penalties on the spot."""
    register(
        "penalty.simple",
        Folding(
            fold_spot,
            (SpotPenalty, FinePaid),
            (f"{a.record_offence.code}.cause",),
            (f"{a.decide.code}.number",),
            columns=((SpotPenalty, "id"),),
        ),
    )
    images.register("penalty_spotpenalty", 1, SpotPenalty, _COLUMNS)
    images.register("penalty_spotpenalty", 2, SpotPenalty, (*_COLUMNS, "to_return"))
    paid = ("matter", "party", *_PLACE, "act", "amount", "paid_on")
    images.register("penalty_finepaid", 1, FinePaid, paid)


_RECKONED = (
    "conduct", "norms", "several", "stage", "payer", "course", "low", "high", "amount",
)  # fmt: skip


def fold_reckoning(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """The newest reckoning of a party, and what a second person said of it; a later one takes the opinion away."""
    facts, who = entry.facts, entry.who[0] if entry.who else ""
    if entry.act == discretion.second_opinion.code:
        said = {"opinion": facts["agreed"], "opined_by": who, "opined_on": day_of(entry.at)}
        return [Change(Reckoning, entry.matter, {**said, "n": entry.n})]
    stated = {code: facts[code] for code in _RECKONED}
    place = entry.place.columns
    named = {
        "matter": facts["of_matter"],
        "party": facts["of_party"],
        "tier": facts.get("tier") or "",
    }
    done = {"reckoned_on": day_of(entry.at), "reckoned_by": who, "n": entry.n}
    blank = {"opinion": "", "opined_by": "", "opined_on": None}
    return [Change(Reckoning, entry.matter, {**place, **named, **stated, **done, **blank})]


def register_reckonings() -> None:
    """Tell the one door and the ledger about reckonings."""
    register("register.discretion", Folding(fold_reckoning, (Reckoning,), ("conduct",)))
    images.register("penalty_reckoning", 1, Reckoning, RECKONING_FIELDS)

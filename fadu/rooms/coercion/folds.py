"""From entries of measures of coercion to their rows. What a matter handled elsewhere does not say is left as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Model

from fadu.kernel.zone import day_of, stated_day
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.coercion_seizure.judgements import TERM
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.rooms.coercion.models import (
    CLOSURE_FIELDS,
    CUT_VERSIONS,
    ITEM_FIELDS,
    SEIZURE_FIELDS,
    Closure,
    Item,
    PowerCut,
    Seizure,
)

Fields = dict[str, Any]
Rowed = Mapping[str, Any]
Effect = Callable[[Mapping[str, Any], date, Rowed], Fields]


def _made(entry: Recorded, rows: Rows, model: type[Model], effects: Mapping[str, Effect]) -> Change:
    """The row of the matter after an entry: its place, the party once named, what the act makes of it."""
    row = rows.get(model, entry.matter) or {}
    effect = effects.get(entry.act)
    told = effect(entry.facts, day_of(entry.at), row) if effect else {}
    named = entry.facts.get("party") or entry.facts.get("enterprise")
    place = entry.place.columns
    return Change(model, entry.matter, {**place, **({"party": named} if named else {}), **told})


def fold_seizure(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A seizure and the lines of its inventory."""
    change = _made(entry, rows, Seizure, SEIZURES)
    if entry.act == s.list_item.code:
        keys = entry.facts.get("item") or ()
        known = int((rows.get(Seizure, entry.matter) or {}).get("items") or 0)
        counted = Change(Seizure, entry.matter, {**change.fields, "items": known + len(keys)})
        return [counted, *(_item(entry, key) for key in keys)]
    id = f"{entry.matter}:{entry.key}"
    if entry.act == s.lift_item.code and rows.get(Item, id) is not None:
        return [change, Change(Item, id, {"lifted_on": day_of(entry.at)})]
    return [change]


def _item(entry: Recorded, key: str) -> Change:
    facts = entry.facts
    said = {
        "matter": entry.matter,
        "key": key,
        **entry.place.columns,
        "name": facts.get("item_name") or "",
        **{name: facts.get(name) or "" for name in ("quantity", "spec", "condition")},
    }
    return Change(Item, f"{entry.matter}:{key}", said)


def fold_cut(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A power cut."""
    return [_made(entry, rows, PowerCut, CUTS)]


def fold_closure(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A proposed closure."""
    return [_made(entry, rows, Closure, CLOSURES)]


def _checked(f: Rowed, day: date, row: Rowed) -> Fields:
    said = {name: f.get(name) or "" for name in ("target", "route")}
    return {**said, "chemicals": bool(f.get("chemicals")), "checked_on": day, "approved_on": None}


def _approved(f: Rowed, day: date, row: Rowed) -> Fields:
    return {"approved_on": day if f.get("approved") else None}


def _later(f: Rowed, day: date, row: Rowed) -> Fields:
    if f.get("approved"):
        return {"approved_on": day, "unapproved": False}
    return {"unapproved": False, "until": day}  # 立即解除 (行政强制法 19): its days are over


def _taken(f: Rowed, day: date, row: Rowed) -> Fields:
    return {
        "kind": f.get("measure") or "",
        "number": f.get("number") or "",
        "taken_on": day,
        "until": stated_day(f.get("until")) or day + timedelta(days=TERM),
        "limit_on": day + timedelta(days=TERM),
    }


def _urgent(f: Rowed, day: date, row: Rowed) -> Fields:
    return {**_taken(f, day, row), "urgent": True, "unapproved": True}


def _extended(f: Rowed, day: date, row: Rowed) -> Fields:
    limit = row.get("limit_on")
    longer = {"limit_on": limit + timedelta(days=TERM)} if limit else {}
    return {"extended_on": day, "until": stated_day(f.get("until")), **longer}


def _tested(f: Rowed, day: date, row: Rowed) -> Fields:
    """The days of the test are left out of the law's own count too."""
    since, to, limit = (
        stated_day(f.get("tested_from")),
        stated_day(f.get("tested_to")),
        row.get("limit_on"),
    )
    longer = {"limit_on": limit + (to - since)} if since and to and limit else {}
    return {"testing": False, "until": stated_day(f.get("until")) or row.get("until"), **longer}


def _ended(by: str) -> Effect:
    def effect(f: Rowed, day: date, row: Rowed) -> Fields:
        told = {"ended_on": day, "ended_by": f.get("disposal") or by, "testing": False}
        return {**told, "lifted_for": f.get("lifted_for") or "", "returned_on": None}

    return effect


def _on(column: str) -> Effect:
    return lambda f, day, row: {column: day}


def _cut(measure: str, supplier: str) -> Effect:
    """A supplier was told to stop: the measure runs (again), and so the matter is lifted no more."""

    def effect(f: Rowed, day: date, row: Rowed) -> Fields:
        ended = ("lifted_on", "restored_on", f"{measure}_lifted_on", f"{measure}_restored_on")
        began = {"cut_on": row.get("cut_on") or day, f"{measure}_cut_on": day}
        return {**began, supplier: f.get("supplier") or "", **dict.fromkeys(ended)}

    return effect


def _lifted(measure: str, other: str) -> Effect:
    """One measure is lifted; the matter, once the other does not run either."""

    def effect(f: Rowed, day: date, row: Rowed) -> Fields:
        runs = row.get(f"{other}_cut_on") and not row.get(f"{other}_lifted_on")
        return {f"{measure}_lifted_on": day, "lifted_on": None if runs else day}

    return effect


def _restored(measure: str, other: str) -> Effect:
    """One supplier was told to go on; all of them, once the other's measure is over and told of too."""

    def effect(f: Rowed, day: date, row: Rowed) -> Fields:
        waits = row.get(f"{other}_cut_on") and not row.get(f"{other}_restored_on")
        return {f"{measure}_restored_on": day, "restored_on": None if waits else day}

    return effect


SEIZURES: Mapping[str, Effect] = {
    s.check_grounds.code: _checked,
    s.approve.code: _approved,
    s.approve_principal.code: _approved,
    s.execute.code: _taken,
    s.execute_urgent.code: _urgent,
    s.approve_later.code: _later,
    s.approve_later_principal.code: _later,
    s.extend.code: _extended,
    s.start_test.code: lambda f, day, row: {"testing": True},
    s.end_test.code: _tested,
    s.lift.code: _ended("解除"),
    s.dispose.code: _ended("处理"),
    s.hand_over.code: _ended("移送"),
    # what is returned before the end is of the things that were lifted alone
    s.return_goods.code: lambda f, day, row: {"returned_on": day} if row.get("ended_on") else {},
    s.close_measure.code: _on("closed_on"),
}
"""What each act makes of a seizure; an act that is not here leaves it as it is."""

CUTS: Mapping[str, Effect] = {
    p.register_stop.code: lambda f, day, row: {
        name: f.get(name) or "" for name in ("decision", "decision_number")
    },
    p.establish_refusal.code: _on("refused_on"),
    p.approve_power.code: lambda f, day, row: {
        "approved_on": day if f.get("approved") else None,
        "verdict": f.get("verdict") or "",
    },
    p.withdraw_power.code: lambda f, day, row: {"approved_on": None, "verdict": ""},
    p.notify_enterprise.code: _on("told_on"),
    p.cut_power.code: _cut("power", "supplier"),
    p.lift_power.code: _lifted("power", "supply"),
    p.restore_power.code: _restored("power", "supply"),
    p.approve_supply.code: lambda f, day, row: {
        "supply_approved_on": day if f.get("approved") else None,
        "supply_kind": (f.get("supply_kind") or "") if f.get("approved") else "",
    },
    p.withdraw_supply.code: lambda f, day, row: {"supply_approved_on": None, "supply_kind": ""},
    p.cut_supply.code: _cut("supply", "supply_supplier"),
    p.lift_supply.code: _lifted("supply", "power"),
    p.restore_supply.code: _restored("supply", "power"),
    p.close_cut.code: _on("closed_on"),
}
"""What each act makes of a power cut."""

CLOSURES: Mapping[str, Effect] = {
    c.verify_ground.code: lambda f, day, row: {
        "coal": bool(f.get("coal")),
        "ground": f.get("ground") or "",
        "counted_on": stated_day(f.get("counted_on")),
        "times_180": int(f.get("times_180") or 0),
        "times_year": int(f.get("times_year") or 0),
    },
    c.notify_party.code: _on("told_on"),
    c.hold_hearing.code: _on("heard_on"),
    c.propose_closure.code: lambda f, day, row: {
        "proposed_on": day,
        "government": f.get("government") or "",
        "number": f.get("number") or "",
        "answered_on": None,
        "answer": "",
    },
    c.receive_answer.code: lambda f, day, row: {
        "answered_on": day,
        "answer": f.get("answer") or "",
    },
    c.follow_up.code: lambda f, day, row: {"done_on": day if f.get("done") else None},
    c.close_proposal.code: _on("closed_on"),
}
"""What each act makes of a proposed closure."""


def register_folds() -> None:
    """Tell the one door and the ledger about the room's rows."""
    seized = Folding(fold_seizure, (Seizure, Item), ("check_grounds.subject",), ("execute.number", "execute_urgent.number"), columns=((Seizure, "id"),))  # fmt: skip
    register("coercion.seizure", seized)
    register("coercion.power_cut", Folding(fold_cut, (PowerCut,), ("register_stop.subject",), ("cut_power.order_number", "cut_supply.order_number"), columns=((PowerCut, "id"),)))  # fmt: skip
    register("coercion.closure", Folding(fold_closure, (Closure,), ("verify_ground.subject",), ("propose_closure.number",), columns=((Closure, "id"),)))  # fmt: skip
    images.register("coercion_seizure", 1, Seizure, SEIZURE_FIELDS)
    images.register("coercion_item", 1, Item, ITEM_FIELDS)
    for version, fields in CUT_VERSIONS.items():
        images.register("coercion_powercut", version, PowerCut, fields)
    images.register("coercion_closure", 1, Closure, CLOSURE_FIELDS)

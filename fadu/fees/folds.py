"""From entries on payment codes to their rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from fadu.fees.models import FEE_FIELDS, FEE_FIELDS_2, RECEIPT_FIELDS, Fee, Receipt, State
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers.fees import SURPLUS
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def _entered(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts = entry.facts
    said = {
        "matter": facts["of_matter"], "party": facts.get("of_party") or "", "of_sum": facts["of_sum"],
        "code": facts["code"], "due": facts["due"], "void": False, "entered_on": day_of(entry.at),
        "received": 0, "credited": 0, "refunded": 0, "asked": 0, "ground": "", "approved": False, "paid_on": None,
        "surplus_refunded": 0,
    }  # fmt: skip
    return [Change(Fee, entry.matter, {**said, **entry.place.columns})]


def _amended(entry: Recorded, rows: Rows) -> Sequence[Change]:
    return [Change(Fee, entry.matter, {name: entry.facts[name] for name in ("code", "due")})]


def _adjusted(entry: Recorded, rows: Rows) -> Sequence[Change]:
    return [Change(Fee, entry.matter, {"due": entry.facts["due"]})]


def _received(entry: Recorded, rows: Rows) -> Sequence[Change]:
    facts, fee = entry.facts, rows.get(Fee, entry.matter) or {}
    day = date.fromisoformat(facts["paid_on"])
    told = {"amount": facts["amount"], "credited": facts["credited"], "receipt": facts["receipt"]}
    row = {"fee": entry.matter, "paid_on": day, **told, **entry.place.columns}
    sums = {
        "received": fee.get("received", 0) + facts["amount"],
        "credited": fee.get("credited", 0) + facts["credited"],
        "paid_on": max(day, fee.get("paid_on") or day),
    }
    return [
        Change(Receipt, f"{entry.matter}:{entry.n:05d}", row),
        Change(Fee, entry.matter, sums),
    ]


def _asked(entry: Recorded, rows: Rows) -> Sequence[Change]:
    said = {"asked": entry.facts["refunded"], "ground": entry.facts["ground"], "approved": False}
    return [Change(Fee, entry.matter, said)]


def _refunded(entry: Recorded, rows: Rows) -> Sequence[Change]:
    fee = rows.get(Fee, entry.matter) or {}
    amount = entry.facts["refunded"]
    sums = {"refunded": fee.get("refunded", 0) + amount}
    if fee.get("ground") == SURPLUS:
        sums["surplus_refunded"] = fee.get("surplus_refunded", 0) + amount
    return [Change(Fee, entry.matter, {**sums, "asked": 0, "approved": False})]


def _set(**fields: Any) -> Callable[[Recorded, Rows], Sequence[Change]]:
    return lambda entry, rows: [Change(Fee, entry.matter, fields)]


OF: Mapping[str, Callable[[Recorded, Rows], Sequence[Change]]] = {
    "enter_code": _entered,
    "amend_code": _amended,
    "adjust_code": _adjusted,
    "void_code": _set(void=True),
    "receive": _received,
    "withdraw_receipt": lambda entry, rows: [],  # it corrects a payment, which drops out: decision 56
    "ask_refund": _asked,
    "approve_refund": _set(approved=True),
    "refuse_refund": _set(asked=0, ground="", approved=False),
    "note_refund": _refunded,
}
"""What each act makes of the rows."""


def fold_fee(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A code, its payments and its refunds."""
    return [_stated(change, rows) for change in OF[entry.act](entry, rows)]


def _stated(change: Change, rows: Rows) -> Change:
    """With the state that follows from the sums, by which lists find a code."""
    if change.model is not Fee:
        return change
    row = {**(rows.get(Fee, change.id) or {}), **change.fields}
    credited = row.get("credited", 0)
    state = State.VOID if row.get("void") else State.PAID if credited >= row["due"] else State.OPEN
    surplus = row.get("received", 0) - credited - row.get("surplus_refunded", 0)
    returning = surplus > 0 or row.get("asked", 0) > 0
    return Change(Fee, change.id, {**change.fields, "state": state.value, "returning": returning})


def register_all() -> None:
    """Tell the one door and the ledger about these rows."""
    register("register.fee", Folding(fold_fee, (Fee, Receipt)))
    for v, fields in ((1, FEE_FIELDS), (2, FEE_FIELDS_2)):
        images.register("fees_fee", v, Fee, fields)
    images.register("fees_receipt", 1, Receipt, RECEIPT_FIELDS)

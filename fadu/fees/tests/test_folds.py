"""Sums follow from the entries alone, and are never negative, whatever comes in and goes back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.fees.folds import OF, fold_fee
from fadu.fees.models import Fee, Receipt
from fadu.law.procedures.registers.fees import ANNULLED, FEE_REGISTER, SURPLUS
from fadu.matters.folds import Recorded
from fadu.matters.scope import Place

AT = datetime(2025, 3, 4, tzinfo=UTC)
ENTERED: dict[str, Any] = {"of_matter": "M", "of_party": "P", "of_sum": "罚款", "code": "4302", "due": 100}  # fmt: skip


class Held:
    """The rows as folded so far."""

    def __init__(self) -> None:
        self.rows: dict[Any, dict[str, Any]] = {}

    def get(self, model: Any, id: str) -> Any:
        return self.rows.get((model, id))

    def fold(self, act: str, **facts: Any) -> None:
        n = len(self.rows) + 7
        entry = Recorded("F", Place("P", "C", "X"), n, act, "", AT, AT, facts, ("officer",))
        for change in fold_fee(entry, self):
            self.rows.setdefault((change.model, change.id), {}).update(change.fields)


def test_every_act_of_the_register_has_its_fold():
    assert set(OF) == set(FEE_REGISTER.by_code)


@given(st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 100)), min_size=1, max_size=12), st.data())  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_the_sums_are_those_of_the_payments_and_nothing_is_negative(paid, data):
    held = Held()
    held.fold("enter_code", **ENTERED)
    for number, (amount, part) in enumerate(paid):
        counted = amount * part // 100
        held.fold("receive", amount=amount, credited=counted, paid_on=f"2025-03-{number + 4:02d}", receipt=str(number))  # fmt: skip
    total = sum(amount for amount, _ in paid)
    back, counts = {SURPLUS: 0, ANNULLED: 0}, sum(amount * part // 100 for amount, part in paid)
    for ground, most in ((SURPLUS, total - counts), (ANNULLED, counts)):
        part = data.draw(st.integers(0, most))
        held.fold("ask_refund", refunded=part, ground=ground)
        if data.draw(st.booleans()):
            held.fold("approve_refund")
            held.fold("note_refund", refunded=part, refunded_on="2025-04-01", receipt="T")
            back[ground] = part
        else:
            held.fold("refuse_refund")
    fee = Fee(id="F", **held.rows[Fee, "F"])

    assert (fee.received, fee.refunded, fee.asked) == (total, sum(back.values()), 0)
    assert (fee.surplus_refunded, fee.case_refunded) == (back[SURPLUS], back[ANNULLED])
    assert (fee.returning, fee.surplus_left) == (
        fee.surplus_left > 0,
        total - counts - back[SURPLUS],
    )
    assert fee.state == ("已缴清" if counts >= fee.due else "待缴")
    assert 0 <= fee.credited <= fee.received
    assert min(fee.surplus, fee.open, fee.received - fee.refunded) >= 0
    kept = [row for (model, _), row in held.rows.items() if model is Receipt]
    assert sum(row["amount"] for row in kept) == total

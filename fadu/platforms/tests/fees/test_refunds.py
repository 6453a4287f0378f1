"""What was paid too much, or for a decision that is gone, goes back: asked by one, approved by another."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.fees.models import Fee
from fadu.fees.sheets import Payment
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.registers.fees import ANNULLED, SURPLUS
from fadu.ledger.verify import verify
from fadu.matters.selectors import history
from fadu.platforms.fees import refunds, services
from fadu.platforms.tests.fees.builders import DAILY, ONE, TWO, annulled, coded, fined, results
from tests.people import found_bureau

pytestmark = pytest.mark.django_db


def test_a_surplus_and_an_annulled_fine_go_back_asked_by_one_and_approved_by_another():
    made = fined(found_bureau())
    coded(made)
    boss, fee = made.bureau.li, Fee.objects.get(code=DAILY)
    row = Payment(0, DAILY, 10_500_00, date(2025, 4, 10), "D1")

    services.receive(fee=fee, row=row, why="多缴五百元", doing=made.doing())
    fee.refresh_from_db()
    assert (fee.received, fee.credited, fee.surplus) == (10_500_00, 10_000_00, 500_00)
    assert (history(made.case)[-1].act, history(made.case)[-1].facts["amount"]) == ("pay_daily", 10_000_00)  # fmt: skip
    asked = {"fee": fee, "ground": SURPLUS, "reason": "当事人申请"}
    with pytest.raises(Refused, match=r"可以退还500元，提请退还500\.01元"):
        refunds.ask(**asked, refunded=500_01, doing=made.doing())
    refunds.ask(**asked, refunded=500_00, doing=made.doing())
    with pytest.raises(Refused, match="没有登记决定被撤销"):
        refunds.ask(fee=fee, ground=ANNULLED, reason="撤销", refunded=1, doing=made.doing())
    refunds.answer(fee=fee, granted=True, reason="属实", doing=made.doing(boss))
    fee.refresh_from_db()
    assert (fee.asked, fee.approved) == (500_00, True)
    with pytest.raises(BadInput, match="晚于今天"):
        refunds.note(fee=fee, refunded_on=date(2026, 1, 1), receipt="T1", doing=made.doing())
    refunds.note(fee=fee, refunded_on=date(2025, 4, 18), receipt="T1", doing=made.doing())
    fee.refresh_from_db()
    assert (fee.refunded, fee.asked, services.refundable(fee, SURPLUS)) == (500_00, 0, 0)

    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", ""))  # fmt: skip
    annulled(made)
    for code in (ONE, TWO, DAILY):
        fee = Fee.objects.get(code=code)
        refunds.ask(
            fee=fee,
            ground=ANNULLED,
            reason="撤销",
            refunded=services.refundable(fee, ANNULLED),
            doing=made.doing(),
        )
        refunds.answer(fee=fee, granted=True, reason="撤销", doing=made.doing(boss))
        fee.refresh_from_db()
        refunds.note(fee=fee, refunded_on=date(2025, 4, 20), receipt=f"T{code[-1]}", doing=made.doing())  # fmt: skip
    last = history(made.case)[-1]
    assert (last.act, last.facts["amount"], last.facts["receipt"]) == ("refund", 15_000_00, "T1、T2、T3")  # fmt: skip
    fee.refresh_from_db()
    assert (fee.refunded, fee.surplus_refunded, fee.surplus_left) == (10_500_00, 500_00, 0)
    assert verify().problems == ()


def test_what_goes_back_of_the_case_leaves_its_surplus_to_be_paid_back():
    fee = Fee(due=1_000_00, received=1_200_00, credited=1_000_00, refunded=1_000_00)

    assert (services.refundable(fee, ANNULLED), services.refundable(fee, SURPLUS)) == (0, 200_00)
    assert (fee.surplus_left, fee.case_refunded) == (200_00, 1_000_00)

"""What was paid too much, or for a decision that is gone, goes back: asked by one, approved by another."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.fees.models import Fee
from fadu.fees.sheets import Payment
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.penalty.stating import FURTHER
from fadu.law.procedures.registers.fees import ANNULLED, SURPLUS
from fadu.ledger.verify import verify
from fadu.matters.selectors import history
from fadu.platforms.fees import refunds, services
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.whole import whole_of
from fadu.platforms.tests.fees.builders import (
    DAILY,
    LATER,
    ONE,
    TWO,
    Fined,
    annulled,
    coded,
    fined,
    lowered,
    results,
)
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


def all_paid() -> Fined:
    """Fine and daily fine paid under three codes."""
    made = fined(found_bureau())
    coded(made)
    rows = ((ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", ""))
    results(made, *rows, (DAILY, "", 1_000_000, "2025-04-10", "R3", ""))
    return made


def proposed(made: Fined) -> dict[str, int]:
    cases = Cases(made.bureau.zhang.viewer, made.bureau.hand(LATER))
    return {fee.code: refunds.proposed(fee, cases) for fee in Fee.objects.order_by("code")}


def given_back(made: Fined, code: str, amount: int, receipt: str) -> None:
    asked = {"ground": ANNULLED, "reason": "决定变化", "doing": made.doing()}
    refunds.ask(fee=Fee.objects.get(code=code), refunded=amount, **asked)
    boss = made.doing(made.bureau.li)
    refunds.answer(fee=Fee.objects.get(code=code), granted=True, reason="属实", doing=boss)
    told = {"refunded_on": date(2025, 4, 20), "receipt": receipt, "doing": made.doing()}
    refunds.note(fee=Fee.objects.get(code=code), **told)


def test_of_a_fine_that_stands_nothing_goes_back_where_the_daily_fine_alone_is_annulled():
    """行政强制法 41: only what the altered decision took."""
    made = all_paid()
    annulled(made, altered_decision=FURTHER)
    assert proposed(made) == {ONE: 0, TWO: 0, DAILY: 10_000_00}
    one, cases = Fee.objects.get(code=ONE), Cases(made.doing().viewer, made.doing().hand)
    assert whole_of(one, cases) is None

    with pytest.raises(Refused, match="没有登记决定被撤销、变更使罚款减少"):
        refunds.ask(fee=one, ground=ANNULLED, refunded=1, reason="误会", doing=made.doing())
    given_back(made, DAILY, 10_000_00, "T3")
    last = history(made.case)[-1]
    assert (last.act, last.facts["amount"], last.facts["back_daily_total"]) == ("refund", 10_000_00, 10_000_00)  # fmt: skip
    assert proposed(made) == {ONE: 0, TWO: 0, DAILY: 0}
    assert verify().problems == ()


def test_of_a_daily_fine_that_stands_nothing_goes_back_where_the_first_fine_is_lowered():
    made = all_paid()
    lowered(made, 4_000_00)
    assert proposed(made) == {ONE: 1_000_00, TWO: 1_000_00, DAILY: 0}

    daily = Fee.objects.get(code=DAILY)
    with pytest.raises(Refused, match="使按日连续处罚罚款减少"):
        refunds.ask(fee=daily, ground=ANNULLED, refunded=1, reason="误会", doing=made.doing())
    annulled(made, altered_decision=FURTHER)
    assert proposed(made) == {ONE: 1_000_00, TWO: 1_000_00, DAILY: 10_000_00}
    given_back(made, DAILY, 10_000_00, "T3")
    assert history(made.case)[-1].act != "refund"
    given_back(made, TWO, 1_000_00, "T2")
    last = history(made.case)[-1]
    assert (last.act, last.facts["amount"]) == ("refund", 11_000_00)
    assert verify().problems == ()


def test_a_decision_that_stays_as_it_was_gives_nothing_back():
    made = all_paid()
    annulled(made, "变更", sums="数额不变，只变更其他内容")

    assert proposed(made) == {ONE: 0, TWO: 0, DAILY: 0}

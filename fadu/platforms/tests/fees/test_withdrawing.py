"""A payment registered wrongly is taken back with one act: code and case fall back together, or neither does."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from fadu.fees import selectors
from fadu.fees.models import Fee, Receipt
from fadu.fees.sheets import Payment
from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.fees import SURPLUS
from fadu.law.vocabulary.act import Act
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.deeds import Deed
from fadu.matters.selectors import history, marking_of
from fadu.matters.services import perform
from fadu.platforms.fees import refunds, services
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.services import Given
from fadu.platforms.fees.withdrawing import withdraw_receipt
from fadu.platforms.tests.builders import comma
from fadu.platforms.tests.fees.builders import (
    CODES,
    LATER,
    NUMBER,
    ONE,
    TWO,
    annulled,
    coded,
    fined,
    results,
    told,
)
from tests.people import found_bureau


@pytest.mark.django_db
def test_what_was_registered_wrongly_is_taken_back_and_its_receipt_comes_in_under_the_right_code():
    made = fined(found_bureau())
    coded(made)
    cases, doing, scope = Cases(made.bureau.zhang.viewer, made.bureau.hand(LATER)), made.doing(), made.bureau.zhang.viewer.scope  # fmt: skip

    def fee(code: str = ONE) -> Fee:
        return Fee.objects.get(code=code)

    def of(number: str) -> dict[str, Any]:
        (row,) = selectors.receipted(scope, made.case.county, [number]).values()
        return {"fee": Fee.objects.get(pk=row.fee), "receipt": row, "reason": "记错缴款码", "doing": doing}  # fmt: skip

    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", ""))  # fmt: skip
    with pytest.raises(Refused, match="其后已登记“缴清罚款”，票据号R2") as no:
        withdraw_receipt(**of("R1"))
    assert ("先撤回其后的那一笔" in str(no.value.todo), "第三十五条" in str(no.value.basis)) == (True, True)  # fmt: skip
    withdraw_receipt(**of("R2"))
    withdraw_receipt(**of("R1"))

    for code in (ONE, TWO):
        assert (fee(code).received, fee(code).credited, fee(code).paid_on) == (0, 0, None)
        assert selectors.receipts(scope, fee(code).pk) == []
    stands = [(x.act, x.facts["amount"], x.why) for x in history(made.case) if "pay_" in x.act and not x.corrected]  # fmt: skip
    assert stands == [("pay_instalment", 0, "记错缴款码")] * 2
    owed = cases.owed(made.case, made.party, "罚款", LATER.date())
    assert owed is not None
    assert owed.left == 5_000_00
    size = Entry.objects.count()
    services.amend_code(fee=fee(TWO), code=TWO, due=2_000_00, reason="核对", doing=doing)
    again = results(made, (TWO, "", 200_000, "2025-03-20", "R1", ""), (ONE, "", 300_000, "2025-03-21", "R2", ""))  # fmt: skip
    assert told(again) == ["已入账"] * 2
    assert (Receipt.objects.count(), history(made.case)[-1].act) == (4, "pay_fine")
    assert Entry.objects.count() == size + 5

    services.receive(fee=fee(), row=Payment(0, ONE, 1, date(2025, 4, 2), "R3"), why="多缴", doing=doing)  # fmt: skip
    refunds.ask(fee=fee(), ground=SURPLUS, reason="申请", refunded=1, doing=doing)
    refunds.answer(fee=fee(), granted=False, reason="核对", doing=made.doing(made.bureau.li))
    withdraw_receipt(**of("R3"))
    assert (fee().surplus, history(made.case)[-1].act) == (0, "pay_fine")
    with pytest.raises(Refused, match=r"计入本案的已退还0元、提请退还2,000元，撤回以后只有0元"):
        withdraw_receipt(
            **{
                **of("R1"),
                "fee": Fee(pk=fee(TWO).pk, received=2_000_00, credited=2_000_00, asked=2_000_00),
            }
        )
    assert verify().problems == ()


@pytest.mark.django_db
def test_a_payment_for_a_decision_that_is_gone_is_taken_back_on_its_case_too():
    made = fined(found_bureau())
    coded(made)
    results(made, (ONE, "", 300_000, "2025-03-20", "R1", ""))
    annulled(made)
    fee, row = Fee.objects.get(code=ONE), Receipt.objects.get()

    withdraw_receipt(fee=fee, receipt=row, reason="记错当事人", doing=made.doing())
    fee.refresh_from_db()
    paid = [x.facts["amount"] for x in history(made.case) if x.act == "pay_instalment" and not x.corrected]  # fmt: skip
    assert (fee.received, paid, verify().problems) == (0, [0], ())


@pytest.mark.django_db
def test_a_part_of_a_surcharge_is_not_taken_back_while_the_rest_is_remitted_because_of_it():
    """行政强制法 42(1): what to do first is told, and then it can be done."""
    made = fined(found_bureau())
    coded(made)
    boss = (made.bureau.li.viewer.actor(a.start_surcharge),)

    def led(what: Act, day: date, corrects: int | None = None, **facts: Any) -> None:
        hand, n = made.bureau.hand(LATER), {"corrects": corrects, "why": "更正"} if corrects is not None else {}  # fmt: skip
        perform([Deed(made.matter, what, instant_of(day, time(10)), hand, boss, facts, made.party, **n)])  # fmt: skip

    def remission() -> int:
        return [x.n for x in history(made.case) if x.act == "remit_surcharge" and not x.corrected][-1]  # fmt: skip

    led(a.start_surcharge, date(2025, 4, 9), reason="到期没有缴纳")
    code = "43020025000009"
    row = (NUMBER, "", "加处罚款", code, "2400")
    services.take_codes(file=Given("缴款码.csv", comma((CODES[0], row))), doing=made.doing())
    results(
        made, (ONE, "", 300_000, "2025-04-10", "R1", ""), (TWO, "", 200_000, "2025-04-10", "R2", ""),
        (code, "", 100_000, "2025-04-11", "R3", ""),
    )  # fmt: skip
    agreed, told_of = date(2025, 4, 12), {"remedied": "消除隐患", "reason": "执行协议"}
    led(a.remit_surcharge, agreed, amount=140_000, **told_of)
    fee, paid = Fee.objects.get(code=code), Receipt.objects.get(receipt="R3")
    taking = {"fee": fee, "receipt": paid, "reason": "记错", "doing": made.doing()}

    with pytest.raises(Refused, match="其后已登记“减免加处罚款”，其余1,400元全部减免") as no:
        withdraw_receipt(**taking)
    assert "先在办理经过中更正减免的登记" in str(no.value.todo)
    first = Receipt.objects.get(receipt="R1")
    with pytest.raises(Refused, match="其后已登记“缴清罚款”"):
        withdraw_receipt(**{**taking, "fee": Fee.objects.get(code=ONE), "receipt": first})
    led(a.remit_surcharge, agreed, remission(), amount=100_000, **told_of)
    withdraw_receipt(**taking)
    led(a.remit_surcharge, agreed, remission(), amount=140_000, **told_of)

    owed = Cases(made.doing().viewer, made.doing().hand).owed(
        made.case, made.party, "加处罚款", LATER.date()
    )
    assert owed is not None
    assert owed.left == 100_000
    marking = marking_of(made.case, made.bureau.hand(LATER).law, LATER)
    assert "pay_surcharge" in {one.act for one in marking.owed()}
    assert verify().problems == ()


@pytest.mark.django_db
def test_a_receipt_whose_only_refund_was_refused_is_taken_back():
    made = fined(found_bureau())
    coded(made)
    fee, boss = Fee.objects.get(code=ONE), made.bureau.li
    row = Payment(0, ONE, 3_500_00, date(2025, 3, 20), "R1")
    services.receive(fee=fee, row=row, why="多缴五百元", doing=made.doing())
    fee.refresh_from_db()
    refunds.ask(fee=fee, ground=SURPLUS, refunded=500_00, reason="申请", doing=made.doing())
    (paid,) = selectors.receipts(made.bureau.zhang.viewer.scope, fee.pk)
    taking = {"fee": fee, "receipt": paid, "reason": "记错缴款码", "doing": made.doing()}
    fee.refresh_from_db()
    with pytest.raises(Refused, match="提请退还500元"):
        withdraw_receipt(**taking)
    refunds.answer(fee=fee, granted=False, reason="先核对", doing=made.doing(boss))

    fee.refresh_from_db()
    withdraw_receipt(**taking)
    fee.refresh_from_db()
    assert (fee.received, fee.credited, fee.asked) == (0, 0, 0)
    assert verify().problems == ()


@pytest.mark.django_db
def test_a_surcharge_that_never_was_is_taken_back_once_the_fine_is_paid():
    """行政处罚法 72(1)(一): what is owed of it is owed as before."""
    made = fined(found_bureau())
    coded(made)
    decided = Deed(
        made.matter, a.start_surcharge, instant_of(date(2025, 4, 11), time(10)), made.bureau.hand(LATER),
        (made.bureau.li.viewer.actor(a.start_surcharge),), {"reason": "到期没有缴纳"}, made.party,
    )  # fmt: skip
    perform([decided])
    code = (CODES[0], (NUMBER, "", "加处罚款", "43020025000004", "5000"))
    services.take_codes(file=Given("缴款码.csv", comma(code)), doing=made.doing())
    results(made, (ONE, "", 300_000, "2025-04-12", "R1", ""), (TWO, "", 200_000, "2025-04-12", "R2", ""))  # fmt: skip
    due = 5_000_00 * 18 * 3 // 100  # 3月26日至4月12日
    results(made, ("43020025000004", "", 100_00, "2025-04-13", "R3", ""), ("43020025000004", "", due - 100_00, "2025-04-14", "R4", ""))  # fmt: skip
    assert [x.act for x in history(made.case)][-2:] == ["pay_surcharge_part", "pay_surcharge"]
    fee = Fee.objects.get(code="43020025000004")
    first, second = (Receipt.objects.get(receipt=one) for one in ("R3", "R4"))
    taking = {"fee": fee, "reason": "记错当事人", "doing": made.doing()}

    with pytest.raises(Refused, match="其后已登记“缴清加处罚款”，票据号R4"):
        withdraw_receipt(receipt=first, **taking)
    withdraw_receipt(receipt=second, **taking)
    fee.refresh_from_db()
    withdraw_receipt(receipt=first, **taking | {"fee": fee, "doing": made.doing()})

    fee.refresh_from_db()
    paid = [x.facts["amount"] for x in history(made.case) if "surcharge" in x.act and "amount" in x.facts and not x.corrected]  # fmt: skip
    assert (fee.credited, paid, verify().problems) == (0, [0, 0], ())
    marking = marking_of(made.case, made.bureau.hand(LATER).law, LATER)
    assert "pay_surcharge" in {one.act for one in marking.owed()}

"""Cash that officers took goes back beside the codes: how much of the whole, and the case states the whole."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from fadu.fees.models import Fee
from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.fees import ANNULLED
from fadu.law.vocabulary.act import Act
from fadu.ledger.verify import verify
from fadu.matters.deeds import Deed
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.platforms.fees import refunds
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.whole import Whole, whole, whole_of
from fadu.platforms.tests.fees.builders import (
    LATER,
    ONE,
    Fined,
    annulled,
    coded,
    fined,
    lowered,
    results,
)
from tests.people import found_bureau

pytestmark = pytest.mark.django_db
CASH = 1_000_00
PAID = (ONE, "", 3_000_00, "2025-03-20", "R1", "")


def collected() -> Fined:
    """Fined five thousand yuan: three thousand came in under a code, one thousand the officers took in cash."""
    made = fined(found_bureau())
    coded(made)
    results(made, PAID)
    facts = {"amount": CASH, "remote": "边远地区", "asked": True, "receipt_kind": "财政部门统一制发的专用票据", "receipt": "专1", "on_water": False}  # fmt: skip
    by(made, a.collect_fine, instant_of(date(2025, 3, 21), time(9)), facts)
    return made


def by(made: Fined, act: Act, at: datetime, facts: dict[str, object]) -> None:
    officers = next(x for x in history(made.case) if x.act == "notify").who
    who = tuple(Actor(person, role, f"4302000{n}") for n, (person, role) in enumerate(officers, 1))
    perform([Deed(made.matter, act, at, made.bureau.hand(LATER), who, facts, made.party)])  # fmt: skip


def told(made: Fined) -> Whole | None:
    return whole(Cases(made.doing().viewer, made.doing().hand), made.case, made.party)


def test_of_what_goes_back_the_codes_come_first_and_cash_is_the_rest():
    made = collected()
    assert told(made) is None
    lowered(made, 500_00)
    found = told(made)
    assert found == Whole(3_500_00, 3_000_00, 0, (), recorded=False)
    assert found is not None
    assert (found.cash, found.waiting) == (500_00, 3_000_00)
    fee, asked = Fee.objects.get(code=ONE), {"ground": ANNULLED, "reason": "复议变更"}
    assert whole_of(fee, Cases(made.doing().viewer, made.doing().hand)) == found
    with pytest.raises(Refused, match="可以退还3,000元"):
        refunds.ask(fee=fee, refunded=3_500_00, **asked, doing=made.doing())
    refunds.ask(fee=fee, refunded=3_000_00, **asked, doing=made.doing())
    refunds.answer(fee=Fee.objects.get(code=ONE), granted=True, reason="属实", doing=made.doing(made.bureau.li))  # fmt: skip
    refunds.note(fee=Fee.objects.get(code=ONE), refunded_on=date(2025, 4, 20), receipt="T1", doing=made.doing())  # fmt: skip

    found = told(made)
    assert found == Whole(3_500_00, 3_000_00, 3_000_00, ("T1",), recorded=False)
    assert found is not None
    assert found.words == (
        "按办理经过合计退还3,500元；经缴款码收取的3,000元，已退还3,000元；执法人员收缴等不经缴款码的500元由本机关退还当事人，取得收据；"
        "全部退还后在事项中登记“退还收缴的钱物”，金额填合计3,500元。"
    )
    with pytest.raises(Refused, match="应当退还3,500元，退还3,000元"):
        by(made, a.refund, LATER, {"amount": 3_000_00, "receipt": "T1"})
    by(made, a.refund, LATER, {"amount": found.total, "receipt": "T1、收据1"})
    last = told(made)
    assert last is not None
    assert last.recorded
    assert verify().problems == ()


def test_without_cash_the_case_is_noted_with_the_last_code_and_without_codes_all_goes_back_by_hand():
    made = fined(found_bureau())
    coded(made)
    results(made, PAID)
    lowered(made, 2_000_00)
    found = told(made)
    assert found is not None
    assert (found.total, found.bank, found.cash) == (1_000_00, 1_000_00, 0)
    assert "还有1,000元在缴款码页提请退还；最后一笔登记退还到账时，事项自动登记退还" in found.words


def test_of_an_annulled_decision_the_cash_goes_back_too():
    made = collected()
    annulled(made)

    found = told(made)
    assert found is not None
    assert (found.total, found.bank, found.cash) == (4_000_00, 3_000_00, CASH)

"""Codes after an alteration: set down, made void, asked back to the fen; the list says which wait for it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.fees.models import Fee, State
from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty.standing import Standing
from fadu.law.procedures.registers.fees import ANNULLED, SURPLUS
from fadu.ledger.verify import verify
from fadu.matters.lines import Line
from fadu.matters.selectors import history
from fadu.platforms.fees import altered as a
from fadu.platforms.fees import marks, refunds, services
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.selectors import Decision, uncoded
from fadu.platforms.fees.sums import paid_by
from fadu.platforms.tests.fees.builders import (
    DAILY,
    NUMBER,
    ONE,
    TWO,
    Fined,
    annulled,
    code,
    executed,
    fined,
    lowered,
    made_of,
    results,
)
from tests.people import found_bureau

pytestmark = pytest.mark.django_db
R1, R2 = (ONE, "", 300_000, "2025-03-20", "R1", ""), (TWO, "", 200_000, "2025-03-21", "R2", "")


def waiting(made: Fined) -> dict[str, int]:
    """The codes that the list tells to be set down or made void, each with what it is still for."""
    rows = list(Fee.objects.all())
    found = marks.changed(made.doing().viewer.scope, rows)
    return {row.code: found[row.pk][1] for row in rows if row.pk in found}


def test_a_code_that_was_paid_in_part_is_set_down_to_what_is_still_owed():
    made = made_of(R1)
    lowered(made, 3_333_33, at=datetime(2025, 3, 21, 2, tzinfo=UTC))
    assert waiting(made) == {TWO: 333_33}

    a.adjust_code(fee=code(TWO), reason="复议变更", doing=made.doing())
    fee = code(TWO)
    assert (fee.due, fee.open, fee.state) == (333_33, 333_33, State.OPEN)
    assert waiting(made) == {}
    with pytest.raises(Refused, match="没有可以调减的"):
        a.adjust_code(fee=code(TWO), reason="再次", doing=made.doing())
    results(made, (TWO, "", 33_333, "2025-03-22", "R3", ""))
    assert (code(TWO).state, history(made.case)[-1].act) == (State.PAID, "pay_fine")
    assert verify().problems == ()


def test_a_code_that_is_not_paid_is_amended_or_made_void_and_no_more_is_registered():
    made = made_of(R1)
    lowered(made, 3_000_00)
    assert waiting(made) == {TWO: 0}

    with pytest.raises(Refused, match="没有到账，变更后不再缴纳"):
        a.adjust_code(fee=code(TWO), reason="复议变更", doing=made.doing())
    services.void_code(fee=code(TWO), reason="复议变更", doing=made.doing())
    assert waiting(made) == {}
    one = Decision(made.matter, made.party, NUMBER)
    with pytest.raises(Refused, match=r"罚款共3,000元，缴款码合计3,000\.01元"):
        services.enter_code(
            decision=one, of_sum="罚款", code="43020025000009", due=1, doing=made.doing()
        )


def test_of_a_sum_that_is_gone_by_alteration_no_code_is_registered():
    made = fined(found_bureau())
    lowered(made, 0, taken_before=False)

    one = Decision(made.matter, made.party, NUMBER)
    with pytest.raises(Refused, match="决定已经变更，没有应缴的罚款") as refusal:
        services.enter_code(
            decision=one, of_sum="罚款", code="43020025000009", due=1, doing=made.doing()
        )
    assert "《行政复议法》第六十三条" in refusal.value.basis


def test_what_was_paid_too_much_is_asked_back_to_the_fen_and_noted_on_the_case():
    """行政强制法 41: paid 5,000 yuan, altered to 3,333.33: 1,666.67 goes back, in two parts."""
    made = made_of(R1, R2)
    lowered(made, 3_333_33)
    boss, cases = made.bureau.li, Cases(made.doing().viewer, made.doing().hand)
    assert waiting(made) == {}
    assert {refunds.proposed(code(n), cases) for n in (ONE, TWO)} == {1_666_67}
    asked = {"ground": ANNULLED, "reason": "复议变更", "doing": made.doing()}

    with pytest.raises(Refused, match=r"应当退还1,666\.67元，提请退还1,666\.68元"):
        refunds.ask(fee=code(TWO), refunded=1_666_68, **asked)
    for number, amount, receipt in ((ONE, 1_000_00, "T1"), (TWO, 666_67, "T2")):
        refunds.ask(fee=code(number), refunded=amount, **asked)
        refunds.answer(fee=code(number), granted=True, reason="属实", doing=made.doing(boss))
        refunds.note(fee=code(number), refunded_on=date(2025, 4, 20), receipt=receipt, doing=made.doing())  # fmt: skip
    last = history(made.case)[-1]
    assert (last.act, last.facts["amount"], last.facts["receipt"]) == ("refund", 1_666_67, "T1、T2")
    with pytest.raises(Refused, match="应当退还0元"):
        refunds.ask(fee=code(ONE), refunded=1, **asked)
    assert verify().problems == ()


def test_a_surplus_beside_an_altered_sum_is_kept_apart():
    made = made_of(R1, R2)
    row = {"amount": 100_00, "paid_on": date(2025, 3, 22), "receipt": "R9"}
    services.receive(
        fee=code(ONE), row=services.Payment(0, ONE, *row.values()), why="多缴", doing=made.doing()
    )
    lowered(made, 4_999_99)

    refunds.ask(fee=code(ONE), refunded=100_00, ground=SURPLUS, reason="多缴", doing=made.doing())
    assert refunds.proposed(code(TWO), Cases(made.doing().viewer, made.doing().hand)) == 1


def test_codes_of_an_annulled_decision_wait_for_the_pen_and_the_decision_needs_none():
    made = made_of((ONE, "", 100_000, "2025-03-20", "R1", ""))
    scope = made.doing().viewer.scope
    assert uncoded(scope).count() == 0
    annulled(made)

    assert waiting(made) == {ONE: 1_000_00, TWO: 0, DAILY: 0}
    for number in (TWO, DAILY):
        services.void_code(fee=code(number), reason="撤销", doing=made.doing())
    a.adjust_code(fee=code(ONE), reason="撤销", doing=made.doing())
    assert (code(ONE).due, code(ONE).state) == (1_000_00, State.PAID)
    assert waiting(made) == {}
    assert uncoded(scope).count() == 0


def test_a_code_of_a_decision_that_stands_is_not_set_down():
    made = made_of()
    annulled(made, "变更", sums="数额不变，只变更其他内容", taken_before=False)

    assert waiting(made) == {}
    with pytest.raises(Refused, match="决定没有变更数额"):
        a.adjust_code(fee=code(ONE), reason="误会", doing=made.doing())


def line_of(act: str, day: int, **facts: object) -> Line:
    """An entry of the case as it is read."""
    at = datetime(2025, 3, day, 2, tzinfo=UTC)
    return Line(
        n=day, seq=0, hash="", act=act, title=act, key="P", at=at, day_only=False, noted=at, facts=facts, who=(), files=(),
        irregular="", corrects=None, why="", corrected=False, prepared_by="", recorded_by="",
    )  # fmt: skip


@pytest.mark.parametrize(("result", "found"), [("撤销并责令重新作出", {"R1"}), ("确认违法", set())])
def test_what_was_paid_on_a_decision_that_another_replaced_goes_back(result, found):
    """重新作出: the money of the former decision, not that of the new one (行政强制法 41)."""
    one = paid_by("penalty.ordinary", "P", "罚款")
    assert one is not None
    own = [
        line_of("penalize", 1, fine=5), line_of("pay_fine", 2, amount=5, receipt="R1"),
        line_of("alter_decision", 3, altered=result, altered_decision="处罚决定"),
        line_of("penalize", 4, fine=5), line_of("pay_instalment", 5, amount=3, receipt="R2"),
    ]  # fmt: skip

    assert a.former(one, own) == found
    made = made_of(R1, R2)
    cases = Cases(made.doing().viewer, made.doing().hand)
    assert a._replaced(code(ONE), cases, a.former(one, own)) == (3_000_00 if found else 0)
    assert a._replaced(code(TWO), cases, a.former(one, own)) == 0


def test_a_code_whose_sum_the_court_took_waits_to_be_made_void():
    """行政强制法 57, 60(4): nothing is left of the fine, and nothing goes back."""
    made = made_of(R1)
    assert waiting(made) == {}
    executed(made, 2_000_00)

    assert waiting(made) == {TWO: 0}
    with pytest.raises(Refused, match="这个缴款码没有到账，法院已经执行，不再缴纳"):
        a.adjust_code(fee=code(TWO), reason="法院执行", doing=made.doing())
    cases = Cases(made.doing().viewer, made.doing().hand)
    assert {refunds.proposed(fee, cases) for fee in Fee.objects.all()} == {0}
    scope, counts = made.doing().viewer.scope, set()
    for rows in ([code(TWO)], list(Fee.objects.all())):
        with CaptureQueriesContext(connection) as seen:
            marks.changed(scope, rows)
        counts.add(len(seen))
    assert len(counts) == 1
    services.void_code(fee=code(TWO), reason="法院执行", doing=made.doing())
    assert waiting(made) == {}
    assert verify().problems == ()


def test_a_code_of_which_the_court_took_a_part_is_set_down_to_the_rest():
    made = made_of((ONE, "", 100_000, "2025-03-20", "R1", ""))
    executed(made, 3_999_99)

    assert waiting(made) == {ONE: 1_000_00, TWO: 0}  # each by itself: one of them gives way
    a.adjust_code(fee=code(ONE), reason="法院执行", doing=made.doing())
    assert (code(ONE).due, code(ONE).state) == (1_000_00, State.PAID)
    assert waiting(made) == {TWO: 1}
    lowered(made, 4_500_00)
    assert waiting(made) == {TWO: 0}


def test_of_a_surcharge_the_court_took_the_code_is_done_only_where_nothing_is_left():
    one = paid_by("penalty.ordinary", "P", "加处罚款")
    assert one is not None
    part = line_of("court_executed", 5, court_surcharge=3, court_surcharge_left=5)
    rest = line_of("court_executed", 6, court_surcharge=2, court_surcharge_left=2)
    open_ = Standing(((rest.at, 9),), ())

    assert a._by_surcharge(one, [part], Standing()) == (0, None)
    assert a._by_surcharge(one, [part, rest], open_) == (0, None)
    assert a._by_surcharge(one, [part, rest], Standing()) == (5, rest)

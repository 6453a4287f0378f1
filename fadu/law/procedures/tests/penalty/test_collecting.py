"""Money that is taken in an ordinary case: collected in remote places, handed in whole, offset, counted to the fen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.tests.penalty_cases import LAW, YUAN, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free
from fadu.law.vocabulary.act import Act

FINE = 20_000 * YUAN


def settled(act: Act, **facts: Any) -> dict[str, Any]:
    case = served("2025-03-10")
    return derive(act, facts, LAW, day_of(case.now), case.marking.recalled("P"))


@pytest.mark.parametrize(
    ("act", "facts", "told"),
    [
        (a.collect_fine, {"amount": FINE, "asked": False}, "当事人没有提出"),  # 69
        (a.collect_fine, {"amount": FINE + 1, "asked": True}, "收缴20,000.01元"),
        (a.hand_in, {"amount": FINE}, "没有当场收缴的记录"),  # 71
        (a.offset_seized, {"amount": FINE + 1}, "剩余的退还当事人"),  # 强制法46(3)
        # 66(1)、67(3)：缴清的是未缴的全部，缴纳一部分的不足全部
        (a.pay_fine, {"amount": FINE - 1}, "登记缴纳部分罚款"),
        (a.pay_fine, {"amount": FINE + 1}, "多收的应当退还当事人"),
        (a.pay_fine, {"amount": 0}, "缴纳0元，不是缴清"),
        (a.pay_instalment, {"amount": FINE}, "全部缴纳的，登记缴清"),
        (a.pay_instalment, {"amount": FINE + 1}, "不是缴纳一部分"),
        (a.pay_daily, {"amount": 1}, "没有处罚决定载明的罚款"),
    ],
)
def test_what_may_not_be_taken_or_is_not_whole_is_refused(act, facts, told):
    with pytest.raises(Refused) as refusal:
        settled(act, **facts)

    assert told in f"{refusal.value}{refusal.value.todo}"


def test_a_correction_may_say_that_nothing_was_paid():
    assert settled(a.pay_instalment, amount=0, receipt="已撤回")["part"] is True


def test_what_is_handed_in_is_what_was_collected_whatever_is_typed():
    case = served().do("collect_fine:P", on_water=False)

    before(case, "hand_in:P", "第七十一条", amount=FINE - 1, collected=FINE - 1)
    free(case, "hand_in:P", amount=FINE)


def test_a_fine_collected_in_a_remote_place_is_handed_in_and_banked_within_two_working_days():
    case = served("2025-04-01").do("collect_fine:P", "2025-04-02", amount=FINE)

    assert case.owed()["hand_in:P"] == date(2025, 4, 7)  # 清明节4月4日至6日
    before(case, "complete_performance:P", "第七十一条")
    assert case.do("hand_in:P", "2025-04-07").owed()["bank_in:P"] == date(2025, 4, 9)
    free(case.do("bank_in:P"), "complete_performance:P")


def test_seized_goods_are_offset_only_after_the_limits_and_a_demand():
    case = served("2025-03-10")
    assert case.why("offset_seized:P")

    case.do("demand:P", "2025-04-01")
    assert case.why("offset_seized:P", "2025-09-01")
    free(case, "offset_seized:P", "2025-09-11", amount=FINE)
    case.do("offset_seized:P", "2025-09-11", amount=FINE)
    assert case.why("pay_fine:P")


def test_nobody_is_brought_to_court_without_a_demand_even_where_none_was_to_be_made():
    paid = served("2025-03-10").do("pay_fine:P", "2025-03-20")

    assert paid.why("demand:P", "2025-10-09")  # 按期缴清，没有逾期
    before(paid, "apply_court:P", "第五十四条", "2025-10-09")  # 强制法54


def test_the_court_may_be_asked_at_once_where_public_safety_is_at_stake():
    case = served("2025-03-10")

    free(case, "apply_at_once:P", "2025-03-11")  # 强制法59：不待催告和期限届满
    assert "court_rule:P" in case.do("apply_at_once:P", "2025-03-11").owed()


@pytest.mark.parametrize(
    ("income", "goods", "amount", "told"),
    [
        (5_000_00, 0, 5_000_00, ""),
        (5_000_00, 0, 4_999_99, "尚未执行的没收违法所得是5,000元，执行4,999.99元"),
        (5_000_00, 0, 5_000_01, "尚未执行的没收违法所得是5,000元，执行5,000.01元"),
        (5_000_00, 100, 5_000_01, ""),  # what the goods brought comes on top
        (0, 100, 0, ""),
    ],
)
def test_what_was_confiscated_is_taken_whole(income, goods, amount, told):
    case = served("2025-03-10", confiscated_income=income, confiscated_goods=goods)
    said = case.why("execute_confiscation:P", amount=amount)

    assert bool(said) is bool(told)
    assert told in str(said)

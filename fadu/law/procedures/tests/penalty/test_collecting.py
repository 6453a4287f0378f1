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
SURCHARGE = {"due_on": "2025-03-25", "counted_until": "2025-04-01"}


def settled(act: Act, **facts: Any) -> dict[str, Any]:
    case = served("2025-03-10")
    if act is a.pay_daily_surcharge:
        said = {"daily_fine.daily_total*": ((case.now, FINE),)}
    else:
        said = case.marking.recalled("P")
    return derive(act, facts, LAW, day_of(case.now), said)


@pytest.mark.parametrize(
    ("act", "facts", "told"),
    [
        (a.collect_fine, {"amount": FINE, "asked": False}, "当事人没有提出"),  # 69
        (a.collect_fine, {"amount": FINE + 1, "asked": True}, "收缴20000.01元"),
        (a.hand_in, {"amount": FINE}, "没有当场收缴的记录"),  # 71
        (a.offset_seized, {"amount": FINE + 1}, "剩余的退还当事人"),  # 强制法46(3)
        (a.pay_surcharge, SURCHARGE | {"amount": 1}, "应缴加处罚款4200元"),  # 7日 × 600元
    ],
)
def test_what_may_not_be_taken_or_is_not_whole_is_refused(act, facts, told):
    with pytest.raises(Refused) as refusal:
        settled(act, **facts)

    assert told in f"{refusal.value}{refusal.value.todo}"


def test_what_is_handed_in_is_what_was_collected_whatever_is_typed():
    case = served().do("collect_fine:P", on_water=False)

    before(case, "hand_in:P", "第七十一条", amount=FINE - 1, collected=FINE - 1)
    free(case, "hand_in:P", amount=FINE)


def test_the_surcharge_of_both_kinds_of_fine_is_counted_by_law():
    for act in (a.pay_surcharge, a.pay_daily_surcharge):
        found = settled(act, **SURCHARGE, amount=4_200 * YUAN)
        assert (found["surcharge_due"], type(found["surcharge_due"])) == (4_200 * YUAN, int)


def test_of_a_fine_that_was_paid_in_part_the_surcharge_is_counted_on_what_was_unpaid_each_day():
    case = served("2025-03-10").do("pay_instalment:P", "2025-03-20", amount=5_000 * YUAN)
    case.do("start_surcharge:P", "2025-03-26").do("pay_instalment:P", "2025-03-28", amount=10_000 * YUAN)  # fmt: skip
    case.do("pay_fine:P", "2025-04-01", amount=5_000 * YUAN)
    stated = {**SURCHARGE, "counted_until": "2025-05-01", "stopped_from": None, "stopped_until": None}  # fmt: skip
    sum_due = (15_000 * 3 + 5_000 * 4) * YUAN * 3 // 100  # 3月26日至28日，29日至4月1日

    refused = case.why("pay_surcharge:P", "2025-05-01", **stated, amount=sum_due - 1)
    assert "到期未缴的罚款15000元，应缴加处罚款1950元" in str(refused)
    free(case, "pay_surcharge:P", "2025-05-01", **stated, amount=sum_due)


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


def test_an_agreement_that_is_broken_brings_the_surcharge_back():
    case = served("2025-03-10").do("start_surcharge:P", "2025-04-01").do("remit_surcharge:P")

    assert "pay_surcharge:P" not in case.owed()
    assert "pay_surcharge:P" in case.do("break_agreement:P").owed()

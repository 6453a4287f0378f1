"""One paper is of one decision, and says which: 行政处罚法 75(2), 安全生产法 112."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.law.procedures.penalty import altering as t
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE
from fadu.law.procedures.tests.penalty.test_altering import TYPED, told
from fadu.law.procedures.tests.penalty_cases import DAYS, YUAN, Case, day_fined, looked, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

ALONE: dict[str, Any] = {**TYPED, "altered": st.ANNULLED, "altered_decision": st.FURTHER}
BOTH: dict[str, Any] = {**TYPED, "altered": st.ANNULLED}
ANEW: dict[str, Any] = {**ALONE, "altered": st.ANEW}
SECOND: dict[str, Any] = {**ALONE, "further_on": "2025-05-22"}
EARLIER: dict[str, Any] = {**ALONE, "further_on": "2025-05-20"}
"""Of two daily fines (`twice`)."""


def fined() -> Case:
    """Fined 1,000 yuan and 10,000 by the day, both served, the first paid."""
    return day_fined(paid=True).do("serve_daily:P", "2025-05-21")


def again(case: Case, when: str, **days: str) -> Case:
    """Another daily fine, with its own notice, though the one before it is unpaid: it should have been a case of its own."""
    case.do("reinspect_fined:P", when, corrected=False).do("find_refusal:P")
    return remade(case.anyway("propose_daily:P", **days), **days)


def remade(case: Case, **days: str) -> Case:
    """Told and decided."""
    case.do("notify:P").do("waive_statement:P")
    return looked(case).anyway("daily_fine:P", **days)


def test_a_daily_fine_that_is_annulled_leaves_the_first_fine_as_it_is():
    case = day_fined().do("serve_daily:P", "2025-05-21")
    found = told(case, **ALONE)
    assert (found["upshot"], found["fine_after"], found["daily_after"]) == (
        t.FURTHER_GONE,
        1_000 * YUAN,
        0,
    )
    case.do("alter_decision:P", "2025-06-10", **ALONE)

    assert "pay_fine:P" in case.owed()
    assert not {"pay_daily:P", "serve_daily:P", "direct_daily_over:P"} & set(case.owed())
    assert case.why("pay_daily:P")
    free(case.do("pay_fine:P"), "complete_performance:P")


def test_it_falls_with_the_fine_that_came_first():
    """安全生产法 112: fined, and ordered to correct."""
    case = fined()
    found = told(case, **BOTH | {"taken_before": True})

    assert (found["upshot"], found["fine_after"], found["daily_after"]) == (t.GONE, 0, 0)
    assert found["overpaid"] == 1_000 * YUAN
    case.do("alter_decision:P", "2025-06-10", **BOTH | {"taken_before": True})
    case.do("end_execution:P", ended="据以执行的行政决定被撤销")
    assert not {"pay_fine:P", "pay_daily:P"} & set(case.owed())


def test_only_what_was_paid_of_it_goes_back():
    case = fined().do("pay_daily:P", "2025-05-28")
    before(case, "alter_decision:P", "多收的款项10,000元", "2025-06-10", **ALONE)
    case.do("alter_decision:P", "2025-06-10", **ALONE | {"taken_before": True})

    before(case, "refund:P", "应当退还10,000元", amount=10_000 * YUAN - 1)
    free(case, "refund:P", amount=10_000 * YUAN)


def test_its_days_may_be_fined_again_and_only_its_own():
    case = fined().do("alter_decision:P", "2025-06-10", **ALONE)
    free(again(case, "2025-06-12", **DAYS), "serve_daily:P")
    kept = fined().do("alter_decision:P", "2025-06-10", **TYPED, sums=st.KEPT)
    kept.do("reinspect_fined:P", "2025-06-12", corrected=False).do("find_refusal:P")
    before(kept, "propose_daily:P", "不能重复处罚", **DAYS)


def test_made_anew_it_has_days_of_its_own():
    case = fined().do("alter_decision:P", "2025-06-10", **ANEW)

    assert told(fined(), **ANEW)["upshot"] == t.FURTHER_REMADE
    assert "find_refusal:P" in case.owed()
    case.do("find_refusal:P", "2025-06-12")
    remade(case.do("propose_daily:P", **DAYS), **DAYS).do("serve_daily:P", "2025-06-16")
    assert str(case.owed()["pay_daily:P"]) == "2025-07-01"


def test_a_criminal_fine_bars_it_from_being_made_anew():
    """行政处罚法 35(2)."""
    found = told(fined(), **ANEW | {"criminal_fined": True})

    assert (found["upshot"], found["remake"]) == (t.FURTHER_GONE, "不重新作出")


def test_what_an_earlier_daily_fine_left_is_owed_when_a_later_one_is_annulled():
    more = {"fined_from": "2025-05-17", "fined_until": "2025-05-20"}
    case = again(fined(), "2025-05-22", **more).do("serve_daily:P")
    assert DAILY.stands(case.marking.recalled("P")).now == 14_000 * YUAN
    assert told(case, **SECOND)["upshot"] == f"{t.FURTHER_GONE}{t.LESS}"
    case.do("alter_decision:P", "2025-06-10", **SECOND)

    before(case, "pay_daily:P", "未缴的罚款是10,000元", amount=14_000 * YUAN)
    free(case, "pay_daily:P", amount=10_000 * YUAN)


MORE: dict[str, str] = {"fined_from": "2025-05-17", "fined_until": "2025-05-20"}


def twice() -> Case:
    """Fined by the day twice, 10,000 and 4,000 yuan, both served; the first fine of 1,000 paid."""
    return again(fined(), "2025-05-22", **MORE).do("serve_daily:P", "2025-05-23")


@pytest.mark.parametrize(
    ("paid", "gone", "back"),
    [
        (14_000, [BOTH], 15_000),  # all of both, and the first fine
        (10_000, [BOTH], 11_000),  # what was paid counts for the older one first
        (14_000, [SECOND], 4_000),
        (10_000, [SECOND], 0),
        (12_000, [SECOND], 2_000),
        (14_000, [SECOND, ALONE], 14_000),
        (14_000, [SECOND, ALONE, BOTH], 15_000),
        (14_000, [EARLIER], 10_000),
        (10_000, [EARLIER], 6_000),  # what was paid counts for the other
        (4_000, [EARLIER], 0),
        (14_000, [EARLIER, ALONE], 14_000),
    ],
)
def test_of_several_daily_fines_all_that_was_paid_goes_back_with_what_falls(paid, gone, back):
    """行政强制法 41."""
    case = twice()
    case.do(
        "pay_daily:P" if paid == 14_000 else "pay_daily_instalment:P",
        "2025-05-25",
        amount=paid * YUAN,
    )
    for n, facts in enumerate(gone):
        took = {"taken_before": bool(back)}
        case.do("alter_decision:P", f"2025-06-1{n}", **{**facts, **took})

    if back:
        before(case, "refund:P", f"应当退还{back:,}元", amount=back * YUAN - 1)
        free(case, "refund:P", amount=back * YUAN)
    else:
        assert "refund:P" not in case.owed()


def test_after_both_are_annulled_nothing_is_owed_and_all_days_may_be_fined_again():
    case = (
        twice()
        .do("alter_decision:P", "2025-06-10", **SECOND)
        .do("alter_decision:P", "2025-06-11", **ALONE)
    )

    assert DAILY.stands(case.marking.recalled("P")).left == 0
    assert not {"pay_daily:P", "serve_daily:P"} & set(case.owed())
    case.do("reinspect_fined:P", "2025-06-12", corrected=False).do("find_refusal:P")
    free(case, "propose_daily:P", **DAYS)
    lower = {**TYPED, "altered_decision": st.FURTHER, "sums": st.CHANGED, "new_daily": 5_000 * YUAN}
    first = twice().do("alter_decision:P", "2025-06-10", **SECOND)
    assert told(first, **lower)["daily_after"] == 5_000 * YUAN


@pytest.mark.parametrize(
    ("facts", "told_"),
    [
        (ALONE, "2025年5月20日、2025年5月22日都作出了按日连续处罚决定，没有填写处理的是哪一次"),
        (
            ALONE | {"further_on": "2025-05-21"},
            "2025年5月21日没有作出按日连续处罚决定，或者已经撤销",
        ),
        (BOTH | {"taken_before": True, "further_on": "2025-05-22"}, "处理的是处罚决定"),
    ],
)
def test_of_several_it_says_which(facts, told_):
    before(twice(), "alter_decision:P", told_, "2025-06-10", **facts)


def test_an_earlier_one_that_is_annulled_leaves_the_later_one_as_it_is():
    """安全生产法 112: each is a decision of its own."""
    case = again(fined(), "2025-05-22", **MORE)
    found = told(case, **EARLIER)
    assert (found["upshot"], found["daily_after"]) == (t.EARLIER_GONE, 4_000 * YUAN)
    case.do("alter_decision:P", "2025-05-23", **EARLIER)

    assert {"serve_daily:P", "pay_daily:P"} <= set(case.owed())
    before(case, "pay_daily:P", "未缴的罚款是4,000元", amount=14_000 * YUAN)
    case.do("serve_daily:P", "2025-05-24").do("pay_daily:P", amount=4_000 * YUAN)
    assert "pay_daily:P" not in case.owed()


def test_what_was_paid_of_an_earlier_one_settles_the_later_and_its_surcharge_stops():
    """行政处罚法 72(1)(一): the later is late from 8 June to 19 June, until the money counts for it."""
    case = twice().do("pay_daily_instalment:P", "2025-05-25", amount=10_000 * YUAN)
    case.do("alter_decision:P", "2025-06-19", **EARLIER | {"taken_before": True})
    recalled = case.marking.recalled("P")

    assert DAILY.stands(recalled).left == 0
    assert [layer.total for layer in DAILY.layers(recalled)] == [6_000 * YUAN, 4_000 * YUAN]
    assert "pay_daily:P" not in case.owed()


def test_what_is_late_of_an_earlier_one_is_owed_when_a_later_one_is_annulled():
    """行政处罚法 72(1)(一): ten thousand, paid five days late."""
    case = fined().do("start_daily_surcharge:P", "2025-06-06").do("serve_daily_surcharge:P")
    case = again(case.do("pay_daily:P", "2025-06-10"), "2025-06-11", **MORE)
    case.do("serve_daily:P", "2025-06-12")
    second = {**ALONE, "further_on": "2025-06-11"}
    assert told(case, **second)["upshot"] == f"{t.FURTHER_GONE}{t.LESS}"
    case.do("alter_decision:P", "2025-06-20", **second)

    assert "pay_daily_surcharge:P" in case.owed()
    before(case, "complete_performance:P", "缴清按日连续处罚罚款的加处罚款")
    case.do("pay_daily_surcharge:P", amount=1_500 * YUAN).do("pay_daily:P", amount=0)
    free(case, "complete_performance:P")


def test_an_earlier_one_is_made_anew_for_its_own_days():
    case = twice().do("alter_decision:P", "2025-06-10", **EARLIER | {"altered": st.ANEW})
    assert {"find_refusal:P", "pay_daily:P"} <= set(case.owed())
    case.do("find_refusal:P", "2025-06-12")

    before(case, "propose_daily:P", "不能重复处罚", **MORE)
    before(case, "propose_daily:P", "还有4,000元没有缴清", **DAYS)  # of the later one
    remade(case.anyway("propose_daily:P", **DAYS), **DAYS)
    assert DAILY.stands(case.marking.recalled("P")).now == 14_000 * YUAN


def test_one_that_is_annulled_before_it_is_served_is_served_no_more_though_an_earlier_one_is_owed():
    case = again(fined(), "2025-05-22", **MORE).do("alter_decision:P", "2025-05-24", **SECOND)

    assert "serve_daily:P" not in case.owed()
    free(case.do("pay_daily:P", "2025-05-26", amount=10_000 * YUAN), "complete_performance:P")


def test_of_a_first_decision_that_is_void_no_daily_fine_is_made_anew():
    case = fined().do("alter_decision:P", "2025-06-10", **{**BOTH, "taken_before": True})

    before(case, "alter_decision:P", "没有按日连续处罚决定的记录", "2025-06-11", **ANEW)


def test_what_was_paid_on_a_void_decision_goes_back_though_another_was_made_first():
    case = served("2025-03-10").do("pay_fine:P", "2025-03-20")
    case.do("alter_decision:P", "2025-06-10", **{**TYPED, "altered": st.ANEW, "taken_before": True})
    case.do("end_execution:P", ended="据以执行的行政决定被撤销").do("propose:P", "2025-06-12")
    looked(case.do("notify:P")).do("waive_statement:P").do("penalize:P", "2025-06-20")

    before(case, "refund:P", "应当退还20,000元", "2025-06-21", amount=1)
    case.do("refund:P", "2025-06-21", amount=20_000 * YUAN)
    assert FINE.stands(case.marking.recalled("P")).left == 20_000 * YUAN


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (ALONE, "没有按日连续处罚决定的记录"),
        ({**TYPED, "sums": st.CHANGED, "new_daily": 1}, "处理的是处罚决定，却填写了变更后的按日连续处罚总额"),
    ],
)  # fmt: skip
def test_of_a_decision_that_is_not_there_nothing_is_altered(facts, said):
    before(served("2025-03-10"), "alter_decision:P", said, "2025-06-10", **facts)


@pytest.mark.parametrize(
    ("facts", "fine", "daily", "void"),
    [
        ({"altered": st.ANNULLED, "altered_decision": st.FIRST}, True, True, (True, True)),
        ({"altered": st.ANNULLED, "altered_decision": st.FURTHER, "daily_after": 0}, False, True, (False, True)),
        ({"altered": st.ANNULLED, "altered_decision": st.FURTHER, "daily_after": 5}, False, True, (False, False)),
        ({"altered": st.ALTERED, "altered_decision": st.FIRST}, True, False, (False, False)),
        ({"altered": st.ALTERED, "altered_decision": st.FURTHER}, False, True, (False, False)),
        ({"altered": st.ANNULLED}, True, True, (True, True)),
    ],
)  # fmt: skip
def test_an_entry_says_which_sums_it_is_of(facts, fine, daily, void):
    assert (st.concerns(facts, FINE), st.concerns(facts, DAILY)) == (fine, daily)
    assert (st.voids(facts, FINE), st.voids(facts, DAILY)) == void

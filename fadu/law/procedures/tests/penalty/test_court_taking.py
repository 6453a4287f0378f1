"""What the court took is performed, to the fen, and nothing else is: 行政强制法 57, 60."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty_ordinary.sums import COURT, DAILY, FINE, INCOME
from fadu.law.procedures.penalty_simple.facts import COURT as ON_THE_SPOT
from fadu.law.procedures.tests.penalty.test_altering import TYPED
from fadu.law.procedures.tests.penalty_cases import YUAN, Case, day_fined, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

OWED = 20_000 * YUAN
NOTHING: dict[str, Any] = {"court_fine": None, "court_surcharge": None, "court_others": False}


def ruled(case: Case, when: str = "2025-04-21") -> Case:
    """The court may enforce it: here at once, for public safety."""
    case.do("apply_at_once:P", when).do("court_rule:P", ruled="准予执行")
    return case


def surcharged() -> Case:
    """A fine of 20,000 yuan, surcharged since 26 March 2025: 600 yuan a day."""
    return served("2025-03-10").do("start_surcharge:P", "2025-03-26").do("serve_surcharge:P")


def test_it_states_each_sum_for_itself():
    typed = {f.code for f in COURT.stated if not f.derived}

    assert typed == {
        "court_fine", "court_surcharge", "court_daily_total", "court_daily_surcharge", "court_confiscated_income", "court_others",
        "performed",
    }  # fmt: skip
    assert {f.code for f in ON_THE_SPOT.stated if not f.derived} == {
        "court_fine",
        "court_surcharge",
        "performed",
    }
    assert (COURT.sums, ON_THE_SPOT.kinds) == ((FINE, DAILY, INCOME), False)


def test_what_was_taken_is_owed_no_more_and_the_rest_still_is():
    case = ruled(surcharged())  # 3月26日至4月21日：27日，16,200元
    case.do("court_executed:P", court_fine=OWED, court_surcharge=6_200 * YUAN, court_others=False)

    assert {"pay_surcharge:P", "court_executed:P"} <= set(case.owed())
    free(case, "pay_surcharge_part:P", amount=9_999 * YUAN)
    before(case, "pay_surcharge:P", "应缴加处罚款10,000元", amount=9_999 * YUAN)
    case.do("court_executed:P", "2025-04-28", court_fine=0, court_surcharge=10_000 * YUAN, court_others=True)  # fmt: skip
    assert not {"pay_fine:P", "pay_surcharge:P", "court_executed:P"} & set(case.owed())
    free(case, "complete_performance:P", how_performed="人民法院强制执行")


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ({"court_fine": OWED + 1}, "此前未缴的罚款金额是20,000元，执行到20,000.01元"),
        (
            {"court_fine": OWED, "court_surcharge": 16_200 * YUAN + 1},
            "加处罚款是16,200元，执行到16,200.01元",
        ),
        ({"court_daily_total": 1}, "按日连续处罚总额是0元，执行到0.01元"),
        ({"court_confiscated_income": 1}, "没收违法所得是0元，执行到0.01元"),
        ({"court_fine": -1}, "不能是负数"),
    ],
)
def test_no_more_is_taken_than_is_owed(taken, told):
    assert told in str(ruled(surcharged()).why("court_executed:P", **{**NOTHING, **taken}))


def test_where_no_surcharge_was_decided_none_is_taken():
    case = ruled(served("2025-03-10"))

    before(case, "court_executed:P", "执行到0.01元", **{**NOTHING, "court_surcharge": 1})
    case.do("court_executed:P", **{**NOTHING, "court_fine": OWED, "court_others": True})
    assert "pay_fine:P" not in case.owed()
    assert "court_surcharge_due_on" not in case.marking.recalled("P")


def test_a_daily_fine_is_taken_for_itself():
    case = ruled(day_fined().do("serve_daily:P"), "2025-05-21")
    case.do("court_executed:P", **NOTHING, court_daily_total=10_000 * YUAN)

    assert "pay_fine:P" in case.owed()
    assert "pay_daily:P" not in case.owed()


def test_confiscated_money_is_taken_in_parts_by_whoever_takes_it():
    """行政处罚法 66(1), 74(2)."""
    case = ruled(served("2025-03-10", confiscated_income=6_000 * YUAN))
    before(case, "confiscate_part:P", "不是执行一部分", amount=6_000 * YUAN)
    case.do("confiscate_part:P", amount=2_000 * YUAN)
    case.do("court_executed:P", **NOTHING, court_confiscated_income=1_000 * YUAN)

    before(case, "execute_confiscation:P", "尚未执行的没收违法所得是3,000元", amount=6_000 * YUAN)
    case.do("execute_confiscation:P", amount=3_000 * YUAN)
    assert "execute_confiscation:P" not in case.owed()
    assert case.why("confiscate_part:P", amount=0)


def test_what_the_court_took_goes_back_to_the_fen_where_the_decision_is_lowered():
    """行政强制法 41; of the surcharge what is beyond it on the lower sum."""
    case = ruled(surcharged()).do("court_executed:P", court_others=True)
    case.do("alter_decision:P", "2025-09-10", altered="变更", altered_by="行政复议机关", sums="数额变更",
            new_fine=10_000 * YUAN, taken_before=True)  # fmt: skip

    back = (10_000 + 27 * 300) * YUAN
    before(case, "refund:P", "应当退还18,100元", amount=back - 1)
    free(case, "refund:P", amount=back)


def test_a_fine_that_the_court_took_whole_is_owed_no_more_while_its_surcharge_is():
    case = ruled(surcharged())
    case.do("court_executed:P", court_fine=OWED, court_surcharge=6_200 * YUAN, court_others=True)

    assert "pay_fine:P" not in case.owed()
    case.do("pay_surcharge:P", amount=10_000 * YUAN)
    free(case, "complete_performance:P", how_performed="人民法院强制执行")


def test_confiscated_money_that_the_court_took_is_owed_no_more_whatever_is_not_money():
    kinds = {"business": "限制开展生产经营活动", "confiscated_income": 6_000 * YUAN}
    case = ruled(served("2025-03-10", **kinds))
    case.do("court_executed:P", **NOTHING, court_confiscated_income=6_000 * YUAN)

    assert "execute_confiscation:P" not in case.owed()
    assert "perform_conduct:P" in case.owed()


def test_confiscated_money_that_went_back_is_taken_again_where_the_sum_is_restored():
    """行政处罚法 74(2)."""
    case = served("2025-03-10", confiscated_income=6_000 * YUAN)
    case.do("execute_confiscation:P", "2025-03-20")
    lower = {**TYPED, "sums": st.CHANGED, "new_income": 2_000 * YUAN, "taken_before": True}
    case.do("alter_decision:P", "2025-06-10", **lower).do("refund:P", amount=4_000 * YUAN)
    back = {"altered_by": st.COURT, "raised_for": st.PLAINTIFF, "new_income": 6_000 * YUAN}
    case.do("alter_decision:P", "2025-09-10", **lower | back)

    before(case, "complete_performance:P", "第六十六条第一款")
    case.do("confiscate_part:P", amount=1_000 * YUAN)
    case.do("execute_confiscation:P", amount=3_000 * YUAN)
    assert "execute_confiscation:P" not in case.owed()


@pytest.mark.parametrize(
    ("then", "goods", "owed"), [(2_000, 0, False), (2_001, 0, True), (2_000, 300 * YUAN, True)]
)
def test_what_was_confiscated_in_part_and_is_enough_after_an_alteration_is_owed_no_more(
    then, goods, owed
):
    """行政处罚法 74(2)."""
    case = served("2025-03-10", confiscated_income=6_000 * YUAN, confiscated_goods=goods)
    case.do("confiscate_part:P", "2025-03-20", amount=2_000 * YUAN)
    case.do("alter_decision:P", "2025-06-10", **TYPED, sums=st.CHANGED, new_income=then * YUAN)

    assert ("execute_confiscation:P" in case.owed()) is owed


def test_who_keeps_an_agreement_is_not_brought_to_court():
    """行政强制法 42(2)."""
    case = surcharged().do("demand:P", "2025-04-01")
    case.do("agree_execution:P", "2025-09-20", agreed_until="2026-02-01")

    before(case, "apply_court:P", "执行协议约定履行到2026年2月1日", "2025-10-20")
    case.do("break_agreement:P", "2025-10-21")
    free(case, "apply_court:P", "2025-10-22")


def test_an_agreement_asks_for_no_surcharge_that_is_paid():
    case = (
        served("2025-03-10")
        .do("start_surcharge:P", "2025-03-26")
        .do("pay_surcharge:P", "2025-05-10")
    )
    case.do("agree_execution:P", agreed_until="2025-08-01")

    assert "pay_surcharge:P" not in case.owed()
    assert str(case.owed()["pay_fine:P"]) == "2025-08-01"

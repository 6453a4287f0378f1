"""A case that begins with a decision of another one (安全生产法 112), and why a second unsettled daily fine is one of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.law.procedures.tests.penalty.test_stating import ALONE
from fadu.law.procedures.tests.penalty_cases import (
    DAYS,
    YUAN,
    Case,
    day_fined,
    filed,
    looked,
    refusing,
    told,
)
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

CITED: dict[str, Any] = {
    "cited_by": "某市应急管理局",
    "cited_number": "（某）应急罚〔2025〕4号",
    "cited_on": "2025-04-10",
    "cited_served": "2025-04-11",
    "cited_fine": 1_000 * YUAN,
    "cited_order": "2025-03-05",
    "cited_until": "2025-05-16",
    "production_unit": True,
    "under_wsl": True,
}
NEXT = {"fined_from": "2025-05-17", "fined_until": "2025-05-31"}


def cited(**facts: Any) -> Case:
    """A case filed on 1 June 2025 that cites a fine of 1,000 yuan, fined by the day until 16 May."""
    return filed(when="2025-06-01").do("cite_fined:P", **CITED | facts)


def proposed(case: Case, **days: str) -> Case:
    """Looked at again, not corrected, and a daily fine proposed and told."""
    case.do("reinspect_fined:P", corrected=False).do("find_refusal:P")
    return case.do("propose_daily:P", **days).do("notify:P")


def decided(case: Case | None = None) -> Case:
    """Fined by the day for fifteen days, 15,000 yuan, and served on 3 June."""
    case = looked(proposed(case or cited(), **NEXT).do("waive_statement:P"))
    return case.do("daily_fine:P", "2025-06-02", **NEXT).do("serve_daily:P", "2025-06-03")


def test_a_further_refusal_is_a_case_of_its_own_while_a_daily_fine_is_unpaid():
    case = day_fined("2025-05-20", paid=True).do("serve_daily:P", "2025-05-21")
    case.do("reinspect_fined:P", "2025-06-01", corrected=False).do("find_refusal:P")

    before(case, "propose_daily:P", "还有10,000元没有缴清", **NEXT)
    before(case, "propose_daily:P", "《行政强制法》第五十三条", **NEXT)
    free(case.do("pay_daily:P"), "propose_daily:P", **NEXT)


def test_neither_is_one_proposed_while_a_surcharge_on_it_is_unpaid():
    case = day_fined("2025-05-20", paid=True).do("serve_daily:P", "2025-05-21")
    case.do("start_daily_surcharge:P", "2025-06-06").do("pay_daily:P", "2025-06-10")
    case.do("reinspect_fined:P", "2025-06-11", corrected=False).do("find_refusal:P")

    before(case, "propose_daily:P", "没有缴清（含加处罚款）", **NEXT)
    free(case.do("pay_daily_surcharge:P"), "propose_daily:P", **NEXT)


def test_what_was_annulled_is_not_waited_for():
    case = day_fined("2025-05-20", paid=True).do("serve_daily:P", "2025-05-21")
    case.do("alter_decision:P", "2025-06-10", **ALONE)
    case.do("reinspect_fined:P", "2025-06-11", corrected=False).do("find_refusal:P")

    free(case, "propose_daily:P", **NEXT)


def test_the_case_of_its_own_goes_from_the_cited_decision_to_the_archive():
    case = decided()
    assert case.marking.recalled("P")["daily_fine.daily_total*"][-1][1] == 15_000 * YUAN
    case.do("pay_daily:P", "2025-06-10").do("complete_performance:P").do("publish:P")
    case.do("close_case").do("archive_case")

    assert case.owed() == {}


def test_its_limits_demand_and_application_are_its_own():
    """Served on 3 June: six months to 3 December, then three for the court, whatever becomes of the fine before it."""
    case = decided().do("demand_daily:P", "2025-12-05")

    assert case.owed("2025-12-22")["apply_daily:P"] == date(2026, 3, 3)
    free(case, "apply_daily:P", "2025-12-22")


def test_the_ninety_days_are_those_of_the_case():
    case = proposed(cited(), **NEXT)

    assert case.owed()["daily_fine:P"] == date(2025, 9, 1)  # 8月30日是星期六


def test_a_first_decision_ends_what_the_case_owed_of_a_daily_fine():
    case = refusing().do("propose_daily:P", "2025-05-20", **DAYS)

    assert "daily_fine:P" not in case.owed()


def test_who_has_corrected_is_not_fined_and_the_case_is_dropped():
    case = cited().do("reinspect_fined:P", corrected=True)
    before(case, "find_refusal:P", "已经改正")

    case.do("drop_case", "2025-06-02").do("close_case").do("archive_case")
    assert case.owed() == {}


def test_no_day_that_was_fined_is_fined_again():
    case = cited().do("reinspect_fined:P", corrected=False).do("find_refusal:P")

    before(case, "propose_daily:P", "不能重复处罚", **NEXT | {"fined_from": "2025-05-16"})
    early = cited(cited_until=None).do("reinspect_fined:P", corrected=False).do("find_refusal:P")
    before(early, "propose_daily:P", "次日起计算", **NEXT | {"fined_from": "2025-03-05"})
    free(early, "propose_daily:P", **NEXT | {"fined_from": "2025-03-06"})


def test_a_case_that_cites_a_decision_makes_no_first_one():
    case = cited()

    before(case, "propose:P", "只办理拒不改正的按日连续处罚")
    before(case, "notify:P", "没有提出拟处罚意见")
    for word in ("penalize:P", "penalize_without_fine:P", "no_penalty:P", "dismiss:P"):
        before(case, word, "援引原处罚决定")
    free(case, "order_to_correct:P")


def test_no_more_is_cited_once_a_penalty_or_a_daily_fine_is_proposed():
    before(told(), "cite_fined:P", "提出拟处罚意见", **CITED)
    before(proposed(cited(), **NEXT), "cite_fined:P", "提出按日连续处罚意见", **CITED)


def test_a_decision_that_was_made_here_is_not_cited():
    before(refusing(), "cite_fined:P", "援引原处罚决定", **CITED)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"production_unit": False}, "只适用于"),
        ({"under_wsl": False}, "只适用于"),
        ({"cited_fine": 0}, "受到罚款处罚"),
        ({"cited_served": "2025-04-09"}, "先后不对"),
        ({"cited_served": "2025-06-02"}, "还没有发生"),
        ({"cited_order": "2025-06-02"}, "还没有发生"),
        ({"cited_until": "2025-06-02"}, "还没有发生"),
        ({"cited_order": "2025-04-11"}, "晚于原处罚决定作出之日"),
        ({"cited_until": "2025-04-10"}, "早于原处罚决定送达之日"),
    ],
)
def test_what_is_cited_is_looked_at(wrong, said):
    case = filed(when="2025-06-01")

    before(case, "cite_fined:P", said, **CITED | wrong)
    free(case, "cite_fined:P", **CITED)


def test_a_citation_is_corrected_by_another_one():
    case = cited(cited_fine=2_000 * YUAN).do("cite_fined:P", "2025-06-01 11:00", **CITED)

    total = decided(case).marking.recalled("P")["daily_fine.daily_total*"][-1][1]
    assert total == 15_000 * YUAN


def test_altered_alone_it_is_made_anew_in_its_own_case():
    case = decided().do(
        "alter_decision:P", "2025-07-01", **ALONE | {"altered": "撤销并责令重新作出"}
    )
    assert "find_refusal:P" in case.owed()

    case.do("find_refusal:P", "2025-07-02").do("propose_daily:P", **NEXT).do("notify:P")
    looked(case.do("waive_statement:P")).do("daily_fine:P", **NEXT).do("serve_daily:P")
    free(case.do("pay_daily:P"), "complete_performance:P")


@pytest.mark.parametrize("altered", ["撤销并责令重新作出", "变更"])
def test_what_another_case_decided_is_altered_and_made_anew_there(altered):
    sums = {"sums": "数额不变，只变更其他内容"} if altered == "变更" else {}
    facts = {**ALONE, "altered": altered, "altered_decision": "处罚决定", **sums}

    before(decided(), "alter_decision:P", "没有作出过处罚决定", **facts)
    free(day_fined().do("serve_daily:P", "2025-05-21"), "alter_decision:P", **facts)


def test_where_it_is_annulled_nothing_is_executed_here_either():
    case = decided().do(
        "alter_decision:P", "2025-07-01", **ALONE | {"altered_decision": "处罚决定"}
    )

    case.do("end_execution:P").do("close_case").do("archive_case")
    assert case.owed() == {}

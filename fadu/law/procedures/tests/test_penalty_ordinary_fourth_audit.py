"""A fourth audit, of every gate of the lawyer's first list by induction to its end.

One row a finding: an act that came about, on a long way round, although what must come first had not
seen it all; and what has to stay free.
"""

from typing import Any

import pytest

from fadu.law.procedures.tests.penalty_cases import (
    DAYS,
    HEAVY,
    NO_MORE,
    WSL_UNIT,
    Case,
    day_fined,
    fined,
    looked,
    ready,
    served,
    told,
)
from fadu.law.procedures.tests.test_penalty_ordinary_third_audit import ANNULLED, before, free

ON, ALREADY = (
    {"course": course} for course in ("应当给予行政处罚，继续办理", "移送前已经作出处罚决定")
)
RETURNED = {"criminal": "人民检察院不起诉"}


def send(case: Case, *, filed: bool) -> Case:
    """Sent to the police, who file the case or do not."""
    case.do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True).all("send_transfer:P", "police_sign:P")
    return case.do("police_decide:P", filed=filed)


def discussed_before_the_statement() -> None:
    case = told().all("waive_statement:P", "determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂").do("discuss:P")
    case.all("make_statement:P", "review_statement:P")
    before(case, "penalize:P", "第五十七条第二款")
    send(case, filed=False)
    before(case, "penalize:P", "第五十七条第二款")


def filed_by_the_police() -> None:
    case = send(ready(), filed=True)
    for word in ("penalize:P", "penalize_without_fine:P", "daily_fine:P"):
        before(case, word, "第二十七条第一款")
    case.all("receive_filing:P", "handover:P")
    free(case, "close_case")


def gone_on_with_after_it_came_back() -> None:
    case = send(ready(), filed=False).do("resume_penalty:P", **ON)
    before(case, "penalize:P", "第五十七条第二款")
    before(case, "penalize:P", "第五十八条第一款")
    free(looked(case), "penalize:P")


def a_second_penalty_after_it_came_back() -> None:
    """Of another kind than a fine: the same act is not fined a second time (29)."""
    before(taken_after_a_fine(), "resume_penalty:P", "第二十九条", **ON)
    case = taken_after_a_fine(fine=0, warning=True).do("resume_penalty:P", **ON)
    before(case, "penalize:P", "第四十五条第一款")
    case.do("propose:P")
    before(case, "penalize:P", "第四十四条")
    free(looked(case.do("notify:P")).do("waive_statement:P"), "penalize:P")


def a_penalty_that_stood_before_the_transfer() -> None:
    case = taken_after_a_fine().do("resume_penalty:P", **ALREADY)
    assert {"propose:P", "determine_review:P"}.isdisjoint(case.owed())
    before(case, "make_statement:P", "第五十七条第一款")
    case.do("serve:P").do("pay_fine:P").do("complete_performance:P")
    free(case, "close_case")


def taken_after_a_fine(**decision: Any) -> Case:
    """Fined, or what else was decided, then prosecuted, then not charged and sent back."""
    case = send(fined(**decision), filed=True).all("receive_filing:P", "handover:P")
    return case.do("criminal_result:P", "2025-08-01", **RETURNED)


def a_daily_fine_after_a_heard_decision() -> None:
    case = served("2025-04-10", **WSL_UNIT).do("alter_decision:P", "2025-05-06", **REMADE)
    case.do("end_execution:P")
    hear(case.do("propose:P", "2025-05-07", **HEAVY, **NO_MORE).do("notify:P"))
    case.do("legal_review:P").do("penalize:P", "2025-05-27", fine=1_000_00, **HEAVY, **WSL_UNIT)
    case.do("serve:P").do("reinspect_fined:P", "2025-06-16", corrected=False).do("find_refusal:P")
    case.do("propose_daily:P", **DAYS).all("notify:P", "waive_statement:P")
    assert "determine_review:P" in case.owed()
    before(case, "daily_fine:P", "第五十八条第一款")


REMADE = {
    "altered": "撤销并责令重新作出",
    "criminal_fined": False,
    "published": False,
    "taken_before": False,
}


def hear(case: Case) -> Case:
    """Heard on 26 May 2025, and found complex or not once more."""
    case.do("request_hearing:P").do("notify_hearing:P", hearing_on="2025-05-26")
    case.do("hold_hearing:P", "2025-05-26").do("record_hearing:P")
    return case.do("determine_complexity:P")


def performed_though_it_is_void() -> None:
    case = fined().do("alter_decision:P", **ANNULLED).all("conclude_investigation", "no_penalty:P")
    before(case, "complete_performance:P", "《行政强制法》第四十条")


def an_answer_to_the_demand_is_reviewed_whatever_is_paid() -> None:
    case = served("2025-04-10").do("demand:P", "2025-05-06").do("answer_demand:P", "2025-05-07")
    case.do("pay_fine:P")
    assert "review_answer:P" in case.owed()
    before(case, "complete_performance:P", "第三十六条")
    before(case, "close_case", "第四十七条")
    free(case.do("review_answer:P"), "complete_performance:P")


def a_second_daily_fine_is_served_before_it_is_demanded() -> None:
    case = day_fined("2025-05-20").do("serve_daily:P").do("find_refusal:P", "2025-06-20")
    more = DAYS | {"fined_from": "2025-05-17", "fined_until": "2025-05-26"}
    looked(case.anyway("propose_daily:P", **more).all("notify:P", "waive_statement:P"))
    case.anyway("daily_fine:P", **DAYS | more)
    before(case, "demand_daily:P", "《行政强制法》第五十四条")
    free(case.do("serve_daily:P"), "demand_daily:P")


def nothing_is_asked_of_the_court_for_a_void_decision() -> None:
    void = served("2025-04-10").do("alter_decision:P", "2025-05-21", **ANNULLED)
    for word in ("demand:P", "direct_suit_over:P", "suit_over:P", "apply_court:P"):
        assert "closed" in {r.kind for r in void.why(word, "2026-06-30")}, word


ROWS = [
    (discussed_before_the_statement, "《行政处罚法》第五十七条第二款"),
    (filed_by_the_police, "《行政处罚法》第二十七条第一款"),
    (gone_on_with_after_it_came_back, "《行政处罚法》第五十七条第二款、第五十八条第一款"),
    (a_second_penalty_after_it_came_back, "《行政处罚法》第四十四条、第五十七条第一款"),
    (a_penalty_that_stood_before_the_transfer, "《移送规定》第十条、第十一条第二款"),
    (a_daily_fine_after_a_heard_decision, "《行政处罚法》第五十八条第一款"),
    (performed_though_it_is_void, "《行政强制法》第四十条"),
    (an_answer_to_the_demand_is_reviewed_whatever_is_paid, "《行政强制法》第三十六条"),
    (a_second_daily_fine_is_served_before_it_is_demanded, "《行政强制法》第五十四条"),
    (nothing_is_asked_of_the_court_for_a_void_decision, "《行政复议法》第六十四条"),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_the_finding_of_the_fourth_audit_is_gone(check, article):
    check()

"""Legal review (法制审核): of each decision for itself, and after the hearing that made it due.

行政处罚法 58(1) asks for it in four cases; a review of the first fine says nothing of a daily fine.
One row a finding: what passed and is not lawful, or what was refused and is.
"""

import pytest

from fadu.law.procedures.tests.penalty_cases import (
    DAYS,
    HEAVY,
    WSL_UNIT,
    Case,
    heard,
    told,
)
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free


def reviewed_before_the_hearing_and_proposed_anew() -> None:
    case = told("2025-04-11", **HEAVY).do("determine_complexity:P").do("waive_statement:P")
    case.do("determine_review:P", review_ground="涉及重大公共利益").do("legal_review:P")
    case.do("request_hearing:P").do("notify_hearing:P", hearing_on="2025-04-23")
    case.do("hold_hearing:P", "2025-04-23").do("record_hearing:P", major_interest=True)
    case.do("propose:P", "2025-04-24").all("notify:P", "determine_complexity:P")
    case.do("waive_statement:P")
    before(case, "penalize:P", "第五十八条第一款")  # 听证前的审核没有看过听证笔录
    free(case.do("legal_review:P"), "penalize:P")


def daily(reviewed: bool, due: bool) -> Case:
    """A daily fine about to be decided; whether the first fine was reviewed, whether this one must be."""
    grounds = {True: "涉及重大公共利益", False: "不属于应当法制审核的情形"}
    case = told().do("waive_statement:P").do("determine_complexity:P")
    case.do("determine_review:P", review_ground=grounds[reviewed])
    case = case.do("legal_review:P") if reviewed else case
    case.do("penalize:P", "2025-04-10", fine=1_000_00, **WSL_UNIT).do("serve:P")
    case.do("reinspect_fined:P", "2025-05-06", corrected=False).do("find_refusal:P")
    case.do("propose_daily:P", "2025-05-20", **DAYS).do("notify:P").do("determine_complexity:P")
    case.do("determine_review:P", review_ground=grounds[due])
    return case.do("make_statement:P").do("review_statement:P")


def each_daily_fine_has_a_review_of_its_own() -> None:
    for reviewed in (True, False):
        due = daily(reviewed, due=True)
        before(due, "daily_fine:P", "第五十八条第一款", **DAYS)
        due.do("legal_review:P", passed=False).do("correct_case:P")
        before(due, "daily_fine:P", "第五十八条第一款", **DAYS)
        free(due.do("legal_review:P"), "daily_fine:P", **DAYS)
        free(daily(reviewed, due=False), "daily_fine:P", **DAYS)
    second = daily(reviewed=False, due=True).do("legal_review:P").do("daily_fine:P", **DAYS)
    second.do("serve_daily:P").do("pay_daily:P")
    second.do("reinspect_fined:P", "2025-06-03", corrected=False)
    later = {"fined_from": "2025-05-17", "fined_until": "2025-06-03"}
    before(second.do("find_refusal:P"), "propose_daily:P", "第一百一十二条", **DAYS)
    second.do("propose_daily:P", **later).do("notify:P")
    before(second, "daily_fine:P", "第五十八条第一款", **later)
    second.do("waive_statement:P").do("determine_complexity:P")
    second.do("determine_review:P", review_ground="涉及重大公共利益")
    before(second, "daily_fine:P", "第五十八条第一款", **later)


def a_daily_fine_heard_is_reviewed() -> None:
    month = DAYS | {"fined_until": "2025-06-10"}
    case = heard().do("legal_review:P")  # 原处罚经过听证和审核
    case.do("penalize:P", "2025-04-25", **HEAVY, **WSL_UNIT).do("serve:P")
    case.do("reinspect_fined:P", "2025-05-06", corrected=False).do("find_refusal:P")
    case.do("propose_daily:P", "2025-06-11", **month).do("notify:P").do("determine_complexity:P")
    free(case, "determine_review:P")
    case.do("determine_review:P").do("request_hearing:P")
    case.do("notify_hearing:P", hearing_on="2025-06-24").do("hold_hearing:P", "2025-06-24")
    case.do("record_hearing:P")
    before(case, "daily_fine:P", "第五十八条第一款", **month)
    free(case.do("legal_review:P"), "daily_fine:P", **month)


def the_finding_left_out_after_a_hearing_is_not_owed_when_the_case_is_closed() -> None:
    case = heard().do("legal_review:P").do("penalize:P", "2025-04-25", **HEAVY, **WSL_UNIT)
    assert "determine_review:P" not in case.owed()


ROWS = [
    (
        reviewed_before_the_hearing_and_proposed_anew,
        "《行政处罚法》第五十八条第一款：听证后另行审核",
    ),
    (
        each_daily_fine_has_a_review_of_its_own,
        "《行政处罚法》第五十八条第一款、《安全生产法》第一百一十二条",
    ),
    (a_daily_fine_heard_is_reviewed, "《行政处罚法》第五十八条第一款第二项：经过听证程序的"),
    (
        the_finding_left_out_after_a_hearing_is_not_owed_when_the_case_is_closed,
        "《行政处罚法》第五十八条第一款第二项：听证后依法审核，不再认定",
    ),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_each_decision_is_reviewed_where_the_law_asks_for_it(check, article):
    check()

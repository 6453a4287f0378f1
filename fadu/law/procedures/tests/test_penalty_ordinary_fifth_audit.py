"""A fifth audit: what is answered or decided anew, who helps, and what comes when a file is put away.

One row a finding: a lawful act that was refused, or one that came about out of nothing.
"""

import pytest

from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.tests.penalty_cases import (
    DAYS,
    LIMITS,
    NO_MORE,
    Case,
    concluded,
    looked,
    ready,
    refusing,
    served,
    told,
)
from fadu.law.procedures.tests.test_penalty_ordinary_fourth_audit import send
from fadu.law.procedures.tests.test_penalty_ordinary_third_audit import ANNULLED, before, free
from fadu.law.procedures.tests.walking import law_view

ANEW = ANNULLED | {"remake": "重新作出"}
DELEGATING = law_view(PARAMETERS, **LIMITS, penalty__delegation_basis="示范规章第九条")
BODY = "某执法大队"
PAPER = {"organisation": BODY, "delegated_until": "2025-12-31"}


def performed() -> Case:
    """Fined, served, paid and performed in April 2025."""
    return served("2025-04-10").all("pay_fine:P", "complete_performance:P")


def made_anew(case: Case) -> Case:
    """Annulled and to be made anew: proposed, told, heard, decided and served once more in June."""
    case.do(
        "alter_decision:P", "2025-06-10", **ANEW | {"taken_before": bool(case.why("pay_fine:P"))}
    )
    if "refund:P" in case.owed():
        case.do("refund:P")
    if "end_execution:P" in case.owed() and not case.why("end_execution:P"):
        case.do("end_execution:P")
    case.do("propose:P", change="决定被撤销后重新处理", **NO_MORE).all(
        "notify:P", "waive_statement:P"
    )
    return looked(case).do("penalize:P", "2025-06-20").do("serve:P")


def what_was_performed_is_made_anew_and_performed() -> None:
    case = made_anew(performed())
    assert "end_execution:P" not in case.owed()
    case.do("pay_fine:P")
    free(case, "complete_performance:P")
    free(case.do("complete_performance:P").do("close_case"), "archive_case")


def each_decision_has_an_execution_of_its_own_to_end() -> None:
    free(made_anew(performed()), "end_execution:P")
    ended = made_anew(served("2025-04-10"))
    free(ended, "end_execution:P")
    before(ended.do("end_execution:P"), "end_execution:P", "《行政强制法》第四十条")


def nothing_comes_back_that_was_not_transferred() -> None:
    case = performed().all("close_case", "archive_case")
    before(case, "criminal_result:P", "案件的规定》第十二条")
    before(case, "procuratorate_reply:P", "案件的规定》第九条第一款")
    refused = send(ready(), filed=False)
    assert refused.why("criminal_result:P")


def what_was_transferred_comes_back_when_the_file_is_put_away() -> None:
    case = send(ready(), filed=True).all("receive_filing:P", "handover:P")
    free(case.all("close_case", "archive_case"), "criminal_result:P")


def the_procuratorate_answers_when_the_file_is_put_away() -> None:
    case = send(ready(), filed=False).all("receive_refusal:P", "suggest_supervision:P")
    case.do("resume_penalty:P", course="依法不予处罚").do("no_penalty:P").all(
        "educate:P", "serve:P"
    )
    case.all("close_case", "archive_case")
    free(case, "procuratorate_reply:P", filed=True)
    case.do("procuratorate_reply:P", filed=True).all("receive_filing:P", "handover:P")
    free(case, "criminal_result:P")
    free(case, "archive_case")


def nothing_is_delegated_until_the_basis_is_settled() -> None:
    before(concluded(), "cite_delegation", "《行政处罚法》第二十条第一款")
    free(concluded(law=DELEGATING), "cite_delegation", **PAPER)


def who_decides_in_the_organs_name_stands_on_a_paper_that_runs() -> None:
    case = looked(told(law=DELEGATING)).do("waive_statement:P")
    by_body = {"delegate": BODY}
    before(case, "penalize:P", "《行政处罚法》第二十条、第二十一条", **by_body)
    free(case, "penalize:P")
    case.do("cite_delegation", **PAPER)
    free(case, "penalize:P", **by_body)
    before(case, "penalize:P", "第二十条第四款", delegate="另一组织")
    before(case, "penalize:P", "第二十条第二款", "2026-01-05", **by_body)
    daily = refusing().do("propose_daily:P", **DAYS).do("notify:P")
    before(daily, "daily_fine:P", "第二十条", **DAYS, **by_body)


def help_is_asked_for_and_answered_and_nothing_waits() -> None:
    case = ready().do("request_assistance")
    free(case, "penalize:P")
    free(case.do("penalize:P"), "request_assistance")
    free(case, "answer_assistance")
    before(concluded(), "answer_assistance", "《行政处罚法》第二十六条")
    free(case.all("serve:P", "pay_fine:P", "complete_performance:P"), "close_case")


ROWS = [
    (what_was_performed_is_made_anew_and_performed, "《行政强制法》第四十条"),
    (each_decision_has_an_execution_of_its_own_to_end, "《行政强制法》第四十条"),
    (nothing_comes_back_that_was_not_transferred, "《行政处罚法》第二十七条第一款"),
    (what_was_transferred_comes_back_when_the_file_is_put_away, "《移送规定》第十三条"),
    (the_procuratorate_answers_when_the_file_is_put_away, "《移送规定》第九条第一款"),
    (nothing_is_delegated_until_the_basis_is_settled, "《行政处罚法》第二十条第一款"),
    (who_decides_in_the_organs_name_stands_on_a_paper_that_runs, "《行政处罚法》第二十条"),
    (help_is_asked_for_and_answered_and_nothing_waits, "《行政处罚法》第二十六条"),
]


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_the_finding_of_the_fifth_audit_is_gone(check, article):
    check()

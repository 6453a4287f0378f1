"""Whole courses from the clue to the archive, each act in its lawful order and nothing left owed."""

import pytest

from fadu.law.procedures.tests.penalty_cases import (
    BY_NOTICE,
    HEAVY,
    KEPT,
    Case,
    concluded,
    day_fined,
    fined,
    heard,
    looked,
    sent,
    served,
    told,
)

NONE = {"published": False, "taken_before": False}


def put_away(case: Case, when: str = "") -> Case:
    """Close and archive."""
    return case.do("close_case", when).do("archive_case")


def simple() -> Case:
    case = served("2025-04-10", production_unit=True).do("publish:P")
    return put_away(case.do("pay_fine:P", "2025-04-20").do("complete_performance:P"))


def hearing() -> Case:
    case = heard().do("legal_review:P", "2025-04-25")
    case.do("penalize:P", "2025-04-28", **HEAVY).do("serve:P").do("pay_fine:P")
    return put_away(case.do("perform_conduct:P").do("complete_performance:P"))


def hearing_waived_and_not_asked_for() -> Case:
    case = looked(told("2025-04-01", **HEAVY).do("waive_hearing:P")).do("waive_statement:P")
    assert case.why("penalize:P", "2025-04-09", **HEAVY)
    case.do("penalize:P", "2025-04-10", **HEAVY).do("serve:P").do("pay_fine:P")
    return put_away(case.do("perform_conduct:P").do("complete_performance:P"))


def discussion() -> Case:
    case = told().do("waive_statement:P").do("determine_complexity:P", complexity="情节复杂")
    case.do("determine_review:P", review_ground="案件情况疑难复杂、涉及多个法律关系")
    case.do("legal_review:P").do("discuss:P", discussed="同意拟处罚意见")
    case.do("penalize:P").do("serve:P").do("pay_fine:P")
    return put_away(case.do("complete_performance:P"))


def discussed_away() -> Case:
    case = told().do("waive_statement:P").do("determine_review:P")
    case.do("determine_complexity:P", complexity="情节复杂").do("discuss:P", discussed="不予处罚")
    return put_away(case.do("no_penalty:P").do("educate:P").do("serve:P"))


def transfer_and_return() -> Case:
    case = sent().do("police_decide:P", "2025-04-07", filed=False).do("receive_refusal:P")
    case.do("object_refusal:P", "2025-04-08").do("police_review:P", "2025-04-10", filed=True)
    case.do("receive_filing:P", "2025-04-11").do("handover:P")
    case.do("criminal_result:P", "2025-08-01", criminal="公安机关撤销案件并移送处理")
    case.do("resume_penalty:P", course="应当给予行政处罚，继续办理").do("propose:P").do("notify:P")
    looked(case).do("waive_statement:P").do("penalize:P").do("serve:P").do("pay_fine:P")
    return put_away(case.do("complete_performance:P"))


def fined_by_the_court_and_revoked() -> Case:
    case = sent().do("police_decide:P", "2025-04-07", filed=True).do("receive_filing:P")
    case.do("handover:P").do("criminal_result:P", "2025-08-01", criminal="判处罚金")
    case.do("propose:P", fine=0, fine_barred=True, licence="暂扣许可证件").do("notify:P")
    looked(case).do("waive_statement:P")
    case.do("penalize_without_fine:P", licence="暂扣许可证件").do("serve:P")
    return put_away(case.do("perform_conduct:P").do("complete_performance:P"))


def daily_fine_to_enforcement() -> Case:
    case = day_fined("2025-05-20", paid=True).do("serve_daily:P", "2025-05-21")
    case.do("start_daily_surcharge:P", "2025-06-06").all(
        "serve_daily_surcharge:P", "demand_daily:P"
    )
    case.do("apply_daily:P", "2025-11-24").do("court_rule:P", ruled="准予执行")
    case.do("court_executed:P").do("complete_performance:P", how_performed="人民法院强制执行")
    return put_away(case.do("publish:P"))


def reconsideration_changes_it() -> Case:
    case = served("2025-04-10").do("apply_reconsideration:P", "2025-04-20")
    case.do("end_reconsideration:P", "2025-06-16", reviewed="变更")
    case.do("alter_decision:P", **KEPT, altered_by="行政复议机关", **NONE)
    return put_away(case.do("pay_fine:P").do("complete_performance:P"))


def deferred() -> Case:
    case = served("2025-04-10").do("request_deferral:P", "2025-04-15")
    case.do("approve_deferral:P", deferred_until="2025-08-29").do("pay_instalment:P", "2025-06-30")
    return put_away(case.do("pay_fine:P", "2025-08-28").do("complete_performance:P"))


def deferred_in_vain() -> Case:
    case = served("2025-04-10").do("request_deferral:P", "2025-04-15")
    case.do("approve_deferral:P", deferred_until="2025-12-31").do("demand:P", "2026-01-04")
    case.do("apply_court:P", "2026-03-30").do("court_rule:P", ruled="准予执行")
    case.do("court_executed:P").do("complete_performance:P", how_performed="人民法院强制执行")
    return put_away(case)


def served_by_public_notice() -> Case:
    case = fined("2025-04-10").do("start_service:P", "2025-04-14", **BY_NOTICE)
    case.do("serve:P", "2025-05-15", service="公告送达").do("pay_fine:P")
    return put_away(case.do("complete_performance:P"))


def found_after_all() -> Case:
    case = fined("2025-04-10").do("start_service:P", "2025-04-14", **BY_NOTICE)
    case.do("start_service:P", "2025-04-20", way="上门直接送达").do("serve:P").do("pay_fine:P")
    return put_away(case.do("complete_performance:P"))


def not_ours() -> Case:
    case = concluded().do("check_jurisdiction", jurisdiction="其他机关管辖，应当移送")
    return put_away(case.do("drop_case", dropped="不属于本机关管辖，已经移送"))


def judged_and_enforced() -> Case:
    case = served("2025-03-10").do("file_suit:P", "2025-05-06")
    case.do("end_suit:P", "2025-10-10", judged="判决变更")
    case.do("alter_decision:P", **KEPT, altered_by="人民法院", **NONE)
    case.do("apply_judgment:P", "2026-03-02").do("court_rule:P", ruled="准予执行")
    case.do("court_executed:P").do("complete_performance:P", how_performed="人民法院强制执行")
    return put_away(case)


COURSES = (
    simple, hearing, hearing_waived_and_not_asked_for, discussion, discussed_away,
    transfer_and_return, fined_by_the_court_and_revoked, daily_fine_to_enforcement,
    reconsideration_changes_it, deferred, deferred_in_vain, served_by_public_notice,
    found_after_all, not_ours, judged_and_enforced,
)  # fmt: skip


@pytest.mark.parametrize("course", COURSES, ids=[c.__name__ for c in COURSES])
def test_a_whole_course_ends_in_the_archive_with_nothing_owed(course):
    case = course()

    assert case.marking.accepting
    assert case.marking.done("archive_case")

"""A daily fine after its decision: deferred, paid in parts, surcharged, demanded, brought to court, for itself.

A fine of 10,000 yuan in all, decided on 20 May 2025 and served on the 21st, due on 5 June. What is said
of a plan that is refused to be prolonged is said of the fine that came first as well.
"""

from datetime import date

import pytest

from fadu.law.procedures.penalty import judgements as j
from fadu.law.procedures.tests.penalty_cases import YUAN, Case, day_fined, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

HELD = ("demand_daily:P", "start_daily_surcharge:P", "announce_daily_demand:P")


def due(*, paid: bool = True) -> Case:
    return day_fined("2025-05-20", paid=paid).do("serve_daily:P", "2025-05-21")


def planned(until: str = "2025-12-31") -> Case:
    case = due().do("request_daily_deferral:P", "2025-05-26")
    return case.do("approve_daily_deferral:P", "2025-05-27", deferred_until=until)


def deferred_only_when_asked_for_and_granted() -> None:
    case = due()
    assert case.why("approve_daily_deferral:P", deferred_until="2025-12-31")
    case.do("request_daily_deferral:P", "2025-05-26")
    case.do("approve_daily_deferral:P", "2025-05-27", deferred_until="2025-12-31")
    assert case.owed()["pay_daily:P"] == date(2025, 12, 31)
    assert case.owed("2025-12-30")["daily_overdue:P"] is None


def held_while_the_application_is_undecided() -> None:
    case = due().do("request_daily_deferral:P", "2025-06-07")  # 已经逾期：法律没有限定申请的时间
    for act in HELD[:2]:
        before(case, act, "第七十二条第二款", "2025-06-09")
    case.do("refuse_daily_deferral:P", "2025-06-10")
    assert case.why("refuse_daily_deferral:P")
    for act in HELD:
        free(case, act, "2025-06-10")


def held_while_the_plan_runs() -> None:
    case = planned()
    for act in HELD:
        assert case.why(act, "2025-12-31"), act
        free(case, act, "2026-01-04")
    late = due().do("start_daily_surcharge:P", "2025-06-10").do("request_daily_deferral:P")
    late.do("approve_daily_deferral:P", deferred_until="2025-08-29")
    before(late, "demand_daily:P", "第七十二条第二款", "2025-08-29")
    free(late, "demand_daily:P", "2025-09-01")


def a_plan_stands_though_a_further_one_is_refused() -> None:
    case = planned().do("request_daily_deferral:P", "2025-06-09")
    before(
        case.do("refuse_daily_deferral:P", "2025-06-10"),
        "demand_daily:P",
        "第七十二条",
        "2025-07-01",
    )
    assert case.owed("2025-12-30")["daily_deferral_over:P"] is None
    free(case, "demand_daily:P", "2026-01-04")
    first = served("2025-03-10").do("request_deferral:P", "2025-03-12")
    first.do("approve_deferral:P", "2025-03-13", deferred_until="2025-12-31")
    first.do("request_deferral:P", "2025-04-12").do("refuse_deferral:P", "2025-04-14")
    before(first, "demand:P", "第七十二条", "2025-05-06")
    assert first.owed("2025-05-06")["pay_fine:P"] == date(2025, 12, 31)
    free(first, "demand:P", "2026-01-04")


def a_longer_plan_takes_the_place_of_the_first() -> None:
    case = planned("2025-08-29").do("request_daily_deferral:P", "2025-08-25")
    case.do("approve_daily_deferral:P", "2025-08-27", deferred_until="2025-10-31")
    assert case.why("demand_daily:P", "2025-09-10")
    free(case, "demand_daily:P", "2025-11-03")


def paid_in_parts() -> None:
    case = planned().do("pay_daily_instalment:P", "2025-07-01").do("pay_daily_instalment:P")
    assert "pay_daily:P" in case.owed()
    case.do("pay_daily:P", "2025-12-30")
    assert not {"pay_daily:P", "daily_deferral_over:P", "daily_overdue:P"} & set(case.owed())
    for act in ("pay_daily_instalment:P", "request_daily_deferral:P", "demand_daily:P"):
        assert case.why(act), act
    free(case, "complete_performance:P")


def the_court_is_asked_within_three_months_of_the_end_of_the_plan() -> None:
    case = due().do("demand_daily:P", "2025-06-10").do("request_daily_deferral:P", "2025-11-24")
    case.do("approve_daily_deferral:P", "2025-11-25", deferred_until="2026-03-31")
    before(case, "apply_daily:P", "第七十二条第二款", "2025-12-25")
    before(case, "apply_daily_late:P", "第七十二条第二款", "2026-03-10")
    free(case, "apply_daily:P", "2026-04-10")
    assert case.owed("2026-04-10")["apply_daily:P"] == date(2026, 6, 30)
    assert case.why("apply_daily:P", "2026-07-01")
    free(case, "apply_daily_late:P", "2026-07-01")


def neither_deferral_says_anything_of_the_other_fine() -> None:
    case = due(paid=False).do("request_daily_deferral:P", "2025-05-26")
    case.do("approve_daily_deferral:P", "2025-05-27", deferred_until="2025-12-31")
    for act in ("start_surcharge:P", "demand:P"):
        free(case, act, "2025-06-10")
    case.do("demand:P", "2025-06-10")
    free(case, "apply_court:P", "2025-10-13")
    other = day_fined("2025-05-20").do("request_deferral:P")
    other.do("approve_deferral:P", deferred_until="2025-12-31").do("serve_daily:P", "2025-05-21")
    for act in HELD:
        free(other, act, "2025-06-06")
    assert other.why("demand:P", "2025-06-06")


def neither_demand_says_anything_of_the_other_fine() -> None:
    case = due(paid=False).do("demand:P", "2025-06-10")
    before(case, "apply_daily:P", "第五十四条", "2025-11-24")
    case.do("demand_daily:P", "2025-11-24")
    before(case, "apply_daily:P", "第五十四条", "2025-12-08")  # 十个工作日：至12月8日
    free(case, "apply_daily:P", "2025-12-09")


def an_answer_to_the_demand_is_looked_into_first() -> None:
    case = due().do("demand_daily:P", "2025-06-06").do("answer_daily_demand:P", "2025-06-09")
    before(case, "apply_daily:P", "第三十六条", "2025-11-24")
    free(case.do("review_daily_answer:P", "2025-11-24"), "apply_daily:P")


def a_surcharge_for_itself_stops_while_remedies_are_sought() -> None:
    case = due(paid=False).do("start_surcharge:P", "2025-06-06").do("start_daily_surcharge:P")
    case.do("file_suit:P", "2025-07-01")
    assert _paused(case) == {"pay_surcharge": True, "pay_daily_surcharge": True}
    case.do("end_suit:P", "2025-09-01", judged="不予立案、驳回起诉或者撤诉")
    assert _paused(case) == {"pay_surcharge": False, "pay_daily_surcharge": False}
    case.do("pay_surcharge:P", "2025-09-02")  # it has come to the whole fine
    assert _paused(case) == {"pay_daily_surcharge": False}
    case.do("pay_daily:P").do("remit_daily_surcharge:P")
    assert _paused(case) == {}
    stopped = ((date(2025, 7, 1), date(2025, 8, 31)),)
    sum_of = 10_000 * YUAN, date(2025, 6, 5)
    assert j.surcharge(*sum_of, date(2025, 9, 1), stopped) == 26 * 300 * YUAN
    assert j.surcharge(*sum_of, date(2026, 6, 5), stopped) == 10_000 * YUAN  # 不超出本项罚款的数额


def _paused(case: Case) -> dict[str, bool]:
    return {
        o.act: o.paused
        for o in case.marking.owed()
        if o.act in ("pay_surcharge", "pay_daily_surcharge")
    }


def ended_with_everything_paid_for_itself() -> None:
    case = planned("2025-08-29").do("demand_daily:P", "2025-09-01").do("start_daily_surcharge:P")
    case.do("serve_daily_surcharge:P")
    case.do("apply_daily:P", "2025-11-24").do("court_rule:P", ruled="准予执行")
    case.do("court_executed:P").do("complete_performance:P", how_performed="人民法院强制执行")
    case.do("publish:P").do("close_case").do("archive_case")
    assert case.owed() == {}


ROWS = [
    (deferred_only_when_asked_for_and_granted, "《行政处罚法》第六十六条第二款：经当事人申请和行政机关批准"),
    (held_while_the_application_is_undecided, "《行政处罚法》第七十二条第二款：申请没有决定，不催告、不加处"),
    (held_while_the_plan_runs, "《行政处罚法》第七十二条第二款：期限没有届满，不催告、不加处"),
    (a_plan_stands_though_a_further_one_is_refused, "《行政处罚法》第六十六条第二款：已经批准的仍然有效"),
    (a_longer_plan_takes_the_place_of_the_first, "《行政处罚法》第六十六条第二款：以最近批准的期限为准"),
    (paid_in_parts, "《行政处罚法》第六十六条第二款：分期缴纳"),
    (the_court_is_asked_within_three_months_of_the_end_of_the_plan, "《行政处罚法》第七十二条第二款、《行政强制法》第五十三条"),
    (neither_deferral_says_anything_of_the_other_fine, "《安全生产法》第一百一十二条、《行政处罚法》第七十二条第二款"),
    (neither_demand_says_anything_of_the_other_fine, "《行政强制法》第五十四条：申请前应当催告"),
    (an_answer_to_the_demand_is_looked_into_first, "《行政强制法》第三十六条：应当进行复核"),
    (a_surcharge_for_itself_stops_while_remedies_are_sought, "《行政处罚法》第七十二条第一款第一项、第七十三条第三款"),
    (ended_with_everything_paid_for_itself, "《行政处罚法》第四十七条：履行完毕，结案归档"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "article"), ROWS, ids=[c.__name__ for c, _ in ROWS])
def test_a_daily_fine_is(check, article):
    check()

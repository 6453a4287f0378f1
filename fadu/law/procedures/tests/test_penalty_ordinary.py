"""The ordinary penalty on the published calendars: every date here was counted by hand."""

from datetime import UTC, date, datetime

import pytest

from fadu.law.engine.clocks import end_of
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.tests.penalty_cases import (
    BY_NOTICE,
    HEAVY,
    LIMITS,
    asked,
    filed,
    fined,
    sent,
    served,
    suspected,
    told,
)
from fadu.law.procedures.tests.walking import law_view


@pytest.mark.parametrize(
    ("since", "due", "target"),
    [
        ("2025-03-03", date(2025, 6, 3), date(2025, 6, 1)),  # 端午节5月31日至6月2日：顺延
        ("2025-07-04", date(2025, 10, 9), date(2025, 10, 2)),  # 国庆中秋10月1日至8日：顺延
        ("2025-03-05", date(2025, 6, 3), date(2025, 6, 3)),  # 九十日不扣节假日
    ],
)
def test_the_decision_is_due_ninety_calendar_days_after_filing(since, due, target):
    case = filed(when=since)

    (owed,) = [o for o in case.marking.owed() if o.act == "penalize"]

    assert owed.ends[0][0].due == due
    assert owed.ends[0][0].target == target


def test_neither_appraisal_nor_hearing_nor_publication_takes_anything_off_the_ninety_days():
    case = filed(when="2025-03-03").do("commission_appraisal", "2025-03-04")
    case.do("receive_appraisal", "2025-05-20")

    assert case.owed()["penalize:P"] == date(2025, 6, 3)


def test_a_case_is_extended_only_where_a_rule_supplies_the_days():
    refused = filed(when="2025-03-03").why("extend_case", "2025-05-20")
    ruled = law_view(PARAMETERS, **LIMITS, penalty__case_time_limit_extension=30)
    case = filed(when="2025-03-03", law=ruled).do("extend_case", "2025-05-20")

    assert [r.kind for r in refused] == ["parameter"]
    assert case.owed()["penalize:P"] == date(2025, 7, 1)  # 90 + 30日，7月1日是工作日


def test_a_party_added_later_has_the_same_ninety_days():
    case = filed(when="2025-03-03").do("name_party", "2025-04-15", party=["Q"])

    assert case.owed()["penalize:Q"] == date(2025, 6, 3)


@pytest.mark.parametrize(
    ("told_on", "last", "next_day"),
    [
        ("2025-09-29", "2025-10-13", "2025-10-14"),  # 9.30 10.9 10.10 10.11（调休上班）10.13
        ("2025-04-01", "2025-04-09", "2025-04-10"),  # 清明节4月4日至6日
        ("2025-04-24", "2025-04-30", "2025-05-01"),  # 4.25 4.27（调休上班）4.28 4.29 4.30
    ],
)
def test_a_hearing_may_be_asked_for_within_five_working_days(told_on, last, next_day):
    case = told(told_on, **HEAVY)

    assert case.why("request_hearing:P", f"{last} 23:59") == []
    assert "第六十四条第一项" in case.why_cites("request_hearing:P", f"{next_day} 00:00")


def test_the_hearing_is_held_after_seven_full_working_days_and_on_the_announced_day():
    case = asked("2025-04-11").do("notify_hearing:P", hearing_on="2025-04-25")

    assert "2025年4月23日" in str(case.why("hold_hearing:P", "2025-04-22"))  # 第七个工作日当日
    assert "第六十四条第二项" in case.why_cites("hold_hearing:P", "2025-04-24")  # 早于通知的日期
    assert case.why("hold_hearing:P", "2025-04-25 00:00") == []


def test_a_postponed_hearing_needs_seven_working_days_from_the_new_notice():
    case = asked("2025-04-11").do("notify_hearing:P", hearing_on="2025-04-23")

    # 4.23 24 25 27（调休上班）28 29 30，最早5月1日
    early = case.why("notify_hearing:P", "2025-04-22", hearing_on="2025-04-30")
    assert "2025年5月1日" in str(early)
    assert "第六十四条第二项" in str(early)
    case.do("notify_hearing:P", "2025-04-22", hearing_on="2025-05-01")
    assert "2025年5月1日" in str(case.why("hold_hearing:P", "2025-04-30"))
    assert case.why("hold_hearing:P", "2025-05-06") == []


def test_registered_evidence_is_disposed_of_within_seven_working_days():
    case = filed(when="2025-01-20").do("approve_registration", "2025-01-24")
    case.do("register_evidence:B")

    # 1.26（调休上班）1.27 2.5 2.6 2.7 2.8（调休上班）2.10；春节1月28日至2月4日
    assert case.owed()["dispose_evidence:B"] == date(2025, 2, 10)


def test_a_decision_is_served_and_exposed_within_seven_working_days():
    case = fined("2025-04-25", production_unit=True)

    # 4.27（调休上班）4.28 4.29 4.30 5.6 5.7 5.8；劳动节5月1日至5日
    assert case.owed()["serve:P"] == date(2025, 5, 8)
    assert case.owed()["publish:P"] == date(2025, 5, 8)


@pytest.mark.parametrize(
    ("served_on", "last"),
    [
        ("2025-09-30", date(2025, 10, 15)),
        ("2025-09-18", date(2025, 10, 9)),  # 10月3日在假期内：顺延
    ],
)
def test_a_fine_is_paid_within_fifteen_calendar_days_of_service(served_on, last):
    case = fined("2025-09-16").do("serve:P", served_on)

    assert case.owed()["pay_fine:P"] == last


def test_publication_takes_effect_after_thirty_days():
    case = fined("2025-04-10").do("start_service:P", **BY_NOTICE)

    assert case.owed()["serve:P"] is None
    assert case.why("serve:P", "2025-05-12", service="公告送达")  # 5月10日是星期六：顺延
    case.do("serve:P", "2025-05-13", service="公告送达")
    assert case.owed()["pay_fine:P"] == date(2025, 5, 28)


def test_the_court_is_asked_ten_working_days_after_the_demand():
    case = served("2025-02-13").do("demand:P", "2025-09-24")

    # 9.25 26 28（调休上班）29 30 10.9 10 11（调休上班）13 14
    assert "第五十四条" in case.why_cites("apply_court:P", "2025-10-14")
    assert case.why("apply_court:P", "2025-10-15") == []


def test_the_court_window_opens_after_six_months_and_closes_three_months_later():
    case = served("2025-03-10").do("demand:P", "2025-04-01")

    assert case.why("apply_court:P", "2025-09-10")  # 起诉期限的最后一日
    assert case.why("apply_court:P", "2025-09-11") == []
    assert case.why("apply_court:P", "2025-12-10") == []
    assert case.why("apply_court:P", "2026-12-01")
    assert case.why("apply_court_late:P", "2026-12-01") == []  # 有正当理由的除外


def test_the_three_months_are_counted_from_the_last_day_of_the_suit_limit():
    case = served("2025-03-10").do("demand:P", "2025-04-01")

    # 起诉期限2025年9月10日届满，当日不计，12月10日为最后一日
    assert case.owed("2025-09-11")["apply_court:P"] == date(2025, 12, 10)
    assert case.why("apply_court:P", "2025-12-11")


def test_after_a_plan_of_instalments_the_window_begins_with_the_end_of_the_plan():
    case = served("2025-03-10").do("request_deferral:P", "2025-03-20")
    case.do("approve_deferral:P", deferred_until="2025-12-31")

    assert case.owed()["pay_fine:P"] == date(2025, 12, 31)
    assert case.why("demand:P", "2025-12-31")
    case.do("demand:P", "2026-01-04")
    assert case.why("apply_court:P", "2026-01-16")  # 催告满十个工作日
    assert case.why("apply_court:P", "2026-01-20") == []


def test_after_reconsideration_the_suit_limit_is_fifteen_days():
    case = served("2025-03-10").do("demand:P", "2025-04-01")
    case.do("apply_reconsideration:P", "2025-04-20")

    assert case.why("apply_court:P", "2025-09-11")
    case.do("end_reconsideration:P", "2025-06-16", reviewed="维持")
    assert case.why("apply_court:P", "2025-07-01")
    assert case.why("apply_court:P", "2025-07-02") == []


def test_changed_decisions_leave_the_publication_within_three_working_days():
    case = served("2025-04-10").do("publish:P")
    case.do("alter_decision:P", "2025-04-30", altered="撤销", published=True, taken_before=False)

    assert case.owed()["withdraw_publication:P"] == date(2025, 5, 8)  # 5.6 5.7 5.8


def test_the_full_head_decides_on_a_transfer_in_three_days_and_it_goes_out_in_24_hours():
    case = suspected()
    (debt,) = case.marking.due[case.marking.find("decide_transfer", "P")].values()

    assert end_of(debt, case.law.calendar).deadline.target == date(2025, 4, 4)
    case.do("decide_transfer:P", "2025-04-02 10:00", approved=True)
    assert case.owed()["send_transfer:P"] == datetime(2025, 4, 3, 2, 0, tzinfo=UTC)


def test_the_police_decide_and_goods_are_handed_over_in_three_days():
    case = sent()

    assert case.owed()["police_decide:P"] == date(2025, 4, 7)  # 4月5日在清明节假期内：顺延
    case.do("police_decide:P", "2025-04-07", filed=True).do("receive_filing:P")
    assert case.owed()["handover:P"] == date(2025, 4, 10)


def test_a_refusal_of_the_police_may_be_objected_to_for_three_days():
    case = sent().do("police_decide:P", "2025-04-07", filed=False).do("receive_refusal:P")

    assert case.why("object_refusal:P", "2025-04-10") == []
    assert case.why("suggest_supervision:P", "2025-04-10") == []
    assert "第九条第一款" in case.why_cites("object_refusal:P", "2025-04-11")
    case.do("object_refusal:P", "2025-04-08").do("police_review:P", "2025-04-10", filed=False)
    case.do("receive_review:P")
    assert case.why("suggest_supervision:P", "2025-04-14") == []  # 4月13日是星期日：顺延
    assert case.why("suggest_supervision:P", "2025-04-15")

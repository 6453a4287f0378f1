"""Periods of decisions, disclosure, procurement and reports, counted by hand, the long ones again on a second calendar (holidays)."""

import pytest

from fadu.law.deadlines.tests.builders import answer, due, first


@pytest.mark.parametrize(
    ("key", "event", "day"),
    [
        # 重大行政决策程序暂行条例第十五条：三十日，届满遇劳动节，顺延使公众不少得时间
        ("decision_public_comment", "2025-04-03", "2025-05-07"),
        # 第二十六条第二款：七个工作日
        ("decision_legality_review_time", "2025-04-28", "2025-05-13"),
        # 优化营商环境条例第六十二条第二款
        ("normative_public_comment", "2025-03-03", "2025-04-03"),
        # 湖南规范性文件管理办法第二十条（2018年文本）
        ("normative_effective_gap", "2025-04-03", "2025-05-04"),
    ],
)
def test_the_first_day_after_the_term(key, event, day):
    assert first(key, event) == day


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 第十六条第三款：听证会七日前，满七个自然日
        ("decision_hearing_materials", "2025-03-18", "2025-03-10"),
        ("normative_government_filing", "2025-03-03", "2025-03-18"),
        # 政府信息公开条例第二十六、三十、三十二、三十三、三十四条：工作日，跨春节
        ("proactive_publish", "2026-02-06", "2026-03-12"),
        ("request_clarification", "2025-04-28", "2025-05-12"),
        ("request_answer", "2026-02-06", "2026-03-12"),
        ("third_party_reply", "2025-04-28", "2025-05-22"),
        ("co_maker_reply", "2025-04-28", "2025-05-22"),
        # 第四十九条第一款：每年1月31日前
        ("disclosure_annual_report", "2025-01-06", "2025-01-31"),
        ("disclosure_annual_report", "2025-02-01", "2026-01-31"),
        # 政府采购法、实施条例
        ("procurement_sign", "2025-04-03", "2025-05-06"),
        ("procurement_contract_announce", "2025-04-30", "2025-05-07"),
        ("procurement_contract_file", "2025-04-28", "2025-05-12"),
        # 保障中小企业款项支付条例：三十日，最长六十日；2025年6月1日起施行
        ("sme_payment", "2025-09-03", "2025-10-09"),
        ("sme_payment_agreed", "2025-08-04", "2025-10-09"),
        ("sme_overdue_disclosure", "2026-01-05", "2026-03-31"),
        # 督察规定：3月1日前、4月1日前，当日不在内
        ("rule_of_law_report_upward", "2024-01-05", "2024-02-29"),
        ("rule_of_law_report_public", "2025-01-05", "2025-03-31"),
        ("supervision_review_apply", "2025-04-03", "2025-05-06"),
        ("supervision_review_decide", "2025-03-03", "2025-04-02"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


def test_an_answer_extended_and_with_a_third_party_asked():
    assert due("request_answer", "2025-03-03", extended=True) == "2025-04-28"
    assert due("request_answer", "2025-03-03", excluded=15) == "2025-04-22"


def test_a_fixed_day_is_best_met_on_the_working_day_before_it():
    found = answer("disclosure_annual_report", "2027-01-06")

    assert (str(found.due), str(found.target), found.provisional) == (
        "2027-01-31", "2027-01-29", True,
    )  # fmt: skip


def test_records_of_procurement_are_kept_fifteen_years():
    assert first("procurement_archive", "2015-03-02") == "2030-03-03"

"""Periods of work safety and accidents, counted by hand, the long ones again on a second calendar (holidays)."""

import pytest

from fadu.law.deadlines.tests.builders import answer, due, filled, first


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 安全生产法第七十八条第二款：七个工作日，自作出处罚决定
        ("penalty_exposure_safety", "2025-04-28", "2025-05-12"),
        # 第七十条第二款：停电二十四小时前
        ("power_cut_notice", "2025-03-04T09:00:00+08:00", "2025-03-03T01:00:00+00:00"),
        # 应急条例第八条第一款：每二年一次
        ("plan_drill_bureau", "2024-02-29", "2026-02-28"),
        # 事故报告和调查处理条例第九、十一、十三条
        ("accident_unit_report", "2025-10-01T23:30:00+08:00", "2025-10-01T16:30:00+00:00"),
        ("accident_report_up", "2025-10-01T23:30:00+08:00", "2025-10-01T17:30:00+00:00"),
        ("accident_toll", "2025-09-05", "2025-10-05"),
        ("accident_toll_fire", "2025-09-28", "2025-10-05"),
        # 第二十九、三十二条
        ("accident_investigation", "2025-03-03", "2025-05-06"),
        ("accident_approval", "2025-03-03", "2025-03-18"),
        ("accident_approval_grave", "2025-03-03", "2025-04-02"),
        # 安全生产法第八十六条第三款：一年
        ("accident_evaluation", "2024-05-03", "2025-05-06"),
        # 煤矿安全生产条例第四十八、四十九条：二十日为自然日，五个工作日
        ("coal_resume_acceptance", "2025-04-12", "2025-05-06"),
        ("coal_stop_announce", "2025-04-28", "2025-05-08"),
        ("coal_resume_announce", "2025-03-03", "2025-03-10"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


def test_the_daily_fine_begins_on_the_day_after_the_order():
    assert first("daily_fine_start", "2025-04-30") == "2025-05-01"


def test_an_investigation_extended_and_with_an_appraisal():
    assert due("accident_investigation", "2025-03-03", extended=True) == "2025-07-01"
    assert due("accident_investigation", "2025-03-03", excluded=20) == "2025-05-22"


def test_records_are_kept_in_full():
    assert first("hazchem_sale_records", "2026-05-06") == "2029-05-07"
    assert first("hazchem_storage_records", "2026-05-06") == "2029-05-07"


def test_local_periods_follow_the_bureaus_parameter():
    law = filled("hazard.review_days", 10)

    assert str(answer("rectification_review", "2025-04-28", law).due) == "2025-05-15"

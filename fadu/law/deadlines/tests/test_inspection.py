"""Periods of inspections, counted by hand; local ones follow the bureau's parameter."""

import pytest

from fadu.law.deadlines.inspection import LIMITS
from fadu.law.deadlines.tests.builders import answer, due, filled
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.status import Status


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 政府信息公开条例第二十条第十三项、第二十六条：二十个工作日，跨国庆中秋假期
        ("inspection_result_publish", "2025-09-15", "2025-10-17"),
        # 优化营商环境条例第五十四条第一款
        ("inspection_draw_publish", "2025-03-05", "2025-04-02"),
        ("inspection_plan_publish", "2025-03-03", "2025-03-31"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


@pytest.mark.parametrize(
    ("key", "parameter", "count", "last"),
    [
        ("inspection_scan_makeup", "inspection.scan_makeup_days", 10, "2025-03-13"),
        ("inspection_approval_makeup", "inspection.approval_makeup_days", 2, "2025-03-05"),
        ("inspection_result_tell", "inspection.result_push_days", 5, "2025-03-10"),
        ("inspection_campaign_publish", "inspection.campaign_publish_days", 30, "2025-04-02"),
        ("inspection_archive", "enforcement.onsite_archive_days", 3, "2025-03-06"),
        ("rectification_extension", "hazard.extension_days", 3, "2025-03-06"),
    ],
)
def test_local_periods_follow_the_bureaus_parameter(key, parameter, count, last):
    assert str(answer(key, "2025-03-03", filled(parameter, count)).due) == last


def test_what_nobody_verified_is_marked_so():
    assert all(x.grades.amount is Status.U for x in LIMITS if isinstance(x.term, Given))

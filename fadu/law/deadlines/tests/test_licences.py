"""Periods of licensing, counted by hand and on a second calendar (holidays): the agency's in working days, exclusions added."""

import pytest

from fadu.law.deadlines.tests.builders import answer, due, filled, first


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 行政许可法第三十二条第一款第四项
        ("license_supplement_notice", "2025-04-28", "2025-05-08"),
        # 第四十二条第一款，跨元旦
        ("license_decision", "2025-12-22", "2026-01-20"),
        # 第四十二条第二款：四十五个工作日，跨春节
        ("license_joint_decision", "2025-12-22", "2026-03-02"),
        # 第四十三、四十四条
        ("license_lower_review", "2025-12-22", "2026-01-20"),
        ("license_delivery", "2025-04-28", "2025-05-15"),
        # 第四十七、四十八条
        ("license_hearing_hold", "2025-12-22", "2026-01-20"),
        ("license_hearing_notice", "2025-04-23", "2025-04-13"),
        # 第五十五条第二款
        ("license_inspectors", "2025-03-03", "2025-03-10"),
        # 第五十条第二款：届满前，遇休息日不顺延
        ("license_renewal_decide", "2025-05-03", "2025-05-03"),
        # 双公示
        ("dual_publicity", "2025-04-28", "2025-05-12"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


def test_what_the_law_does_not_count_moves_the_last_day_later():
    # 第四十五条：鉴定十个工作日不计算在内；第四十二条：另经批准延长十日
    assert due("license_decision", "2025-03-03", excluded=10) == "2025-04-15"
    assert due("license_decision", "2025-03-03", extended=True) == "2025-04-15"
    assert due("license_decision", "2025-03-03", extended=True, excluded=10) == "2025-04-28"


@pytest.mark.parametrize(
    ("key", "event", "day"),
    [
        # 第七十八、七十九条：禁止期间不因节假日延长
        ("license_ban_false_materials", "2024-05-03", "2025-05-04"),
        ("license_ban_fraud", "2022-03-03", "2025-03-04"),
    ],
)
def test_a_ban_ends_the_day_after_its_term(key, event, day):
    assert first(key, event) == day


def test_the_applicants_unit_is_the_legal_offices_to_settle():
    working = filled("deadline.unit_licence_hearing_request", "工作日")
    calendar = filled("deadline.unit_licence_renewal", "自然日")

    assert str(answer("license_hearing_request", "2025-04-28", working).due) == "2025-05-08"
    assert str(answer("license_renewal_apply", "2025-05-31", calendar).due) == "2025-04-30"

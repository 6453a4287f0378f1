"""Periods of penalties, counted by hand, the long ones again on a second calendar (holidays)."""

import pytest

from fadu.law.deadlines.tests.builders import answer, due, filled, first


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 行政处罚法第三十六条：二年、五年，届满不因休息日延长追究（2025年5月4日为节假日）
        ("penalty_limitation", "2023-05-04", "2025-05-04"),
        ("penalty_limitation_life", "2021-08-01", "2026-08-01"),
        # 第五十六条、第八十五条：七日为工作日，跨劳动节
        ("evidence_dispose", "2025-04-28", "2025-05-12"),
        # 第六十条：九十日为自然日，届满遇端午节
        ("penalty_decision", "2025-03-03", "2025-06-03"),
        # 第六十四条第一项：五个工作日，跨清明节
        ("hearing_request", "2025-04-01", "2025-04-09"),
        # 第六十四条第二项：听证七个工作日前
        ("hearing_notice", "2025-04-23", "2025-04-13"),
        # 第六十一条
        ("penalty_service", "2025-09-29", "2025-10-15"),
        # 第六十七条第三款：十五日为自然日，届满遇国庆节
        ("fine_payment", "2025-09-18", "2025-10-09"),
        # 第七十一条：二日为工作日
        ("cash_fine_hand_in", "2025-09-30", "2025-10-10"),
        ("cash_fine_hand_in_water", "2025-03-06", "2025-03-10"),
        ("cash_fine_bank", "2025-03-07", "2025-03-11"),
        # 第四十八条第二款：三个工作日
        ("penalty_retraction", "2025-01-24", "2025-02-05"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


def test_service_by_announcement_takes_effect_after_thirty_days():
    # 民事诉讼法第九十五条、第八十五条第三款：届满遇劳动节
    found = answer("service_by_announcement", "2025-04-03")

    assert (str(found.due), str(found.target), str(found.first)) == (
        "2025-05-06", "2025-05-03", "2025-05-07",
    )  # fmt: skip
    assert first("service_by_announcement", "2025-03-03") == "2025-04-03"


def test_what_the_law_left_to_a_rule_is_off_until_the_bureau_fills_it():
    assert str(answer("case_filing", "2025-03-03", filled("penalty.filing_limit", 5)).due) == (
        "2025-03-10"
    )
    law = filled("penalty.statement_period", 5)
    assert str(answer("statement_period", "2025-04-01", law).due) == "2025-04-09"

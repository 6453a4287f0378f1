"""Periods of special licences: by the law of their day, the open unit by the bureau's answer."""

import pytest

from fadu.law.deadlines.tests.builders import answer, asked, due, filled
from fadu.law.instruments import HCL, HCR

WORKING = filled("deadline.unit_special_regulations", "工作日")
CALENDAR = filled("deadline.unit_special_regulations", "自然日")


@pytest.mark.parametrize("key", ["hazchem_business", "hazchem_use", "hazchem_safety_conditions"])
def test_the_law_of_2026_takes_over_on_its_day(key):
    # 危险化学品安全法第二十三、五十、五十五条：2026年5月1日起二十个工作日
    assert asked(key, "2026-04-30").limit.instruments == (HCR,)
    assert asked(key, "2026-05-01").limit.instruments == (HCL,)
    assert due(key, "2026-05-06") == "2026-06-02"


@pytest.mark.parametrize(
    ("key", "event", "working", "calendar"),
    [
        ("fireworks_wholesale", "2025-04-01", "2025-05-16", "2025-05-06"),  # 第十九条第一款
        ("fireworks_retail", "2025-04-01", "2025-04-29", "2025-04-21"),  # 第十九条第二款
        ("fireworks_production_prelim", "2025-04-01", "2025-04-29", "2025-04-21"),  # 第九条
        ("fireworks_production_province", "2025-04-01", "2025-06-09", "2025-05-16"),
        ("hazchem_business", "2025-04-01", "2025-05-16", "2025-05-06"),  # 条例第三十五条
        ("safety_production_license", "2025-04-01", "2025-06-09", "2025-05-16"),  # 第七条
        ("precursor_revocation_notice", "2025-04-01", "2025-04-09", "2025-04-07"),  # 第十二条
    ],
)
def test_one_answer_settles_the_unit_of_the_family(key, event, working, calendar):
    assert str(answer(key, event, WORKING).due) == working
    assert str(answer(key, event, CALENDAR).due) == calendar


def test_the_restated_unit_of_precursors_is_a_default_the_bureau_may_change():
    other = filled("deadline.unit_precursor_licence", "自然日")

    assert due("precursor_class1_production", "2025-04-01") == "2025-06-30"
    assert str(answer("precursor_class1_production", "2025-04-01", other).due) == "2025-06-03"
    assert due("precursor_class1_business", "2025-04-01") == "2025-05-16"


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        ("safety_production_license_renew", "2025-05-31", "2025-02-28"),  # 第九条：期满前三个月
        ("precursor_filing_by_enterprise", "2025-04-03", "2025-05-06"),  # 第十三条
        ("precursor_filing_certificate", "2025-04-05", "2025-04-05"),  # 当日
        ("precursor_annual_report", "2025-01-01", "2025-03-31"),  # 第三十六条
        # 煤矿安全生产条例第四十一条：三十日与第四十八条的二十日一样按自然日
        ("coal_design_review", "2025-04-01", "2025-05-06"),
        ("plan_filing_check", "2025-04-28", "2025-05-08"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last

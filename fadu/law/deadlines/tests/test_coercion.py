"""Periods of coercion and execution, counted by hand, the long ones again on a second calendar (holidays)."""

import pytest

from fadu.law.deadlines.tests.builders import due, first


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 行政强制法第十九条：二十四小时按钟点，节假日照算
        ("seal_urgent_report", "2025-10-01T09:30:00+08:00", "2025-10-02T01:30:00+00:00"),
        # 第二十五条：三十日为自然日，届满遇周六不延长对当事人的强制
        ("seal_term", "2025-01-02", "2025-02-01"),
        # 第三十二条：冻结同样三十日，不延长
        ("freeze_term", "2025-01-02", "2025-02-01"),
        # 第三十一条、第六十九条：三日为工作日
        ("freeze_delivery", "2025-04-03", "2025-04-09"),
        # 第五十一条第一款第二项：三日前
        ("substitute_demand", "2025-04-10", "2025-04-06"),
        # 第五十三条：三个月，届满遇元旦
        ("court_application", "2025-10-01", "2026-01-04"),
        ("court_application_instalments", "2025-06-30", "2025-09-30"),
        # 第五十六条：五日为工作日，十五日为自然日
        ("court_accept", "2025-04-28", "2025-05-08"),
        ("court_refusal_review", "2025-04-18", "2025-05-06"),
        ("court_refusal_ruling", "2025-03-03", "2025-03-18"),
        # 第五十七、五十八条
        ("court_ruling", "2025-04-28", "2025-05-12"),
        ("court_ruling_heard", "2025-03-03", "2025-04-02"),
        ("court_ruling_delivery", "2025-03-03", "2025-03-10"),
        ("court_nonexecution_review", "2025-03-03", "2025-03-18"),
        ("court_nonexecution_ruling", "2025-03-03", "2025-04-02"),
        # 第五十九条
        ("court_immediate", "2025-01-24", "2025-02-07"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last


@pytest.mark.parametrize(
    ("key", "event", "day"),
    [
        # 第五十四条：催告书送达十日后，十日为工作日，至春节后调休上班的星期六
        ("execution_demand", "2025-01-20", "2025-02-09"),
        # 第四十六条第一款：超过三十日
        ("surcharge_enforcement", "2025-03-03", "2025-04-03"),
        # 第三十九条第二款：满三年
        ("suspended_execution_end", "2022-03-03", "2025-03-04"),
    ],
)
def test_the_first_day_on_which_it_may_happen(key, event, day):
    assert first(key, event) == day


def test_an_extension_and_the_time_of_a_test_are_added_before_the_end():
    assert due("seal_term", "2025-03-03", extended=True) == "2025-05-02"
    assert due("seal_term", "2025-03-03", excluded=10) == "2025-04-12"
    assert due("seal_term", "2025-03-03", extended=True, excluded=10) == "2025-05-12"

"""Periods of transfer: calendar days and clock hours (移送规定没有工作日的规定)."""

import pytest

from fadu.law.deadlines.tests.builders import due


@pytest.mark.parametrize(
    ("key", "event", "last"),
    [
        # 第五条第二款：三日为自然日，届满为清明节后的星期一
        ("transfer_approve", "2025-04-02", "2025-04-07"),
        ("transfer_send", "2025-04-05T10:00:00+08:00", "2025-04-06T02:00:00+00:00"),
        # 第七条
        ("police_forward", "2025-04-05T10:00:00+08:00", "2025-04-06T02:00:00+00:00"),
        # 第八条
        ("police_review", "2025-03-03", "2025-03-06"),
        # 第九条
        ("transfer_objection", "2025-03-06", "2025-03-10"),
        ("police_reconsider", "2025-03-03", "2025-03-06"),
        ("procurator_suggest", "2025-03-03", "2025-03-06"),
        # 第十二条
        ("transfer_handover", "2025-03-03", "2025-03-06"),
    ],
)
def test_the_last_day(key, event, last):
    assert due(key, event) == last

"""From which day service counts, and the surcharge to the fen."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty import judgements as j
from fadu.law.procedures.tests.penalty_cases import YUAN


@pytest.mark.parametrize(
    ("until", "stopped", "amount"),
    [
        (date(2025, 4, 25), (), 0),
        (date(2025, 4, 26), (), 600 * YUAN),
        (date(2025, 5, 5), (), 6_000 * YUAN),
        (date(2025, 5, 28), (), 19_800 * YUAN),  # 第三十三日
        (date(2025, 5, 29), (), 20_000 * YUAN),  # 第三十四日封顶
        (date(2026, 5, 29), (), 20_000 * YUAN),
        (date(2025, 5, 5), ((date(2025, 4, 28), date(2025, 5, 2)),), 3_000 * YUAN),
    ],
)
def test_the_surcharge_is_three_per_cent_a_day_capped_and_silent_during_remedies(
    until, stopped, amount
):
    assert j.surcharge(20_000 * YUAN, date(2025, 4, 25), until, stopped) == amount


@pytest.mark.parametrize(
    ("deferred", "counts", "start"),
    [
        (False, False, "缴款期限届满的次日"),
        (True, False, "延期、分期届满的次日"),
        (True, True, "缴款期限届满的次日"),
    ],
)
def test_whether_a_plan_of_instalments_stops_the_surcharge_is_a_parameter(deferred, counts, start):
    assert j.surcharge_from({"deferred": deferred}, lambda code: counts) == start


def test_every_way_of_service_has_its_moment():
    told = {way: j.effect({"service": way}, lambda code: None) for way in x.service.choices}

    assert len(told) == 8
    assert told["邮寄送达"] == "回执上注明的收件日期"
    assert "三十日" in told["公告送达"]

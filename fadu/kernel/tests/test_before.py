"""Periods counted back from a hearing or an expiry, by the same count as those that run forward."""

from datetime import UTC, date, datetime

import pytest

from fadu.kernel.before import last_start, starts
from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Span, Unit
from fadu.kernel.tests.builders import SEED

WORKDAY, DAY, HOUR, MONTH, YEAR = Unit


@pytest.mark.parametrize(
    ("until", "span", "due", "target"),
    [
        # 行政处罚法第六十四条第二项：4月23日听证，满七个工作日，最迟4月13日（星期日）通知
        (date(2025, 4, 23), Span(7, WORKDAY), date(2025, 4, 13), date(2025, 4, 11)),
        # 跨国庆节：10月11日（星期六）调休上班
        (date(2025, 10, 13), Span(3, WORKDAY), date(2025, 10, 8), date(2025, 9, 30)),
        # 行政许可法第五十条：有效期届满三十日前
        (date(2025, 5, 31), Span(30, DAY), date(2025, 4, 30), date(2025, 4, 30)),
        # 安全生产许可证条例第九条：期满前三个月，没有对应日的月份
        (date(2025, 5, 31), Span(3, MONTH), date(2025, 2, 28), date(2025, 2, 28)),
        (date(2025, 5, 29), Span(3, MONTH), date(2025, 2, 28), date(2025, 2, 28)),
        (date(2025, 5, 28), Span(3, MONTH), date(2025, 2, 27), date(2025, 2, 27)),
        (date(2025, 3, 1), Span(1, YEAR), date(2024, 2, 29), date(2024, 2, 29)),
        # 没有间隔的，当日之前即可
        (date(2025, 3, 4), Span(0, DAY), date(2025, 3, 3), date(2025, 3, 3)),
    ],
)
def test_the_whole_period_lies_between(until, span, due, target):
    found = last_start(until, span, SEED)

    assert (found.due, found.target, found.provisional) == (due, target, False)
    assert found.calendar_version == SEED.version


def test_hours_are_counted_back_from_an_instant():
    cut = datetime(2025, 10, 2, 3, 4, 5, tzinfo=UTC)

    assert starts(cut, Span(24, HOUR)) == datetime(2025, 10, 1, 3, 4, 5, tzinfo=UTC)
    with pytest.raises(BadInput, match="倒算"):
        starts(cut, Span(1, DAY))
    with pytest.raises(BadInput, match="时刻"):
        last_start(date(2025, 10, 2), Span(24, HOUR), SEED)


def test_a_period_that_touches_an_unpublished_year_is_provisional():
    assert last_start(date(2027, 1, 20), Span(3, WORKDAY), SEED).provisional
    assert not last_start(date(2026, 12, 31), Span(3, WORKDAY), SEED).provisional


@pytest.mark.parametrize(
    ("until", "span"),
    [
        (date(2004, 1, 5), Span(5, WORKDAY)),
        (date(2004, 1, 5), Span(10**9, DAY)),
        (date(2003, 1, 5), Span(1, DAY)),
        (date(2004, 1, 5), Span(3, MONTH)),
        (date(2004, 1, 5), Span(9000, YEAR)),
    ],
    ids=str,
)
def test_before_the_table_no_date_is_guessed(until, span):
    with pytest.raises(BadInput, match="工作日历没有"):
        last_start(until, span, SEED)

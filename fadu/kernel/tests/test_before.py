"""Periods counted back from a hearing or an expiry, by the same count as those that run forward."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.kernel.before import explain_before, last_start, starts
from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Span, Unit, first_allowed
from fadu.kernel.tests.builders import SEED, SPANS

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


@given(st.dates(min_value=date(2012, 1, 1), max_value=date(2026, 12, 31)), SPANS)
@settings(max_examples=150, deadline=None)
def test_it_is_the_latest_day_from_which_the_forward_count_still_fits(until, span):
    due = last_start(until, span, SEED).due

    assert first_allowed(due, span, SEED, roll=False) <= until
    assert first_allowed(due + timedelta(days=1), span, SEED, roll=False) > until


@given(
    st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 12, 31)),
    st.integers(min_value=0, max_value=60),
    st.sampled_from([WORKDAY, DAY]),
)
@settings(max_examples=80, deadline=None)
def test_the_runs_are_unbroken_and_sum_to_the_length(until, count, unit):
    steps = explain_before(until, Span(count, unit), SEED)

    assert sum(step.counted for step in steps) == count
    assert steps[-1].first == steps[-1].last == until
    assert all(b.first - a.last == timedelta(days=1) for a, b in pairwise(steps))


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

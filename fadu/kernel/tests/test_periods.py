"""Dates counted by hand from the published calendars (what must hold for every period: tests/proofs)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.periods import Span, Unit, ends, explain, first_allowed, last_day, used
from fadu.kernel.tests.builders import SEED
from fadu.kernel.zone import day_of, instant_of

WORKDAY, DAY, HOUR, MONTH, YEAR = Unit


@pytest.mark.parametrize(
    ("start", "span", "due", "target"),
    [
        # 行政处罚法第六十条：九十日不扣节假日；六月一日为星期日，次日端午节
        (date(2025, 3, 3), Span(90, DAY), date(2025, 6, 3), date(2025, 6, 1)),
        # 第六十三条、第八十五条：告知后五日为工作日，跨清明节
        (date(2025, 4, 1), Span(5, WORKDAY), date(2025, 4, 9), date(2025, 4, 9)),
        # 第六十一条、第八十五条：七日内送达，跨劳动节；4月27日调休上班在起算之前
        (date(2025, 4, 28), Span(7, WORKDAY), date(2025, 5, 12), date(2025, 5, 12)),
        # 第六十三条第一款：跨国庆节，10月11日（星期六）调休上班
        (date(2025, 9, 29), Span(5, WORKDAY), date(2025, 10, 13), date(2025, 10, 13)),
        (date(2025, 9, 30), Span(1, WORKDAY), date(2025, 10, 9), date(2025, 10, 9)),
        # 第六十七条：十五日内缴款，届满遇中秋国庆
        (date(2025, 9, 18), Span(15, DAY), date(2025, 10, 9), date(2025, 10, 3)),
        # 行政强制法第五十四条、第六十九条：催告后十日为工作日，至春节后调休上班的星期六
        (date(2025, 1, 20), Span(10, WORKDAY), date(2025, 2, 8), date(2025, 2, 8)),
        # 行政强制法第二十五条：三十日为自然日
        (date(2025, 1, 2), Span(30, DAY), date(2025, 2, 5), date(2025, 2, 1)),
        # 行政复议法第二十条：六十日，届满遇清明节
        (date(2025, 2, 3), Span(60, DAY), date(2025, 4, 7), date(2025, 4, 4)),
        # 行政许可法第四十二条、第八十二条：二十个工作日
        (date(2025, 12, 22), Span(20, WORKDAY), date(2026, 1, 20), date(2026, 1, 20)),
        # 政府信息公开条例第三十三条：二十个工作日，跨春节
        (date(2026, 2, 6), Span(20, WORKDAY), date(2026, 3, 12), date(2026, 3, 12)),
        # 行政诉讼法第四十六条：六个月，没有对应日的至月末（2025年2月28日为星期五）
        (date(2024, 8, 31), Span(6, MONTH), date(2025, 2, 28), date(2025, 2, 28)),
        (date(2024, 1, 31), Span(1, MONTH), date(2024, 2, 29), date(2024, 2, 29)),
        (date(2024, 12, 31), Span(2, MONTH), date(2025, 2, 28), date(2025, 2, 28)),
        # 行政强制法第五十三条：三个月，届满遇元旦
        (date(2025, 10, 1), Span(3, MONTH), date(2026, 1, 4), date(2026, 1, 1)),
        # 行政处罚法第三十六条：二年，自闰日起
        (date(2024, 2, 29), Span(2, YEAR), date(2026, 2, 28), date(2026, 2, 28)),
        (date(2023, 5, 4), Span(2, YEAR), date(2025, 5, 6), date(2025, 5, 4)),
        # 当日即办
        (date(2025, 3, 3), Span(0, DAY), date(2025, 3, 3), date(2025, 3, 3)),
    ],
)
def test_last_day(start, span, due, target):
    deadline = last_day(start, span, SEED)

    assert (deadline.due, deadline.target) == (due, target)
    assert not deadline.provisional
    assert deadline.calendar_version == SEED.version


@pytest.mark.parametrize(
    ("start", "span", "first"),
    [
        # 行政处罚法第六十四条第二项：听证七日前通知
        (date(2025, 4, 11), Span(7, WORKDAY), date(2025, 4, 23)),
        # 重大行政决策程序暂行条例第十五条：征求意见三十日，届满遇劳动节
        (date(2025, 4, 3), Span(30, DAY), date(2025, 5, 7)),
    ],
)
def test_what_waits_may_happen_the_day_after_the_period(start, span, first):
    assert first_allowed(start, span, SEED) == first


def test_an_unrolled_period_ends_on_its_own_last_day():
    deadline = last_day(date(2025, 3, 3), Span(90, DAY), SEED, roll=False)

    assert deadline.due == deadline.target == date(2025, 6, 1)


@pytest.mark.parametrize(
    ("added", "due"),
    [
        (0, date(2025, 6, 3)),
        (30, date(2025, 7, 1)),
        (60, date(2025, 7, 31)),
        (-1, date(2025, 6, 3)),
    ],
)
def test_suspension_and_extension_lengthen_before_the_end_rolls(added, due):
    # 鉴定3月10日至4月9日，三十日；再经批准延长三十日
    assert last_day(date(2025, 3, 3), Span(90, DAY), SEED, added=added).due == due


def test_a_period_is_over_at_midnight_after_its_last_day():
    filed = datetime(2025, 3, 3, 9, 30, tzinfo=UTC)

    assert ends(filed, Span(90, DAY), SEED) == datetime(2025, 6, 3, 16, 0, tzinfo=UTC)
    assert ends(filed, Span(90, DAY), SEED, roll=False) == datetime(2025, 6, 1, 16, tzinfo=UTC)


def test_the_day_of_the_event_is_the_day_in_shanghai():
    late_evening_utc = datetime(2025, 3, 31, 16, 30, tzinfo=UTC)  # 北京时间4月1日

    assert day_of(ends(late_evening_utc, Span(5, WORKDAY), SEED)) == date(2025, 4, 10)


def test_hours_are_exact_and_never_roll():
    seized = datetime(2025, 10, 1, 3, 4, 5, tzinfo=UTC)

    assert ends(seized, Span(24, HOUR), SEED) == datetime(2025, 10, 2, 3, 4, 5, tzinfo=UTC)
    assert ends(seized, Span(24, HOUR), SEED, added=2) == datetime(2025, 10, 2, 5, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize("count", [last_day, first_allowed, explain])
def test_hours_cannot_be_counted_from_a_date(count):
    with pytest.raises(BadInput, match="时刻"):
        count(date(2025, 3, 3), Span(24, HOUR), SEED)


@pytest.mark.parametrize(
    ("start", "span", "provisional"),
    [
        (date(2026, 12, 30), Span(1, WORKDAY), False),
        (date(2026, 12, 30), Span(2, WORKDAY), True),
        (date(2026, 12, 1), Span(30, DAY), False),
        (date(2026, 12, 1), Span(31, DAY), True),
        (date(2025, 6, 1), Span(2, YEAR), True),
        (date(2026, 12, 31), Span(0, DAY), False),
    ],
)
def test_a_period_that_touches_an_unpublished_year_is_provisional(start, span, provisional):
    assert last_day(start, span, SEED).provisional is provisional


@pytest.mark.parametrize(
    "span",
    [Span(2000, WORKDAY), Span(3000, DAY), Span(10**9, DAY), Span(10**9, WORKDAY), Span(7, YEAR)],
    ids=str,
)
def test_beyond_the_table_no_date_is_guessed(span):
    with pytest.raises(BadInput, match="工作日历没有2033年"):
        last_day(date(2026, 1, 5), span, SEED)


@pytest.mark.parametrize("unit", [WORKDAY, DAY, MONTH, YEAR])
def test_before_the_table_no_date_is_guessed(unit):
    with pytest.raises(BadInput, match="工作日历没有2003年"):
        last_day(date(2003, 12, 31), Span(1, unit), SEED)


def test_a_negative_period_is_bad_input():
    with pytest.raises(BadInput, match="-3日"):
        Span(-3, DAY)
    with pytest.raises(BadInput, match="负数"):
        last_day(date(2025, 3, 3), Span(3, DAY), SEED, added=-4)


@pytest.mark.parametrize(
    ("since", "until", "unit", "units"),
    [
        (date(2025, 3, 10), date(2025, 4, 9), DAY, 30),
        (date(2025, 3, 10), date(2025, 3, 10), DAY, 0),
        (date(2025, 4, 28), date(2025, 5, 12), WORKDAY, 7),
        (date(2025, 5, 1), date(2025, 5, 5), WORKDAY, 0),
        (date(2025, 3, 10), date(2025, 3, 12), HOUR, 48),
    ],
)
def test_a_suspension_uses_the_units_of_its_period(since, until, unit, units):
    assert used(instant_of(since), instant_of(until), unit, SEED) == units


def test_an_hour_begun_is_not_an_hour_used():
    since = instant_of(date(2025, 3, 10))

    assert used(since, since + timedelta(minutes=119), HOUR, SEED) == 1


def test_a_suspension_cannot_end_before_it_began():
    with pytest.raises(BadInput, match="早于"):
        used(instant_of(date(2025, 3, 10)), instant_of(date(2025, 3, 9)), DAY, SEED)


@pytest.mark.parametrize("unit", [MONTH, YEAR])
def test_the_law_does_not_say_how_months_are_suspended(unit):
    with pytest.raises(Refused, match="没有规定"):
        used(instant_of(date(2025, 3, 9)), instant_of(date(2025, 3, 10)), unit, SEED)


def test_the_explanation_tells_the_runs_over_labour_day():
    steps = explain(date(2025, 4, 25), Span(4, WORKDAY), SEED)

    assert [(step.first.day, step.last.day, step.counted, step.why) for step in steps] == [
        (25, 25, 0, "起算当日不计入"),
        (26, 26, 0, "周末休息日"),
        (27, 27, 1, "劳动节调休上班"),
        (28, 30, 3, "工作日"),
    ]


def test_the_explanation_tells_why_the_end_rolled():
    steps = explain(date(2025, 3, 3), Span(90, DAY), SEED)

    assert [(f"{step.first:%m-%d}", f"{step.last:%m-%d}", step.counted) for step in steps] == [
        ("03-03", "03-03", 0),
        ("03-04", "06-01", 90),
        ("06-01", "06-02", 0),
        ("06-03", "06-03", 0),
    ]
    assert "端午节" in steps[2].why

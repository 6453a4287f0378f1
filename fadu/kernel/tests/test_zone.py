"""Days belong to Shanghai, instants to UTC."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import (
    chinese_day,
    chinese_moment,
    day_of,
    instant_of,
    parse_day,
    parse_instant,
    rfc3339,
    stated_day,
)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2025, 3, 3, 15, 59, 59, tzinfo=UTC), date(2025, 3, 3)),
        (datetime(2025, 3, 3, 16, 0, tzinfo=UTC), date(2025, 3, 4)),
        (datetime(2025, 3, 4, 0, 30, tzinfo=timezone(timedelta(hours=8))), date(2025, 3, 4)),
    ],
)
def test_a_day_begins_at_midnight_in_shanghai(instant, day):
    assert day_of(instant) == day


def test_midnight_in_shanghai_is_four_in_the_afternoon_before_in_utc():
    assert instant_of(date(2025, 3, 4)) == datetime(2025, 3, 3, 16, tzinfo=UTC)
    assert instant_of(date(2025, 3, 4), time(9, 30)) == datetime(2025, 3, 4, 1, 30, tzinfo=UTC)


def test_an_offset_is_read_into_utc():
    assert rfc3339(parse_instant("2025-03-03T09:30:00+08:00")) == "2025-03-03T01:30:00Z"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-03-03",
        "2025-03-03T09:30:00",
        "2025-03-03 09:30:00Z",
        "2025-02-29T00:00:00Z",
        "2025-03-03T25:00:00Z",
        "0001-01-01T00:00:00+08:00",
        "２０２５-03-03T09:30:00Z",
        "2025-03-03T09:30:00Z\n",
    ],
)
def test_what_is_no_instant_is_bad_input(text):
    with pytest.raises(BadInput, match="无法识别"):
        parse_instant(text)


@pytest.mark.parametrize(
    "text", ["", "20250303", "2025-3-3", "2025-02-29", "2025/03/03", "2025-W10-1", "２０２５-03-03"]
)
def test_what_is_no_day_is_bad_input(text):
    with pytest.raises(BadInput, match="无法识别"):
        parse_day(text)


def test_a_leap_day_is_read():
    assert parse_day("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize("of", [day_of, rfc3339])
def test_a_naive_instant_has_no_day(of):
    with pytest.raises(ValueError, match="without a zone"):
        of(datetime(2025, 3, 3, tzinfo=UTC).replace(tzinfo=None))


def test_a_person_reads_days_and_moments_in_chinese():
    assert chinese_day(date(2026, 3, 4)) == "2026年3月4日"
    assert chinese_moment(datetime(2026, 3, 4, 1, 5, tzinfo=UTC)) == "2026年3月4日9时5分"
    assert chinese_moment(datetime(2026, 3, 4, 16, 0, 7, tzinfo=UTC)) == "2026年3月5日0时0分7秒"


def test_a_fact_states_a_day_or_none():
    assert stated_day("2025-03-03") == date(2025, 3, 3)
    assert (stated_day(""), stated_day(None)) == (None, None)

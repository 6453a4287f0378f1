"""There is one clock, and only a test may set it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings as SettingsWrapper

from fadu.config.clock import SystemClock, TestClock, clock

MORNING = datetime(2025, 3, 3, 9, 0, tzinfo=timezone(timedelta(hours=8)))


def test_the_machines_clock_tells_utc() -> None:
    before = datetime.now(UTC)

    assert before <= SystemClock().now() <= datetime.now(UTC)
    assert SystemClock().now().tzinfo is UTC


def test_a_test_clock_begins_where_it_is_told_and_advances_really() -> None:
    beats = iter([100.0, 100.0, 190.5])
    told = TestClock(MORNING, beat=lambda: next(beats))

    assert told.now() == datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
    assert told.now() == datetime(2025, 3, 3, 1, 1, 30, 500000, tzinfo=UTC)


def test_without_a_setting_the_machines_clock_is_used(settings: SettingsWrapper) -> None:
    settings.TEST_CLOCK = None

    assert clock() == SystemClock()


def test_every_request_of_a_process_shares_one_test_clock(settings: SettingsWrapper) -> None:
    # No other test's: a process keeps the clock of each start, and that of a round hour runs for long.
    settings.TEST_CLOCK = start = MORNING + timedelta(microseconds=1_234)

    assert clock() is clock()
    assert start <= clock().now() < start + timedelta(minutes=5)


def test_production_refuses_a_test_clock(settings: SettingsWrapper) -> None:
    settings.TEST_CLOCK = MORNING
    settings.PRODUCTION = True

    with pytest.raises(ImproperlyConfigured, match="FADU_TEST_CLOCK"):
        clock()

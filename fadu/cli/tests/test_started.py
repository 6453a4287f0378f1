"""The command line asks the one clock, not the machine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fadu.cli.started import now, start_django


def test_now_is_the_time_of_the_one_clock(settings) -> None:
    settings.TEST_CLOCK = datetime(2025, 5, 6, 1, 0, tzinfo=UTC)
    start_django()

    assert timedelta(0) <= now() - settings.TEST_CLOCK < timedelta(minutes=5)

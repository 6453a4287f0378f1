"""`now` tells the time of the one clock, to the microsecond."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

from django.core.management import call_command


def test_the_instant_is_the_one_clock_s(settings) -> None:
    start = datetime(2025, 3, 20, 1, 0, 0, 123456, tzinfo=UTC)
    settings.TEST_CLOCK = start

    told = datetime.fromisoformat(call_command("now", stdout=StringIO()))

    assert start <= told < start + timedelta(minutes=5)
    assert told.utcoffset() == timedelta(0)

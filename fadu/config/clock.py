"""The one clock (`noted` is always its now). Nothing below this storey asks the machine for the time.

Sessions, lock-outs and jobs keep the machine's own clock; only what enters the ledger asks this one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class Clock(Protocol):
    """Tells the present instant, in UTC, to the microsecond; `name` is "" for the machine's own."""

    @property
    def name(self) -> str:
        """What entries made under this clock say of it in `by`."""

    def now(self) -> datetime:
        """The present instant, timezone-aware, in UTC."""


@dataclass(frozen=True)
class SystemClock:
    """The machine's clock."""

    name = ""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class TestClock:
    """A clock that began at `start` when it was made and advances really; `beat` counts seconds."""

    __test__ = False  # pytest would take it for a test class
    name = "test-clock"

    start: datetime
    beat: Callable[[], float] = time.monotonic
    _begun: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_begun", self.beat())

    def now(self) -> datetime:
        """The start plus the time that has really passed since, in UTC."""
        return self.start.astimezone(UTC) + timedelta(seconds=self.beat() - self._begun)


_test_clocks: dict[datetime, TestClock] = {}


def clock() -> Clock:
    """The clock of this process: the machine's, or the one FADU_TEST_CLOCK starts (never in production)."""
    start: datetime | None = settings.TEST_CLOCK
    if start is None:
        return SystemClock()
    if settings.PRODUCTION:
        raise ImproperlyConfigured("生产环境不得使用测试时钟：请删除 FADU_TEST_CLOCK。")
    return _test_clocks.setdefault(start, TestClock(start))

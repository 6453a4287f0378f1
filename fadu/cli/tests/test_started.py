"""The command line asks the one clock, not the machine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError

from fadu.cli.started import installation_named, now, start_django
from fadu.kernel.errors import BadInput


def test_now_is_the_time_of_the_one_clock(settings) -> None:
    settings.TEST_CLOCK = datetime(2025, 5, 6, 1, 0, tzinfo=UTC)
    start_django()

    assert timedelta(0) <= now() - settings.TEST_CLOCK < timedelta(minutes=5)


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (OperationalError("no such table: ledger_entry"), "数据库不能使用：no such table"),
        (ImproperlyConfigured("FADU_ENV 只能是 development"), "设置有误：FADU_ENV"),
    ],
)
def test_a_broken_installation_is_bad_input_with_what_to_do(problem, said) -> None:
    with pytest.raises(BadInput, match=said) as raised, installation_named():
        raise problem
    assert raised.value.todo


def test_a_fault_of_the_program_stays_one() -> None:
    with pytest.raises(ZeroDivisionError), installation_named():
        raise ZeroDivisionError

"""A worker that is killed is told from one that is not."""

from __future__ import annotations

import signal

import pytest
from django.db import connection

from tests.killing import NotKilled, killed


def asked() -> int:
    """What a query answers, through a function of its own."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return int(cursor.fetchone()[0])


def failing() -> None:
    """Work that meets an error of its own."""
    asked()
    raise ValueError("坏了")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("event", ["call", "return"])
def test_it_dies_where_it_is_to(event: str) -> None:
    killed(asked, within="tests/test_killing", function="asked", event=event)
    assert asked() == 1  # the test's own connection is none of the fork's
    assert signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL


@pytest.mark.django_db(transaction=True)
def test_where_it_does_not_what_it_met_is_told() -> None:
    with pytest.raises(NotKilled, match=r"elsewhere asked call\n$"):
        killed(asked, within="elsewhere", function="asked", event="call")
    with pytest.raises(NotKilled, match="ValueError: 坏了"):
        killed(failing, within="tests/test_killing", function="never", event="call")

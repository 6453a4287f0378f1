"""The order of the questions: readable, known key, signature, time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.kernel import visit_code
from fadu.kernel.tests.test_visit_code import KEY, TERMS, signed
from fadu.kernel.visit_standing import Standing, checked

MINUTE = timedelta(minutes=1)
KEYS = {KEY: b"public"}
TEXT = visit_code.sealed(TERMS, KEY, signed)


def holds(public: bytes, signature: bytes, data: bytes) -> bool:
    return public == b"public" and signature == signed(data)


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (TERMS.since - MINUTE, Standing.NOT_YET),
        (TERMS.since, Standing.GENUINE),
        (TERMS.until - MINUTE, Standing.GENUINE),
        (TERMS.until, Standing.EXPIRED),
    ],
)
def test_a_code_holds_from_its_first_minute_until_before_its_last(now, standing) -> None:
    found = checked(TEXT, now, KEYS, holds)

    assert (found.standing, found.terms) == (standing, TERMS)


@pytest.mark.parametrize(
    ("text", "keys", "standing"),
    [
        ("你好", KEYS, Standing.UNREADABLE),
        (TEXT, {}, Standing.NO_KEY),
        (TEXT, {KEY: b"another"}, Standing.FORGED),
    ],
)
def test_nothing_is_told_of_a_code_that_nobody_vouches_for(text, keys, standing) -> None:
    found = checked(text, TERMS.since, keys, holds)

    assert (found.standing, found.terms) == (standing, None)

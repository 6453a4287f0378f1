"""How a link stands is said in one word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fadu.accounts.services.guessing import MOST_TRIES
from fadu.publication.models import OneTimeLink
from fadu.publication.pages import DEAD, OPENED, OVER, UNOPENED, WITHDRAWN, state_of

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({}, UNOPENED), ({"opened": True}, OPENED), ({"withdrawn": True, "opened": True}, WITHDRAWN),
        ({"tries": MOST_TRIES}, DEAD), ({"expires": True}, OVER),
    ],
)  # fmt: skip
def test_a_link_stands_as_it_is(change: dict[str, object], state: object) -> None:
    given = {k: NOW if v is True else v for k, v in change.items()}

    assert state_of(OneTimeLink(**{"expires": NOW + timedelta(days=1), **given}), NOW) == state

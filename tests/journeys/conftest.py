"""A live server with the demonstration bureau behind it, and a browser for each person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from playwright.sync_api import BrowserContext, expect

from tests import demonstration
from tests.journeys.office import Office

# A journey proves what a page says, not how soon: a machine that stands still for a while fails nothing (bench/ measures).
expect.set_options(timeout=60_000)


@pytest.fixture
def office(
    transactional_db: None,
    live_server: Any,
    settings: LazySettings,
    new_context: Callable[..., BrowserContext],
) -> Iterator[Office]:
    """The bureau, its clock at nine o'clock on Monday 2 March 2026; no page may complain to the console."""
    made = Office(demonstration.built(), live_server.url, settings, new_context)
    made.clock("2026-03-02")
    yield made
    complaints = {name: clerk.console for name, clerk in made.clerks.items() if clerk.console}
    assert complaints == {}

"""What every test of the desk asks for: the bureau at a fixed hour, and people signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from fadu.faces.desk.tests.builders import Office, found_office

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
_TICKS = count()


@pytest.fixture(autouse=True)
def fixed_hour(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Requests of a test happen on Monday 2025-03-03; files stand in a folder of the test's own."""
    # A clock of its own, a microsecond apart: each test begins at the hour, however long others took.
    settings.TEST_CLOCK = NOW + timedelta(microseconds=next(_TICKS))
    settings.FILES = tmp_path_factory.mktemp("files")


@pytest.fixture
def office(db: None) -> Office:
    """The bureau with its three administrators, a supervisor, a second officer, and two parties."""
    return found_office()


@pytest.fixture
def desk(office: Office) -> Callable[[str], Client]:
    """A signed-in browser by name: desk("张三")."""
    return office.browser

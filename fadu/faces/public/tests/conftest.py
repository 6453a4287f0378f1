"""Requests of a test happen at nine o'clock on 2 March 2026, with the key of the inspection room's tests."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import Settings

from fadu.rooms.inspection.tests.builders import NOW
from fadu.rooms.inspection.tests.conftest import visit_key

__all__ = ["visit_key"]


@pytest.fixture(autouse=True)
def hour(settings: Settings) -> None:
    settings.TEST_CLOCK = NOW

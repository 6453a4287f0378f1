"""Requests of these tests happen on the morning of the visit; files stand in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.faces.field.tests.builders import MORNING


@pytest.fixture(autouse=True)
def hour(settings: Settings, tmp_path: Path) -> None:
    settings.TEST_CLOCK, settings.FILES = MORNING, tmp_path

"""A party fined, and where messages to it arrive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from fadu.publication.serving.tests.builders import Serving, fined

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def posted(settings: Settings, tmp_path: Path) -> None:
    """Where messages and copies are kept."""
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    settings.PUBLIC_ADDRESS = "http://bureau.example"


@pytest.fixture
def case(bureau: Bureau, posted: None) -> Serving:
    """Fined on 8 April 2025; nothing agreed, nothing sealed."""
    return fined(bureau)

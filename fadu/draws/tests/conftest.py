"""A bureau that can draw, and files of this test alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from fadu.draws.tests.builders import Ready, ready
from tests.people import Bureau


@pytest.fixture
def made(bureau: Bureau, settings, tmp_path: Path) -> Ready:
    """Firms, officers, a legal office."""
    settings.FILES = tmp_path / "files"
    settings.VAR, settings.DRAW_KEY_FILE = tmp_path, tmp_path / "draw.key"
    return ready(bureau)

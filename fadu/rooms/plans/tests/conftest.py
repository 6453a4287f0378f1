"""Files of this test alone."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def files(settings, tmp_path: Path) -> None:
    """Where what the plans' services store goes."""
    settings.FILES = tmp_path / "files"

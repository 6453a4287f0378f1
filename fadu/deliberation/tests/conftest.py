"""The bureau of both desks."""

from __future__ import annotations

import pytest

from tests.deliberating import Deliberating, deliberating


@pytest.fixture
def office(db: None) -> Deliberating:
    """Three cases that wait for their review and their discussion."""
    return deliberating()

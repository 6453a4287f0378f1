"""A bureau without its year: founded through the registers, with enterprises."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests import demonstration


@pytest.fixture
def small(db: None) -> SimpleNamespace:
    """The bureau and its enterprises."""
    made, firms = demonstration.with_enterprises()
    return SimpleNamespace(bureau=made, firms=firms)

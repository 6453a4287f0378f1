"""A bureau without its year: founded through the registers, with enterprises."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from fadu.demo import bureau, parties


@pytest.fixture
def small(db: None) -> SimpleNamespace:
    """The bureau and its enterprises."""
    made = bureau.build(lambda: None)
    return SimpleNamespace(bureau=made, firms=parties.build(made, lambda: None))

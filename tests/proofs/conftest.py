"""The bureaus of the proofs: the demonstration's own, built through the services."""

from __future__ import annotations

import pytest

from fadu.demo import bureau as demo


@pytest.fixture
def demo_bureau(db: None) -> demo.Bureau:
    """The demonstration bureau: its people, accounts, calendar and parameters, and no case yet."""
    return demo.build(lambda: None)

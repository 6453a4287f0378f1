"""The bureaus of the proofs: the demonstration's own, built through the services."""

from __future__ import annotations

import pytest

from fadu.demo import bureau as demo
from tests import demonstration
from tests.proofs.casting import cast_of
from tests.proofs.walking import Cast


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--replan` plans the walks of the two doors anew and keeps them."""
    parser.addoption("--replan", action="store_true", help="重新编排两扇门的走查计划")


@pytest.fixture
def replan(pytestconfig: pytest.Config) -> bool:
    """Whether the walks are to be planned anew; the whole suite, begun elsewhere, knows no such option."""
    return bool(pytestconfig.getoption("--replan", default=False))


@pytest.fixture
def demo_bureau(db: None) -> demo.Bureau:
    """The demonstration bureau: its people, accounts, calendar and parameters, and no case yet."""
    return demonstration.built()


@pytest.fixture
def cast(demo_bureau: demo.Bureau) -> Cast:
    """The city's people with their capacities, and two parties."""
    return cast_of(demo_bureau)

"""A visit's terms, a key that is the same in every test, and codes issued through the real service."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from fadu.kernel.visit_code import Terms
from fadu.ledger.crypto import Ed25519Signer
from fadu.matters.scope import Place
from fadu.rooms.inspection.services.codes import issue_code

SIGNER = Ed25519Signer("visit", bytes(range(32)))
OTHER = Ed25519Signer("other", bytes(range(1, 33)))
PLACE = Place("province", "city", "county")
ENTERPRISE, ANOTHER = "91440300708461136T", "91330100799655058B"
NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
TERMS = Terms(
    visit="01JQ0000000000000000000000",
    enterprise=ENTERPRISE,
    agency="某市应急管理局",
    kind="计划检查",
    basis="《安全生产法》第六十五条；2026年度监督检查计划",
    certificates=("18020116001", "18020116002"),
    since=datetime(2026, 3, 2, 0, 0, tzinfo=UTC),
    until=datetime(2026, 3, 2, 10, 0, tzinfo=UTC),
)


def a_code(at: datetime = NOW, contents: str = "", place: Place = PLACE, **change: Any) -> str:
    """A code issued for these terms."""
    return issue_code(
        terms=replace(TERMS, **change), place=place, at=at, contents=contents, signer=SIGNER
    )

"""Two reckonings, one of them of two norms that a second person has looked at; they are like cases of each other."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.demo import amounts, libraries
from fadu.rooms.penalty.models import Reckoning

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_one_is_kept_with_its_reasons_and_one_looked_at_by_another(small):
    libraries.build(small.bureau, lambda: None)

    amounts.build(small.bureau, small.firms, NOW)

    rows = Reckoning.objects.order_by("amount").values_list("amount", "tier", "several", "opinion")
    assert list(rows) == [(2_000_000, "一档", False, ""), (2_500_000, "一档", True, "同意")]

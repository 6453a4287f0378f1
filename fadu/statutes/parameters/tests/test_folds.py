"""A signing becomes one row; the next one stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.statutes.parameters.models import MissingList
from fadu.statutes.parameters.tests.test_services import sign
from fadu.statutes.tests.builders import fill

if TYPE_CHECKING:
    from tests.people import Bureau


def test_every_signed_list_stays(bureau: Bureau) -> None:
    sign(bureau)
    fill(bureau, "penalty.filing_limit", "7", since="2024-01-01")
    sign(bureau)

    first, second = MissingList.objects.order_by("id")
    assert set(first.codes) - set(second.codes) == {"penalty.filing_limit"}

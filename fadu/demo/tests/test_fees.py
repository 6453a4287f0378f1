"""The sample fines: one paid in part, one paid too much; figures to the fen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.demo import fees
from fadu.fees.models import Fee, Receipt
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.platforms.models import EnteredCase

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_one_is_paid_in_part_and_one_too_much(small):
    firms = small.firms[small.bureau.agency]

    one, two = fees.build(small.bureau, firms, NOW)

    assert [(f.received, f.credited, f.asked) for f in Fee.objects.order_by("code")] == [
        (12_000_00, 12_000_00, 0), (0, 0, 0), (20_050_00, 20_000_00, 50_00),
    ]  # fmt: skip
    assert Receipt.objects.count() == 2
    paid = [[x.act for x in history(Matter.objects.get(pk=id)) if "pay" in x.act] for id in (one, two)]  # fmt: skip
    assert paid == [["pay_instalment"], ["pay_fine"]]
    assert EnteredCase.objects.get().matter == one

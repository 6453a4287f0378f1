"""A row that takes back a payment: nothing of the two is recorded, and what stands on record is to be withdrawn."""

from __future__ import annotations

import pytest

from fadu.fees.models import Receipt
from fadu.platforms.tests.fees.builders import ONE, TWO, coded, fined, results, told
from fadu.rooms.penalty.tests.stating import UNIT
from tests.people import found_bureau

pytestmark = pytest.mark.django_db
NAME = UNIT["name"]


def test_a_payment_and_its_reversal_in_one_file_are_both_left_out():
    made = fined(found_bureau())
    coded(made)

    rows = results(
        made,
        (ONE, NAME, 300_000, "2025-03-20", "R1", ""),
        (ONE, NAME, -300_000, "2025-03-21", "R2", ""),
        (TWO, NAME, 1_000, "2025-03-21", "R3", ""),
        (TWO, NAME, -999, "2025-03-22", "R5", ""),  # the newest first, as some platforms list them
        (TWO, NAME, 999, "2025-03-22", "R4", ""),
    )

    assert told(rows) == [
        "第3行已经冲正这一笔",
        "冲正第2行的3,000元",
        "已入账",
        "冲正第6行的9.99元",
        "第5行已经冲正这一笔",
    ]
    assert set(Receipt.objects.values_list("receipt", flat=True)) == {"R3"}


def test_one_that_stands_on_record_is_to_be_withdrawn_and_one_that_nobody_knows_is_asked_about():
    made = fined(found_bureau())
    coded(made)
    results(made, (TWO, NAME, 1_000, "2025-03-20", "R1", ""))

    again = results(
        made,
        (TWO, NAME, 1_000, "2025-03-20", "r1", ""),
        (TWO, NAME, -1_000, "2025-03-21", "R1", ""),
        (TWO, NAME, -999, "2025-03-21", "R2", ""),
    )

    assert told(again) == [
        "以前已入账",
        "冲正2025年3月20日票据号R1的到账10元，该到账已经登记",
        "冲正9.99元，没有登记过这一金额的到账",
    ]
    assert "撤回" in again[1].faults[0].todo
    assert Receipt.objects.count() == 1


def test_of_several_payments_the_newest_before_it_is_taken_back():
    made = fined(found_bureau())
    coded(made)

    rows = results(
        made,
        (TWO, NAME, 1_000, "2025-03-19", "R1", ""),
        (TWO, NAME, 1_000, "2025-03-20", "R2", ""),
        (TWO, NAME, 1_000, "2025-03-22", "R3", ""),
        (TWO, NAME, -1_000, "2025-03-21", "R4", ""),
        take=False,
    )

    assert told(rows) == ["可以入账", "第5行已经冲正这一笔", "可以入账", "冲正第3行的10元"]

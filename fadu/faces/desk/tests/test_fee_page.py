"""What a code stands at, in words; a surplus and a refund are told beside it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.fee_page import badges, cards
from fadu.fees.models import Fee
from fadu.matters.scope import Reach, Scope


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, ["待缴"]),
        ({"void": True}, ["已作废"]),
        ({"received": 40, "credited": 40}, ["部分缴纳"]),
        ({"received": 150, "credited": 100}, ["已缴清", "多缴0.50元"]),
        ({"received": 150, "credited": 100, "asked": 50}, ["已缴清", "待批准退还0.50元"]),
        ({"received": 150, "credited": 100, "asked": 50, "approved": True}, ["已缴清", "待退还到账0.50元"]),
        ({"received": 150, "credited": 100, "refunded": 50, "surplus_refunded": 50}, ["已缴清"]),
    ],
)  # fmt: skip
def test_a_code_says_what_it_stands_at(given, said):
    row = Fee(code="4302", due=100, entered_on=date(2025, 3, 4), **given)

    assert [badge.text for badge in badges(row)] == said


@pytest.mark.django_db
def test_the_cards_count_and_never_sum_up():
    found = cards(Scope("v", "X", Reach.COUNTY))

    assert [(card.value, card.unit) for card in found] == [("0", "个"), ("0", "个"), ("0", "份"), ("0", "份")]  # fmt: skip

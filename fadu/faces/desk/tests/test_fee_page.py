"""What a code stands at, in words; a surplus and a refund are told beside it."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest

from fadu.faces.desk.fee_page import badges, cards
from fadu.fees.models import Fee
from fadu.matters.lines import Line
from fadu.matters.scope import Reach, Scope
from fadu.platforms.fees.altered import Altered
from fadu.platforms.fees.marks import Mark

LESS, NONE, FELL = (
    Altered(
        gone, whole, 100 - whole, cast("Line", SimpleNamespace(act="", facts={"altered": said}))
    )
    for gone, whole, said in ((False, 60, "变更"), (True, 0, "撤销"), (False, 60, "撤销"))
)


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


@pytest.mark.parametrize(
    ("given", "mark", "said"),
    [
        ({"credited": 100}, Mark(LESS, 100, 40), ["已缴清", "决定已变更，待退还"]),
        ({"credited": 100}, Mark(NONE, 100, 100), ["已缴清", "决定已撤销，待退还"]),
        ({"credited": 100}, Mark(None, 100, 100), ["已缴清", "原决定已变更、撤销，待退还"]),
        ({"credited": 40}, Mark(LESS, 60, 0), ["决定已变更，待调整"]),
        ({"credited": 40}, Mark(NONE, 40, 40), ["决定已撤销，待调整", "决定已撤销，待退还"]),
        ({}, Mark(NONE, 0, 0), ["决定已撤销，待作废"]),
        # of two daily fines the newest is annulled alone
        ({}, Mark(FELL, 0, 0), ["决定已撤销，待作废"]),
        ({"credited": 100}, Mark(FELL, 100, 40), ["已缴清", "决定已撤销，待退还"]),
        ({}, Mark(FELL, 0, 0, others=True), ["已由其他缴款码缴纳，待作废"]),
        ({"credited": 40}, Mark(FELL, 60, 0, others=True), ["已由其他缴款码缴纳，待调整"]),
    ],
)  # fmt: skip
def test_what_an_alteration_leaves_to_be_done_stands_in_words(given, mark, said):
    row = Fee(code="4302", due=100, entered_on=date(2025, 3, 4), **given)
    row.received = row.credited

    assert [badge.text for badge in badges(row, mark)] == said


@pytest.mark.django_db
def test_the_cards_count_and_never_sum_up():
    found = cards(Scope("v", "X", Reach.COUNTY))

    assert [(card.value, card.unit) for card in found] == [*[("0", "个")] * 3, *[("0", "份")] * 2]

"""The five libraries: what each refuses, and how a tier and a list entry reach the reckoning."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.kinds import (
    LENIENCY,
    LIBRARIES,
    PHRASE,
    TIER,
    library,
    listed_from,
    tier_from,
)
from fadu.law.penalties.lists import ListKind
from fadu.law.penalties.terms import Payer, Stage

A_TIER = {
    "conduct": "AQF-97-1", "stage": Stage.FIRST.title, "payer": Payer.UNIT.title, "name": "一档",
    "condition": "从业人员不足十人", "low": "10000", "high": "30000",
}  # fmt: skip


def test_each_library_has_its_code_and_its_sentence():
    assert [library(one.code) for one in LIBRARIES] == list(LIBRARIES)
    assert all(one.what.endswith("。") for one in LIBRARIES)
    with pytest.raises(BadInput, match="shelf"):
        library("shelf")


def test_a_phrase_must_belong_to_the_catalogue():
    with pytest.raises(BadInput, match="处罚目录中没有“X-1”"):
        PHRASE.read({"conduct": "X-1", "fact": "经查"})


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"high": "110000"}, "超出法定幅度"),
        ({"low": "40000"}, "下限高于上限"),
        ({"payer": Payer.PRINCIPAL.title}, "没有罚款"),
        ({"conduct": "X-1"}, "处罚目录中没有"),
    ],
)
def test_a_tier_outside_the_law_cannot_be_filled_in(over, said):
    with pytest.raises(BadInput, match=said):
        TIER.read({**A_TIER, **over})


def test_a_tier_reaches_the_reckoning_in_fen():
    content = TIER.read(A_TIER)
    tier = tier_from(Entry("tier", TIER.name_of(content), content, date(2025, 1, 1)))

    assert (tier.low, tier.high, tier.stage, tier.payer) == (
        1_000_000,
        3_000_000,
        Stage.FIRST,
        Payer.UNIT,
    )


def test_an_entry_of_the_four_lists_carries_how_often_it_was_used():
    content = LENIENCY.read(
        {
            "list": "不予处罚",
            "number": "3",
            "conduct": "AQF-97-4",
            "words": "培训记录不全",
            "condition": "当场改正",
        }
    )
    found = listed_from(Entry("leniency", "不予处罚·3", content, date(2025, 1, 1), uses=4))

    assert (found.kind, found.uses) == (ListKind.NO_PENALTY, 4)

"""Tiers of discretion lie inside the lawful range, or are refused; without one nothing is reckoned."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.reckoning import reckon
from fadu.law.penalties.terms import FEN, Payer, Stage
from fadu.law.penalties.tests.cases import ACTED, case, yuan
from fadu.law.penalties.tiers import Tier, applied, problems

SINCE = date(2025, 1, 1)


def tier(low, high, code="AQF-97-1", stage=Stage.FIRST, payer=Payer.UNIT, **more):
    """A tier in 元."""
    return Tier(code, stage, payer, "一档", "危害后果轻微", low * FEN, high * FEN, SINCE, **more)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (tier(0, 30_000), ""),
        (tier(0, 110_000), "超出法定幅度"),
        (tier(60_000, 30_000), "下限高于上限"),
        (tier(0, 1, payer=Payer.RESPONSIBLE), "没有罚款"),
        (tier(0, 1, code="AQF-95-1", payer=Payer.PRINCIPAL), "不是定额幅度"),
    ],
)
def test_a_tier_outside_the_law_is_refused(one, said):
    found = "".join(problems(one, BY_CODE[one.conduct]))

    assert (said in found) if said else found == ""


def test_a_chosen_tier_narrows_the_range_and_is_explained():
    outcome = applied(reckon(BY_CODE["AQF-97-1"], case()), [tier(10_000, 30_000)], "一档", ACTED)

    assert yuan(outcome.span) == (10_000, 30_000)
    assert "一档" in outcome.steps[-1].text
    assert "第三十四条" in str(outcome.steps[-1].cite)


@pytest.mark.parametrize(
    "tiers", [[], [tier(0, 1, until=date(2025, 12, 31))], [tier(0, 1, stage=Stage.OVERDUE)]]
)
def test_without_a_tier_in_force_nothing_is_narrowed(tiers):
    with pytest.raises(BadInput, match="没有名为"):
        applied(reckon(BY_CODE["AQF-97-1"], case()), tiers, "一档", ACTED)


def test_a_tier_that_misses_the_range_of_the_case_is_refused():
    outcome = reckon(BY_CODE["AQF-97-1"], case(Stage.OVERDUE))
    stray = tier(0, 50_000, stage=Stage.OVERDUE)

    with pytest.raises(BadInput, match="不在法定幅度"):
        applied(outcome, [stray], "一档", ACTED)

"""The sum in force and what was paid of it, to the fen: as decided, as altered, since it was imposed last."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty import sums
from fadu.law.procedures.penalty_ordinary.sums import FINE
from fadu.law.procedures.tests.walking import at

Said = dict[str, tuple[tuple[datetime, Any], ...]]
FIRST, LATER = "2025-03-10", "2025-06-10"


def said(**each: dict[str, int]) -> Said:
    """Recalled pairs: `penalize__fine={"2025-03-10": 1}`."""
    return {
        f"{code.replace('__', '.')}*": tuple((at(day), value) for day, value in days.items())
        for code, days in each.items()
    }


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ({}, (0, 0, 0, 0, 0)),
        ({"penalize__fine": {FIRST: 333_33}}, (333_33, 333_33, 0, 333_33, 0)),
        # paid in part, in part by officers, and settled: whoever settles it pays what is left
        (
            {"penalize__fine": {FIRST: 1_000_00}, "pay_instalment__amount": {"2025-03-11": 100_01},
             "collect_fine__amount": {"2025-03-12": 200_00}},
            (1_000_00, 1_000_00, 300_01, 699_99, 0),
        ),
        (
            {"penalize__fine": {FIRST: 1_000_00}, "pay_instalment__amount": {"2025-03-11": 100_01},
             "pay_fine__amount": {"2025-03-12": 899_99}},
            (1_000_00, 1_000_00, 1_000_00, 0, 0),
        ),
        # lowered after it was paid: what is beyond it was paid too much
        (
            {"penalize__fine": {FIRST: 1_000_00}, "pay_fine__amount": {"2025-03-12": 1_000_00},
             "alter_decision__fine_after": {LATER: 333_33}},
            (333_33, 333_33, 1_000_00, 0, 666_67),
        ),
        # lowered first, then paid up
        (
            {"penalize__fine": {FIRST: 1_000_00}, "alter_decision__fine_after": {LATER: 333_33},
             "pay_fine__amount": {"2025-06-12": 333_33}},
            (333_33, 333_33, 333_33, 0, 0),
        ),
        # raised after it was paid: the rest is left, the surcharge keeps to the lower sum
        (
            {"penalize__fine": {FIRST: 1_000_00}, "pay_fine__amount": {"2025-03-12": 1_000_00},
             "alter_decision__fine_after": {LATER: 1_500_01}},
            (1_500_01, 1_000_00, 1_000_00, 500_01, 0),
        ),
        # raised, and the rest paid up
        (
            {"penalize__fine": {FIRST: 1_000_00}, "alter_decision__fine_after": {LATER: 1_500_01},
             "pay_fine__amount": {"2025-03-12": 1_000_00, "2025-06-12": 500_01}},
            (1_500_01, 1_000_00, 1_500_01, 0, 0),
        ),
        # annulled: all of it was paid too much
        (
            {"penalize__fine": {FIRST: 1_000_00}, "pay_fine__amount": {"2025-03-12": 1_000_00},
             "alter_decision__fine_after": {LATER: 0}},
            (0, 0, 1_000_00, 0, 1_000_00),
        ),
        # made anew: what came before is of the decision that is gone
        (
            {"penalize__fine": {FIRST: 1_000_00, "2025-07-01": 800_00}, "pay_fine__amount": {"2025-03-12": 1_000_00},
             "alter_decision__fine_after": {LATER: 0}},
            (800_00, 800_00, 0, 800_00, 0),
        ),
    ],
)  # fmt: skip
def test_the_newest_alteration_says_what_stands(before, expected):
    stands = FINE.stands(said(**before))

    assert (stands.now, stands.least, stands.total, stands.left, stands.over) == expected
    assert all(type(amount) is int for _, amount in stands.imposed)


@pytest.mark.parametrize(
    ("amount", "over"),
    [(1_000_00, 600_00), (400_00, 0)],
)
def test_of_one_instant_a_payment_comes_first_unless_it_is_of_the_lower_sum(amount, over):
    before = said(
        penalize__fine={FIRST: 1_000_00},
        alter_decision__fine_after={LATER: 400_00},
        pay_fine__amount={LATER: amount},
    )

    assert FINE.stands(before).over == over


def test_a_surcharge_is_counted_on_the_least_that_was_ever_in_force():
    """行政处罚法 72(1)(一), 行政强制法 45(2): three per cent a day, no more than the sum."""
    raised = FINE.stands(
        said(penalize__fine={FIRST: 1_000_00}, alter_decision__fine_after={LATER: 1_500_00})
    )
    lower = FINE.stands(
        said(penalize__fine={FIRST: 1_000_00}, alter_decision__fine_after={LATER: 333_33})
    )
    days = {"due_on": "2025-03-25", "counted_until": "2025-03-26"}

    assert sums.counted(raised, days) == 30_00
    assert sums.counted(lower, days) == 9_99
    assert sums.base(lower, date(2025, 3, 25)) == 333_33
    assert sums.counted(lower, {**days, "counted_until": "2026-03-25"}) == 333_33
    stopped = {**days, "stopped_from": "2025-03-26", "stopped_until": "2025-03-27"}
    assert sums.counted(lower, stopped) == 0


def test_a_surcharge_paid_on_the_former_sum_comes_back_as_far_as_it_is_too_much():
    before = said(
        penalize__fine={FIRST: 1_000_00},
        pay_surcharge__amount={"2025-04-01": 60_00},
        pay_surcharge__due_on={"2025-04-01": "2025-03-25"},
        pay_surcharge__counted_until={"2025-04-01": "2025-03-27"},
        alter_decision__fine_after={LATER: 400_00},
    )

    assert FINE.surcharge_over(before, FINE.stands(before)) == 60_00 - 24_00
    del before["pay_surcharge.due_on*"]  # an entry that does not say how it was counted
    assert FINE.surcharge_over(before, FINE.stands(before)) == 0


def test_nothing_is_recalled_where_no_decision_is_on_record():
    told = {"cite": APL.art(67, par=2), "lacking": "没有决定", "todo": "先决定"}

    for derived in (sums.in_force(FINE, **told), sums.left(FINE, **told)):
        with pytest.raises(Refused, match="没有决定") as refusal:
            derived.function({}, None, {})
        assert "第六十七条第二款" in refusal.value.basis
        assert derived.function({}, None, said(penalize__fine={FIRST: 5})) == 5
        assert set(derived.recalls) == set(FINE.recalls)

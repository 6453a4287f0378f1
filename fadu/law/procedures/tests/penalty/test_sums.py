"""The sum in force and what was paid of it, to the fen: as decided, as altered, since it was imposed last."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty import sums
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE
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
            (800_00, 800_00, 0, 800_00, 1_000_00),  # what was paid on it goes back
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


@pytest.mark.parametrize(
    ("before", "now", "left"),
    [
        # nothing was paid of the first: both are owed
        ({}, 900_00, 900_00),
        ({"pay_daily_instalment__amount": {"2025-03-12": 100_00}}, 900_00, 800_00),
        ({"pay_daily__amount": {"2025-03-12": 600_00}}, 900_00, 300_00),
        ({"pay_daily__amount": {"2025-04-02": 900_00}}, 900_00, 0),
        # the first was annulled, or lowered
        ({"alter_decision__daily_after": {"2025-03-20": 0}}, 300_00, 300_00),
        ({"alter_decision__daily_after": {"2025-03-20": 200_00}}, 500_00, 500_00),
    ],
)
def test_what_a_further_daily_fine_finds_unpaid_stays_owed_beside_it(before, now, left):
    """安全生产法 112: each refusal that is found is fined for its own days."""
    decided = said(daily_fine__daily_total={FIRST: 600_00, "2025-04-01": 300_00})
    stands = DAILY.stands(decided | said(**before))

    assert (stands.now, stands.left) == (now, left)


def test_what_the_paper_says_of_a_further_daily_fine_leaves_the_earlier_one_as_it_is():
    """The second is altered to 50; 600 of the first stay."""
    decided = said(daily_fine__daily_total={FIRST: 600_00, "2025-04-01": 300_00})

    assert DAILY.rest(decided) == 600_00
    assert DAILY.rest(said(daily_fine__daily_total={FIRST: 600_00})) == 0
    assert FINE.rest(said(penalize__fine={FIRST: 600_00, "2025-04-01": 300_00})) == 0


@pytest.mark.parametrize(
    ("altered", "amounts"),
    [
        ({}, [600_00, 300_00]),
        ({"2025-04-10": 600_00}, [600_00, 0]),  # the newest is void
        ({"2025-04-10": 650_00}, [600_00, 50_00]),
        (
            {"2025-04-10": 600_00, "2025-04-11": 500_00},
            [500_00, 0],
        ),  # then the one before is lowered
        ({"2025-04-10": 600_00, "2025-04-11": 0}, [0, 0]),  # or void
        ({"2025-04-10": 0}, [0, 0]),  # with the fine that came first
    ],
)
def test_an_alteration_is_of_the_newest_daily_fine_that_stands(altered, amounts):
    before = said(
        daily_fine__daily_total={FIRST: 600_00, "2025-04-01": 300_00},
        alter_decision__daily_after=altered,
        pay_daily__amount={"2025-04-02": 900_00},
    )
    layers = DAILY.layers(before)

    assert [x.now for x in layers] == amounts
    assert [x.total for x in layers] == [600_00, 300_00]  # the oldest is paid first
    stands = DAILY.stands(before)
    assert (stands.now, stands.left, stands.over) == (sum(amounts), 0, 900_00 - sum(amounts))


def test_what_went_back_is_paid_no_more():
    before = said(
        penalize__fine={FIRST: 1_000_00}, pay_fine__amount={"2025-03-12": 1_000_00},
        alter_decision__fine_after={LATER: 400_00}, refund__back_fine={"2025-06-12": 600_00},
    )  # fmt: skip
    stands = FINE.stands(before)

    assert (stands.total, stands.over, stands.left) == (400_00, 0, 0)


def test_nothing_is_recalled_where_no_decision_is_on_record():
    told = {"cite": APL.art(67, par=2), "lacking": "没有决定", "todo": "先决定"}

    for derived in (sums.in_force(FINE, **told), sums.left(FINE, **told)):
        with pytest.raises(Refused, match="没有决定") as refusal:
            derived.function({}, None, {})
        assert "第六十七条第二款" in refusal.value.basis
        assert derived.function({}, None, said(penalize__fine={FIRST: 5})) == 5
        assert set(derived.recalls) == set(FINE.recalls)


def test_of_two_alterations_in_one_minute_each_has_its_own_decision():
    before = said(
        daily_fine__daily_total={"2025-05-20": 10_000_00, "2025-05-22": 4_000_00},
    ) | {
        "alter_decision.daily_after*": ((at(LATER), 9_000_00), (at(LATER), 8_000_00)),
        "alter_decision.further_on*": ((at(LATER), "2025-05-20"), (at(LATER), "2025-05-22")),
    }

    assert [x.now for x in DAILY.layers(before)] == [5_000_00, 3_000_00]

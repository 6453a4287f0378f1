"""The surcharge on a fine, from the record alone: its days, its stops, its base, what was remitted, what is left to the fen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty_ordinary.sums import FINE, INCOME
from fadu.law.procedures.tests.walking import at, law_view

Said = dict[str, tuple[tuple[datetime, Any], ...]]
DAY = "缴款期限届满的次日"


def said(**each: dict[str, Any]) -> Said:
    """Recalled pairs: `penalize__fine={"2025-03-10": 1}`; a name that ends in two dashes is an act that was done."""
    return {
        f"{code.replace('__', '.')}*": tuple((at(day), value) for day, value in days.items())
        for code, days in each.items()
    }


OF_333 = said(penalize__fine={"2025-03-05": 333_00}, serve__={"2025-03-05": True})


def test_the_last_day_rolls_over_a_holiday():
    calendar = law_view(()).calendar  # 15 days from 20 March end within 清明节
    served_late = OF_333 | said(serve__={"2025-03-20": True})

    assert s.due_on(FINE, served_late, calendar) == date(2025, 4, 7)


def test_several_payments_of_it_are_held_together_against_what_it_comes_to():
    paid = OF_333 | said(
        pay_surcharge__amount={"2025-03-22": 19_98, "2025-03-24": 19_98},
        pay_surcharge__due_on={"2025-03-22": "2025-03-20", "2025-03-24": "2025-03-20"},
        pay_surcharge__counted_until={"2025-03-22": "2025-03-22", "2025-03-24": "2025-03-24"},
        alter_decision__fine_after={"2025-06-10": 166_50},
    )
    assert s.over(FINE, paid, FINE.stands(paid)) == 19_98
    back = paid | said(refund__back_surcharge={"2025-06-11": 19_98})
    assert s.over(FINE, back, FINE.stands(back)) == 0


def test_a_surcharge_is_counted_on_the_least_that_was_ever_in_force():
    """行政处罚法 72(1)(一), 行政强制法 45(2): three per cent a day, no more than the sum."""
    raised = FINE.stands(
        said(penalize__fine={"2025-03-10": 1_000_00}, alter_decision__fine_after={"2025-06-10": 1_500_00})
    )  # fmt: skip
    lower = FINE.stands(
        said(penalize__fine={"2025-03-10": 1_000_00}, alter_decision__fine_after={"2025-06-10": 333_33})
    )  # fmt: skip
    due, next_day = date(2025, 3, 25), date(2025, 3, 26)

    assert s.counted(raised, due, next_day) == 30_00
    assert s.counted(lower, due, next_day) == 9_99
    assert s.base(lower, due) == 333_33
    assert s.counted(lower, due, date(2026, 3, 25)) == 333_33
    assert s.counted(lower, due, next_day, [(next_day, date(2025, 3, 27))]) == 0


def test_one_that_was_paid_on_the_former_sum_comes_back_as_far_as_it_is_too_much():
    before = said(
        penalize__fine={"2025-03-10": 1_000_00},
        pay_surcharge__amount={"2025-04-01": 60_00},
        pay_surcharge__due_on={"2025-04-01": "2025-03-25"},
        pay_surcharge__counted_until={"2025-04-01": "2025-03-27"},
        alter_decision__fine_after={"2025-06-10": 400_00},
    )
    assert s.over(FINE, before, FINE.stands(before)) == 60_00 - 24_00
    stopped = before | said(apply_reconsideration__={"2025-03-27": True})
    assert s.over(FINE, stopped, FINE.stands(stopped)) == 60_00 - 12_00
    assert s.over(INCOME, before, FINE.stands(before)) == 0
    assert s.paid_recalls(INCOME) == ()
    del before["pay_surcharge.due_on*"]  # an entry that does not say how it was counted
    assert s.over(FINE, before, FINE.stands(before)) == 0

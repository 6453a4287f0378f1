"""The surcharge on a fine, from the record alone: its days, its stops, its base, what was remitted, what is left to the fen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty.judgements import PLAN_ENDS
from fadu.law.procedures.penalty_ordinary.sums import DAILY, FINE, INCOME
from fadu.law.procedures.tests.walking import at, law_view

Said = dict[str, tuple[tuple[datetime, Any], ...]]
DAY = "缴款期限届满的次日"
CALENDAR, AFTER = law_view(()).calendar, date(2025, 6, 12)


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
        pay_fine__amount={"2025-03-24": 333_00},
        alter_decision__fine_after={"2025-06-10": 166_50},
    )
    assert s.over(FINE, paid, CALENDAR, AFTER) == 19_98
    back = paid | said(refund__back_surcharge={"2025-06-11": 19_98})
    assert s.over(FINE, back, CALENDAR, AFTER) == 0


def test_while_the_fine_is_open_what_was_paid_of_it_is_not_too_much():
    """行政处罚法 72(1)(一): it has grown since on the lower sum."""
    paid = OF_333 | said(
        pay_surcharge__amount={"2025-03-22": 19_98},
        alter_decision__fine_after={"2025-03-24": 166_50},
    )
    assert s.over(FINE, paid, CALENDAR, date(2025, 3, 22)) == 19_98 - 9_99
    assert s.over(FINE, paid, CALENDAR, date(2025, 3, 24)) == 0


def test_a_surcharge_is_counted_on_the_least_that_was_ever_in_force():
    """行政处罚法 72(1)(一), 行政强制法 45(2): three per cent a day, no more than the sum."""
    served = said(penalize__fine={"2025-03-10": 1_000_00}, serve__={"2025-03-10": True})
    raised = served | said(alter_decision__fine_after={"2025-06-10": 1_500_00})
    lower = served | said(alter_decision__fine_after={"2025-06-10": 333_33})
    next_day = date(2025, 3, 26)

    assert s.counted(FINE, raised, CALENDAR, next_day) == 30_00
    assert s.counted(FINE, lower, CALENDAR, next_day) == 9_99
    assert s.base(FINE, lower, CALENDAR) == 333_33
    assert s.counted(FINE, lower, CALENDAR, date(2026, 3, 25)) == 333_33
    sued = lower | said(file_suit__={"2025-03-26": True}, end_suit__={"2025-03-27": True})
    assert s.counted(FINE, sued, CALENDAR, next_day) == 0


def test_one_that_was_paid_on_the_former_sum_comes_back_as_far_as_it_is_too_much():
    before = said(
        penalize__fine={"2025-03-10": 1_000_00}, serve__={"2025-03-10": True},
        pay_surcharge__amount={"2025-03-27": 60_00}, pay_fine__amount={"2025-03-27": 1_000_00},
        alter_decision__fine_after={"2025-06-10": 400_00},
    )  # fmt: skip
    assert s.over(FINE, before, CALENDAR, AFTER) == 60_00 - 24_00
    stopped = before | said(apply_reconsideration__={"2025-03-27": True})
    assert s.over(FINE, stopped, CALENDAR, AFTER) == 60_00 - 12_00
    remitted = before | said(remit_surcharge__amount={"2025-03-28": 10_00})
    assert s.over(FINE, remitted, CALENDAR, AFTER) == 60_00 - 14_00
    assert s.over(INCOME, before, CALENDAR, AFTER) == 0
    assert s.paid_recalls(INCOME) == ()
    del before["serve.*"]  # a record that does not say from when it was counted
    assert s.over(FINE, before, CALENDAR, AFTER) == 0


def test_what_was_paid_on_a_decision_that_is_void_goes_back_whatever_is_made_anew():
    """行政强制法 41."""
    before = said(
        penalize__fine={"2025-03-10": 1_000_00, "2025-07-01": 500_00}, serve__={"2025-03-10": True},
        pay_surcharge__amount={"2025-03-27": 60_00}, pay_fine__amount={"2025-03-27": 1_000_00},
        alter_decision__fine_after={"2025-06-10": 0},
    )  # fmt: skip
    assert (s.over(FINE, before, CALENDAR, date(2025, 7, 2)), s.paid(FINE, before)) == (60_00, 0)
    assert FINE.stands(before).over == 1_000_00
    back = before | said(refund__back_surcharge={"2025-07-03": 60_00}, refund__back_fine={"2025-07-03": 1_000_00})  # fmt: skip
    assert (s.over(FINE, back, CALENDAR, date(2025, 7, 4)), s.paid(FINE, back)) == (0, 0)
    assert (FINE.stands(back).over, FINE.stands(back).left) == (0, 500_00)


def test_of_daily_fines_each_has_its_own_days_and_its_own_most():
    """安全生产法 112, 行政强制法 45(2): the first grows on, whatever is decided later, and none beyond itself."""
    first = said(
        daily_fine__daily_total={"2025-03-10": 1_000_00}, serve_daily__={"2025-03-10": True}, start_daily_surcharge__={"2025-03-26": True},
    )  # fmt: skip
    both = first | said(
        daily_fine__daily_total={"2025-03-10": 1_000_00, "2025-04-01": 400_00},
        serve_daily__={"2025-03-10": True, "2025-04-01": True},
    )
    on = date(2025, 4, 21)  # the second is due on the 16th
    assert s.counted(DAILY, both, CALENDAR, on) == s.counted(DAILY, first, CALENDAR, on) == 810_00
    again = both | said(start_daily_surcharge__={"2025-03-26": True, "2025-04-17": True})
    assert s.counted(DAILY, again, CALENDAR, on) == 810_00 + 5 * 12_00
    assert s.base(DAILY, again, CALENDAR) == 1_400_00
    void = again | said(alter_decision__daily_after={"2025-04-20": 1_000_00})
    assert s.counted(DAILY, void, CALENDAR, on) == 810_00
    paid = again | said(pay_daily_instalment__amount={"2025-03-20": 1_000_00})
    assert s.counted(DAILY, paid, CALENDAR, on) == 5 * 12_00


def test_a_second_plan_stops_it_and_moves_no_day_of_what_had_grown():
    """行政处罚法 66(2), 72(1)(一)."""
    twice = OF_333 | said(
        approve_deferral__deferred_until={"2025-03-10": "2025-06-30", "2025-07-30": "2025-09-30"},
        approve_deferral__surcharge_stops={"2025-03-10": False, "2025-07-30": True},
        start_surcharge__={"2025-07-01": True}, start_surcharge__surcharge_from={"2025-07-01": PLAN_ENDS},
    )  # fmt: skip

    assert s.due_on(FINE, twice, CALENDAR) == date(2025, 6, 30)
    assert s.counted(FINE, twice, CALENDAR, date(2025, 8, 30)) == 29 * 9_99
    again = twice | said(
        start_surcharge__surcharge_from={"2025-07-01": PLAN_ENDS, "2025-10-08": DAY}
    )
    assert s.counted(FINE, again, CALENDAR, date(2025, 8, 30)) == 29 * 9_99


A_AND_B = said(
    daily_fine__daily_total={"2025-05-20": 10_000_00, "2025-05-30": 4_000_00},
    serve_daily__={"2025-05-21": True, "2025-05-31": True},
)


def test_a_plan_is_for_all_daily_fines_that_stand_when_it_is_granted():
    plan = A_AND_B | said(
        approve_daily_deferral__deferred_until={"2025-06-03": "2025-07-31"},
        start_daily_surcharge__={"2025-08-01": True},
        start_daily_surcharge__surcharge_from={"2025-08-01": PLAN_ENDS},
    )

    assert [due for _, due in s.dues(DAILY, plan, CALENDAR)] == [date(2025, 7, 31)] * 2
    assert s.counted(DAILY, plan, CALENDAR, date(2025, 8, 1)) == 420_00


def test_what_is_begun_of_a_later_daily_fine_moves_no_day_of_an_earlier_one():
    first = said(
        daily_fine__daily_total={"2025-05-20": 10_000_00, "2025-07-12": 4_000_00},
        serve_daily__={"2025-05-21": True, "2025-07-13": True},
        approve_daily_deferral__deferred_until={"2025-06-10": "2025-07-10"},
        approve_daily_deferral__surcharge_stops={"2025-06-10": True},
    )
    one = first | said(
        start_daily_surcharge__={"2025-06-06": True}, start_daily_surcharge__surcharge_from={"2025-06-06": DAY}
    )  # fmt: skip
    both = first | said(
        start_daily_surcharge__={"2025-06-06": True, "2025-07-29": True},
        start_daily_surcharge__surcharge_from={"2025-06-06": DAY, "2025-07-29": PLAN_ENDS},
    )

    assert s.counted(DAILY, one, CALENDAR, date(2025, 8, 1)) == 26 * 300_00
    assert s.counted(DAILY, both, CALENDAR, date(2025, 8, 1)) == 26 * 300_00 + 4 * 120_00

"""What is owed on a fine, to the fen: instalments, the surcharge, its stop and its cap."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from fadu.law.procedures.penalty import judgements as j
from fadu.law.procedures.penalty.judgements import PLAN_ENDS
from fadu.law.procedures.tests.walking import law_view
from fadu.matters.lines import Line
from fadu.rooms.penalty.owing import DAILY, ORDINARY, Owing, owing, untold
from fadu.rooms.penalty.owing import FINE as OF_FINE

FINE = 20_000_01  # fen: three per cent of it is no whole number of fen
SERVED = date(2025, 3, 10)
DUE = date(2025, 3, 25)


def line(act: str, day: date, **facts: Any) -> Line:
    at = datetime(day.year, day.month, day.day, 2, tzinfo=UTC)
    return Line(0, 0, "", act, act, "P", at, False, at, facts, (), (), "", None, "", False, "", "")


def stands(today: date, *lines: Line) -> Owing:
    told = (line("penalize", SERVED, fine=FINE), line("serve", SERVED), *lines)
    (one,) = owing(told, "P", law_view(()).calendar, today)
    return one


PRESSED = line("start_surcharge", date(2025, 4, 1), surcharge_from="缴款期限届满的次日")


@pytest.mark.parametrize(
    ("days", "stopped", "counted"),
    [
        (0, None, 0),
        (1, None, 1),
        (33, None, 33),
        (34, None, 34),
        (40, (10, 19), 30),
        (9, (3, 40), 2),
    ],
)
def test_it_is_the_sum_the_law_gives_and_stops_while_a_remedy_is_pending(days, stopped, counted):
    remedy = [
        line(act, DUE + timedelta(days=n))
        for act, n in zip(
            ("apply_reconsideration", "end_reconsideration"), stopped or (), strict=False
        )
    ]
    today = DUE + timedelta(days=days)

    one = stands(today, PRESSED, *(x for x in remedy if x.at.date() <= today))

    stretch = [tuple(DUE + timedelta(days=n) for n in stopped)] if stopped else []
    assert (one.due, one.days, one.begun) == (DUE, counted, True)
    assert (
        one.surcharge
        == j.surcharge(FINE, DUE, today, stretch)
        == min(FINE, FINE * 3 * counted // 100)
    )
    assert one.capped is (counted == 34)
    assert one.stopped == days - counted


def test_of_instalments_only_what_was_not_paid_by_the_last_day_grows():
    last = date(2025, 6, 30)
    plan = line("approve_deferral", date(2025, 4, 1), deferred_until=last.isoformat())
    part = line("pay_instalment", date(2025, 4, 30), amount=6_666_67)
    again = line("pay_instalment", date(2025, 7, 10), amount=3_333_33)
    asked = line("start_surcharge", date(2025, 7, 2), surcharge_from=PLAN_ENDS)

    missed = stands(last, plan, part)
    assert (missed.due, missed.left, missed.begun, missed.surcharge) == (last, 13_333_34, False, 0)
    ten = stands(date(2025, 7, 10), plan, part, asked, again)
    assert ten.surcharge == 13_333_34 * 3 * 10 // 100 == 4_000_00
    more = stands(date(2025, 7, 12), plan, part, asked, again)
    assert more.surcharge == (13_333_34 * 10 + 10_000_01 * 2) * 3 // 100
    paid = line("pay_fine", date(2025, 7, 12), amount=10_000_01)
    ended = stands(
        date(2025, 12, 1), plan, part, asked, again, paid, line("pay_surcharge", last, amount=5)
    )
    assert (ended.left, ended.days, ended.surcharge) == (0, 12, more.surcharge)
    assert ended.surcharge_left == more.surcharge - 5
    assert ended.base == 13_333_34


def test_nothing_is_owed_of_what_is_void_corrected_or_not_served():
    calendar = law_view(()).calendar
    fined = line("penalize", SERVED, fine=FINE)

    assert owing([fined, line("alter_decision", DUE, altered="撤销")], "P", calendar, DUE) == []
    changed = line("alter_decision", DUE, altered="变更")
    assert owing([fined, changed], "P", calendar, DUE) == []  # to what, no entry says
    assert untold([fined, changed], "P", ORDINARY) == [(OF_FINE, changed)]
    assert (
        untold([fined, changed, line("alter_decision", DUE, altered="撤销")], "P", ORDINARY) == []
    )
    (known,) = owing([fined, replace(changed, corrected=True)], "P", calendar, DUE)
    assert known.left == FINE
    assert owing([replace(fined, corrected=True)], "P", calendar, DUE) == []
    assert owing([line("penalize", SERVED, fine=0)], "P", calendar, DUE) == []
    (waiting,) = owing([fined], "P", calendar, DUE)
    assert (waiting.due, waiting.left) == (None, FINE)


def test_a_second_daily_fine_is_owed_beside_what_is_left_of_the_first():
    days = [
        line("daily_fine", SERVED, daily_total=600),
        line("pay_daily_instalment", DUE, amount=100),
    ]
    again = line("daily_fine", DUE + timedelta(days=9), daily_total=300)

    (one,) = owing([*days, again], "P", law_view(()).calendar, DUE + timedelta(days=10))
    assert (one.fine, one.paid, one.left) == (900, 100, 800)


ALTERED_ON = date(2025, 6, 10)


def to(fine: int, **more: Any) -> Line:
    """The fine altered, as the entry says it."""
    return line(
        "alter_decision", ALTERED_ON, altered="变更", fine_after=fine, daily_after=0, **more
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # fine, paid, left, over, first
        ((to(12_345_67),), (12_345_67, 0, 12_345_67, 0, FINE)),
        ((to(FINE),), (FINE, 0, FINE, 0, None)),
        ((to(0),), (0, 0, 0, 0, FINE)),
        (
            (line("pay_fine", DUE, amount=FINE), to(12_345_67)),
            (12_345_67, FINE, 0, FINE - 12_345_67, FINE),
        ),
        (
            (line("pay_instalment", DUE, amount=5_000_00), to(12_345_67)),
            (12_345_67, 5_000_00, 7_345_67, 0, FINE),
        ),
        (
            (to(12_345_67), line("pay_fine", date(2025, 6, 12), amount=12_345_67)),
            (12_345_67, 12_345_67, 0, 0, FINE),
        ),
        (
            (line("pay_fine", DUE, amount=FINE), to(FINE + 3)),
            (FINE + 3, FINE, 3, 0, FINE),
        ),
        # altered twice: the newest stands
        (
            (to(12_345_67), line("alter_decision", date(2025, 7, 1), altered="变更", fine_after=1)),
            (1, 0, 1, 0, FINE),
        ),
    ],
)
def test_after_an_alteration_the_sum_of_the_paper_stands(lines, expected):
    one = stands(date(2025, 7, 2), *lines)

    assert (one.fine, one.paid, one.left, one.over, one.first) == expected
    assert (one.altered_on is None) is (one.first is None)


def test_a_surcharge_grows_on_the_altered_fine_and_what_was_paid_too_much_of_it_is_told():
    late = date(2025, 7, 2)
    one = stands(late, PRESSED, to(333_33))
    assert (one.base, one.surcharge, one.capped) == (333_33, 333_33, True)
    days = {"due_on": DUE.isoformat(), "counted_until": "2025-03-27"}
    paid = line("pay_surcharge", date(2025, 4, 2), amount=1_200_00, **days)
    gone = stands(late, PRESSED, line("pay_fine", date(2025, 3, 27), amount=FINE), paid, to(400_00))
    assert gone.over == FINE - 400_00 + 1_200_00 - 24_00


def test_what_was_remitted_counts_until_the_agreement_is_broken():
    """行政强制法 42."""
    ten = DUE + timedelta(days=10)
    part = line("remit_surcharge", DUE + timedelta(days=5), amount=1_000_00)
    broken = line("break_agreement", DUE + timedelta(days=8))
    whole = FINE * 3 * 10 // 100

    assert stands(ten, PRESSED, part).surcharge_left == whole - 1_000_00
    one = stands(ten, PRESSED, part, broken)
    assert (one.remitted, one.surcharge_left) == (0, whole)


def test_a_second_stretch_of_remedies_is_left_out_too():
    stops = [line(act, DUE + timedelta(days=n)) for act, n in (("apply_reconsideration", 2), ("end_reconsideration", 4), ("file_suit", 6), ("end_suit", 8))]  # fmt: skip

    one = stands(DUE + timedelta(days=10), PRESSED, *stops)
    assert (one.days, one.stopped, one.surcharge) == (4, 6, FINE * 3 * 4 // 100)


def test_of_several_daily_fines_the_last_day_is_that_of_the_newest_that_is_not_paid():
    first, then, today = date(2025, 3, 25), date(2025, 4, 8), date(2025, 4, 15)
    lines = [
        line("daily_fine", first, daily_total=100), line("serve_daily", first), line("daily_fine", then, daily_total=150),
    ]  # fmt: skip

    def stood(*more: Line) -> Owing:
        (one,) = owing([*lines, *more], "P", law_view(()).calendar, today, (DAILY,))
        return one

    assert [(x.first, x.now, x.left, x.due) for x in stood().parts] == [
        (100, 100, 100, date(2025, 4, 9)), (150, 150, 150, None),
    ]  # fmt: skip
    served = line("serve_daily", then)
    assert (stood().due, stood(served).due) == (date(2025, 4, 9), date(2025, 4, 23))
    alone = {"altered": "撤销", "altered_decision": "按日连续处罚决定", "daily_after": 100}
    void = stood(served, line("alter_decision", date(2025, 4, 12), **alone))
    assert (void.due, void.fine, void.first) == (date(2025, 4, 9), 100, 250)
    lowered = line(
        "alter_decision",
        date(2025, 4, 1),
        altered="变更",
        altered_decision="按日连续处罚决定",
        daily_after=80,
    )
    one = stood(lowered, served)  # an earlier one, before the second was made
    assert (one.fine, one.first, one.altered_on) == (230, 250, date(2025, 4, 1))
    assert stands(today).parts == ()
